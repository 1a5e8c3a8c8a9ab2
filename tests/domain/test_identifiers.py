"""Identifiers are taken when their structure holds, and refused in a sentence when a workbook has spoilt them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.identifiers import (
    is_child_code,
    make_child_code,
    national_id_problems,
    parse_child_code,
    parse_national_id,
    parse_phone,
    show_national_id,
    show_phone,
)
from desktop.domain.problems import ValueProblem

GOOD = "1199080012345012"


@pytest.mark.parametrize(
    "written",
    [GOOD, "1 1990 8 0012345 0 12", "'1199080012345012", "1-1990-8-0012345-0-12", "1\u00a01990 8 0012345 0 12"],
)
def test_an_identifier_is_taken_with_the_spaces_of_the_card(written: str) -> None:
    assert parse_national_id(written) == GOOD
    assert show_national_id(GOOD) == "1 1990 8 0012345 0 12"


@pytest.mark.parametrize(
    "damaged", [1.19908e15, 1199080012345012, 1200976004875046.0, "1.19908E+15", "1,19908e15", "1200976004875046.0"]
)
def test_an_identifier_that_excel_made_a_number_is_refused_and_never_guessed(damaged: object) -> None:
    with pytest.raises(ValueProblem, match="rounded by Excel"):
        parse_national_id(damaged)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("119908001234501", "has 15"),
        ("4199080012345012", "form"),
        ("1189080012345012", "form"),
        ("1199060012345012", "form"),
        ("PC123456", "no letters"),
        ("١١٩٩٠٨٠٠١٢٣٤٥٠١٢", "no letters"),
    ],
)
def test_what_has_not_the_structure_is_refused_and_says_why(written: str, why: str) -> None:
    with pytest.raises(ValueProblem, match=why):
        parse_national_id(written)


def test_the_year_and_sex_digits_only_warn() -> None:
    assert national_id_problems(GOOD, "1990-05-02", "M") == []
    assert national_id_problems(GOOD, None, None) == []
    found = national_id_problems(GOOD, "1991", "F", "national_id")
    assert [problem.severity for problem in found] == ["warning", "warning"]
    assert "1990" in found[0].message.text("en")
    assert "1991" in found[0].message.text("en")
    assert "male" in found[1].message.text("en")
    assert found[0].field == "national_id"


def test_an_estimated_age_may_be_a_year_off() -> None:
    assert national_id_problems(GOOD, "1991~35@2026-09-30", "M") == []
    assert len(national_id_problems(GOOD, "1992~34@2026-09-30", "M")) == 1


@pytest.mark.parametrize(
    "written",
    [
        *("0788649341", "0788 649 341", "788649341", 788649341, 788649341.0, "+250788649341", "250788649341"),
        *("+250 788 649 341", "+250 0788649341", "00250788649341", "0788.649.341", "(0788) 649-341", "788649341.0"),
    ],
)
def test_a_phone_is_one_number_however_it_is_written(written: object) -> None:
    assert parse_phone(written) == "+250788649341"


@pytest.mark.parametrize(
    "written", ["0758649341", "078864934", "07886493411", "0788649341/0722931640", "none", "+25078864934", "12", 7886]
)
def test_what_is_no_phone_is_refused(written: object) -> None:
    with pytest.raises(ValueProblem):
        parse_phone(written)


def test_fixed_toll_free_and_foreign_numbers_are_kept() -> None:
    assert show_phone(parse_phone("0252 580 111")) == "0252 580 111"
    assert show_phone(parse_phone("06123456")) == "06 123 456"
    assert show_phone(parse_phone("+256 772 123456")) == "+256772123456"
    assert parse_phone("0800 123 456") == "+250800123456"


@given(st.from_regex(r"7[23789][0-9]{7}|2[23568][0-9]{7}|06[0-9]{6}", fullmatch=True))
def test_a_phone_shown_is_read_back(local: str) -> None:
    value = parse_phone(local)
    assert parse_phone(show_phone(value)) == value == parse_phone(value)


@given(st.from_regex(r"[1-3](19|20)[0-9]{2}[78][0-9]{10}", fullmatch=True))
def test_an_identifier_shown_is_read_back(value: str) -> None:
    assert parse_national_id(show_national_id(value)) == value


CODES = st.builds(make_child_code, st.integers(11, 57).map(str), st.integers(2000, 2099), st.integers(0, 999_999))


@given(CODES, st.integers(0, 13), st.integers(1, 9))
def test_every_single_wrong_digit_of_a_childs_code_is_seen(code: str, place: int, step: int) -> None:
    digits = code.replace("-", "")
    wrong = str((int(digits[place]) + step) % 10)
    assert parse_child_code(digits) == code
    assert not is_child_code(digits[:place] + wrong + digits[place + 1 :])


@given(CODES, st.integers(0, 12))
def test_every_swap_of_two_neighbours_in_a_childs_code_is_seen(code: str, place: int) -> None:
    digits = code.replace("-", "")
    swapped = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
    assert is_child_code(swapped) == (swapped == digits)


def test_a_mistyped_code_is_refused_in_a_sentence() -> None:
    code = make_child_code("24", 2026, 123)
    assert int(code.replace("-", "")) % 97 == 1
    with pytest.raises(ValueProblem, match="mistyped"):
        parse_child_code(code[:-1] + str((int(code[-1]) + 1) % 10))
    with pytest.raises(ValueProblem, match="not a child"):
        parse_child_code("24-2026-123")
