"""A sheet may reach as far as a memory holds, and the sentence about more says what happened."""

from desktop.exchange.reading.preflight.reach import far_cell, is_too_far, torn


def test_long_and_wide_sheets_pass_and_rectangles_of_both_do_not():
    assert [is_too_far(*cell) for cell in ((1_048_576, 14), (900, 16_384), (1_048_576, 15), (1_048_577, 1))] == [
        False,
        False,
        True,
        True,
    ]


def test_a_cell_outside_of_every_sheet_is_damage_and_not_the_senders_untidiness():
    assert str(far_cell("List", 1_048_576, 16_384)).startswith("The sheet “List” has a cell as far away as row 1048576")
    assert far_cell("List", 2**31, 9) == torn("List") == far_cell("List", 5, 65_000)


def test_damage_is_said_with_the_last_row_that_was_whole():
    assert str(torn("List", 23)).startswith("The sheet “List” is damaged behind row 23.")
