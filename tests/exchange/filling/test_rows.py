"""Rows keep their looks and formulas when they are filled or moved."""

from datetime import date

from desktop.exchange.filling.references import Insertion
from desktop.exchange.filling.rows import RowMover, ValueCells
from desktop.exchange.filling.sheet_xml import Cell, cells_of
from desktop.exchange.filling.styles import Styles

LOOKS = Styles('<styleSheet xmlns="m"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>')
ROW = '<row r="12" ht="20"><c r="A12" s="1"/><c r="B12" s="1"><f>SUM(C12:D12)</f><v>7</v></c><c r="D12" s="1"/></row>'


def mover(insertion=None, **other):
    return RowMover(ValueCells(Styles(LOOKS.xml)), insertion, **other)


def test_values_go_into_their_columns_and_formulas_stay_without_their_result():
    filled = mover().filled(ROW, 12, {1: "Jali", 2: 99, 3: 4, 4: None})
    assert filled == (
        '<row r="12" ht="20"><c r="A12" s="1" t="inlineStr"><is><t xml:space="preserve">Jali</t></is></c>'
        '<c r="B12" s="1"><f>SUM(C12:D12)</f></c><c r="C12"><v>4</v></c><c r="D12" s="1"/></row>'
    )


def test_a_row_without_formulas_that_stays_is_not_touched():
    row = '<row r="3"  spans="1:2" ><c r="A3"  s="1"/></row>'
    assert mover().moved(row, 3) == row
    assert mover(Insertion("S", 5, 2)).moved(row, 3) == row


def test_a_row_below_an_insertion_moves_with_its_formulas():
    moved = mover(Insertion("S", 5, 3)).moved(ROW, 12)
    assert '<row r="15" ht="20"><c r="A15" s="1"/>' in moved
    assert "<f>SUM(C15:D15)</f></c>" in moved


def test_rows_of_another_sheet_stay_and_their_references_follow():
    row = '<row r="9"><c r="A9"><f>S!B12+B12</f><v>1</v></c></row>'
    assert mover(Insertion("S", 5, 3), here=False).moved(row, 9) == '<row r="9"><c r="A9"><f>S!B15+B12</f></c></row>'


def test_shared_formulas_become_their_own_when_rows_are_put_in():
    rows = [
        '<row r="4"><c r="B4"><f t="shared" ref="B4:B8" si="0">SUM(C4:D4)</f></c></row>',
        '<row r="8"><c r="B8"><f t="shared" si="0"/><v>2</v></c></row>',
    ]
    moving = mover(Insertion("S", 5, 3))
    assert moving.moved(rows[0], 4) == '<row r="4"><c r="B4"><f>SUM(C4:D4)</f></c></row>'
    assert moving.moved(rows[1], 8) == '<row r="11"><c r="B11"><f>SUM(C11:D11)</f></c></row>'


def test_shared_formulas_stay_shared_when_nothing_moves():
    row = '<row r="8"><c r="B8" t="str"><f t="shared" si="0"/><v>x</v></c></row>'
    assert mover().moved(row, 8) == '<row r="8"><c r="B8"><f t="shared" si="0"/></c></row>'


def test_the_area_of_an_array_formula_moves():
    row = '<row r="8"><c r="B8"><f t="array" ref="B8:B9">A8:A9*2</f></c></row>'
    assert 'ref="B11:B12">A11:A12*2' in mover(Insertion("S", 5, 3)).moved(row, 8)


def test_days_are_days_in_a_table_and_words_behind_a_label():
    values = ValueCells(Styles(LOOKS.xml))
    assert values.cell(1, 0, date(2026, 9, 30), 5) == Cell(1, 2, "", "<v>46295</v>")
    assert values.cell(1, 1, date(2026, 9, 30), 5) == Cell(1, 1, "", "<v>46295</v>")
    assert "30/09/2026" in values.fact(1, 0, date(2026, 9, 30), 5).inside
    assert values.fact(1, 1, date(2026, 9, 30), 5).inside == "<v>46295</v>"
    assert "01/05/1890" in values.cell(1, 0, date(1890, 5, 1), 5).inside
    assert ValueCells(Styles(LOOKS.xml), from_1904=True).cell(1, 1, date(2026, 9, 30), 5).inside == "<v>44833</v>"


def test_text_never_computes_and_loses_control_characters_with_a_word():
    values = ValueCells(Styles(LOOKS.xml))
    cell = values.cell(2, 0, "=1+\x071", 5)
    assert (cell.kind, cell.formula) == ("inlineStr", None)
    assert "=1+1" in cell.inside
    assert values.cleaned == ["B5"]
    assert values.cell(2, 0, "", 5) == Cell(2)


def test_a_cell_without_address_is_where_it_follows():
    row = '<row r="5"><c s="1"/><c><f>A5</f></c></row>'
    assert [cell.column for cell in cells_of(mover().filled(row, 5, {3: 1}))] == [1, 2, 3]
