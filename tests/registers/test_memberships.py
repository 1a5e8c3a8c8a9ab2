"""Memberships: nobody leaves a household before joining it."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.memberships import Memberships

WHOLE: dict[str, Value] = {"person": "ab" * 16, "household": "cd" * 16}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"person": None}, [("error", "person")]),
        ({"household": None}, [("error", "household")]),
        ({"joined_on": "2020-01-02", "left_on": "2020-01-01"}, [("error", "left_on")]),
        ({"joined_on": "2020-01-02", "left_on": "2020-01-02"}, []),
        ({"left_on": "2020-01-02"}, []),
    ],
)
def test_a_membership_joins_a_person_and_a_household(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = Memberships.problems({**Memberships.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said
