"""What came of each row is found again as it was kept."""

import pytest

from desktop.operations.imports.made import Made


def test_the_records_of_a_row_are_found_in_their_order():
    made = Made()
    made.keep(12, ("0190a", "0190b"))
    made.keep(13, ["0190c"])
    assert dict(made) == {12: ("0190a", "0190b"), 13: ("0190c",)}
    assert (len(made), made.first(12), made.first(13)) == (2, "0190a", "0190c")


def test_nothing_came_of_a_row_that_made_nothing():
    made = Made()
    made.keep(12, ())
    assert (made[12], made.first(12), made.first(99), made.get(99)) == ((), "", "", None)
    with pytest.raises(KeyError):
        made[99]
