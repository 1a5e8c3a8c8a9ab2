"""The second reader gives up in sentences only."""

import io

import pytest

from desktop.exchange.reading.openpyxl_sheets import openpyxl_sheets
from desktop.exchange.reading.refusals import Damaged


def test_what_is_no_workbook_is_called_damaged():
    with pytest.raises(Damaged, match="damaged"):
        openpyxl_sheets(io.BytesIO(b"PK\x03\x04 nothing"))


def test_a_workbook_in_memory_is_read_like_one_on_the_disk(build):
    path = build({"List": "Name|Age\nUwera|7\n\n"})
    assert openpyxl_sheets(io.BytesIO(path.read_bytes())) == openpyxl_sheets(path)
    assert openpyxl_sheets(path)[0].rows == [("Name", "Age"), ("Uwera", 7)]
