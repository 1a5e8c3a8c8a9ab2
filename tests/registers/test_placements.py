"""Placements: kind and day; an end has a reason."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.placements import Placements

WHOLE: dict[str, Value] = {"person": "ab" * 16, "kind": "FOSTER", "placed_on": "2026-01-15"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"placed_on": None}, [("error", "placed_on")]),
        ({"kind": None}, [("error", "kind")]),
        ({"ended_on": "2026-01-14"}, [("error", "ended_on")]),
        ({"ended_on": "2026-03-14"}, [("warning", "end_reason")]),
        ({"ended_on": "2026-03-14", "end_reason": "COMPLETED"}, []),
    ],
)
def test_a_placement_ends_after_it_began_and_for_a_reason(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = Placements.problems({**Placements.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said


def test_everything_told_of_a_placement_is_sensitive_but_nothing_is_left_unclassed() -> None:
    classes = {field.sensitivity for field in Placements.fields.values()}
    assert classes == {"sensitive", "personal"}
