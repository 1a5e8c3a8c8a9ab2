"""The XML of a sheet tells what its values don't, in whatever way it was written."""

import pytest

from desktop.exchange.reading.findings import SheetFindings
from desktop.exchange.reading.preflight.sheet_xml import SheetLook, column_number


def looked(xml: str, *, blocks: int = 1) -> SheetFindings:
    found = SheetFindings()
    look = SheetLook(found)
    content = xml.encode()
    size = max(1, len(content) // blocks)
    for start in range(0, len(content), size):
        look.feed(content[start : start + size])
    assert not look.reaches_too_far()
    return found


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="C7"><f>SUM(A1)</f></c>',
        '<c r="C7"><f>SUM(A1)</f><v/></c>',
        '<c r="C7"><f>SUM(A1)</f><v></v></c>',
        '<c r="C7" s="3">\n  <f>SUM(A1)</f>\n  <v />\n</c>',
        '<c r="C7"><f t="shared" si="0"/></c>',
        '<x:c r="C7"><x:f>SUM(A1)</x:f><x:v></x:v></x:c>',
    ],
)
def test_a_formula_without_a_result_is_found_with_its_place(cell):
    found = looked(f'<row r="7">{cell}</row>')
    assert (found.no_results, found.flaws) == (1, {(7, 2): ""})


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="C7"><f>SUM(A1)</f><v>8</v></c>',
        '<c r="C7" t="str"><f>IF(A1,"","x")</f><v></v></c>',
        '<c r="C7"><f t="shared" si="0"/><v>3</v></c>',
        '<c r="C7" s="3"/>',
    ],
)
def test_a_formula_with_a_result_is_no_finding_even_when_the_result_is_an_empty_text(cell):
    assert looked(f'<row r="7">{cell}</row>') == SheetFindings()


def test_formulas_whose_result_is_zero_are_counted_for_files_that_were_never_calculated():
    found = looked('<c r="A1"><f>A2</f><v>0</v></c><c r="A3"><v>0</v></c><c r="A4"><f t="shared" si="0"/><v>0</v></c>')
    assert (found.zeros, found.first_zeros, found.flaws) == (2, [(1, 0), (4, 0)], {})


def test_errors_are_found_by_name_and_place():
    found = looked(
        '<row r="2"><c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B2" s="1" t="e"><v>#REF!</v></c></row>'
    )
    assert (found.errors, found.flaws) == (2, {(2, 0): "#DIV/0!", (2, 1): "#REF!"})


def test_hidden_rows_and_columns_are_found():
    found = looked(
        '<cols><col min="1" max="2"/><col hidden="1" min="3" max="5"/></cols><sheetData>'
        '<row r="4" hidden="1"><c r="A4"><v>1</v></c></row><row r="5" hidden="0"/></sheetData>'
    )
    assert (found.hidden_rows, found.hidden_columns) == ([4], [(2, 4)])


def test_cells_cut_between_two_blocks_are_seen_once():
    cells = "".join(f'<c r="A{row}" t="e"><v>#N/A</v></c>' for row in range(1, 50))
    assert looked(cells, blocks=37).errors == 49


def test_a_cell_without_an_address_is_counted():
    found = looked("<row><c><f>A1</f></c></row>")
    assert (found.no_results, found.flaws) == (1, {})


def test_columns_are_counted_from_their_letters():
    assert [column_number(letters) for letters in (b"A", b"Z", b"AA", b"XFD")] == [1, 26, 27, 16384]
