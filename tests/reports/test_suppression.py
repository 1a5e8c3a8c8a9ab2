"""Nobody can be found behind a small number, not even by subtracting."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.reports.suppression import suppressed


def test_cells_of_one_to_four_are_hidden_and_zero_and_five_are_not():
    table = [[0, 1, 4], [5, 12, 20], [3, 9, 30]]
    shown = suppressed(table)
    assert shown[0] == [0, None, None]
    assert shown[2][0] is None


def test_a_second_cell_is_hidden_so_that_no_total_gives_the_first_away():
    assert suppressed([[2, 10, 20], [30, 40, 50], [60, 70, 80]]) == [[None, None, 20], [None, None, 50], [60, 70, 80]]


def test_a_table_without_small_cells_is_shown_whole():
    table = [[5, 0], [12, 9]]
    assert suppressed(table) == table
    assert suppressed([]) == []


def test_two_small_cells_that_are_few_together_hide_a_third():
    assert suppressed([[1, 2, 30]]) == [[None, None, None]]


TABLES = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 30), min_size=width, max_size=width), min_size=2, max_size=5)
)


@given(TABLES)
def test_no_line_hides_just_one_cell_or_fewer_than_five_children_when_another_could_be_hidden(table):
    shown = suppressed(table)
    lines = [list(zip(shown[row], table[row], strict=True)) for row in range(len(table))]
    lines += [
        [(shown[row][column], table[row][column]) for row in range(len(table))] for column in range(len(table[0]))
    ]
    for line in lines:
        hidden = [count for cell, count in line if cell is None]
        assert all(cell is None or cell == count for cell, count in line)
        assert not any(cell is not None and 0 < cell < 5 for cell, _count in line)
        if hidden and len(hidden) < len(line):
            assert len(hidden) > 1
            assert sum(hidden) >= 5
