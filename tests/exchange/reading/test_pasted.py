"""A block copied in a spreadsheet is read as its cells, whatever is inside them."""

import pytest

from desktop.domain.problems import AppError
from desktop.exchange.reading.pasted import pasted_rows


def test_cells_lie_between_tabs_and_may_hold_line_ends_and_quotes():
    text = 'Name\tNote\r\nUwera\t"first\nsecond ""line"""\r\n\t\r\n'
    assert pasted_rows(text) == [("Name", "Note"), ("Uwera", 'first\nsecond "line"')]


def test_nothing_copied_is_said():
    with pytest.raises(AppError, match="Copy some rows"):
        pasted_rows("\r\n\t\r\n")


def test_far_too_many_rows_are_for_a_file():
    with pytest.raises(AppError, match="save them as a workbook"):
        pasted_rows("a\n" * 20_001)
