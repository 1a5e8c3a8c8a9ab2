"""Ids sort by when they were made, and stamps never go back."""

import uuid
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.storage.clock import HybridClock, RecordIds, moment


def test_ids_are_uuids_of_version_7_that_only_grow():
    ids = RecordIds().many(5000)
    assert ids == sorted(set(ids))
    assert all(uuid.UUID(one).version == 7 and uuid.UUID(one).variant == uuid.RFC_4122 for one in ids)


def test_ids_grow_even_when_the_computers_clock_is_put_back():
    times = iter([2_000_000, 1_000_000])
    ids = RecordIds(lambda: next(times))
    assert ids.next() < ids.next()


def test_the_time_of_an_id_can_be_read_from_it():
    assert int(RecordIds(lambda: 1_786_700_000_000).next()[:12], 16) == 1_786_700_000_000


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(0, 4_000_000_000_000), min_size=1, max_size=30))
def test_stamps_only_grow_whatever_the_computers_clock_does(times):
    wall = iter(times)
    clock = HybridClock("ab12cd34", wall=lambda: next(wall))
    stamps = [clock.tick() for _ in times]
    assert stamps == sorted(set(stamps))


def test_a_clock_continues_after_the_last_stamp_it_is_given():
    first = HybridClock("a", wall=lambda: 5_000_000).tick()
    assert HybridClock("a", first, wall=lambda: 1_000).tick() > first


def test_stamps_grow_past_a_full_counter():
    clock = HybridClock("a", wall=lambda: 7)
    before = ""
    for _ in range(70_000):
        stamp = clock.tick()
        assert stamp > before
        before = stamp


def test_a_stamp_seen_from_another_device_is_passed():
    seen = HybridClock("b", wall=lambda: 9_000_000).tick()
    clock = HybridClock("a", wall=lambda: 1_000)
    clock.observe(seen)
    assert clock.tick() > seen


def test_a_clock_that_was_put_back_says_by_how_much():
    clock = HybridClock("a", HybridClock("a", wall=lambda: 90_000).tick(), wall=lambda: 30_000)
    assert clock.behind() == timedelta(minutes=1)
    assert HybridClock("a", wall=lambda: 30_000).behind() == timedelta(0)


def test_a_stamp_says_when():
    assert moment(HybridClock("a", wall=lambda: 1_786_700_000_123).tick()).isoformat() == (
        "2026-08-14T09:33:20.123000+00:00"
    )
