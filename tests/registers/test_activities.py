"""Activities: a line of a plan with its partner, title, domain and year."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.activities import Activities

WHOLE: dict[str, Value] = {"partner": "ab" * 16, "title": "School fees", "domain": "EDUC", "fiscal_year": 2026}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"title": None}, [("error", "title")]),
        ({"partner": None}, [("error", "partner")]),
        ({"domain": None}, [("error", "domain")]),
        ({"fiscal_year": None}, [("error", "fiscal_year")]),
        ({"starts_on": "2026-08-02", "ends_on": "2026-08-01"}, [("error", "ends_on")]),
        ({"target": 20.0, "target_girls": 12, "target_boys": 8}, []),
        ({"target": 19.0, "target_girls": 12, "target_boys": 8}, [("warning", "target")]),
        ({"target_girls": 12}, []),
    ],
)
def test_a_line_of_a_plan_needs_its_partner_title_domain_and_year(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = Activities.problems({**Activities.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said


def test_sectors_and_quarters_of_a_plan_are_understood_as_partners_write_them(around: Around) -> None:
    assert Activities.fields["sectors"].parse("Bwishyura ; Rubengera", around) == ("3101", "3109")
    assert Activities.fields["quarters"].parse("T2, T4", around) == ("Q2", "Q4")
    assert Activities.fields["budget"].parse("9 440 000", around) == 9440000
