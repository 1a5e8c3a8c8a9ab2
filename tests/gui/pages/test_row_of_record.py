"""A record that is opened from elsewhere has its row chosen in the list, or a line says that the list leaves it out."""

import pytest

from desktop.gui.language import say
from desktop.gui.pages.partners import PartnersPage
from desktop.gui.settings import Settings
from tests.gui.office import Office
from tests.gui.pages.shown import listed


@pytest.fixture
def page(qtbot, office: Office, tmp_path) -> PartnersPage:
    for name in ("Caritas", "Ineza", "Umurage"):
        office.keep("partners", name=name, kind="NGO", status="ACTIVE")
    made = PartnersPage(office.desk, Settings(tmp_path / "window.json"))
    listed(qtbot, made)
    return made


def record_of(office: Office, name: str) -> str:
    return str(office.do(lambda session: next(
        one["id"] for one in session.file.first("partners") if one["name"] == name)))  # fmt: skip


def test_the_row_of_the_record_is_chosen_and_the_record_is_not_read_twice(qtbot, office, page: PartnersPage) -> None:
    wanted = record_of(office, "Umurage")
    page.table.take_keyboard()
    page.enter(record=wanted)
    qtbot.waitUntil(lambda: page._row_record(page.table.chosen_id()) == wanted)
    qtbot.waitUntil(lambda: page.panel.page is not None and page.panel.page.id == wanted)
    qtbot.wait(200)
    assert page.panel.page.id == wanted
    assert page.aside.notice is None


def test_a_line_says_that_the_list_leaves_the_record_out_and_shows_it_whole(qtbot, office, page: PartnersPage) -> None:
    wanted = record_of(office, "Umurage")
    page.search.setText("Caritas")
    page.reload()
    qtbot.waitUntil(lambda: page.model.complete and page.model.rowCount() == 1)
    page.table.take_keyboard()
    page.enter(record=wanted)
    qtbot.waitUntil(lambda: page.aside.notice is not None)
    assert say(page.aside.notice.words) == "Umurage is not in the list as it is narrowed now."
    assert page.table.chosen_id() is None
    qtbot.wait(200)
    assert page.panel.page.id == wanted
    page.aside.all_wanted.emit()
    qtbot.waitUntil(lambda: page._row_record(page.table.chosen_id()) == wanted)
    qtbot.waitUntil(lambda: page.aside.notice is None)


def test_another_row_that_is_chosen_is_followed_instead(qtbot, office, page: PartnersPage) -> None:
    first, wanted = record_of(office, "Caritas"), record_of(office, "Umurage")
    page.enter(record=wanted)
    qtbot.waitUntil(lambda: page._row_record(page.table.chosen_id()) == wanted)
    qtbot.wait(150)
    page.table.choose(page.model.row_id(0))
    qtbot.waitUntil(lambda: page.panel.page is not None and page.panel.page.id == first)
    assert page.aside.record == ""


def test_a_record_that_was_taken_out_is_shown_without_a_word_about_the_list(qtbot, office, page: PartnersPage) -> None:
    from desktop.operations.records import remove_record

    wanted = record_of(office, "Umurage")
    office.do(remove_record, "partners", wanted)
    page.enter(record=wanted)
    qtbot.waitUntil(lambda: page.panel.page is not None and page.panel.page.id == wanted)
    assert page.aside.notice is None
