"""Services: one service, one receiver."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.services import Services

WHOLE: dict[str, Value] = {"person": "ab" * 16, "service": "E01", "given_on": "2026-08-14"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"person": None}, [("error", "person")]),
        ({"person": None, "household": "cd" * 16}, []),
        ({"household": "cd" * 16}, [("error", "household")]),
        ({"given_on": "2026-10-06"}, [("error", "given_on")]),
        ({"service": None}, [("error", "service")]),
        ({"quantity": 2.0}, [("note", "unit")]),
        ({"quantity": 2.0, "unit": "KIT"}, []),
    ],
)
def test_a_service_has_exactly_one_receiver(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = Services.problems({**Services.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said
