"""The samples against their truth: every row, person, service, date and place exact, every planted fault found."""

from datetime import date

import pytest

from desktop.domain.around import Around
from desktop.domain.codelists import shipped_code_lists
from desktop.domain.places import shipped_places
from desktop.exchange.incoming import open_incoming
from desktop.exchange.rows.typed import typed_rows
from desktop.resources import resource
from tests.samples.sheets import IDENTIFICATION, PARTNERS, PLAN, truth

AROUND = Around(shipped_places(), shipped_code_lists(), date(2026, 10, 20), district="12")


@pytest.fixture(scope="module", params=[IDENTIFICATION, *PARTNERS, PLAN])
def sample(request):
    incoming = open_incoming(resource("demonstration", f"{request.param}.xlsx"))
    table = incoming.recognition.best
    rows = {row.row: row for row in typed_rows(incoming.sheet_of(table), table, AROUND)}
    return truth(request.param), incoming.recognition, rows


def test_the_table_is_found_on_its_sheet_with_its_header_and_its_rows(sample):
    true, recognition, rows = sample
    table = recognition.best
    assert recognition.question is None
    assert (table.sheet, list(table.header_rows), table.first_row) == (
        true["sheet"],
        true["header_rows"],
        true["first_data_row"],
    )
    assert len(rows) == true["rows"]
    assert all(column.target for column in table.columns)


def test_every_person_has_the_right_name_sex_birth_and_village(sample):
    true, _, rows = sample
    for person in true.get("people", ()):
        found = rows[person["row"]].records["person"]
        name = person.get("name") or f"{person['other_names']} {person['family_name']}"
        assert f"{found['other_names']} {found['family_name']}" == name
        assert (found["sex"], found["village"]) == (person["sex"], person["village_code"])
        told = person["birth"] or f"{2026 - person['age']}~{person['age']}@2026-09-30"
        assert found["birth"] == told


def test_every_child_identified_has_its_head_and_its_criteria(sample):
    true, _, rows = sample
    for person in true.get("people", ()):
        if "criteria" in person:
            records = rows[person["row"]].records
            assert records["household"]["head_name"] == person["head"]
            assert len(records["identification"]["criteria"]) == person["criteria"]
            assert records["identification"]["identified_on"] == "2026-08-14"


def test_every_service_is_found_inside_the_period_and_led_to_its_partner(sample):
    true, _, rows = sample
    for person in true.get("people", ()):
        if "services" in person:
            row = rows[person["row"]]
            assert sorted(service["service"] for service in row.services) == sorted(person["services"])
            assert all(true["period"][0] <= str(service["given_on"]) <= true["period"][1] for service in row.services)
            if row.services:
                assert row.links == {"service.partner": true["partner"]}
    assert sum(len(row.services) for row in rows.values()) == true.get("services", 0)


def test_every_identifier_that_excel_spoilt_is_named_with_its_cell_and_no_other(sample):
    true, _, rows = sample
    spoilt = [p for row in rows.values() for p in row.problems if p.target == "person.national_id"]
    assert [problem.row for problem in spoilt] == true.get("unusable_national_ids", [])
    assert all(problem.cell == f"F{problem.row}" for problem in spoilt)


def test_every_line_of_the_plan_is_exact(sample):
    true, _, rows = sample
    for activity in true.get("activities", ()):
        row = rows[activity["row"]]
        found = row.records["activity"]
        assert found["title"] == activity["activity"]
        assert (found["target"], found["budget"]) == (activity["target"], activity["budget"])
        assert {AROUND.places.path(code) for code in found["sectors"]} == set(activity["sectors"])
        assert [int(quarter[1]) for quarter in found["quarters"]] == activity["quarters"]
        assert row.links == {"activity.partner": activity["partner"]}
        assert found["fiscal_year"] == 2026
        assert AROUND.codelists["activity_domain"].find(activity["domain"]) == found["domain"]


def test_no_row_of_the_samples_has_an_error(sample):
    _, _, rows = sample
    assert not [problem for row in rows.values() for problem in row.problems if problem.severity == "error"]
