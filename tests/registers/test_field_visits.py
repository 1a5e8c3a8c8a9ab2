"""Field visits: findings, and a day for what was agreed."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.field_visits import FieldVisits

WHOLE: dict[str, Value] = {"partner": "ab" * 16, "visited_on": "2026-09-01", "findings": "The garden is planted."}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"findings": None}, [("error", "findings")]),
        ({"agreed": "Bring the list."}, [("note", "follow_up_on")]),
        ({"agreed": "Bring the list.", "follow_up_on": "2026-11-01"}, []),
        ({"visited_on": "2026-10-06"}, [("error", "visited_on")]),
    ],
)
def test_what_was_agreed_has_a_day(around: Around, changed: dict[str, Value], said: list[tuple[str, str]]) -> None:
    found = FieldVisits.problems({**FieldVisits.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said
