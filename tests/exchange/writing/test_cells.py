"""Values become cells that Excel shows as they were: text never computes, control characters never reach the file."""

from datetime import date, datetime
from xml.sax.saxutils import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.problems import AppError
from desktop.exchange.writing.cells import (
    LONGEST_TEXT,
    attribute_xml,
    column_letters,
    column_number,
    day_number,
    formula_cell,
    text_cell,
    text_xml,
    without_controls,
)


def test_columns_are_lettered_as_excel_does():
    assert [column_letters(number) for number in (1, 26, 27, 52, 702, 703, 16384)] == [
        "A", "Z", "AA", "AZ", "ZZ", "AAA", "XFD",
    ]  # fmt: skip
    assert all(column_number(column_letters(number)) == number for number in range(1, 1000))


def test_a_formula_from_data_is_written_as_text():
    cell = text_cell("B2", 6, '=HYPERLINK("http://x","y")')
    assert "<f>" not in cell
    assert 't="inlineStr"' in cell


def test_control_characters_go_and_line_ends_stay():
    assert without_controls("Uwase\x00\x0b Marie\r\nJali\rGasabo\tx\x92") == "Uwase Marie\nJali\nGasabo\tx"
    assert text_xml("a\ud800b\uffff") == "ab"


def test_what_looks_like_an_excel_character_code_stays_as_it_is():
    assert text_xml("_x0041_") == "_x005F_x0041_"
    assert text_xml("_x41_ <&>") == "_x41_ &lt;&amp;&gt;"


@given(st.text(alphabet=st.characters(min_codepoint=32, max_codepoint=0xD7FF), max_size=40))
def test_printable_text_comes_back_unchanged(text):
    assert unescape(text_xml(text)).replace("_x005F_", "_") == without_controls(text).replace("_x005F_", "_")


def test_a_text_longer_than_a_cell_is_refused_with_its_address():
    text_xml("a" * LONGEST_TEXT)
    with pytest.raises(AppError, match="C7") as refused:
        text_cell("C7", 0, "a" * (LONGEST_TEXT + 1))
    assert "32767" in str(refused.value)


def test_attributes_hold_quotes():
    assert attribute_xml('Mayor "A" & B') == "Mayor &quot;A&quot; &amp; B"


def test_days_are_counted_as_excel_counts_them():
    assert day_number(date(1900, 3, 1)) == 61
    assert day_number(date(2026, 9, 30)) == 46295
    assert day_number(datetime(2026, 9, 30, 14, 5)) == 46295
    assert day_number(date(2026, 9, 30), from_1904=True) == 46295 - 1462
    assert day_number(date(1899, 5, 1)) is None
    assert day_number(date(1903, 5, 1), from_1904=True) is None


def test_a_formula_carries_the_value_it_had():
    assert formula_cell("C1", 3, 'IF(A1<1,"",A1)', 5) == '<c r="C1" s="3"><f>IF(A1&lt;1,"",A1)</f><v>5</v></c>'
    assert 't="str"' in formula_cell("C1", 3, "A1", "")
    assert "<v>" not in formula_cell("C1", 3, "A1", None)
