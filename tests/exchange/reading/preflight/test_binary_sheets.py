"""The records of xlsb files tell what the cells don't."""

import pytest

from desktop.exchange.reading.cells import Merge
from desktop.exchange.reading.findings import SheetFindings
from desktop.exchange.reading.preflight.binary_sheets import BinarySheetLook
from desktop.exchange.reading.refusals import Damaged
from desktop.exchange.reading.workbook import read_workbook
from tests.exchange.reading import binary_workbooks as b


def test_a_binary_workbook_is_read_with_what_its_cells_do_not_tell(tmp_path):
    cells = (b.row(0), b.text(0, "Name"), b.text(1, "Age"), b.row(1, hidden=True), b.text(0, "Uwera"), b.failed(1, 42))
    more = (b.row(2), b.text(0, "Gasana"), b.real(1, 7.0))
    content = b.sheet(*cells, *more, head=b.hidden_columns(1, 1), tail=b.merged(1, 2, 2, 3))
    book = read_workbook(b.xlsb(tmp_path / "list.xlsb", content))
    assert (book.format, book.sheets[0].rows) == ("xlsb", [("Name", "Age"), ("Uwera", None), ("Gasana", 7)])
    assert book.sheets[0].flaws == {(2, 1): "#N/A"}
    assert [str(note.said) for note in book.notes] == [
        "Cells with an error such as #N/A on “List”: 1 (B2). They read as blank.",
        "Hidden rows on “List”: 1 (2). They were read like the others.",
        "Hidden columns on “List”: B. They were read like the others.",
    ]


def test_merged_blocks_that_the_reader_does_not_tell_are_taken_from_the_records(tmp_path):
    cells = (b.row(0), b.text(0, "Kabuga"), b.text(1, "x"), b.row(1), b.text(1, "y"))
    book = read_workbook(b.xlsb(tmp_path / "list.xlsb", b.sheet(*cells, tail=b.merged(0, 1, 0, 0))))
    assert book.sheets[0].merged == (Merge(1, 0, 2, 0),)


def test_one_cell_at_the_end_of_a_binary_sheet_is_refused_with_its_place(tmp_path):
    far = b.sheet(b.row(1_048_575), b.real(16_383, 1.0))
    with pytest.raises(Damaged, match="“List” has a cell as far away as row 1048576, column 16384"):
        read_workbook(b.xlsb(tmp_path / "far.xlsb", far))


def test_records_cut_between_two_blocks_are_seen_once():
    content = b.sheet(*(part for at in range(40) for part in (b.row(at), b.failed(200, 7))))
    found = SheetFindings()
    look = BinarySheetLook(found)
    for start in range(0, len(content), 3):
        look.feed(content[start : start + 3])
    assert (found.errors, look.last_row, look.last_column) == (40, 40, 201)
    assert not look.reaches_too_far()


def test_records_shorter_than_they_should_be_do_no_harm():
    found = SheetFindings()
    BinarySheetLook(found).feed(b.record(b.ERROR, b"\1") + b.record(b.ROW) + b.record(b.COLUMNS, b"x"))
    assert found == SheetFindings()
