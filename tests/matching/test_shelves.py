"""Positions are found behind their keys as in a dictionary of lists, in a tenth of the memory."""

import sys
from array import array

from hypothesis import given
from hypothesis import strategies as st

from desktop.matching.shelves import END, Shelves

KEYS = st.sampled_from(["vMUKAMANA", "b735000", "n a b", ("a", 1), 7])
DEEDS = st.lists(st.tuples(st.sampled_from(["put", "take"]), KEYS, st.integers(0, 9)), max_size=60)


@given(loaded=st.lists(st.tuples(KEYS, st.integers(0, 9)), max_size=30), deeds=DEEDS, first=st.integers(0, 9))
def test_what_stands_behind_a_key_is_what_was_put_there_and_not_taken(loaded, deeds, first):
    shelves = Shelves()
    shelves.fill(loaded)
    expected: dict[object, list[int]] = {}
    for key, position in loaded:
        expected.setdefault(key, []).append(position)
    for deed, key, position in deeds:
        there = expected.setdefault(key, [])
        if deed == "put":
            shelves.put(key, position)
            there.append(position)
        else:
            shelves.take(key, position)
            if position in there:
                there.remove(position)
    for key, positions in expected.items():
        assert shelves.behind(key) == sorted(positions)
        assert shelves.behind(key, first, 8) == sorted(one for one in positions if first <= one < 8)


def test_a_crowd_behind_a_key_is_not_told_one_by_one():
    shelves = Shelves()
    shelves.fill(("everybody", position) for position in range(5))
    assert shelves.behind("everybody", most=5) == [0, 1, 2, 3, 4]
    assert shelves.behind("everybody", most=4) == []
    assert shelves.behind("everybody", until=4, most=4) == [0, 1, 2, 3]


def test_the_last_position_is_held_apart_from_the_next_key():
    shelves = Shelves()
    for key in range(200):
        shelves.put(key, END - 1)
    assert all(shelves.behind(key) == [END - 1] for key in range(200))


def test_a_position_takes_hardly_more_than_its_eight_bytes():
    shelves = Shelves()
    bare = _bytes(shelves)
    for number in range(100_000):
        shelves.put(f"key {number}", number)
    assert (_bytes(shelves) - bare) / 100_000 < 16


def _bytes(shelves: Shelves) -> int:
    kept = vars(shelves).values()
    arrays = [one for value in kept for one in value if isinstance(one, array)]
    assert arrays
    return sum(map(sys.getsizeof, arrays))
