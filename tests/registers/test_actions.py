"""Actions: the columns of both matrices; in order, and shown when done."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.actions import Actions

WHOLE: dict[str, Value] = {"recommendation": "ab" * 16, "activity": "Write the map."}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"activity": None}, [("error", "activity")]),
        ({"recommendation": None}, [("error", "recommendation")]),
        ({"starts_on": "2026-11-02", "due_on": "2026-11-01"}, [("error", "due_on")]),
        ({"status": "DONE"}, [("warning", "evidence")]),
        ({"status": "DONE", "evidence": "The map."}, []),
    ],
)
def test_an_action_is_due_after_it_begins_and_shown_when_done(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = Actions.problems({**Actions.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said


def test_the_columns_of_the_implementation_plan_and_of_the_action_strategy_are_all_there() -> None:
    plan = {"goal", "activity", "indicator", "government_body"}
    strategy = {"resources", "partners", "due_on", "risks", "mitigation", "responsible", "status", "evidence"}
    assert plan | strategy <= set(Actions.fields)
