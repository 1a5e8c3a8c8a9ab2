"""Formulas say the same after rows are put in as they said before."""

import pytest

from desktop.exchange.filling.references import Insertion, names_sheet, pieces, shifted

IN = Insertion("OVC quarterly", after=28, count=5)
AT_END = Insertion("OVC quarterly", after=10, count=5, grows=True)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("SUM(B10:B29)", "SUM(B10:B34)"),
        ("SUM(B10:M10)", "SUM(B10:M10)"),
        ("SUM(B29:M29)", "SUM(B34:M34)"),
        ("N28/$N$30", "N28/$N$35"),
        ("$A$30+A$30+$A30", "$A$35+A$35+$A35"),
        ("'OVC quarterly'!B30", "'OVC quarterly'!B35"),
        ("Other!B30+'Other one'!B30", "Other!B30+'Other one'!B30"),
        ("SUM($10:$29)", "SUM($10:$34)"),
        ("SUM(B:B)", "SUM(B:B)"),
        ('IF(A30="B30","A30",LOG10(B30))', 'IF(A35="B30","A30",LOG10(B35))'),
        ("Table1[Total30]", "Table1[Total30]"),
        ("[1]Sheet1!B30", "[1]Sheet1!B30"),
        ("B30.5", "B30.5"),
        ("total_B30+B30_x", "total_B30+B30_x"),
        ("1E30+B3", "1E30+B3"),
    ],
)
def test_what_lies_below_moves_and_what_spans_the_place_grows(before, after):
    assert IN.formula(before) == after


def test_formulas_of_another_sheet_follow_only_what_names_this_one():
    assert IN.formula("B30+'OVC quarterly'!B30+'ovc QUARTERLY'!B30", here=False) == (
        "B30+'OVC quarterly'!B35+'ovc QUARTERLY'!B35"
    )


def test_the_total_over_a_single_prepared_row_grows():
    assert AT_END.formula("SUM(B10:B10)", row=11) == "SUM(B10:B15)"
    assert AT_END.formula("SUM(B10:M10)", row=10) == "SUM(B10:M10)"
    assert AT_END.formula("B10/SUM(B$10:B$10)", row=10) == "B10/SUM(B$10:B$15)"


def test_areas_move_and_grow():
    assert IN.areas("B10:M29 A30 A5 C28") == "B10:M34 A35 A5 C28"
    assert AT_END.areas("B10 A10:A10 A11") == "B10:B15 A10:A15 A16"
    assert IN.areas("A:A") == "A:A"
    assert [IN.row(number) for number in (28, 29)] == [28, 34]


def test_a_shared_formula_reads_as_if_copied():
    assert shifted("SUM(B10:M10)/N$30+$A10", 3, 1) == "SUM(C13:N13)/O$30+$A13"
    assert shifted('"B10"&B10', 1, 0) == '"B10"&B11'


def test_sheets_are_known_with_and_without_quotes():
    assert names_sheet("'It''s'!", "it's")
    assert names_sheet("Report!", "Report")
    assert not names_sheet("Report2!", "Report")


def test_pieces_put_together_are_the_formula():
    formula = "IF('A b'!$B$3:C4>1,\"B3\",SUM(3:4)+[x]y!Z9)"
    said = "".join(p if isinstance(p, str) else p.text(*(end.row for end in p.ends)) for p in pieces(formula))
    assert said == formula
