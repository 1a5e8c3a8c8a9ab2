"""Quarterly figures: numbers only, a part no larger than its whole."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.indicator_values import IndicatorValues

WHOLE: dict[str, Value] = {"indicator": "ab" * 16, "quarter": "2026Q1", "value": 12.0}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"value": None}, [("error", "value")]),
        ({"value": 0.0}, []),
        ({"quarter": None}, [("error", "quarter")]),
        ({"out_of": 12.0}, []),
        ({"out_of": 11.0}, [("error", "out_of")]),
    ],
)
def test_a_part_is_not_larger_than_the_whole(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = IndicatorValues.problems({**IndicatorValues.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said


def test_figures_on_violence_lead_to_no_person() -> None:
    assert {link.register for link in IndicatorValues.links()} == {"indicators"}
