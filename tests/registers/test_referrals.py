"""Referrals: sent, received, helped, in this order."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.referrals import Referrals

WHOLE: dict[str, Value] = {"person": "ab" * 16, "referred_on": "2026-08-14", "to": "IOSC"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"to": None}, [("error", "to")]),
        ({"received_on": "2026-08-13"}, [("error", "received_on")]),
        ({"received_on": "2026-08-14", "closed_on": "2026-08-13"}, [("error", "closed_on")]),
        ({"status": "HELPED"}, [("note", "received_on")]),
        ({"status": "RECEIVED", "received_on": "2026-08-15"}, []),
        ({"status": "NEVER_CAME"}, []),
        ({"referred_on": None}, [("error", "referred_on")]),
    ],
)
def test_a_referral_keeps_the_order_of_its_days(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = Referrals.problems({**Referrals.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said
