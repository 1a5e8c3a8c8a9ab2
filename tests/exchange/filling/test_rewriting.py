"""The rows of a report land in the prepared rows, then in rows put in, and nowhere else."""

import re

import pytest

from desktop.domain.problems import AppError
from desktop.exchange.filling.form_table import Table
from desktop.exchange.filling.references import Insertion
from desktop.exchange.filling.rewriting import SheetRewriter, insertion_for
from desktop.exchange.filling.rows import RowMover, ValueCells
from desktop.exchange.filling.sheet_xml import Rows
from desktop.exchange.filling.styles import Styles
from desktop.exchange.filling.survey import Run, Survey
from desktop.exchange.filling.template import SheetPart

SHEET = SheetPart("S", "xl/worksheets/sheet1.xml", False, 0)


def table(first, last, labels=None):
    survey = Survey(SHEET, runs=[Run(1, 20, True, True, ())])
    return Table(survey, {"name": 1, "count": 2}, first - 1, first - 1, first, last, 0, labels or {})


def cell(address, style="", inside=""):
    return f'<c r="{address}"{style}>{inside}</c>' if inside else f'<c r="{address}"{style}/>'


def prepared(numbers, total=0):
    rows = [f'<row r="{n}">{cell(f"A{n}", " s=" + chr(34) + "2" + chr(34))}{cell(f"B{n}")}</row>' for n in numbers]
    if total:
        formula = f"<f>SUM(B{numbers[0]}:B{numbers[-1]})</f>"
        rows.append(f'<row r="{total}">{cell(f"B{total}", inside=formula)}</row>')
    return f'<worksheet><sheetData><row r="1"/>{"".join(rows)}</sheetData><x/></worksheet>'


def write(xml, form, values, placed=None):
    count = len(values) + len(form.labels)
    mover = RowMover(ValueCells(Styles("")), insertion_for(form, "S", count))
    rewriter = SheetRewriter(form, mover, [1, 2], iter(values), placed or {})
    written = "".join(rewriter.chunks(Rows([xml])))
    assert rewriter.written == len(values) + len(placed or {})
    return written


def values_in(xml):
    """Row, name and number of each written row, and every formula with its address."""
    rows = re.findall(r'<row r="(\d+)"[^>/]*>(.*?)</row>', xml)
    found = [(int(n), *re.findall(r"<t[^>]*>(.*?)</t>", inside), *map(int, re.findall(r"<v>(\d+)</v>", inside)))
             for n, inside in rows if "<v>" in inside]  # fmt: skip
    return found, re.findall(r'r="([A-Z]+\d+)"[^>]*><f>(.*?)</f>', xml)


NAMED = [("Bumbogo", 1), ("Gatsata", 2), ("Jali", 3), ("Gikomero", 4)]


def test_fewer_rows_than_prepared_leave_the_others_blank():
    rows, formulas = values_in(write(prepared([2, 3, 4], total=5), table(2, 4), NAMED[:2]))
    assert rows == [(2, "Bumbogo", 1), (3, "Gatsata", 2)]
    assert formulas == [("B5", "SUM(B2:B4)")]


def test_more_rows_than_prepared_push_the_total_down_and_make_it_grow():
    rows, formulas = values_in(write(prepared([2, 3], total=4), table(2, 3), NAMED))
    assert rows == [(2, "Bumbogo", 1), (3, "Gatsata", 2), (4, "Jali", 3), (5, "Gikomero", 4)]
    assert formulas == [("B6", "SUM(B2:B5)")]


def test_a_table_prepared_with_one_row_grows_too():
    written = write(prepared([2], total=3), table(2, 2), NAMED)
    rows, formulas = values_in(written)
    assert [row[0] for row in rows] == [2, 3, 4, 5]
    assert formulas == [("B6", "SUM(B2:B5)")]
    assert written.count('s="2"') == 4


def test_a_header_with_nothing_below_takes_rows_without_looks():
    rows, _ = values_in(write("<worksheet><sheetData><row r='1'/></sheetData></worksheet>", table(2, 1), NAMED))
    assert [row[0] for row in rows] == [2, 3, 4, 5]


def test_rows_that_the_file_leaves_out_are_made():
    xml = '<worksheet><sheetData><row r="1"/><row r="3"><c r="A3" s="2"/></row><row r="9"/></sheetData></worksheet>'
    written = write(xml, table(2, 4), NAMED)
    assert [row[0] for row in values_in(written)[0]] == [2, 3, 4, 5]
    assert '<row r="10">' in written
    assert [int(n) for n in re.findall(r'<row r="(\d+)"', written)] == [1, 2, 3, 4, 5, 10]


def test_rows_with_names_take_their_own_values_and_further_ones_follow():
    xml = prepared([2, 3], total=4)
    written = write(xml, table(2, 3, {2: "Jali", 3: "Bumbogo"}), [("Gatsata", 2)], {3: ("Bumbogo", 1)})
    rows, formulas = values_in(written)
    assert rows == [(3, "Bumbogo", 1), (4, "Gatsata", 2)]
    assert formulas == [("B5", "SUM(B2:B4)")]


def test_facts_are_written_where_they_were_found():
    form = table(3, 4)
    rewriter = SheetRewriter(form, RowMover(ValueCells(Styles(""))), [1, 2], iter([]), facts={1: {2: "Gasabo"}})
    written = "".join(rewriter.chunks(Rows([prepared([3, 4])])))
    assert '<row r="1"><c r="B1" t="inlineStr"><is><t xml:space="preserve">Gasabo</t></is></c></row>' in written
    assert written.replace(re.search(r'<row r="1">.*?</row>', written)[0], '<row r="1"/>') == prepared([3, 4])


def test_rows_are_put_in_before_the_last_prepared_one():
    assert insertion_for(table(2, 4), "S", 3) is None
    assert insertion_for(table(2, 4), "S", 5) == Insertion("S", 3, 2)
    assert insertion_for(table(2, 2), "S", 5) == Insertion("S", 2, 4, grows=True)
    assert insertion_for(table(2, 1), "S", 5) == Insertion("S", 1, 5)
    assert insertion_for(table(2, 3, {2: "a", 3: "b"}), "S", 5) == Insertion("S", 3, 3, grows=True)


def test_more_rows_than_a_sheet_holds_are_refused():
    with pytest.raises(AppError, match="can't hold 1\u202f048\u202f577 rows"):
        insertion_for(table(2, 4), "S", 1_048_577)
