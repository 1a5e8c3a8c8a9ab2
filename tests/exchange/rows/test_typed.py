"""Whole rows: records, services, problems with their cells, and nothing lost."""

from datetime import date, datetime, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.calendar import Quarter
from desktop.exchange.reading.cells import Merge, Sheet, Workbook
from desktop.exchange.recognition.corrections import NOTHING_TOLD
from desktop.exchange.recognition.knowledge import Knowledge
from desktop.exchange.recognition.sheets import recognise, recognise_as_told
from desktop.exchange.rows.examples import examples_of
from desktop.exchange.rows.given import Given, given_of
from desktop.exchange.rows.typed import cell_of, typed_rows
from desktop.exchange.targets.kinds import KINDS
from tests.exchange.rows.conftest import sheet_of

LIST = """
Partner: | Umwana Mu Muryango
Period: | July - September 2026

S/N | Full names | Sex | Age | ID number | Sector | Cell | Village | School fees | Home visit | Total value | Shoe size
1 | Bernadette ISIMBI | F | 13 | | Gatsata | Nyamabuye | Hanika | x | 2026-07-08 | 25 000 | 31
2 | Clarisse RWEMA | F | 9 | 1201483810825086 | Gatsata | Nyamabuye | Hanikaa | Yes | | 12500 |
3 | | M | 8 | | Gatsata | Nyamabuye | Xyzzy | | | |
"""


def test_a_row_has_a_person_services_a_partner_and_keeps_the_rest(typed):
    first = typed(LIST)[0]
    assert first.records == {
        "person": {
            "family_name": "Isimbi",
            "other_names": "Bernadette",
            "sex": "F",
            "birth": "2013~13@2026-09-30",
            "village": "12020204",
            "is_child": "yes",
        }
    }
    assert first.services == (
        {"service": "E01", "given_on": "2026-09-30"},
        {"service": "P01", "given_on": "2026-07-08"},
    )
    assert first.links == {"service.partner": "Umwana Mu Muryango"}
    assert first.extra == {"Shoe size": 31, "Total value": 25000}, "a value for two services can't be shared out"


def test_the_value_of_a_row_with_one_service_is_that_of_the_service(typed):
    second = typed(LIST)[1]
    assert second.services == ({"service": "E01", "given_on": "2026-09-30", "value": 12500},)


def test_each_problem_has_its_cell_and_what_was_not_understood_is_kept(typed):
    _, second, third = typed(LIST)
    said = {problem.target: problem for problem in second.problems}
    assert (said["person.national_id"].cell, said["person.national_id"].sheet) == ("E6", "List")
    assert said["place.village"].text == "Hanikaa"
    assert second.extra["ID number"] == 1201483810825086
    by_target = {problem.target: problem for problem in third.problems}
    assert by_target["person.family_name"].severity == "error"
    assert by_target["person.family_name"].cell == ""
    assert by_target["place.village"].asks == "place"


def test_a_person_may_say_otherwise_for_the_whole_file(typed):
    rows = typed(LIST, Given(period=Quarter(2026, 2), partner="Caritas"))
    assert rows[0].links == {"service.partner": "Caritas"}
    assert rows[0].services[0]["given_on"] == "2026-10-20", "the quarter is not over yet"
    assert [problem.target for problem in rows[0].problems] == ["service.P01"], "July is not in that quarter"


def test_a_long_list_has_one_service_per_row(typed):
    table = """
    Name | Sex | Age | Service | Date | Quantity | Value RWF
    Uwera Sandra | F | 7 | School fees | 08/07/2026 | 1 | 25 000
    Gasana Paul | M | 8 | Ibiribwa | 09/07/2026 | 5 |
    """
    rows = typed(table)
    assert rows[0].services == ({"service": "E01", "given_on": "2026-07-08", "quantity": 1.0, "value": 25000},)
    assert [service["service"] for service in rows[1].services] == ["N01"]


def test_an_identification_without_criteria_does_not_stop_the_child(typed):
    table = """
    Itariki y'inteko y'umudugudu: 14/08/2026
    Izina | Andi mazina | Igitsina | Umurenge | Akagari | Umudugudu | Icyiciro cy'ubutishobore | Icyo akeneye
    Umutoni | Pacifique | Gabo | Gatsata | Nyamabuye | Hanika | | Mituweli
    Uwera | Sandra | Gore | Gatsata | Nyamabuye | Hanika | Imfubyi kuri se | Inzu
    """
    first, second = typed(table)
    assert set(first.records) == {"person"}
    assert [problem.severity for problem in first.problems] == ["warning"]
    assert second.records["identification"] == {
        "identified_on": "2026-08-14",
        "criteria": ("ORPH_P",),
        "needs": ("B01",),
    }


def test_a_merged_cell_holds_for_the_rows_it_covers(around):
    plan = sheet_of("Domaine | Activité | Budget\nSanté | Mutuelle | 1000\n | Kits | 2000\nGenre | Radio | 3000")
    merged = Sheet(plan.name, plan.rows, merged=(Merge(2, 0, 3, 0),))
    table = recognise(Workbook("plan", "xlsx", (merged,))).best
    domains = [row.records["activity"]["domain"] for row in typed_rows(merged, table, around)]
    assert domains == ["HEALTH", "HEALTH", "GENDER"]


def test_a_short_row_of_a_text_file_is_filled_with_blanks(around):
    ragged = Sheet(
        "f", [("Name", "Sex", "Age", "Remark"), ("Uwera Sandra", "F", "7"), ("Gasana Paul", "M", "8", "late")]
    )
    table = recognise(Workbook("f", "csv", (ragged,))).best
    found = list(typed_rows(ragged, table, around))
    assert [row.records["person"].get("note") for row in found] == [None, "late"]


def test_the_cell_behind_a_value_can_be_quoted(around):
    sheet = sheet_of(LIST)
    table = recognise(Workbook("f", "xlsx", (sheet,))).best
    assert cell_of(sheet, table, 6, "place.village") == ("H6", "Hanikaa")
    assert cell_of(sheet, table, 6, "person.phone") == ("", "")


@pytest.mark.parametrize("count", [1, 2500])
def test_rows_come_in_the_order_of_the_sheet_whatever_their_number(typed, count):
    body = "\n".join(f"{n} | Uwera Sandra{'a' * (n % 3)} | F | 7" for n in range(1, count + 1))
    rows = typed(f"No | Name | Sex | Age\n{body}")
    assert [row.row for row in rows] == list(range(2, count + 2))


WRITTEN = ("F", "Gabo", "x", "25 000 Frw", "12/05/2018", "31/02/2018", "Q1", "Gatsata", "2014", "Imfubyi kuri se")
CELLS = st.one_of(
    st.none(),
    st.sampled_from(WRITTEN),
    st.text(max_size=12),
    st.integers(-(10**9), 10**17),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)),
    st.just(time(8, 30)),
)
WIDTH = 4
TABLES = st.lists(st.tuples(*[CELLS] * WIDTH).filter(any), min_size=2, max_size=6)
TARGETS = {
    one.key: [*(target.key for target in one.targets), *(("service.E01",) if one.services else ())] for one in KINDS
}
FACTS = ("partner", "period", "district", "assembly")


@st.composite
def words_about(draw, rows):
    """What a person may say about a table of so many rows."""
    kind = draw(st.sampled_from(sorted(TARGETS)))
    first = draw(st.integers(1, rows))
    told = NOTHING_TOLD.with_kind(kind).with_header(first, draw(st.integers(first, rows)))
    for column in range(WIDTH):
        told = told.with_target(column, draw(st.none() | st.sampled_from(TARGETS[kind])))
    for key in FACTS:
        told = told.with_constant(key, draw(st.sampled_from(["", "Gasabo", "Q1 2026/27", "12/05/2026", "x"])))
    return told


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.data())
def test_whatever_a_person_says_of_a_table_each_row_is_understood_or_told_what_is_wrong(around, data):
    sheet = Sheet("List", data.draw(TABLES))
    table = recognise_as_told(sheet, data.draw(words_about(len(sheet.rows))), Knowledge())
    said = given_of(table, around)
    assert set(examples_of(sheet, table, around, said)) == {column.index for column in table.columns}
    assert [row.row for row in typed_rows(sheet, table, around, said)] == list(table.data_rows)
