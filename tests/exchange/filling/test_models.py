"""Rows made after a prepared one look and compute like it."""

from desktop.exchange.filling.models import RowModel
from desktop.exchange.filling.references import Insertion
from desktop.exchange.filling.rows import RowMover, ValueCells
from desktop.exchange.filling.styles import Styles

ROW = (
    '<row r="28" ht="18"><c r="A28" s="3"/><c r="B28" s="3" t="n"/>'
    '<c r="C28" s="4"><f>IF(B28&lt;1,"",B28/B$30)</f><v/></c><c r="D28" t="s"><v>5</v></c></row>'
)


def model(row=ROW, number=28, insertion=None):
    return RowModel(row, (10, number), RowMover(ValueCells(Styles("")), insertion), [1, 2])


def test_a_further_row_has_the_looks_the_words_and_the_formula_one_row_on():
    made = model(insertion=Insertion("S", 28, 4)).row(30, ["Jali", 7])
    assert made == (
        '<row r="30" ht="18"><c r="A30" s="3" t="inlineStr"><is><t xml:space="preserve">Jali</t></is></c>'
        '<c r="B30" s="3"><v>7</v></c><c r="C30" s="4"><f>IF(B30&lt;1,"",B30/B$34)</f></c>'
        '<c r="D30" t="s"><v>5</v></c></row>'
    )


def test_nothing_leaves_the_cell_empty():
    assert '<c r="A29" s="3"/><c r="B29" s="3"/>' in model().row(29, [None, None])


def test_a_formula_over_the_row_above_follows():
    row = '<row r="28"><c r="A28"><f>A27+1</f></c><c r="B28"><f>SUM(B$10:B28)</f></c><c r="C28"><f>B9</f></c></row>'
    made = model(row, insertion=Insertion("S", 28, 4)).row(30, [None, None])
    assert "<f>A29+1</f>" in made
    assert "<f>SUM(B$10:B30)</f>" in made
    assert "<f>B9</f>" in made


def test_a_relative_total_below_the_table_is_the_same_for_all():
    row = '<row r="28"><c r="C28"><f>B28/B30</f></c></row>'
    assert "<f>B31/B34</f>" in model(row, insertion=Insertion("S", 28, 4)).row(31, [None, None])


def test_rows_that_differ_only_in_their_number_fit():
    other = ROW.replace("28", "29")
    assert model().fits(ROW, 28)
    assert model().fits(other, 29)
    assert not model().fits(other.replace('s="4"', 's="5"'), 29)
    assert not model().fits(other.replace("B$30", "B$31"), 29)


def test_a_number_that_happens_to_be_that_of_the_row_is_left_alone():
    row = '<row r="3"><c r="A3" s="3"/><c r="B3" s="3"><f>B$3*3</f></c></row>'
    made = model(row, 3)
    assert made.row(4, [None, None]) == '<row r="4"><c r="A4" s="3"/><c r="B4" s="3"><f>B$3*3</f></c></row>'
    assert not made.fits(row.replace("3", "4"), 4)
