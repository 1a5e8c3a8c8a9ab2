"""The ministry's workbook is filled from what was taken in, with the keyboard on the page of reports."""

import openpyxl

from tests.journeys.person import FIELDS
from tests.journeys.test_chain import decide, identify_a_child
from tests.journeys.test_import import WORKBOOK, take_in

QUARTER = "2026Q1"


def test_the_workbook_of_the_ministry_is_filled_for_the_quarter_that_is_chosen(officer, tmp_path):
    person = officer()
    take_in(person, WORKBOOK)
    identify_a_child(person)
    for level, day in (("Village", "14/8/2026"), ("Cell", "17/8/2026"), ("Sector", "20/8/2026")):
        decide(person, level, day, "Kayitesi Anne")
    go_to_reports(person)
    page = person.page
    choose_quarter(person)
    target = tmp_path / "ministry.xlsx"
    page.write(target)
    person.until(target.is_file)
    person.settle()
    assert any(words.startswith("Written: ministry.xlsx") for words in person.said())
    assert "No sector has approved them yet, not in the figures: 229." in [
        str(one.message) for one in page.preview.points
    ]
    assert page.preview.rows[-1].count("1") >= 2, "the one child that a sector has approved is in no column"
    assert total_in(target) == 1


def go_to_reports(person) -> None:
    """By the search of everything: the page has no number of its own."""
    person.press("Ctrl+K")
    person.type("Repor")
    person.settle()
    person.press("Return")
    person.settle()
    assert person.window.key == "reports"


def choose_quarter(person) -> None:
    """The keyboard comes to the reports first; the quarter is some fields further, chosen with the arrows."""
    page = person.page
    assert page.reports.key() == "ministry-quarterly"
    for _ in range(FIELDS):
        if page.quarter.hasFocus():
            break
        person.press("Tab")
    assert page.quarter.hasFocus()
    while page.quarter.currentData() != QUARTER and page.quarter.currentIndex() + 1 < page.quarter.count():
        person.press("Down")
    assert page.quarter.currentData() == QUARTER
    person.settle()


def total_in(workbook) -> int:
    """All children of all sectors, by age and sex, as the ministry's workbook carries them."""
    sheet = openpyxl.load_workbook(workbook).worksheets[0]
    lines = [row for row in sheet.iter_rows(min_row=10, values_only=True) if str(row[13]).startswith("=SUM(B")]
    return sum(cell for row in lines for cell in row[1:13] if isinstance(cell, int))
