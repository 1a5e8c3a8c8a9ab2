"""Stays: steps in their order, and a way out for whoever left."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.stays import Stays

WHOLE: dict[str, Value] = {"person": "ab" * 16, "institution": "cd" * 16, "entered_on": "2014-05-01"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"institution": None}, [("error", "institution")]),
        ({"left_on": "2016-01-01"}, [("warning", "left_how")]),
        ({"left_on": "2016-01-01", "left_how": "PLACED"}, []),
        ({"left_on": "2013-01-01", "left_how": "PLACED"}, [("warning", "left_on")]),
        ({"tracing_started_on": "2015-02-01", "family_assessed_on": "2015-01-01"}, [("warning", "family_assessed_on")]),
        ({"entered_on": None, "prepared_on": "2015-02-01"}, []),
    ],
)
def test_the_steps_of_a_stay_follow_each_other(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = Stays.problems({**Stays.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said
