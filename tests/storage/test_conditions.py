"""Conditions are plain values: equal when they say the same, and made of what they are told."""

import pickle

from desktop.storage.conditions import Condition, Every, Opposite, between, empty, equals, every, filled, having, one_of


def test_nothing_as_a_value_asks_for_an_empty_field():
    assert equals("sex", None) == empty("sex")
    assert filled("sex") == Opposite(empty("sex"))


def test_conditions_left_out_are_no_conditions():
    assert every(None, equals("sex", "F"), None) == Every((Condition("sex", "equals", "F"),))


def test_conditions_travel_between_threads_and_processes():
    where = every(having("services", "person", between("given_on", "2026-01-01", None)), one_of("sex", ["F", "M"]))
    assert pickle.loads(pickle.dumps(where)) == where
    assert hash(where) == hash(pickle.loads(pickle.dumps(where)))
