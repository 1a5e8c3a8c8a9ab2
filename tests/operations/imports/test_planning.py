"""Each row is judged against the register and the rows before it; what is sure goes in, what is not waits."""

import pytest

from desktop.operations.imports import accept_import, prepare_import
from desktop.operations.imports.answering import answered, questions_of
from desktop.operations.imports.deciding import Decision
from desktop.operations.imports.waiting import decide_waiting, waiting_rows
from desktop.operations.records import remove_record, save_record
from tests.operations.district import identify, keep_child, read, sample, take_in
from tests.operations.imports.changed_list import changed_list
from tests.operations.imports.record_lists import list_of
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
    assert seen == [(0, 338), (200, 338), (338, 338)]
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


LONG = """
Partner: | Caritas Rwanda
Period: | July - September 2026

Names | Sex | Age | Village | Cell | Sector | Service | Date | Provider
UWERA Alice | F | 12 | Hanika | Nyamabuye | Gatsata | School fees | 2026-07-08 |
UWERA Alice | F | 12 | Hanika | Nyamabuye | Gatsata | Home visit | 2026-07-09 | Croix Rouge
GASANA Eric | M | 9 | Hanika | Nyamabuye | Gatsata | School fees | 2026-07-08 |
UWERA Alice | F | 12 | Hanika | Nyamabuye | Gatsata | School fees | 2026-07-08 |
"""


def test_a_list_with_a_row_for_each_person_and_service_makes_each_person_once(gasabo, tmp_path):
    path = list_of(tmp_path, LONG)
    plan, _ = judged(gasabo, path)
    assert [row.verdict for row in plan.rows] == ["new", "update", "new", "unchanged"]
    assert [str(note) for note in plan.notes] == [
        "The partner “Caritas Rwanda” is not in the register yet: accepting adds it.",
        "The partner “Croix Rouge” is not in the register yet: accepting adds it.",
    ]
    done = take_in(gasabo, path)
    assert (done.totals_.created, done.totals_.updated, done.totals_.unchanged) == (2, 1, 1)
    assert gasabo.file.count("people") == 2
    given = sorted(
        (gasabo.title("people", str(one["person"])), str(one["service"]), gasabo.title("partners", str(one["partner"])))
        for one in gasabo.file.first("services")
    )
    assert given == [
        ("Gasana Eric", "E01", "Caritas Rwanda"),
        ("Uwera Alice", "E01", "Caritas Rwanda"),
        ("Uwera Alice", "P01", "Croix Rouge"),
    ]
    again = take_in(gasabo, path)
    assert (again.totals_.unchanged, again.change) == (4, "")


def test_a_partner_that_is_nearly_known_is_asked_for_the_whole_list_before_anything_goes_in(gasabo, tmp_path):
    save_record(gasabo, "partners", {"name": "Caritas Rwnda", "kind": "FBO"})
    planned = prepare_import(gasabo, read(gasabo, list_of(tmp_path, LONG)))
    question = next(one for one in questions_of(planned.plan) if one.text == "Caritas Rwanda")
    assert len(question.rows) == 3
    answer = prepare_import(gasabo, answered(planned.file, question, question.candidates[0]))
    accept_import(gasabo, answer)
    assert {gasabo.title("partners", one) for one in gasabo.file.ids("partners")} == {"Caritas Rwnda", "Croix Rouge"}


def test_our_own_list_edited_in_a_spreadsheet_changes_what_its_codes_stand_for(gasabo, tmp_path):
    child = keep_child(gasabo, **first_child(phone="+250788123456"))
    code = gasabo.file.record("people", child)["code"]
    edited = f"""
Code | Names | Sex | Date of birth | Village | Cell | Sector | Phone | Shoe size
{code} | UMUTONI Pacifique | M | 2018-05-20 | Nyamugali | Buhiza | Jali | 0788999888 | 31
"""
    done = take_in(gasabo, list_of(tmp_path, edited))
    assert done.totals_.updated == 1
    kept = gasabo.file.record("people", child)
    assert (kept["birth"], kept["phone"], kept["extra"]) == ("2018-05-20", "+250788999888", '{"Shoe size":31}')
    assert take_in(gasabo, list_of(tmp_path, edited)).totals_.unchanged == 1


def test_a_code_beside_somebody_elses_name_and_birth_is_for_a_person(gasabo, tmp_path):
    child = keep_child(gasabo, **first_child())
    code = gasabo.file.record("people", child)["code"]
    slipped = f"""
Code | Names | Sex | Date of birth | Village | Cell | Sector
{code} | GASANA Eric | M | 2011-01-02 | Nyamugali | Buhiza | Jali
"""
    plan, _ = judged(gasabo, list_of(tmp_path, slipped))
    assert plan.rows[0].verdict == "doubtful"
    assert any("The record number is that of Umutoni Pacifique" in one.text() for one in plan.rows[0].reasons)
