"""A column says the value of a row in words."""

from desktop.gui.tables.columns import Column


def test_a_column_says_its_own_value_unless_told_how() -> None:
    row = {"age": 12, "name": None}
    assert Column("age", "Age").text(row) == "12"
    assert Column("name", "Name").text(row) == ""
    assert Column("missing", "Missing").text(row) == ""
    assert Column("age", "Age", show=lambda one: f"{one['age']} years").text(row) == "12 years"


def test_numbers_end_at_the_right() -> None:
    assert Column("age", "Age", paint="number").numeric
    assert not Column("age", "Age").numeric
