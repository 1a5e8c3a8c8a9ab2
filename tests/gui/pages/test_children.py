"""The list of children says who, how old, where, why, how far and what was given; its filters count the stages."""

import pytest
from PySide6.QtCore import Qt

from desktop.gui.language import say
from desktop.gui.pages.children import ChildrenPage, _served, declared_beside
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.filters import FilterButton
from desktop.gui.settings import Settings
from desktop.gui.tables.columns import Column
from tests.gui.office import Office
from tests.gui.pages.shown import listed, said, seen

OWN = ("family_name", "birth", "village", "criterion", "reached", "served")


@pytest.fixture
def page(qtbot, office: Office, tmp_path) -> ChildrenPage:
    """Clarisse, whom her village has approved and who was given something; Keza, of whom nothing is known."""
    child = office.child()
    told = {"criteria": ("ORPH_D",), "immediate_risk": "no", "identified_on": "2026-08-14"}
    identification = office.keep("identifications", person=child, **told)
    office.keep(
        "decisions", identification=identification, level="VILLAGE", decision="APPROVED", decided_on="2026-09-01",
        decided_by="Assembly",
    )  # fmt: skip
    office.keep("services", person=child, service="H01", given_on="2026-11-02")
    office.child("Keza", birth=None)
    office.child("Mukashema", is_child="no", is_adult="yes")
    made = ChildrenPage(office.desk, Settings(tmp_path / "window.json"))
    listed(qtbot, made)
    return made


def test_six_columns_tell_a_child_and_every_field_can_be_chosen_beside_them(page: ChildrenPage) -> None:
    assert seen(page.model) == list(OWN)
    assert {column.key for column in page.model.columns} > set(page.declared.fields)


def test_a_row_says_what_the_registers_know_of_the_child(page: ChildrenPage, office: Office) -> None:
    rows = {row[0]: row[1:] for row in said(page.model, OWN)}
    assert set(rows) == {"Mutoni Clarisse", "Keza Clarisse"}
    around = office.desk.around
    places = [around.places.get(code).name for code in ("3109", "310903")]
    assert rows["Mutoni Clarisse"] == (
        "F · 12",
        "\n".join(places),
        around.codelists["vulnerability"].short_label("ORPH_D", "en"),
        around.codelists["ident_status"].short_label("VILLAGE", "en"),
        around.codelists["service_domain"].label("HEALTH", "en"),
    )
    assert rows["Keza Clarisse"] == ("F", "\n".join(places), "", "", "")


def test_the_filters_count_and_find_by_keyboard(qtbot, page: ChildrenPage) -> None:
    buttons = page.bar.findChildren(FilterButton)
    qtbot.waitUntil(lambda: "2" in buttons[0].accessibleName())
    assert "1" in buttons[1].accessibleName()
    buttons[0].setFocus()
    qtbot.keyClick(buttons[0], Qt.Key.Key_Right)
    assert page.bar.current() == "VILLAGE"
    qtbot.waitUntil(lambda: said(page.model, ("family_name",)) == [("Mutoni Clarisse",)])
    qtbot.keyClick(page.bar.findChildren(FilterButton)[1], Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)


def test_the_button_speaks_of_a_child(page: ChildrenPage) -> None:
    assert say(page.heading().primary) == "Register a child"


def test_columns_of_a_page_stand_before_those_of_the_declaration_which_are_hidden() -> None:
    own, declared = [Column("a", "A")], [Column("a", "other"), Column("b", "B", wide=True)]
    assert declared_beside(own, declared) == [own[0], Column("b", "B", hidden=True)]


def test_an_empty_page_offers_the_same_words_as_the_bar(qtbot, office: Office, tmp_path) -> None:
    made = ChildrenPage(office.desk, Settings(tmp_path / "window.json"))
    qtbot.addWidget(made)
    assert made.heading().primary in {button._words for button in made._empty.findChildren(Button)}


def test_the_domains_served_are_said_in_their_one_order(office: Office) -> None:
    said = _served(office.desk, {"served": frozenset({"ECON", "PSYCHO", "HEALTH"})})
    known = office.desk.around.codelists["service_domain"]
    assert said == ", ".join(known.label(code, "en") for code in ("HEALTH", "PSYCHO", "ECON"))
