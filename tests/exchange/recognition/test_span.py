"""Which rows are data and which are not, each left out with its reason."""

from dataclasses import replace

import pytest

from desktop.exchange.recognition.header import Header, find_header
from desktop.exchange.recognition.span import carried, find_span, without_unused


def span_of(sheet):
    header = find_header(sheet, lambda title: title in ("No", "Name", "Sex", "Village"))
    return find_span(sheet, header)


def reasons(span):
    return {left.row: str(left.reason) for left in span.left_out}


def test_spacers_totals_headings_notes_and_signatures_are_left_out(sheet):
    table = """
    No | Name | Sex | Village | Value
    Umurenge wa Jali | | | |
    1 | Uwera | F | Kabuga | 10

    2 | Gasana | M | Rugina | 20
     | Sous-total | | | 30
    3 | Umutoni | F | Kabuga | 5
     | TOTAL | | | 35

     | Prepared by: ____________ | | |
     | Note: values in francs | | |
    """
    span = span_of(sheet(table))
    assert span.rows == (3, 5, 7)
    said = reasons(span)
    assert set(said) == {2, 6, 8, 10, 11}
    assert "heading" in said[2]
    assert "subtotal" in said[6]
    assert "signature" in said[10]


def test_a_row_with_a_name_only_is_data_when_the_list_is_narrow(sheet):
    span = span_of(sheet("No | Name | Sex\n1 | Uwera | F\n2 | Gasana |\n3 | Umutoni | F"))
    assert span.rows == (2, 3, 4)


def test_numbered_lines_that_nobody_filled_in_are_no_data(sheet):
    table = sheet("No | Name | Sex\n1 | Uwera | F\n2 | Gasana | M\n3 | |\n4 | |")
    span = without_unused(span_of(table), table, frozenset({0}))
    assert span.rows == (2, 3)
    assert set(reasons(span)) == {4, 5}


def test_a_header_repeated_on_every_page_is_no_data(sheet):
    table = """
    No | Name | Sex | Village
    1 | Uwera | F | Kabuga
    No | Name | Sex | Village
    2 | Gasana | M | Rugina
    """
    assert span_of(sheet(table)).rows == (2, 4)


def test_a_sparse_line_after_a_gap_is_a_note_and_not_the_last_child(sheet):
    table = """
    No | Name | Sex | Village | Age | Phone | School
    1 | Uwera | F | Kabuga | 7 | 0788000000 | P1
    2 | Gasana | M | Rugina | 8 | 0788000000 | P2

     | The list was read aloud | | in the assembly | | |
    """
    assert span_of(sheet(table)).rows == (2, 3)


def test_cells_merged_downwards_carry_their_value(sheet):
    made = sheet("Name | Sex\nUwera | F\nGasana |\nUmutoni | F", merge=["B2:B3"])
    assert carried(made, (2, 3, 4)) == {3: {1: 2}}


def test_a_header_with_nothing_under_it_has_no_rows(sheet):
    made = sheet("No | Name | Sex")
    assert find_span(made, Header((1,), None, {0: ("No",), 1: ("Name",), 2: ("Sex",)})).rows == ()


@pytest.mark.parametrize("size", [1, 300])
def test_every_filled_row_is_either_data_or_left_out_with_a_reason(sheet, size):
    body = "\n".join(f"{n} | Uwera | F | Kabuga" if n % 7 else "" for n in range(1, size + 1))
    made = sheet(f"No | Name | Sex | Village\n{body}\n | TOTAL | | \n")
    span = span_of(made)
    filled = [n for n in range(2, len(made.rows) + 1) if any(made.row(n))]
    assert sorted((*span.rows, *reasons(span))) == filled


@pytest.mark.parametrize("numbers", ["1 | 2 | 3 | 4", "(a) | (b) | (c) | (d)", "(1) | (2) | (3) | (4)"])
def test_the_numbers_of_the_columns_under_a_header_are_no_data(sheet, numbers):
    span = span_of(sheet(f"No | Name | Sex | Village\n{numbers}\n1 | Uwera | F | Kabuga\n2 | Gasana | M | Rugina"))
    assert span.rows == (3, 4)
    assert reasons(span) == {2: "The numbers of the columns."}


def test_figures_that_only_look_like_numbers_of_columns_are_data(sheet):
    span = span_of(sheet("No | Name | Sex | Village\n1 | Uwera | F | Kabuga\n1 | 2 | 3 | 4"))
    assert span.rows == (2, 3)


def test_a_row_of_signatories_across_the_table_is_no_data(sheet):
    table = """
    No | Name | Sex | Village
    1 | Uwera | F | Kabuga
    2 | Gasana | M | Rugina

    Prepared by: | | Approved by: | Verified by:
    """
    assert span_of(sheet(table)).rows == (2, 3)


def test_one_row_that_stands_for_many_is_judged_like_each_of_them(sheet):
    table = sheet("No | Name | Sex | Village | Value\n1 | Uwera | F | Kabuga | 10\n | TOTAL | | | 35")
    data, total = table.rows[1:]
    long = replace(table, rows=[table.rows[0], *[data] * 50, (), *[data] * 50, total])
    found = span_of(long)
    assert found.rows == (*range(2, 52), *range(53, 103))
    assert reasons(found) == {103: "A total or subtotal."}
