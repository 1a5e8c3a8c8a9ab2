"""Monthly cases: a whole month, numbers that fit together."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.volunteer_months import VolunteerMonths

WHOLE: dict[str, Value] = {"volunteer": "ab" * 16, "month": "2026-07", "case_kind": "DROPOUT", "found": 3}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"month": "2026"}, [("error", "month")]),
        ({"month": "2026-07-01"}, [("error", "month")]),
        ({"handled": 2, "referred": 1}, []),
        ({"handled": 2, "referred": 2}, [("warning", "handled")]),
        ({"found": None}, [("error", "found")]),
        ({"found": 0}, []),
        ({"found": 0, "handled": 1}, [("warning", "handled")]),
    ],
)
def test_a_month_is_a_month_and_no_more_is_settled_than_found(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = VolunteerMonths.problems({**VolunteerMonths.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said


def test_no_name_of_a_child_has_a_place_in_the_monthly_cases() -> None:
    assert {link.register for link in VolunteerMonths.links()} == {"volunteers"}
