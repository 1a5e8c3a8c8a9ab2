"""Households: a head, a village, a category that its scheme has."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.households import UBUDEHE_VALUES, Households

WHOLE: dict[str, Value] = {"village": "31010101", "head_name": "Mukamana Rose"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"head_name": None}, [("warning", "head_name")]),
        ({"head_name": None, "head": "ab" * 16}, []),
        ({"village": None}, [("error", "village")]),
        ({"ubudehe_scheme": "FOUR", "ubudehe": "5"}, [("error", "ubudehe")]),
        ({"ubudehe_scheme": "SIX", "ubudehe": "5"}, []),
        ({"ubudehe_scheme": "LETTERS", "ubudehe": "e"}, []),
        ({"ubudehe_scheme": "LETTERS", "ubudehe": "1"}, [("error", "ubudehe")]),
        ({"ubudehe_scheme": "LETTERS", "ubudehe": "AB"}, [("error", "ubudehe")]),
        ({"head_national_id": "1198080012345012", "head_sex": "F"}, [("warning", "head_national_id")]),
    ],
)
def test_a_household_needs_a_village_and_should_have_a_head(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = Households.problems({**Households.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said


def test_the_three_schemes_of_ubudehe_are_those_of_the_list(around: Around) -> None:
    assert set(UBUDEHE_VALUES) == set(around.codelists["ubudehe_scheme"].items)
