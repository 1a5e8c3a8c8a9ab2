"""The history of a record says who changed what, before and after, and takes a change back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.gui.records.history import History
from desktop.operations.record_pages import record_page
from desktop.operations.records import save_record
from tests.gui.office import Office
from tests.gui.records.conftest import Show


def history_of(office: Office, show: Show, record: str) -> History:
    history = show(History(office.desk, "people", record))
    office.settle()
    return history


def words(entry) -> list[str]:
    return [label.text() for label in entry.findChildren(QLabel) if label.text() and not label.isHidden()]


def test_each_change_is_told_with_its_fields_before_and_after(office: Office, show: Show) -> None:
    child = office.child(school="GS Rubengera", schooling="IN_SCHOOL")
    office.do(save_record, "people", {"school": "GS Gisanze"}, child)
    latest, first = history_of(office, show, child).entries
    assert "Changed Person: Mutoni Clarisse" in words(latest)
    assert words(latest).index("GS Rubengera") < words(latest).index("GS Gisanze")
    assert any("Uwera Claudine" in one for one in words(latest))
    assert "Registered Person: Mutoni Clarisse" in words(first)


def test_a_change_is_taken_back_and_that_is_history_too(qtbot, office: Office, show: Show) -> None:
    child = office.child(school="GS Rubengera", schooling="IN_SCHOOL")
    office.do(save_record, "people", {"school": "GS Gisanze"}, child)
    history = history_of(office, show, child)
    with qtbot.waitSignal(office.desk.written):
        qtbot.mouseClick(history.entries[0].undo_button, Qt.MouseButton.LeftButton)
    office.settle()
    assert office.do(record_page, "people", child).record["school"] == "GS Rubengera"
    assert len(history.entries) == 3
    assert history.entries[1].undo_button.isHidden()
    assert not history.entries[1].undone.isHidden()


def test_what_stands_in_the_way_of_taking_back_is_said(qtbot, office: Office, show: Show) -> None:
    child = office.child(school="GS Rubengera", schooling="IN_SCHOOL")
    for school in ("GS Gisanze", "GS Kigabiro"):
        office.do(save_record, "people", {"school": school}, child)
    history = history_of(office, show, child)
    qtbot.mouseClick(history.entries[1].undo_button, Qt.MouseButton.LeftButton)
    office.settle()
    assert office.heard[-1][0] == "reject"
    assert office.do(record_page, "people", child).record["school"] == "GS Kigabiro"
