"""Identifiers, phones and codes through their fields."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.around import Around
from desktop.domain.fields import Code, NationalId, Phone
from desktop.domain.problems import ValueProblem

IDENTIFIERS = st.from_regex(r"[1-3](19|20)[0-9]{2}[78][0-9]{10}", fullmatch=True)
PHONES = st.from_regex(r"\+2507[23789][0-9]{7}", fullmatch=True)


@given(value=IDENTIFIERS)
def test_an_identifier_shown_is_understood_as_the_same(around: Around, value: str) -> None:
    field = NationalId("National ID")
    assert field.parse(field.show(value, around), around) == value
    assert field.parse(field.cell(value, around), around) == value


@given(value=PHONES)
def test_a_phone_shown_is_understood_as_the_same(around: Around, value: str) -> None:
    field = Phone("Phone")
    assert field.parse(field.show(value, around), around) == value


def test_an_identifier_travels_to_workbooks_as_text(around: Around) -> None:
    assert NationalId("National ID").cell("1199080012345012", around) == "1199080012345012"
    assert NationalId("National ID").show("1199080012345012", around) == "1 1990 8 0012345 0 12"


@pytest.mark.parametrize("raw", ["12345", 1.19908e15, "A199080012345012", "0199080012345012"])
def test_what_is_not_formed_like_an_identifier_is_refused(around: Around, raw: object) -> None:
    with pytest.raises(ValueProblem):
        NationalId("National ID").parse(raw, around)


@pytest.mark.parametrize("raw", ["0788 123 456", "788123456", "+250788123456", "250 788 123 456", 788123456.0])
def test_a_phone_is_kept_in_one_form(around: Around, raw: object) -> None:
    assert Phone("Phone").parse(raw, around) == "+250788123456"


def test_identifiers_are_personal_and_codes_are_the_registers_own(around: Around) -> None:
    assert NationalId("National ID").sensitivity == Phone("Phone").sensitivity == "personal"
    code = Code("Code")
    assert (code.automatic, code.unique) == (True, True)
    assert code.parse(" 24-2026-000001-17 ", around) == "24-2026-000001-17"
