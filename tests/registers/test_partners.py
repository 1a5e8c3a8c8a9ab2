"""Partners: a name and a kind; dates in order."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.partners import Partners

WHOLE: dict[str, Value] = {"name": "Umwana Mu Muryango", "kind": "NGO"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"name": None}, [("error", "name")]),
        ({"kind": None}, [("error", "kind")]),
        ({"started_on": "2020-01-02", "ended_on": "2020-01-01"}, [("error", "ended_on")]),
        ({"started_on": "2020-01-02", "ended_on": "2020-01-03"}, []),
        ({"email": "office@umi.rw"}, []),
        ({"email": "office at umi"}, [("warning", "email")]),
        ({"email": "a@b c"}, [("warning", "email")]),
    ],
)
def test_a_partner_needs_a_name_and_a_kind(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = Partners.problems({**Partners.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said


def test_a_partner_is_at_work_until_somebody_says_otherwise() -> None:
    assert Partners.begin()["status"] == "ACTIVE"
