"""Benchmark checks: a household graduates only when nothing is unmet."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.benchmark_checks import BenchmarkChecks

WHOLE: dict[str, Value] = {"household": "ab" * 16, "checked_on": "2026-08-14", "b7": "YES"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"b7": None}, [("error", "b1")]),
        ({"household": None}, [("error", "household")]),
    ],
)
def test_a_check_needs_an_answer(around: Around, changed: dict[str, Value], said: list[tuple[str, str]]) -> None:
    found = BenchmarkChecks.problems({**BenchmarkChecks.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said


@pytest.mark.parametrize(
    ("answers", "graduates"),
    [("YYYYYYYY", "yes"), ("YNAYYYYYY", "yes"), ("YYYYYYYN", "no"), ("Y", None), ("N", "no"), ("", None)],
)
def test_a_household_may_graduate_only_when_every_answer_is_there_and_none_is_no(
    around: Around, answers: str, graduates: str | None
) -> None:
    codes = {"Y": "YES", "N": "NO", "A": "NOT_APPLICABLE"}
    given = answers.replace("NA", "A")
    record: dict[str, Value] = {f"b{number}": codes[one] for number, one in enumerate(given, 1)}
    assert BenchmarkChecks.value(record, "may_graduate", around) == graduates
