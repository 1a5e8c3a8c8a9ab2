"""Numbers as offices write them, told apart and never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.around import Around
from desktop.domain.fields import Decimal, Money, Whole
from desktop.domain.fields.number import whole_number
from desktop.domain.language import grouped
from desktop.domain.problems import ValueProblem


@given(number=st.integers(0, 10**12))
def test_a_whole_number_shown_is_understood_as_the_same(around: Around, number: int) -> None:
    for field in (Whole("Number"), Money("Value")):
        assert field.parse(field.show(number, around), around) == number


@given(hundredths=st.integers(0, 10**10))
def test_a_decimal_number_shown_is_understood_as_the_same(around: Around, hundredths: int) -> None:
    field = Decimal("Quantity")
    assert field.parse(field.show(hundredths / 100, around), around) == hundredths / 100


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("25 000", 25000),
        ("25\u00a0000", 25000),
        ("25'000", 25000),
        ("7,500", 7500),
        ("7.500", 7500),
        ("1,234,567", 1234567),
        ("12.0", 12),
        ("12,00", 12),
        ("0", 0),
        ("12,5", None),
        ("8162 15", None),
        ("25,000.00", 25000),
        ("25 000,00", 25000),
        ("1,250,000.50", None),
        ("1 000.000", None),
        ("1,234.567", None),
        ("1 234 56", None),
        ("twelve", None),
        ("", None),
    ],
)
def test_thousands_are_told_from_decimals_and_never_guessed(written: str, meant: int | None) -> None:
    assert whole_number(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        *("7,500 Frw", "7 500 RWF", "Rwf 7500", "7.500 frs", "7500", 7500, 7500.0, "Amafaranga 7500", "7500 FRW."),
        *("7500 francs", "7,500 francs rwandais", "7,500/=", "Frw 7 500/-", "7,500.00 Frw"),
    ],
)
def test_money_is_read_with_its_currency(around: Around, written: object) -> None:
    assert Money("Value").parse(written, around) == 7500


@pytest.mark.parametrize("raw", [True, 2.5, float("nan"), float("inf"), "x", "1e5"])
def test_what_is_no_whole_number_is_refused(around: Around, raw: object) -> None:
    with pytest.raises(ValueProblem, match="not a whole number"):
        Whole("Women").parse(raw, around)


def test_a_number_outside_its_limits_is_refused_with_them(around: Around) -> None:
    with pytest.raises(ValueProblem, match="between 0 and 60"):
        Whole("Members", highest=60).parse("61", around)
    with pytest.raises(ValueProblem, match="between"):
        Whole("Members").parse(-1, around)
    with pytest.raises(ValueProblem, match="between"):
        Decimal("Quantity", highest=10).parse("10.5", around)


@pytest.mark.parametrize(
    ("raw", "meant"),
    [("12,5", 12.5), ("12.5", 12.5), ("1 234,5", 1234.5), ("1,234.5", 1234.5), (3, 3.0), ("0,125", 0.125)],
)
def test_a_comma_or_a_point_starts_the_decimals(around: Around, raw: object, meant: float) -> None:
    assert Decimal("Quantity").parse(raw, around) == meant


@pytest.mark.parametrize("raw", ["1,234", "12.345", "1.2.3", "a", True, float("nan")])
def test_a_decimal_that_could_be_two_numbers_is_refused(around: Around, raw: object) -> None:
    with pytest.raises(ValueProblem):
        Decimal("Quantity").parse(raw, around)


def test_thousands_are_spaced_alike_in_every_language(spoken: Around) -> None:
    assert Money("Value").show(25000, spoken) == "25\u202f000"
    assert Decimal("Quantity").show(1234.5, spoken) == "1\u202f234.5"
    assert grouped(999) == "999"


def test_workbooks_get_numbers_not_texts(around: Around) -> None:
    assert Money("Value").cell(25000, around) == 25000
    assert Decimal("Quantity").cell(2.5, around) == 2.5
    assert Whole("Women").cell(None, around) is None


def test_nothing_is_shown_as_nothing_and_zero_as_zero(around: Around) -> None:
    assert Whole("Women").show(None, around) == ""
    assert Whole("Women").show(0, around) == "0"
    assert Decimal("Quantity").show(0.0, around) == "0"
