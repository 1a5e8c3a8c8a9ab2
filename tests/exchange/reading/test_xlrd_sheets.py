"""The second reader of xls files knows what the first one does not."""

import io
import struct
from datetime import date

import pytest

from desktop.exchange.reading.calamine_sheets import calamine_sheets
from desktop.exchange.reading.refusals import Damaged
from desktop.exchange.reading.workbook import read_workbook
from desktop.exchange.reading.xlrd_sheets import xlrd_sheets
from tests.exchange.reading import old_workbooks as o


def test_both_readers_give_the_same_plain_sheets(tmp_path):
    cells = (o.label(0, 1, "Name"), o.label(1, 1, "Uwera"), o.number(1, 2, 7.0), o.number(2, 2, 7.5))
    path = o.xls(tmp_path / "list.xls", *cells, o.failed_cell(3, 2, 7))
    first, second = calamine_sheets(path), xlrd_sheets(io.BytesIO(path.read_bytes()))
    assert second[0].rows == first[0].rows == [(None, "Name", None), (None, "Uwera", 7), (None, None, 7.5)]


def oldest(*cells: bytes) -> bytes:
    """A sheet of Excel 2, which has no envelope; its records are numbered otherwise."""
    return o.record(0x0009, struct.pack("<HH", 2, 0x10)) + b"".join(cells) + o.record(0x000A)


def test_a_sheet_of_the_first_excel_is_read(tmp_path):
    path = tmp_path / "old.xls"
    path.write_bytes(
        oldest(
            o.record(0x0004, struct.pack("<HH", 0, 0) + bytes(3) + b"\x05Uwera"),
            o.record(0x0003, struct.pack("<HH", 0, 1) + bytes(3) + struct.pack("<d", 7.0)),
        )
    )
    assert read_workbook(path).sheets[0].rows == [("Uwera", 7)]


def test_dates_are_days_and_what_is_no_day_stays_a_number():
    from desktop.exchange.reading.xlrd_sheets import _moment

    assert _moment(43631.0, 0) == date(2019, 6, 15)
    assert _moment(42169.0, 1) == date(2019, 6, 15)
    assert str(_moment(0.4375, 0)) == "10:30:00"
    assert _moment(9e9, 0) == 9_000_000_000


def test_what_is_no_workbook_is_called_damaged():
    with pytest.raises(Damaged, match="damaged"):
        xlrd_sheets(io.BytesIO(b"\x09\x08 nothing"))
