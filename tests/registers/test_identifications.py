"""Identifications: criteria, a main one among them, a danger described."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.identifications import Identifications

WHOLE: dict[str, Value] = {"person": "ab" * 16, "criteria": ("POOR",), "identified_on": "2026-08-14"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"criteria": None}, [("error", "criteria")]),
        ({"criteria": ()}, [("error", "criteria")]),
        ({"primary_criterion": "POOR"}, []),
        ({"primary_criterion": "DISAB"}, [("error", "primary_criterion")]),
        ({"criteria": ("DISAB", "POOR")}, [("note", "primary_criterion")]),
        ({"immediate_risk": "yes"}, [("warning", "risk_note")]),
        ({"immediate_risk": "yes", "risk_note": "Sleeps outside."}, []),
        ({"immediate_risk": None}, [("error", "immediate_risk")]),
        ({"last_verified_on": "2026-08-13"}, [("warning", "last_verified_on")]),
        ({"last_verified_on": "2026-08-14"}, []),
        ({"identified_on": None}, [("error", "identified_on")]),
    ],
)
def test_an_identification_needs_a_child_criteria_and_a_day(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = Identifications.problems({**Identifications.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said


def test_the_stage_begins_as_a_draft_and_is_never_typed() -> None:
    assert Identifications.begin()["stage"] == "DRAFT"
    assert Identifications.fields["stage"].automatic
