"""Decisions: each with its level, day and name, a rejection with its reason."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.decisions import Decisions

WHOLE: dict[str, Value] = {
    "identification": "ab" * 16,
    "level": "CELL",
    "decision": "APPROVED",
    "decided_on": "2026-09-01",
    "decided_by": "Uwera",
}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"decided_by": None}, [("error", "decided_by")]),
        ({"level": None}, [("error", "level")]),
        ({"decided_on": "2026-10-06"}, [("error", "decided_on")]),
        ({"decision": "REJECTED"}, [("error", "reason")]),
        ({"decision": "RETURNED"}, [("warning", "reason")]),
        ({"decision": "REJECTED", "reason": "Lives elsewhere."}, []),
    ],
)
def test_a_decision_names_its_level_day_and_author_and_a_rejection_its_reason(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = Decisions.problems({**Decisions.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said


def test_the_levels_of_the_chain_are_stages_too(around: Around) -> None:
    levels = list(around.codelists["decision_level"].items)
    assert levels == ["VILLAGE", "CELL", "SECTOR", "DISTRICT", "NATIONAL"]
    assert set(levels) < set(around.codelists["ident_status"].items)
