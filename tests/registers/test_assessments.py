"""Assessments: twelve factors, never summed; abuse calls for a referral."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.assessments import Assessments

WHOLE: dict[str, Value] = {"person": "ab" * 16, "assessed_on": "2026-08-14", "f1a": "3"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"f1a": None}, [("error", "f1a")]),
        ({"f3a": "3"}, []),
        ({"f3a": "2"}, [("warning", "f3a")]),
        ({"f3a": "1"}, [("warning", "f3a")]),
        ({"f2b": "1"}, [("warning", "f2b")]),
        ({"f2b": "2"}, []),
        ({"f1a": "1", "f6b": "1"}, [("warning", "f1a"), ("warning", "f6b")]),
    ],
)
def test_bad_scores_ask_for_action_and_no_score_is_no_assessment(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = Assessments.problems({**Assessments.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said


def test_the_twelve_factors_come_in_their_order() -> None:
    assert Assessments.factors() == tuple(f"f{domain}{part}" for domain in range(1, 7) for part in "ab")
    sections = {Assessments.fields[name].section for name in Assessments.factors()}
    assert len(sections) == 6


def test_nothing_adds_the_scores_up() -> None:
    assert set(Assessments.stored()) == set(Assessments.fields)
