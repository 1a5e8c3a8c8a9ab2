"""Exits: a child or a household, a reason, and a name behind whoever is struck off."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.exits import Exits

WHOLE: dict[str, Value] = {"person": "ab" * 16, "exited_on": "2026-08-14", "reason": "MOVED"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"person": None}, [("error", "person")]),
        ({"household": "cd" * 16}, [("error", "person")]),
        ({"person": None, "household": "cd" * 16}, []),
        ({"reason": None}, [("error", "reason")]),
        ({"reason": "GHOST"}, [("error", "decided_by")]),
        ({"reason": "GHOST", "decided_by": "Uwera"}, []),
    ],
)
def test_an_exit_is_of_a_child_or_a_household_and_is_answered_for(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = Exits.problems({**Exits.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said


def test_only_the_reason_that_needs_it_asks_for_more() -> None:
    asked = {reason: [name for name, field in Exits.fields.items() if field.when and field.asked({"reason": reason})]
             for reason in ("TRANSF", "MOVED", "GRAD", "DEATH")}  # fmt: skip
    assert asked == {"TRANSF": ["to_partner"], "MOVED": ["moved_to"], "GRAD": ["benchmarks"], "DEATH": []}
