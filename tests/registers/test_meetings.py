"""Meetings: due or held."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.meetings import Meetings

WHOLE: dict[str, Value] = {"title": "JADF", "due_on": "2026-11-01"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"title": None}, [("error", "title")]),
        ({"due_on": None}, [("error", "due_on")]),
        ({"due_on": None, "held_on": "2026-09-01"}, []),
        ({"held_on": "2026-10-06"}, [("error", "held_on")]),
    ],
)
def test_a_meeting_has_at_least_one_day(around: Around, changed: dict[str, Value], said: list[tuple[str, str]]) -> None:
    found = Meetings.problems({**Meetings.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said
