"""Rows are written fast, and each value as what it is."""

from datetime import date, datetime

import pytest

from desktop.domain.problems import AppError
from desktop.exchange.writing.rows import MOST_NOTED, RowWriter
from desktop.reports.report import Column

NAME, COUNT, DAY, PART = (
    Column("name", "Name"), Column("count", "Count", "whole", total=True), Column("day", "Day", "date"),
    Column("part", "Share", "percent"),
)  # fmt: skip


def written(columns, *rows, long=frozenset()):
    writer = RowWriter(columns, long)
    return writer, "".join(writer.chunks(rows, 5))


def test_values_keep_their_kind():
    _, xml = written((NAME, COUNT, DAY, PART), ("Jali", 12, date(2026, 9, 30), 0.5))
    assert xml == (
        '<row r="5"><c r="A5" s="6" t="inlineStr"><is><t>Jali</t></is></c><c r="B5" s="8"><v>12</v></c>'
        '<c r="C5" s="11"><v>46295</v></c><c r="D5" s="10"><v>0.5</v></c></row>'
    )


def test_nothing_is_an_empty_cell_with_its_look():
    _, xml = written((NAME, COUNT, DAY), (None, "", None))
    assert xml == '<row r="5"><c r="A5" s="6"/><c r="B5" s="8"/><c r="C5" s="11"/></row>'


@pytest.mark.parametrize("value", [float("nan"), float("inf"), True])
def test_what_a_workbook_can_not_count_is_text(value):
    _, xml = written((COUNT,), (value,))
    assert f"<t>{value}</t>" in xml


def test_numbers_in_a_column_of_text_are_text_and_texts_in_one_of_numbers_too():
    assert "<t>1199080012345012</t>" in written((NAME,), (1199080012345012,))[1]
    assert 's="6" t="inlineStr"><is><t>unknown</t>' in written((COUNT,), ("unknown",))[1]
    assert 's="6" t="inlineStr"><is><t>2016</t>' in written((DAY,), ("2016",))[1]
    assert "<t>01/05/1890</t>" in written((DAY,), (date(1890, 5, 1),))[1]
    assert "<v>46295</v>" in written((DAY,), (datetime(2026, 9, 30, 12),))[1]


def test_spaces_and_lines_are_kept_and_markup_is_text():
    _, xml = written((NAME,), (" a",), ("b\nc",), ("<b>&amp;",))
    assert '<t xml:space="preserve"> a</t>' in xml
    assert '<t xml:space="preserve">b\nc</t>' in xml
    assert ">&lt;b&gt;&amp;amp;</t>" in xml


def test_cells_that_lose_control_characters_are_noted_each_time_up_to_a_limit():
    writer, xml = written((NAME,), *[("a\x00b",)] * (MOST_NOTED + 5))
    assert xml.count(">ab</t>") == MOST_NOTED + 5
    assert writer.cleaned[:2] == ["A5", "A6"]
    assert len(writer.cleaned) == MOST_NOTED
    assert written((NAME,), ("a\r\nb",))[0].cleaned == []


def test_a_text_too_long_is_refused_with_its_cell():
    with pytest.raises(AppError, match="A6"):
        written((NAME,), ("a",), ("x" * 40_000,))


def test_sums_grow_with_the_rows_and_stand_under_them():
    columns = (NAME, COUNT, Column("both", "Both", "whole", sum_of=("count",)), Column("far", "Far", "whole"))
    writer, xml = written(columns, ("a", 2, 2, 1), ("b", 3, 3, 1), ("c", None, 0, 1))
    assert "<f>SUM(B6:B6)</f><v>3</v>" in xml
    assert "<f>SUM(B5:B7)</f><v>5</v>" in writer.totals(5, "Total")
    assert writer.totals(5, "Total").startswith('<row r="8"><c r="A8" s="12" t="inlineStr">')
    assert '<c r="D8" s="12"/>' in writer.totals(5, "Total")


def test_a_sum_of_columns_that_stand_apart_names_each():
    apart = (COUNT, NAME, Column("more", "More", "whole"), Column("both", "Both", "whole", sum_of=("count", "more")))
    assert "<f>SUM(A5,C5)</f><v>3</v>" in written(apart, (1, "x", 2, 3))[1]


def test_a_row_of_another_width_is_never_written():
    with pytest.raises(ValueError, match="longer"):
        written((NAME, COUNT), ("a",))


def test_long_texts_are_wrapped():
    assert 's="7" t="inlineStr"' in written((NAME,), ("a",), long=frozenset({0}))[1]
