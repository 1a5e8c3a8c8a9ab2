"""The facts around a table, understood."""

from datetime import date

import pytest

from desktop.domain.calendar import Quarter
from desktop.exchange.reading.cells import Workbook
from desktop.exchange.recognition.sheets import recognise
from desktop.exchange.rows.given import Given, given_of
from tests.exchange.rows.conftest import sheet_of


@pytest.fixture
def given(around):
    def read(facts):
        sheet = sheet_of(f"{facts.strip()}\n\nName | Sex | Age\nUwera | F | 7\nGasana | M | 8")
        return given_of(recognise(Workbook("f", "xlsx", (sheet,))).best, around)

    return read


def test_district_period_partner_and_project_of_a_partner_list(given):
    found = given("Partner: | UMI\nDistrict: | Gasabo\nPeriod: | July - September 2026\nProject: | Together")
    assert (found.partner, found.district, found.project) == ("UMI", "12", "Together")
    assert found.period == Quarter(2026, 1)
    assert found.reference(date(2027, 5, 1)) == date(2026, 9, 30)


def test_a_fiscal_year_above_tells_which_quarter_is_meant(given):
    assert given("Exercice 2026/2027\nPériode : T2").period == Quarter(2026, 2)


def test_the_day_of_the_assembly_is_the_day_of_the_list(given):
    found = given("AKARERE KA GASABO\nUMURENGE WA JALI\nItariki y'inteko y'umudugudu: 14/08/2026")
    assert found.day == date(2026, 8, 14)
    assert dict(found.places) == {"district": "GASABO", "sector": "JALI"}
    assert found.reference(date(2026, 10, 20)) == date(2026, 8, 14)


def test_nothing_is_dated_in_the_future():
    assert Given(period=Quarter(2026, 2)).reference(date(2026, 10, 20)) == date(2026, 10, 20)


def test_what_can_not_be_understood_is_asked_and_not_guessed(given):
    found = given("District: | Atlantis\nPeriod: | Q1 2026")
    assert (found.district, found.period) == ("", None)
    assert {finding.asks for finding in found.findings} == {"place", "period"}


def test_a_month_lies_in_its_quarter_and_ends_before_it(given):
    found = given("Mois: Janvier 2026")
    assert (found.period, found.findings) == (Quarter(2025, 3), ())
    assert found.reference(date(2026, 10, 20)) == date(2026, 1, 31)
    assert found.reference(date(2026, 1, 20)) == date(2026, 1, 20)


def test_the_meeting_above_recommendations_is_known(given):
    assert given("Meeting: Retreat of Musanze").meeting == "Retreat of Musanze"
