"""The history says who did what, the newest first, and takes back what is chosen."""

import pytest
from PySide6.QtCore import Qt

from desktop.domain.language import Message
from desktop.gui.pages.history import HistoryPage
from desktop.operations.lists import count_of
from desktop.operations.record_pages import note_views, record_page
from desktop.operations.session import Session
from tests.gui.office import Office
from tests.gui.pages.shown import said, shown


def note_export(session: Session) -> None:
    """Write down an event that touches no record."""
    session.file.note("export", Message("Wrote a list"), session.user)


@pytest.fixture
def page(qtbot, office: Office) -> HistoryPage:
    """After two children were registered and a list was written."""
    office.child("Mutoni")
    office.child("Keza")
    office.do(note_export)
    made = HistoryPage(office.desk)
    shown(qtbot, made)
    qtbot.waitUntil(lambda: made.model.complete)
    return made


def choose(qtbot, page: HistoryPage, row: int) -> None:
    """Go to a row by keyboard and wait until the button knows of it."""
    page.table.take_keyboard()
    qtbot.keyClick(page.table, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    for _ in range(row):
        qtbot.keyClick(page.table, Qt.Key.Key_Down)
    if page.table.currentIndex().row() != row:
        raise AssertionError(f"at row {page.table.currentIndex().row()}")


def test_the_newest_stands_first_with_who_and_what(page: HistoryPage) -> None:
    assert said(page.model, ("who", "what", "state")) == [
        ("Uwera Claudine", "Wrote a list", ""),
        ("Uwera Claudine", "Registered Person: Keza Clarisse", ""),
        ("Uwera Claudine", "Registered Person: Mutoni Clarisse", ""),
        ("Uwera Claudine", "Began the register", ""),
    ]


def test_a_change_is_taken_back_by_keyboard_and_says_so_in_the_list(qtbot, office: Office, page: HistoryPage) -> None:
    choose(qtbot, page, 2)
    qtbot.waitUntil(page.take_back.isEnabled)
    page.take_back.setFocus()
    with qtbot.waitSignal(office.desk.written):
        qtbot.keyClick(page.take_back, Qt.Key.Key_Space)
    assert office.do(count_of, "people") == 1
    assert office.heard == [("update", "Taken back: Registered Person: Mutoni Clarisse")]
    taken_back = ("Registered Person: Mutoni Clarisse", "taken back")
    qtbot.waitUntil(lambda: said(page.model, ("what", "state"))[3:4] == [taken_back])


def test_what_touched_no_record_can_not_be_taken_back(qtbot, page: HistoryPage) -> None:
    choose(qtbot, page, 1)
    qtbot.waitUntil(page.take_back.isEnabled)
    choose(qtbot, page, 0)
    qtbot.waitUntil(lambda: not page.take_back.isEnabled())


def test_it_speaks_the_language_of_the_window(office: Office, page: HistoryPage) -> None:
    before = said(page.model, ("what",))[1]
    office.speak("fr")
    assert said(page.model, ("what",))[1] == (
        str(Message("Registered {kind}: {title}", kind=Message("Person"), title="Keza Clarisse")),
    )
    assert said(page.model, ("what",))[1] != before


def test_looks_at_sensitive_details_stand_behind_a_filter(qtbot, office: Office, page: HistoryPage) -> None:
    child = office.child("Uwase", note="Hides at the neighbour's")
    office.do(record_page, "people", child)
    office.do(note_views)
    page.enter()
    qtbot.waitUntil(lambda: page.model.complete and page.model.rowCount() == 5)
    assert not any("Looked at" in what for (what,) in said(page.model, ("what",)))
    page.filters.choose("views")
    qtbot.waitUntil(lambda: page.model.complete and page.model.rowCount() == 1)
    assert said(page.model, ("what",)) == [("Looked at sensitive details of Person: Uwase Clarisse",)]
