"""Indicators: named, of a kind, with a target for each quarter."""

from desktop.domain.around import Around
from desktop.registers.indicators import Indicators


def test_an_indicator_needs_a_name_and_a_kind(around: Around) -> None:
    assert [problem.field for problem in Indicators.problems(Indicators.begin(), around)] == ["name", "kind"]


def test_each_quarter_has_its_target_with_its_months() -> None:
    titles = [Indicators.fields[f"target_q{number}"].title for number in (1, 2, 3, 4)]
    assert titles == [
        "Target Q1 (Jul–Sep)",
        "Target Q2 (Oct–Dec)",
        "Target Q3 (Jan–Mar)",
        "Target Q4 (Apr–Jun)",
    ]


def test_indicators_lead_to_no_person() -> None:
    assert Indicators.links() == ()
