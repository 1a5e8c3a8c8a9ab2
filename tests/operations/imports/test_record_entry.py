"""Every kind of list goes in end to end: new, then known, then changed; one change, one undo, nothing lost."""

import json

import pytest

from desktop.exchange.targets.kinds import kind
from desktop.operations.changes import next_undo, undo_change
from desktop.operations.records import save_record
from tests.operations.district import content, sample, take_in
from tests.operations.imports.record_lists import ACTIONS, LISTS, PLAN, PROGRESS, list_of, rows_in
from tests.samples.sheets import PLAN as SAMPLE
from tests.samples.sheets import truth


def before_it(session, folder, key):
    """What must be in the register before a list of a kind can go in whole."""
    if key == "progress":
        take_in(session, list_of(folder, PLAN, "plan.xlsx"))


@pytest.mark.parametrize("key", LISTS)
def test_a_list_of_every_kind_goes_in_once_and_one_undo_takes_it_back(gasabo, tmp_path, key):
    before_it(gasabo, tmp_path, key)
    before = content(gasabo)
    path = list_of(tmp_path, LISTS[key])
    done = take_in(gasabo, path)
    read = rows_in(LISTS[key])
    assert done.totals() == {"read": read, "created": read, "updated": 0, "unchanged": 0, "parked": 0, "rejected": 0}
    assert gasabo.file.count(kind(key).register) == read
    whole = content(gasabo)
    again = take_in(gasabo, path)
    assert (again.totals()["unchanged"], again.change) == (read, "")
    assert content(gasabo) == whole
    undo_change(gasabo, next_undo(gasabo).id)
    assert content(gasabo) == before


def activity(session, title):
    return next(one for one in session.file.first("activities") if one["title"] == title)


def test_a_line_of_a_plan_has_its_partner_places_quarters_and_money_and_keeps_the_rest(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, PLAN))
    kits = activity(gasabo, "School kits")
    (partner,) = gasabo.file.first("partners")
    assert (partner["name"], partner["kind"], partner["status"]) == ("Caritas Rwanda", "OTHER", "ACTIVE")
    assert kits["partner"] == partner["id"]
    assert (kits["quarters"], kits["target"], kits["budget"], kits["fiscal_year"]) == (("Q1", "Q3"), 120, 25000, 2026)
    assert {gasabo.around().places.path(code) for code in kits["sectors"]} == {"Remera", "Jabana"}
    assert json.loads(kits["extra"]) == {"Colour": "red"}
    assert kits["status"] == "NOT_STARTED", "what the register begins a record with"
    assert activity(gasabo, "Health insurance")["budget"] == 7500


def test_a_plan_that_comes_again_with_other_figures_changes_them_and_nothing_else(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, PLAN))
    kits = activity(gasabo, "School kits")
    save_record(gasabo, "activities", {"status": "ON_TRACK"}, kits["id"])
    done = take_in(gasabo, list_of(tmp_path, PLAN.replace("25 000", "31 500").replace("| red", "| green")))
    assert (done.totals()["updated"], done.totals()["unchanged"]) == (1, 1)
    changed = activity(gasabo, "School kits")
    assert (changed["id"], changed["budget"], changed["status"]) == (kits["id"], 31500, "ON_TRACK")
    assert json.loads(changed["extra"]) == {"Colour": "green"}


def test_a_record_is_found_by_its_number_whatever_else_was_written_anew(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, PLAN))
    kits = activity(gasabo, "School kits")
    edited = f"""
Record number | Domain | Activity | Sectors | Partner | Fiscal year | Budget
{kits["id"]} | Education | School bags | Remera, Jabana | Caritas Rwanda | 2026/2027 | 25000
"""
    done = take_in(gasabo, list_of(tmp_path, edited))
    assert done.totals()["updated"] == 1
    assert gasabo.file.record("activities", kits["id"])["title"] == "School bags"
    assert gasabo.file.count("activities") == 2


def test_progress_goes_to_its_line_of_the_plan_and_leaves_the_plan_alone(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, PLAN))
    before = activity(gasabo, "School kits")
    take_in(gasabo, list_of(tmp_path, PROGRESS))
    (progress,) = [one for one in gasabo.file.first("progress") if one["activity"] == before["id"]]
    assert (progress["quarter"], progress["achieved"], progress["women"], progress["spent"]) == (
        *("2026Q1", 100, 60, 20000),
    )
    assert activity(gasabo, "School kits") == before


def test_actions_that_serve_one_recommendation_make_it_once(gasabo, tmp_path):
    done = take_in(gasabo, list_of(tmp_path, ACTIONS))
    (recommendation,) = gasabo.file.first("recommendations")
    assert {one["recommendation"] for one in gasabo.file.first("actions")} == {recommendation["id"]}
    assert {records[1] for records in done.records.values()} == {recommendation["id"]}


def test_every_line_of_the_sample_plan_is_in_the_file_exactly(gasabo):
    true = truth(SAMPLE)
    done = take_in(gasabo, sample(SAMPLE))
    assert done.totals_.created == true["rows"] == gasabo.file.count("activities")
    for one in true["activities"]:
        found = gasabo.file.record("activities", done.records[one["row"]][0])
        assert (found["title"], found["target"], found["budget"]) == (one["activity"], one["target"], one["budget"])
        assert {gasabo.around().places.path(code) for code in found["sectors"]} == set(one["sectors"])
        assert [int(quarter[1]) for quarter in found["quarters"]] == one["quarters"]
        assert gasabo.title("partners", found["partner"]) == one["partner"]
        assert gasabo.around().codelists["activity_domain"].find(one["domain"]) == found["domain"]
        assert found["fiscal_year"] == 2026
    assert gasabo.file.count("partners") == len({one["partner"] for one in true["activities"]})
    again = take_in(gasabo, sample(SAMPLE))
    assert (again.totals_.unchanged, again.change) == (true["rows"], "")
