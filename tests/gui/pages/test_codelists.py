"""The page of code lists: every list is there, a code is added, reworded and ended by keyboard, and forms follow."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from desktop.domain.codelists import shipped_code_lists
from desktop.gui.editors.several import SeveralEditor
from desktop.gui.editors.sources import codes_offered
from desktop.gui.language import say
from desktop.gui.office import Office as Window
from desktop.gui.pages.codelists import CodeListsPage
from desktop.gui.parts.entries import ENTRY
from desktop.gui.settings import Settings
from desktop.operations.changes import next_undo, undo_change
from desktop.registers import register
from tests.gui.office import Office
from tests.gui.pages.shown import said


@pytest.fixture
def page(qtbot, office: Office, tmp_path) -> Iterator[CodeListsPage]:
    """The page in its window, with the list of kinds of partners."""
    office.keep("partners", name="Ineza", kind="NGO", status="ACTIVE")
    window = Window(office.desk, Settings(tmp_path / "window.json"), "Uwera Claudine")
    qtbot.addWidget(window.window)
    window.window.resize(1366, 740)
    with qtbot.waitActive(window.window):
        window.window.show()
        window.window.activateWindow()
    window.window.show_page("codelists", name="partner_kind")
    made = window.window.page("codelists")
    assert isinstance(made, CodeListsPage)
    qtbot.waitUntil(lambda: made.model.complete)
    yield made
    window.window.close()


def type_code(qtbot, page: CodeListsPage, **fields: str) -> None:
    """Fill fields of the sheet and save it."""
    for name, text in fields.items():
        editor = page.sheet.sections.rows[name].editor
        editor.setFocus()
        editor.focusProxy().selectAll()
        qtbot.keyClicks(editor.focusProxy(), text)
    qtbot.keyClick(page.sheet, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def test_every_list_is_there_by_its_title_with_the_number_of_its_codes(page: CodeListsPage) -> None:
    entries = [page.lists.item(at).data(ENTRY) for at in range(page.lists.count())]
    assert {one.key for one in entries} == set(shipped_code_lists().names)
    assert say(next(one for one in entries if one.key == "sex").right) == "2"
    assert [say(one.words) for one in entries] == sorted((say(one.words) for one in entries), key=str.casefold)


def test_a_list_says_its_codes_and_how_often_each_is_used(page: CodeListsPage) -> None:
    rows = said(page.model, ("label", "code", "uses"))
    assert ("National NGO", "NGO", "1") in rows
    assert ("Community association", "CBO", "0") in rows


def test_lists_are_found_by_any_word_of_their_codes(qtbot, page: CodeListsPage) -> None:
    page.find_in_page()
    qtbot.keyClicks(page.search, "mayibobo")
    qtbot.waitUntil(lambda: page.lists.count() == 1)
    assert page.lists.item(0).data(ENTRY).key == "vulnerability"


def test_a_code_is_added_by_keyboard_and_offered_at_once_and_undo_takes_it_away(
    qtbot, office: Office, page: CodeListsPage
) -> None:
    page.do_primary()
    type_code(qtbot, page, code="unicef", en="Agency of the United Nations", rw="Ishami rya Loni")
    kind = register("partners").fields["kind"]
    qtbot.waitUntil(lambda: "UNICEF" in [one.code for one in codes_offered(kind, office.desk)])
    qtbot.waitUntil(
        lambda: ("Agency of the United Nations", "UNICEF", "0") in said(page.model, ("label", "code", "uses"))
    )
    office.desk.write((), undo_change, office.do(next_undo).id)
    qtbot.waitUntil(lambda: "UNICEF" not in [one.code for one in codes_offered(kind, office.desk)])


def test_a_code_that_ends_is_said_where_it_was_recorded_and_offered_no_more(
    qtbot, office: Office, page: CodeListsPage
) -> None:
    page.table.choose(("partner_kind", "NGO"))
    page._open(("partner_kind", "NGO"))
    assert page.sheet.bar.state.text() == "Used once"
    type_code(qtbot, page, valid_to="30/06/2026")
    kind = register("partners").fields["kind"]
    qtbot.waitUntil(lambda: "NGO" not in [one.code for one in codes_offered(kind, office.desk)])
    assert "NGO" in [one.code for one in codes_offered(kind, office.desk, ["NGO"])]
    assert kind.show("NGO", office.desk.around) == "National NGO"
    qtbot.waitUntil(lambda: ("NGO", "until 30/06/2026") in said(page.model, ("code", "until")))


def test_only_an_unused_code_of_ones_own_can_be_taken_out(qtbot, office: Office, page: CodeListsPage) -> None:
    page._open(("partner_kind", "CBO"))
    assert page.remove.isHidden()
    page.do_primary()
    type_code(qtbot, page, code="X1", en="By mistake")
    qtbot.waitUntil(lambda: page.model.row_of(("partner_kind", "X1")) is not None)
    qtbot.waitUntil(lambda: page.model.complete)
    page._open(("partner_kind", "X1"))
    assert not page.remove.isHidden()
    qtbot.keyClick(page.remove, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.model.row_of(("partner_kind", "X1")) is None)


def test_what_is_wrong_is_said_at_its_field_and_nothing_is_written(qtbot, office: Office, page: CodeListsPage) -> None:
    before = office.do(lambda session: session.file.sequence)
    page.do_primary()
    type_code(qtbot, page, code="a b", en="National NGO")
    assert page.sheet.sections.rows["code"].remarks
    assert "NGO" in page.sheet.sections.rows["en"].remarks[0]
    assert office.do(lambda session: session.file.sequence) == before


def test_a_list_that_the_application_counts_with_offers_no_new_code(page: CodeListsPage) -> None:
    assert say(page.heading().primary) == "Add a code"
    page.enter(name="ident_status")
    assert page.heading().primary == ""
    page.do_primary()
    assert not page.sides.detail_is_open
    page._open(("ident_status", "SECTOR"))
    assert page.sheet.sections.rows["valid_to"].isHidden()


def test_several_choices_offer_a_new_code_without_a_new_form(qtbot, office: Office, page: CodeListsPage) -> None:
    editor = SeveralEditor(register("partners").fields["domains"], office.desk)
    qtbot.addWidget(editor)
    page.enter(name="activity_domain")
    page.do_primary()
    type_code(qtbot, page, code="CLIMATE", en="Climate")
    qtbot.waitUntil(lambda: "CLIMATE" in office.desk.around.codelists["activity_domain"].items)
    found: list[object] = []
    editor.source.look("climate", found.extend)
    assert [one.value for one in found] == ["CLIMATE"]


def test_the_language_may_change_before_any_code_was_looked_at(page: CodeListsPage, office: Office) -> None:
    office.speak("fr")
    page.sheet.filling.refresh()
    assert {one.field for one in page.sheet.filling.problems()} == {"en"}
