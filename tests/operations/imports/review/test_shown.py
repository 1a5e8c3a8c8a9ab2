"""What is shown of a row says by itself whether it is about a child."""

from desktop.operations.imports.review.shown import RowShown


def test_a_row_is_about_a_child_unless_it_is_said_otherwise():
    row = RowShown(7, "new", "Uwera", (), ())
    assert (row.about, row.register, row.candidates) == ("child", "people", ())
