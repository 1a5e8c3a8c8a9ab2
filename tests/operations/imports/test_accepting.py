"""The samples through the import into the file: exact, once, as one change that one undo takes back."""

import json

import openpyxl
import pytest

from desktop.domain.problems import AppError
from desktop.operations.changes import next_undo, redo_change, undo_change
from desktop.operations.imports import accept_import, prepare_import, what_would_happen
from desktop.operations.records import save_record
from desktop.storage.conditions import equals
from desktop.storage.damage import DiskFullError
from tests.operations.district import content, read, sample, take_in
from tests.samples.sheets import IDENTIFICATION, PARTNERS, truth

SAMPLES = (IDENTIFICATION, *PARTNERS)


def of_rows(taken_in, full, name):
    """Each true person of a sample with what the file now holds of it; those that wait left out."""
    done = taken_in.done[name]
    for true in truth(name)["people"]:
        if true["row"] in done.records:
            yield true, full.file.record("people", done.records[true["row"]][0])


@pytest.mark.parametrize("name", SAMPLES)
def test_every_row_has_become_one_person_or_waits(name, taken_in, full):
    true, done = truth(name), taken_in.done[name]
    waiting = {row for _, row in true.get("duplicates_inside", ())}
    assert {row.typed.row for row in done.rows} == {person["row"] for person in true["people"]} | waiting
    assert {row.typed.row for row in done.rows if row.verdict == "doubtful"} == waiting
    assert len({records[0] for records in done.records.values()}) == true["rows"] - len(waiting)
    totals = done.totals()
    assert totals == {
        "read": true["rows"],
        "created": true["rows"] - len(waiting),
        "updated": 0,
        "unchanged": 0,
        "parked": len(waiting),
        "rejected": 0,
    }


@pytest.mark.parametrize("name", SAMPLES)
def test_every_person_in_the_file_has_the_right_name_sex_birth_and_village(name, taken_in, full):
    seen = 0
    for true, person in of_rows(taken_in, full, name):
        told = f"{person['other_names']} {person['family_name']}"
        assert told == (true.get("name") or f"{true['other_names']} {true['family_name']}")
        assert (person["sex"], person["village"]) == (true["sex"], true["village_code"])
        assert person["birth"] == (true["birth"] or f"{2026 - true['age']}~{true['age']}@2026-09-30")
        assert not person["removed"]
        seen += 1
    assert seen == len(taken_in.done[name].records)


def test_every_child_has_its_household_its_criteria_and_the_decision_of_the_assembly(taken_in, full):
    for true, person in of_rows(taken_in, full, IDENTIFICATION):
        assert person["is_child"] == "yes"
        assert full.file.record("households", person["household"])["head_name"] == true["head"]
        (identification,) = full.file.first("identifications", equals("person", person["id"]))
        assert len(identification["criteria"]) == true["criteria"]
        assert (identification["identified_on"], identification["stage"]) == ("2026-08-14", "VILLAGE")
        (decision,) = full.file.first("decisions", equals("identification", identification["id"]))
        assert (decision["level"], decision["decision"], decision["decided_on"]) == (
            "VILLAGE",
            "APPROVED",
            "2026-08-14",
        )


def test_children_of_one_head_in_one_village_share_a_household(taken_in, full):
    homes = {}
    for true, person in of_rows(taken_in, full, IDENTIFICATION):
        homes.setdefault((true["head"], true["village_code"]), set()).add(person["household"])
    assert len(homes) < len(taken_in.done[IDENTIFICATION].records)
    assert all(len(found) == 1 for found in homes.values())


@pytest.mark.parametrize("name", PARTNERS)
def test_every_service_is_in_the_file_inside_the_period_and_led_to_its_partner(name, taken_in, full):
    true = truth(name)
    (partner,) = full.file.first("partners")
    assert partner["name"] == true["partner"]
    counted = 0
    for person_true, person in of_rows(taken_in, full, name):
        services = full.file.first("services", equals("person", person["id"]))
        assert sorted(one["service"] for one in services) == sorted(person_true["services"])
        assert {one["partner"] for one in services} <= {partner["id"]}
        assert all(true["period"][0] <= one["given_on"] <= true["period"][1] for one in services)
        counted += len(services)
    assert counted == true["services"]


@pytest.mark.parametrize("name", PARTNERS)
def test_what_excel_spoilt_of_an_identifier_is_kept_as_it_stands_and_said_with_its_cell(name, taken_in, full):
    spoilt = truth(name)["unusable_national_ids"]
    by_row = {row.typed.row: row for row in taken_in.done[name].rows}
    for true, person in of_rows(taken_in, full, name):
        said = [reason for reason in by_row[true["row"]].reasons if reason.cell == f"F{true['row']}"]
        assert bool(said) == (true["row"] in spoilt)
        if said:
            assert person["national_id"] is None
            assert json.loads(person["extra"])


def test_the_doubtful_row_waits_with_all_that_it_said_and_names_its_twin(taken_in, full):
    done = taken_in.done[IDENTIFICATION]
    answer = {row["row"]: row for row in done.as_json()["rows"]}
    waiting = {one["row_number"]: one for one in full.file.first("parked_rows")}
    people = {person["row"]: person for person in truth(IDENTIFICATION)["people"]}
    for first, second in truth(IDENTIFICATION)["duplicates_inside"]:
        assert waiting[second]["sheet"] == "Urutonde"
        assert people[first]["village_code"] in waiting[second]["content"]
        assert json.loads(waiting[second]["reasons"])
        assert answer[second]["records"] == [done.records[first][0]]
    assert len(waiting) == 5


@pytest.mark.parametrize("name", SAMPLES)
def test_taking_the_same_file_in_again_changes_nothing(name, open_copy, taken_in):
    session = open_copy()
    before, changes = content(session), session.file.sequence
    again = take_in(session, sample(name))
    parked = taken_in.done[name].totals()["parked"]
    read = truth(name)["rows"]
    assert again.totals() == {
        **{"read": read, "created": 0, "updated": 0, "unchanged": read - parked},
        **{"parked": parked, "rejected": 0},
    }
    assert again.change == ""
    assert content(session) == before
    assert session.file.sequence == changes + 1, "the journal says that the file was taken in again"
    assert next_undo(session).action.text().startswith("Took in “partner-beneficiaries-fr"), "nothing new to take back"


def test_the_same_list_saved_anew_under_another_name_changes_nothing_either(open_copy, tmp_path):
    session = open_copy()
    before = content(session)
    anew = tmp_path / "urutonde rushya.xlsx"
    openpyxl.load_workbook(sample(IDENTIFICATION)).save(anew)
    again = take_in(session, anew)
    assert (again.totals()["unchanged"], again.totals()["parked"]) == (229, 5)
    assert content(session) == before


@pytest.mark.parametrize("name", SAMPLES)
def test_one_undo_takes_back_a_whole_import_and_one_redo_brings_it_again(name, gasabo):
    empty = content(gasabo)
    take_in(gasabo, sample(name))
    whole = content(gasabo)
    assert len(whole["people"]) == truth(name)["rows"] - len(truth(name).get("duplicates_inside", ()))
    undo_change(gasabo, next_undo(gasabo).id)
    assert content(gasabo) == empty
    redo_change(gasabo)
    assert content(gasabo) == whole


def test_a_list_taken_back_can_be_taken_in_again_and_all_is_new(gasabo):
    first = take_in(gasabo, sample(IDENTIFICATION))
    undo_change(gasabo, first.change)
    assert take_in(gasabo, sample(IDENTIFICATION)).totals() == first.totals()


def test_an_import_is_not_taken_back_over_later_work(open_copy, taken_in):
    session = open_copy()
    done = taken_in.done[IDENTIFICATION]
    save_record(session, "people", {"phone": "+250788123456"}, done.records[10][0])
    before = content(session)
    with pytest.raises(AppError, match="worked on since"):
        undo_change(session, done.change)
    assert content(session) == before


def test_the_totals_of_a_list_with_every_kind_of_row_add_up(open_copy, tmp_path):
    """A row known, one with something new, one unknown, one that may be known, one that can't go in."""
    session = open_copy()
    book = openpyxl.load_workbook(sample(IDENTIFICATION))
    sheet = book["Urutonde"]
    for cell in sheet[10]:
        if cell.column_letter == "J":
            cell.value = "0788999888"
    sheet["B11"], sheet["C11"], sheet["E11"] = "Rukeribuga", "Zephyrin", "2011-01-02"
    sheet["B12"] = sheet["C12"] = None
    changed = tmp_path / "changed.xlsx"
    book.save(changed)
    plan = prepare_import(session, read(session, changed))
    asked = what_would_happen(session, plan)
    done = accept_import(session, plan)
    assert done.totals() == asked.totals()
    assert done.totals_.reconcile()
    found = {row.typed.row: row.verdict for row in done.rows}
    assert (found[11], found[12], found[13], found[244]) == ("new", "rejected", "unchanged", "doubtful")


def test_what_would_happen_writes_nothing_at_all(gasabo):
    before, changes = content(gasabo), gasabo.file.sequence
    plan = prepare_import(gasabo, read(gasabo, sample(IDENTIFICATION)))
    answer = what_would_happen(gasabo, plan).as_json()
    assert (answer["read"], answer["created"], answer["parked"], answer["change"]) == (234, 229, 5, None)
    assert (content(gasabo), gasabo.file.sequence) == (before, changes)


def test_the_answer_has_the_shape_that_programs_read(taken_in):
    answer = taken_in.done[IDENTIFICATION].as_json()
    assert list(answer) == ["read", "created", "updated", "unchanged", "parked", "rejected", "change", "rows"]
    row = answer["rows"][0]
    assert list(row) == ["sheet", "row", "verdict", "reasons", "records"]
    assert (row["sheet"], row["row"], row["verdict"]) == ("Urutonde", 10, "new")
    assert answer["read"] == len(answer["rows"]) == 234
    json.dumps(answer)


def test_progress_is_told_while_rows_are_written(gasabo):
    seen = []
    plan = prepare_import(gasabo, read(gasabo, sample(PARTNERS[0])))
    accept_import(gasabo, plan, progress=lambda done, total: seen.append((done, total)))
    assert seen[0] == (0, 338)


def test_the_partner_of_a_list_is_added_once_for_both_lists(full):
    assert full.file.count("partners") == 1


def test_codes_given_by_an_import_are_all_different(full):
    for register in ("people", "households"):
        codes = [code for (code,) in full.file.rows(register, ("code",))]
        assert all(codes)
        assert len(set(codes)) == len(codes)


def test_each_record_says_from_which_file_and_row_it_came(taken_in, full):
    for true, person in of_rows(taken_in, full, IDENTIFICATION):
        assert person["source_note"] == f"{IDENTIFICATION}.xlsx: Urutonde, {true['row']}"
        assert person["source"] == "VILLAGE_LIST"


def test_nothing_is_written_where_the_disk_refuses_in_the_middle(gasabo):
    plan = prepare_import(gasabo, read(gasabo, sample(IDENTIFICATION)))
    before = content(gasabo)

    def full_disk(done, _total):
        raise OSError(28, "No space left on device")

    with pytest.raises(DiskFullError):
        accept_import(gasabo, plan, progress=full_disk)
    assert content(gasabo) == before
    assert accept_import(gasabo, plan).totals()["created"] == 229
