"""What was met in a file becomes sentences with sheet and place; what holds nothing is not spoken of."""

from desktop.exchange.reading.cells import LONGEST_TEXT, Sheet
from desktop.exchange.reading.findings import MOST_PLACES, Findings, SheetFindings, notes_of

ROWS = [("Name", "Born", None), ("Uwera", None, None), ("Gasana", None, None)]


def said(found: Findings, *sheets: Sheet) -> list[str]:
    return [str(note.said) for note in notes_of(found, sheets)]


def test_a_file_of_cells_alone_has_nothing_to_say():
    assert said(Findings(), Sheet("List", ROWS)) == []


def test_cells_that_read_as_blank_are_said_with_their_sheet_and_the_first_places():
    found = SheetFindings()
    for row in range(2, 6):
        found.formula_without_result((row, 1))
    found.error((3, 2), "#REF!")
    assert said(Findings(sheets={"List": found}), Sheet("List", ROWS)) == [
        (
            "Formulas without a result on “List”: 4 (B2, B3, B4 …). They read as blank; "
            "open the file in Excel and save it there to fill them."
        ),
        "Cells with an error such as #REF! on “List”: 1 (C3). They read as blank.",
    ]


def test_hidden_rows_and_columns_are_said_where_they_hold_something():
    found = SheetFindings(hidden_rows=[3, 900], hidden_columns=[(1, 16_383)])
    assert said(Findings(sheets={"List": found}), Sheet("List", ROWS)) == [
        "Hidden rows on “List”: 1 (3). They were read like the others.",
        "Hidden columns on “List”: B. They were read like the others.",
    ]


def test_sheets_that_were_not_read_are_named_and_nothing_else_is_said_of_them():
    found = Findings(sheets={"Old": SheetFindings(errors=3)})
    assert said(found, Sheet("List", ROWS), Sheet("Old", [], hidden=True)) == [
        "Hidden sheets: Old. They were not read."
    ]
    assert said(found, Sheet("List", ROWS), Sheet("Old", ROWS, hidden=True)) == [
        "Cells with an error such as #N/A on “Old”: 3 (…). They read as blank."
    ]


def test_what_is_never_followed_is_said():
    found = Findings(macros=True, outside_links=True, comments=2, unreadable=1)
    assert said(found, Sheet("List", ROWS)) == [
        "The file holds macros. They were not run.",
        "The file points to other workbooks. They were not opened.",
        "Comments beside cells: 2. They stay in the sender's file.",
        "Characters that could not be read: 1. They show as �.",
    ]


def test_texts_that_were_cut_are_said():
    sheet = Sheet("List", [("x" * LONGEST_TEXT,)], cut=((1, 0),))
    assert said(Findings(), sheet) == ["Texts longer than 32767 characters on “List”: 1 (A1). They were cut there."]


def test_a_flood_of_errors_is_counted_but_not_kept():
    found = SheetFindings()
    for row in range(MOST_PLACES + 5):
        found.error((row, 0), "#N/A")
    assert (found.errors, len(found.flaws)) == (MOST_PLACES + 5, MOST_PLACES)
