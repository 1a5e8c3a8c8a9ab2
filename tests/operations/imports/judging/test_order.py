"""Rows are looked at from the first to the last, each once for as long as nothing before it changes."""

from desktop.operations.imports.judging.order import in_order


def test_those_behind_come_in_their_turn_and_only_once():
    seen = []

    def look(row):
        seen.append(row)
        return {2: {9, 5}, 5: {9}}.get(row, set())

    in_order([7, 2], look, lambda _done, _total: None)
    assert seen == [2, 5, 7, 9]


def test_progress_is_told_now_and_then():
    told = []
    in_order(range(1, 451), lambda _row: (), lambda done, total: told.append((done, total)))
    assert told == [(0, 450), (200, 450), (400, 450)]
