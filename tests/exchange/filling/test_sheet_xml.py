"""A sheet's XML is read as a stream of rows, and nothing of it gets lost."""

import pytest

from desktop.domain.problems import AppError
from desktop.exchange.filling.sheet_xml import Cell, Rows, cells_of, row_number, row_start

SHEET = (
    '<?xml version="1.0"?><worksheet xmlns="m"><cols><col min="1" max="2"/></cols><sheetData>\n'
    '<row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c></row> <row r="3"/>'
    '<row r="4" ht="30" x14ac:dyDescent="0.3"><c r="B4" s="2"/><c s="3" t="n" cm="1"><f>A1+1</f><v>5</v></c></row>'
    '</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>'
)


@pytest.mark.parametrize("size", [1, 7, 64, 10_000])
def test_rows_come_whole_however_the_text_is_cut(size):
    rows = Rows(SHEET[start : start + size] for start in range(0, len(SHEET), size))
    found = [row.strip() for row in rows]
    assert [row_number(row, 0) for row in found] == [1, 3, 4]
    assert rows.head + "".join(found) + rows.tail == SHEET.replace("\n", "").replace("</row> <row", "</row><row")


def test_a_sheet_without_rows_has_a_head_and_a_tail():
    rows = Rows(["<worksheet><sheetData/><pageMargins/></worksheet>"])
    assert list(rows) == []
    assert rows.head + rows.tail == "<worksheet><sheetData></sheetData><pageMargins/></worksheet>"


@pytest.mark.parametrize(
    "text",
    [
        "<worksheet></worksheet>",
        '<worksheet><sheetData><row r="1">',
        "<worksheet><sheetData><!-- x --></sheetData></worksheet>",
        "<x:worksheet><x:sheetData/><sheetData/></x:worksheet>",
    ],
)
def test_what_can_not_be_followed_is_refused(text):
    with pytest.raises(AppError, match="save it again"):
        list(Rows([text]))


def test_cells_say_what_they_hold():
    first, second = cells_of('<row r="4"><c r="B4" s="2"/><c s="3" t="n" cm="1"><f>A1&amp;"x"</f><v>5</v></c></row>')
    assert first == Cell(2, 2)
    assert (second.column, second.style, second.kind, second.other) == (3, 3, "n", ' cm="1"')
    assert second.formula == 'A1&"x"'
    assert second.text([]) == ""
    assert second.without_result().inside == '<f>A1&amp;"x"</f>'


def test_texts_are_read_in_all_their_forms():
    row = (
        '<row><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><r><t>a </t></r><r><t>b</t></r></is></c>'
        '<c r="C1"><v>12.5</v></c><c r="D1" t="str"><v>x&lt;1</v></c><c r="E1" t="s"><v>9</v></c></row>'
    )
    assert [cell.text(["zero", "one"]) for cell in cells_of(row)] == ["one", "a b", "12.5", "x<1", ""]


def test_a_cell_is_written_where_it_stands():
    assert Cell(28, 3, "", "<v>1</v>").xml(7) == '<c r="AB7" s="3"><v>1</v></c>'
    assert Cell(1).xml(2) == '<c r="A2"/>'


def test_a_row_keeps_its_height_under_a_new_number():
    assert row_start('<row r="4" spans="1:9" ht="30" customHeight="1">', 9) == '<row r="9" ht="30" customHeight="1">'
    assert row_number("<row>", 6) == 7
