"""Each row is judged against the register and the rows before it; what is sure goes in, what is not waits."""

import pytest

from desktop.operations.imports import accept_import, prepare_import
from desktop.operations.imports.deciding import Decision
from desktop.operations.imports.waiting import decide_waiting, waiting_rows
from desktop.operations.records import remove_record, save_record
from tests.operations.district import identify, keep_child, read, sample, take_in
from tests.operations.imports.changed_list import changed_list
from tests.samples.sheets import IDENTIFICATION, PARTNERS, truth


def judged(session, path):
    """The plan of a workbook, and its rows by their number."""
    plan = prepare_import(session, read(session, path)).plan
    return plan, {row.typed.row: row for row in plan.rows}


def first_child(**values):
    """The child of row 10 of the village list, as somebody may have registered it."""
    return {
        **{"family_name": "Umutoni", "other_names": "Pacifique", "sex": "M", "birth": "2018-05-19"},
        **{"village": "12060203", **values},
    }


def test_a_child_known_by_name_sex_birth_and_village_is_the_same_and_only_what_is_new_is_added(gasabo):
    child = keep_child(gasabo, **first_child())
    _, rows = judged(gasabo, sample(IDENTIFICATION))
    assert (rows[10].verdict, rows[10].record) == ("update", child)
    assert {one.role for one in rows[10].differences} >= {"identification"}
    assert rows[11].verdict == "new"


def test_names_in_another_order_and_with_other_accents_are_the_same_names(gasabo):
    child = keep_child(gasabo, **first_child(family_name="PACIFIQUE", other_names="umutoni"))
    _, rows = judged(gasabo, sample(IDENTIFICATION))
    assert rows[10].record == child


def test_a_child_that_may_be_the_same_waits_with_the_reasons(gasabo):
    keep_child(gasabo, **first_child(birth="2018-09-12"))
    _, rows = judged(gasabo, sample(IDENTIFICATION))
    assert rows[10].verdict == "doubtful"
    assert any("May be Umutoni Pacifique" in reason.text() for reason in rows[10].reasons)


def test_a_namesake_of_another_sex_in_another_village_is_another_child(gasabo):
    keep_child(gasabo, **first_child(sex="F", village="12010101", birth="2012-01-01"))
    _, rows = judged(gasabo, sample(IDENTIFICATION))
    assert rows[10].verdict == "new"


def test_two_who_are_written_alike_leave_the_row_for_a_person(gasabo):
    for _ in range(2):
        keep_child(gasabo, **first_child())
    _, rows = judged(gasabo, sample(IDENTIFICATION))
    assert rows[10].verdict == "doubtful"
    assert len(rows[10].known) == 2


def test_a_child_taken_out_of_the_register_is_not_compared_with(gasabo):
    remove_record(gasabo, "people", keep_child(gasabo, **first_child()))
    _, rows = judged(gasabo, sample(IDENTIFICATION))
    assert rows[10].verdict == "new"


def test_the_same_number_and_the_same_names_are_one_child_though_the_birth_differs(gasabo):
    rows = read(gasabo, sample(PARTNERS[0])).rows
    told = next(row for row in rows if row.records["person"].get("national_id"))
    person = {**told.records["person"], "birth": "2001"}
    child = keep_child(gasabo, **{name: value for name, value in person.items() if name != "caregiver_name"})
    _, judged_rows = judged(gasabo, sample(PARTNERS[0]))
    assert judged_rows[told.row].record == child
    assert "the register says 2001" in " ".join(reason.text() for reason in judged_rows[told.row].reasons)


def test_what_the_file_says_otherwise_is_said_and_changes_nothing(gasabo, tmp_path):
    child = keep_child(gasabo, **first_child(schooling="DROPOUT", father_status="ALIVE"))
    identify(gasabo, child)
    done = take_in(gasabo, sample(IDENTIFICATION))
    kept = gasabo.file.record("people", child)
    assert (kept["schooling"], kept["father_status"]) == ("DROPOUT", "ALIVE")
    row = next(one for one in done.rows if one.typed.row == 10)
    said = [reason.text() for reason in row.reasons if reason.severity == "note"]
    told = row.typed.records["person"]
    differing = [name for name in ("schooling", "father_status") if told.get(name) not in (None, kept[name])]
    assert len([one for one in said if "the register is kept as it is" in one]) == len(differing) > 0


def test_a_row_without_a_name_is_rejected_and_a_village_nobody_knows_is_asked_for(gasabo, tmp_path):
    path = changed_list(tmp_path, {"B10": None, "C10": None, "L11": "Ahantu hatazwi"})
    plan, rows = judged(gasabo, path)
    assert rows[10].verdict == "rejected"
    assert rows[11].verdict == "doubtful"
    assert [key[0] for key in plan.questions()] == ["place"]
    assert plan.totals.reconcile()


def test_a_new_partner_is_said_before_it_is_added_and_a_known_one_is_not(gasabo):
    plan, _ = judged(gasabo, sample(PARTNERS[0]))
    assert [str(note) for note in plan.notes] == [
        "The partner “Umwana Mu Muryango Initiative” is not in the register yet: accepting adds it."
    ]
    save_record(gasabo, "partners", {"name": "UMWANA MU MURYANGO INITIATIVE", "kind": "NGO", "status": "ACTIVE"})
    planned = prepare_import(gasabo, read(gasabo, sample(PARTNERS[0])))
    assert planned.plan.notes == ()
    assert planned.partner == gasabo.file.ids("partners")[0]


@pytest.mark.parametrize(("kind", "verdict"), [("drop", "unchanged"), ("same", "unchanged"), ("another", "unchanged")])
def test_what_somebody_decided_about_a_row_holds_when_its_file_comes_again(gasabo, tmp_path, kind, verdict):
    first = take_in(gasabo, sample(IDENTIFICATION))
    waiting = next(one for one in waiting_rows(gasabo) if one.row.typed.row == 244)
    twin = first.records[37][0]
    decide_waiting(gasabo, waiting.id, Decision(kind, twin if kind == "same" else ""))
    people = gasabo.file.count("people")
    _, rows = judged(gasabo, sample(IDENTIFICATION))
    assert rows[244].verdict == verdict
    _, copied = judged(gasabo, changed_list(tmp_path, {}))
    assert copied[244].verdict == verdict
    take_in(gasabo, sample(IDENTIFICATION))
    assert gasabo.file.count("people") == people


def test_a_row_that_waits_is_not_settled_by_what_the_import_itself_wrote(gasabo):
    take_in(gasabo, sample(IDENTIFICATION))
    _, rows = judged(gasabo, sample(IDENTIFICATION))
    waiting = [number for number, row in rows.items() if row.verdict == "doubtful"]
    assert waiting == [second for _, second in truth(IDENTIFICATION)["duplicates_inside"]]


def test_judging_writes_nothing_and_tells_its_progress(gasabo):
    changes, seen = gasabo.file.sequence, []
    prepare_import(gasabo, read(gasabo, sample(PARTNERS[0])), lambda done, total: seen.append((done, total)))
    assert seen == [(0, 338), (200, 338)]
    assert gasabo.file.sequence == changes


def test_a_partners_list_about_children_known_from_the_village_adds_services_to_them(gasabo):
    """Half of the partner's children registered before: they get their services, the others are new."""
    people = truth(PARTNERS[0])["people"][:40]
    known = {}
    for one in people[::2]:
        other, family = one["name"].split()
        birth = one["birth"] or f"{2026 - one['age']}~{one['age']}@2026-09-30"
        known[one["row"]] = keep_child(
            gasabo,
            **{"family_name": family, "other_names": other, "sex": one["sex"], "birth": birth},
            village=one["village_code"],
        )
    plan = prepare_import(gasabo, read(gasabo, sample(PARTNERS[0])))
    done = accept_import(gasabo, plan)
    for one in people:
        if one["row"] in known:
            services = list(gasabo.file.rows("services", ("person", "service")))
            mine = sorted(service for person, service in services if person == known[one["row"]])
            assert mine == sorted(one["services"])
    assert done.totals_.reconcile()
    assert done.totals_.created == 338 - len(known)
