"""Consents: from somebody, for something, and withdrawn later."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.consents import Consents

WHOLE: dict[str, Value] = {
    "person": "ab" * 16,
    "given_by": "Uwera",
    "given_on": "2026-08-14",
    "purposes": ("REGISTER",),
}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"given_by": None}, [("error", "given_by")]),
        ({"given_by": None, "ground": "VITAL"}, []),
        ({"purposes": None}, [("error", "purposes")]),
        ({"withdrawn_on": "2026-08-13"}, [("error", "withdrawn_on")]),
        ({"withdrawn_on": "2026-08-14"}, []),
    ],
)
def test_a_consent_comes_from_somebody_for_something(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = Consents.problems({**Consents.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said
