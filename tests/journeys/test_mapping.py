"""A list whose titles nobody knows is mapped by keyboard; the next month's, its columns moved, needs no question."""

from pathlib import Path

from PySide6.QtCore import Qt

from desktop.gui.pages.importing.mapping.screen import Mapping
from tests.operations.imports.strange_list import TARGETS, strange_list

NEXT = (
    ("Keza Diane", "Gore", "11/07/2015", "Kabuga", "x", "rimwe"),
    ("Hirwa Samuel", "Gabo", "2011", "Nyamugali", "x", "gatatu"),
)
WORDS = ("full name", "sex", "date of birth", "village", "school fees")


def test_a_strange_list_is_mapped_by_keyboard_and_the_next_one_needs_no_question(officer, tmp_path: Path):
    person = officer()
    page = person.window.page("import")
    person.window.files_dropped.emit([strange_list(tmp_path / "Nzeri.xlsx")])
    person.until(lambda: page.looking.isVisible() and page.looking.tell.isVisible())
    person.push("Say what its columns")
    screen: Mapping = page.mapping
    person.until(lambda: screen.shown is not None)
    map_by_keyboard(person, screen)
    person.push("Use these columns")
    person.until(lambda: page.review.isVisible() and page.review.planned is not None)
    accept(person, page)
    assert names(person) == {"Umutoni", "Uwera", "Mugisha"}
    assert len(person.records("services")) == 3

    moved = strange_list(tmp_path / "Ukwakira.xlsx", order=(4, 2, 0, 5, 3, 1), rows=NEXT, more="Nomero yacu")
    person.window.files_dropped.emit([moved])
    person.until(lambda: page.review.isVisible() and page.review.planned.file.name == moved.name)
    assert page.review.planned.file.table.layout.name == "Nzeri"
    assert not page.mapping.isVisible()


def map_by_keyboard(person, screen: Mapping) -> None:
    """Choose what the rows are about, say where each column goes, and which quarter it was."""
    person.until(lambda: person.focused is screen.facts.kind)
    action = next(one for one in screen.facts.kind.menu().actions() if one.text().startswith("People, with"))
    action.trigger()
    person.until(lambda: screen.shown.kind == "beneficiary")
    screen.sheet.setFocus(Qt.FocusReason.TabFocusReason)
    person.press("Home")
    for column, words in enumerate(WORDS):
        person.press("Return")
        person.type(words)
        person.press("Return")
        person.until(lambda column=column: screen.shown.columns[column].target == TARGETS[column])
        person.settle()
        person.press("Right")
    period = screen.facts.lines[1]
    period.setFocus(Qt.FocusReason.TabFocusReason)
    person.type("Q1 2026/27")
    person.press("Tab")
    person.until(lambda: screen.file.given.period is not None)
    person.settle()


def accept(person, page) -> None:
    """Accept what is under review."""
    person.settle()
    person.push("Accept")
    person.until(lambda: page.review.done is not None)
    person.settle()


def names(person) -> set[str]:
    """The family names in the register."""
    return {str(one["family_name"]) for one in person.records("people")}
