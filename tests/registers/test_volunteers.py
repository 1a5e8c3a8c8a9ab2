"""Friends of the Family: a name, a sex, a village."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.volunteers import Volunteers

WHOLE: dict[str, Value] = {"family_name": "Uwera", "sex": "F", "village": "31010101"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"village": None}, [("error", "village")]),
        ({"village": "3101"}, [("warning", "village")]),
        ({"elected_on": "2016-02-01", "left_on": "2016-01-01"}, [("error", "left_on")]),
        ({"national_id": "1198080012345012"}, [("warning", "national_id")]),
    ],
)
def test_a_volunteer_belongs_to_a_village_and_stops_after_being_elected(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = Volunteers.problems({**Volunteers.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said
