"""The first reader gives up in sentences only."""

import io

import pytest

from desktop.exchange.reading.calamine_sheets import calamine_sheets
from desktop.exchange.reading.refusals import Damaged, PasswordNeeded


def test_a_sheet_that_begins_far_from_the_corner_keeps_its_places(build):
    (sheet,) = calamine_sheets(build({"List": "|\n|\n| | Name | \n| | Uwera | "}))
    assert sheet.rows == [(None,) * 3, (None,) * 3, (None, None, "Name"), (None, None, "Uwera")]


def test_equal_texts_are_one_object(build):
    (sheet,) = calamine_sheets(build({"List": "Kabuga|Kabuga\nKabuga|x"}))
    assert sheet.cell(1, 0) is sheet.cell(2, 0) is sheet.cell(1, 1)


def test_cells_of_spaces_are_blank(build):
    (sheet,) = calamine_sheets(build({"List": "a|'   |b"}))
    assert sheet.row(1) == ("a", None, "b")


def test_what_is_no_workbook_is_called_damaged():
    with pytest.raises(Damaged):
        calamine_sheets(io.BytesIO(b"PK\x03\x04 nothing"))
    assert issubclass(PasswordNeeded, Exception)
