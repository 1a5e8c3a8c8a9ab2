"""Names in a row are led to records: known, nearly known and asked for, or added."""

import pytest

from desktop.exchange.rows.typed import TypedRow
from desktop.exchange.targets.kinds import kind
from desktop.operations.imports.resolving import Resolver, can_be_added, defaults_of
from desktop.operations.records import save_record

LINE = {"title": "Kits scolaires", "fiscal_year": 2026, "domain": "EDUC"}


def row(number=7, links=None, **records):
    return TypedRow(number, records, (), links or {"activity.partner": "Caritas Rwanda"}, (), {})


@pytest.fixture
def caritas(gasabo):
    return save_record(gasabo, "partners", {"name": "Caritas Rwanda", "kind": "FBO"}).record


def resolved(session, told, key="activity"):
    found = Resolver(session, kind(key), "Sheet1").resolve(told)
    return found.parts[kind(key).subject], found.problems


def test_a_name_that_is_known_becomes_the_id_of_its_record(gasabo, caritas):
    part, problems = resolved(gasabo, row(activity=LINE))
    assert (part.values["partner"], part.record, problems) == (caritas, "", ())


def test_a_name_that_nobody_knows_is_added_and_that_is_said(gasabo):
    part, (problem,) = resolved(gasabo, row(activity=LINE))
    assert part.values["partner"] == "new:Caritas Rwanda"
    assert (problem.severity, problem.asks, problem.target) == ("note", "link:partners", "activity.partner")


def test_a_name_that_is_nearly_known_is_asked_with_who_may_be_meant(gasabo, caritas):
    told = row(links={"activity.partner": "Caritas Rwnda"}, activity=LINE)
    part, (problem,) = resolved(gasabo, told)
    assert part.values["partner"] is None
    assert (problem.severity, problem.text, problem.candidates) == ("error", "Caritas Rwnda", (caritas,))
    for answer, value in ((f"id:{caritas}", caritas), ("new:Caritas Rwnda", "new:Caritas Rwnda")):
        part, problems = resolved(gasabo, told._replace(links={"activity.partner": answer}))
        assert (part.values["partner"], problems) == (value, ())


def test_progress_of_what_is_in_no_plan_is_asked_for_and_makes_no_plan(gasabo, caritas):
    save_record(gasabo, "activities", {**LINE, "partner": caritas})
    told = row(activity={"title": "Kit scolaires"}, progress={"quarter": "2026Q1"})
    _part, problems = resolved(gasabo, told, "progress")
    (asked,) = [one for one in problems if one.asks == "link:activities"]
    assert (asked.target, asked.severity) == ("progress.activity", "error")
    assert asked.candidates == tuple(gasabo.file.ids("activities"))
    chosen = told._replace(links={"progress.activity": f"id:{asked.candidates[0]}"})
    part, problems = resolved(gasabo, chosen, "progress")
    assert (part.values["activity"], problems) == (asked.candidates[0], ())


def test_a_record_number_that_no_record_has_is_said_and_the_row_compared(gasabo, caritas):
    told = row(links={"activity.id": "0" * 32, "activity.partner": "Caritas Rwanda"}, activity=LINE)
    part, (problem,) = resolved(gasabo, told)
    assert part.record == ""
    assert problem.severity == "warning"


def test_a_name_is_enough_for_some_records_and_not_for_others():
    assert can_be_added("partners")
    assert not can_be_added("activities")
    assert not can_be_added("placements"), "what it is known by leads elsewhere"
    assert can_be_added("meetings")
    assert defaults_of("partners")["kind"] == "OTHER"
    with pytest.raises(KeyError):
        defaults_of("parked_rows")
