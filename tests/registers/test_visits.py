"""Visits: planned without a word more, done with a visitor and a finding."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.visits import Visits

WHOLE: dict[str, Value] = {"placement": "ab" * 16, "due_on": "2026-09-01"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"due_on": None}, [("error", "due_on")]),
        ({"done_on": "2026-09-03"}, [("warning", "visitor"), ("warning", "risk")]),
        ({"done_on": "2026-09-03", "visitor": "Uwera", "risk": "SAFE"}, []),
        ({"done_on": "2026-09-03", "visitor": "Uwera", "risk": "ACT"}, [("error", "action")]),
        ({"done_on": "2026-09-03", "visitor": "Uwera", "risk": "ACT", "action": "Called the police."}, []),
        ({"done_on": "2026-10-06", "visitor": "Uwera", "risk": "SAFE"}, [("error", "done_on")]),
    ],
)
def test_a_visit_that_was_done_says_by_whom_and_how_the_child_is(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = Visits.problems({**Visits.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said
