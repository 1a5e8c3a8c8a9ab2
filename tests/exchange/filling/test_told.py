"""What a person says of a form adds up."""

from desktop.exchange.filling.told import FormTold


def test_a_figure_goes_into_one_column_and_the_other_stays_empty():
    told = FormTold().with_column(2, "served").with_column(5, "served").with_column(3, "")
    assert told.columns == {5: "served", 3: ""}


def test_a_cell_asks_for_one_fact():
    told = FormTold().with_fact("district", (2, 2)).with_fact("period", (2, 2)).with_fact("office", None)
    assert told.facts == {"district": None, "period": (2, 2), "office": None}


def test_another_header_leaves_what_was_said_of_columns_and_forgets_the_rows():
    told = FormTold().with_row(4, "1201").with_column(2, "served").with_header(2, 3)
    assert (told.rows, told.columns, told.header) == ({}, {2: "served"}, (2, 3))
