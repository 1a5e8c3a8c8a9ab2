"""Institutions: name, kind, place; closed after they opened."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.institutions import Institutions

WHOLE: dict[str, Value] = {"name": "Home", "kind": "ORPHANAGE", "place": "3101"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"place": None}, [("error", "place")]),
        ({"opened_on": "2001-02-01", "closed_on": "2001-01-01"}, [("error", "closed_on")]),
        ({"opened_on": "2001-02-01", "closed_on": "2016-01-01"}, []),
    ],
)
def test_a_centre_closes_after_it_opened(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = Institutions.problems({**Institutions.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said


def test_who_runs_a_centre_is_no_owner_of_the_register() -> None:
    assert "owner" in Institutions.fields
    assert Institutions.owner == ""
