"""Commitments: the contract of March 2009 with its seven promises."""

from desktop.domain.around import Around
from desktop.registers.commitments import Commitments


def test_a_contract_needs_its_partner_and_its_year(around: Around) -> None:
    assert [problem.field for problem in Commitments.problems(Commitments.begin(), around)] == [
        "partner",
        "fiscal_year",
    ]
    signed = {**Commitments.begin(), "partner": "ab" * 16, "fiscal_year": 2026}
    assert Commitments.problems(signed, around) == []


def test_a_contract_may_be_signed_by_one_side_only_so_far(around: Around) -> None:
    half = {**Commitments.begin(), "partner": "ab" * 16, "fiscal_year": 2026, "signed_on": "2026-08-01"}
    assert Commitments.problems(half, around) == []


def test_the_seven_promises_are_lettered_from_a_to_g() -> None:
    promises = [field.title[0] for name, field in Commitments.fields.items() if name.startswith("kept_")]
    assert promises == list("abcdefg")
