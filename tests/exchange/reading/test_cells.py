"""Cells and sheets as plain values."""

from datetime import date, datetime

from desktop.exchange.reading.cells import Sheet, Workbook, address, as_text, column_letters, index_at, is_blank


def test_columns_have_the_letters_of_excel():
    assert [column_letters(column) for column in (0, 25, 26, 701, 702, 16383)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]
    assert [index_at(cell) for cell in ("A1", "Z20", "AA3", "ZZ1", "AAA10", "XFD7")] == [0, 25, 26, 701, 702, 16383]
    assert address(10, 1) == "B10"


def test_a_cell_outside_the_sheet_is_blank():
    sheet = Sheet("List", [("a", None)])
    assert (sheet.cell(1, 0), sheet.cell(1, 9), sheet.cell(7, 0)) == ("a", None, None)
    assert is_blank(None)
    assert is_blank("  ")
    assert not is_blank(0)


def test_a_cell_is_quoted_as_the_sender_saw_it():
    cells = (None, " x ", 12, date(2026, 8, 14), datetime(2026, 8, 14, 9, 30))
    assert [as_text(cell) for cell in cells] == ["", "x", "12", "14/08/2026", "14/08/2026 09:30"]


def test_a_sheet_is_found_by_its_name_whatever_its_capitals():
    book = Workbook("f", "xlsx", (Sheet(" Liste ", []),))
    assert book.sheet("liste") is book.sheets[0]
    assert book.sheet("other") is None
