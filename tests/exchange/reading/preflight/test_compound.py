"""Xls files are looked into before a reader follows their sectors."""

import struct

import pytest

from desktop.exchange.reading.preflight.compound import inspect_compound
from desktop.exchange.reading.refusals import Damaged
from desktop.exchange.reading.workbook import read_workbook
from tests.exchange.reading import old_workbooks as o

CELLS = (o.label(0, 0, "Name"), o.label(0, 1, "Age"), o.label(1, 0, "Uwera"), o.number(1, 1, 7.0))


def test_what_the_cells_do_not_tell_is_found_with_its_place(tmp_path):
    more = (o.label(2, 0, "Gasana"), o.failed_formula(2, 1, 23), o.failed_cell(3, 1, 42), o.label(3, 0, "Keza"))
    hidden = (o.hidden_row(1), o.hidden_columns(1, 3))
    book = read_workbook(o.xls(tmp_path / "list.xls", *hidden, *CELLS, *more))
    assert book.sheets[0].rows == [("Name", "Age"), ("Uwera", 7), ("Gasana", None), ("Keza", None)]
    assert book.sheets[0].flaws == {(3, 1): "#REF!", (4, 1): "#N/A"}
    assert [str(note.said) for note in book.notes] == [
        "Cells with an error such as #REF! on “List”: 2 (B3, B4). They read as blank.",
        "Hidden rows on “List”: 1 (2). They were read like the others.",
        "Hidden columns on “List”: B. They were read like the others.",
    ]


def test_sectors_that_run_in_a_circle_are_refused(tmp_path):
    path = o.xls(tmp_path / "list.xls", *CELLS)
    content = bytearray(path.read_bytes())
    struct.pack_into("<I", content, 512 + 4 * 5, 3)
    path.write_bytes(content)
    with pytest.raises(Damaged, match="lead back to themselves"):
        inspect_compound(path)


def test_a_file_under_a_password_is_known_by_its_record(tmp_path):
    path = tmp_path / "list.xls"
    path.write_bytes(o.compound(o.protected_stream("Umwana2026", *CELLS)))
    assert inspect_compound(path)[1]
    assert not inspect_compound(o.xls(path, *CELLS))[1]


def test_what_can_not_be_looked_into_is_left_to_the_readers(tmp_path):
    path = tmp_path / "list.xls"
    for content in (b"", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(3000), bytes(o.compound(b"\x00" * 9))):
        path.write_bytes(content)
        assert inspect_compound(path)[0].sheets == {}
