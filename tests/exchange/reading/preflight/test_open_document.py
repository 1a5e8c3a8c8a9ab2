"""An OpenDocument spreadsheet is looked through as it is written, its repeated rows and cells counted."""

import pytest

from desktop.exchange.reading.cells import Merge
from desktop.exchange.reading.findings import Findings
from desktop.exchange.reading.preflight.open_document import OpenDocumentLook

TEXT = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
FILLER = '<table:table-cell table:number-columns-repeated="16380"/>'


def row(*cells: str, attributes: str = "") -> str:
    return f"<table:table-row{attributes}>{''.join(cells)}</table:table-row>"


def looked(rows: str, head: str = "", *, size: int = 10**6) -> tuple[Findings, OpenDocumentLook]:
    found = Findings()
    look = OpenDocumentLook(found)
    content = f'<office:body><table:table table:name="Li&amp;st">{head}{rows}</table:table></office:body>'.encode()
    for start in range(0, len(content), size):
        look.feed(content[start : start + size])
    look.finish()
    return found, look


def test_a_list_padded_with_blank_cells_and_rows_does_no_harm():
    padding = row(FILLER, attributes=' table:number-rows-repeated="1048570"')
    found, look = looked(row(TEXT.format("Uwera"), FILLER) * 3 + padding)
    assert look.far is None
    assert list(found.sheets) == ["Li&st"]
    assert look.row_seen == ("Li&st", 3)


@pytest.mark.parametrize(
    "bomb",
    [
        row(TEXT.format("x"), attributes=' table:number-rows-repeated="1048576"')
        + row(TEXT.format("x").replace("cell ", 'cell table:number-columns-repeated="16384" ', 1)),
        row(TEXT.format("x").replace("cell ", 'cell table:number-columns-repeated="999999999" ', 1)),
        row(TEXT.format("x"), attributes=' table:number-rows-repeated="999999999"'),
    ],
)
def test_a_cell_repeated_beyond_any_sheet_is_too_far(bomb):
    _, look = looked(bomb)
    assert look.far is not None
    assert look.far[0] == "Li&st"


def test_a_row_far_behind_blank_ones_counts_with_them():
    far = row(FILLER, attributes=' table:number-rows-repeated="1048000"') + row(*[TEXT.format("x")] * 20)
    _, look = looked(far)
    assert look.far == ("Li&st", 1_048_001, 20)


def test_errors_and_formulas_without_a_result_are_found_with_their_places():
    failed = (
        '<table:table-cell table:formula="of:=1/0" office:value-type="string" office:string-value="" '
        'calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>'
    )
    silent = '<table:table-cell table:formula="of:=A1"/>'
    good = '<table:table-cell table:formula="of:=A1" office:value-type="float" office:value="1"/>'
    found, _ = looked(row(TEXT.format("a")) + row(FILLER.replace("16380", "2"), failed, silent, good))
    assert found.about("Li&st").flaws == {(2, 2): "#DIV/0!", (2, 3): ""}
    assert (found.about("Li&st").errors, found.about("Li&st").no_results) == (1, 1)


def test_hidden_rows_and_columns_merged_cells_comments_and_links_are_found():
    head = '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>'
    merged = '<table:table-cell table:number-rows-spanned="3" table:number-columns-spanned="2" office:value-type="x">'
    comment = TEXT.format('x</text:p><office:annotation office:display="false"><text:p>why')
    linked = '<table:table-cell table:formula="of:=\'file:///C:/old.ods\'#$A.A1" office:value-type="float"/>'
    hidden = row(TEXT.format("x"), attributes=' table:visibility="filter"')
    found, _ = looked(
        row(TEXT.format("x"), merged, "</table:table-cell>") + hidden + row(comment, linked), head, size=7
    )
    sheet = found.about("Li&st")
    assert (sheet.hidden_rows, sheet.hidden_columns, sheet.merged) == ([2], [(2, 2)], [Merge(1, 1, 3, 2)])
    assert (found.comments, found.outside_links) == (1, True)


def test_each_table_begins_at_its_first_row():
    found, look = looked(row(TEXT.format("a")) * 5 + '</table:table><table:table table:name="Two">' + row(FILLER))
    assert look.row_seen == ("Li&st", 5)
    assert list(found.sheets) == ["Li&st", "Two"]
