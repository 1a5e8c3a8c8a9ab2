"""Rows that wait are settled one by one, each as a change that can be taken back."""

import pytest

from desktop.domain.problems import AppError
from desktop.operations.changes import undo_change
from desktop.operations.imports import accept_import
from desktop.operations.imports.deciding import Decision
from desktop.operations.imports.looking import look_into
from desktop.operations.imports.waiting import (
    Decided,
    decide_all_waiting,
    decide_waiting,
    waiting_count,
    waiting_ids,
    waiting_row,
    waiting_rows,
)
from desktop.operations.records import remove_record
from desktop.storage.conditions import equals
from tests.operations.district import content
from tests.operations.imports.changed_list import changed_list


def test_the_rows_that_wait_come_back_as_they_were_read_with_whom_they_may_be_about(full, taken_in):
    rows = list(waiting_rows(full))
    assert [one.row.typed.row for one in rows] == [244, 245, 246, 247, 248]
    assert waiting_count(full) == 5
    ange = rows[3]
    assert (ange.origin.file, ange.origin.sheet) == ("ovc-identification-gasabo.xlsx", "Urutonde")
    assert ange.origin.assembly == "2026-08-14"
    assert ange.row.typed.records["identification"]["criteria"] == ("ORPH_M",)
    (twin,) = ange.row.known
    assert twin.record == taken_in.done["ovc-identification-gasabo"].records[33][0]
    assert any("Same head of household" in str(one.message) for one in twin.evidence)


def test_another_child_gets_its_file_its_identification_and_the_decision_of_the_assembly(open_copy):
    session = open_copy()
    children = session.file.count("people")
    saved = decide_waiting(session, list(waiting_rows(session))[3].id, Decision("another"))
    assert session.file.count("people") == children + 1
    (identification,) = session.file.first("identifications", equals("person", saved.record))
    assert identification["stage"] == "VILLAGE"
    assert session.file.count("decisions", equals("identification", identification["id"])) == 1
    assert session.file.record("people", saved.record)["code"]
    assert waiting_count(session) == 4


def test_the_same_child_keeps_what_the_register_says(open_copy):
    session = open_copy()
    waiting = list(waiting_rows(session))[3]
    before = session.file.record("people", waiting.row.known[0].record)
    saved = decide_waiting(session, waiting.id, Decision("same", waiting.row.known[0].record))
    assert saved.record == before["id"]
    after = session.file.record("people", saved.record)
    assert (after["family_name"], after["birth"]) == (before["family_name"], before["birth"])
    assert waiting_count(session) == 4


def test_each_decision_is_one_change_that_undo_takes_back(open_copy):
    session = open_copy()
    before = content(session)
    first, second, third, *_ = waiting_rows(session)
    for waiting, decision in (
        (first, Decision("drop")),
        (second, Decision("another")),
        (third, Decision("same", third.row.known[0].record)),
    ):
        saved = decide_waiting(session, waiting.id, decision)
        assert content(session) != before
        undo_change(session, saved.change)
        assert content(session) == before


def test_a_row_is_decided_once(open_copy):
    session = open_copy()
    waiting = next(iter(waiting_rows(session))).id
    decide_waiting(session, waiting, Decision("drop"))
    with pytest.raises(AppError, match="does not wait any more"):
        decide_waiting(session, waiting, Decision("another"))
    with pytest.raises(AppError, match="does not wait any more"):
        waiting_row(session, "0" * 32)


def test_a_row_is_not_put_to_somebody_who_was_taken_out(open_copy):
    session = open_copy()
    waiting = next(iter(waiting_rows(session)))
    twin = waiting.row.known[0].record
    for identification in session.file.first("identifications", equals("person", twin)):
        for decision in session.file.first("decisions", equals("identification", identification["id"])):
            remove_record(session, "decisions", str(decision["id"]))
        remove_record(session, "identifications", str(identification["id"]))
    remove_record(session, "people", twin)
    with pytest.raises(AppError, match="not in the register any more"):
        decide_waiting(session, waiting.id, Decision("same", twin))


def test_a_row_that_lacks_its_village_can_be_left_out_but_not_added(session, tmp_path):
    accept_import(session, look_into(session, changed_list(tmp_path, {"L10": "Ahantu"})))
    waiting = next(one for one in waiting_rows(session) if one.row.typed.row == 10)
    with pytest.raises(AppError, match="No place"):
        decide_waiting(session, waiting.id, Decision("another"))
    assert decide_waiting(session, waiting.id, Decision("drop")).record == ""


def test_many_rows_are_decided_as_one_change_where_that_is_possible(open_copy):
    session = open_copy()
    before, people = content(session), session.file.count("people")
    ids = waiting_ids(session)
    done = decide_all_waiting(session, ids[:3], "another")
    assert (done.rows, session.file.count("people"), waiting_count(session)) == (3, people + 3, 2)
    undo_change(session, done.change)
    assert content(session) == before
    assert decide_all_waiting(session, ids, "same").rows == 5
    assert (session.file.count("people"), waiting_count(session)) == (people, 0)
    assert decide_all_waiting(session, ids, "drop") == Decided(0, "")


def test_a_row_that_lacks_something_is_not_added_with_the_others(session, tmp_path):
    accept_import(session, look_into(session, changed_list(tmp_path, {"D12": "X"})))
    rows = {one.row.typed.row: one.id for one in waiting_rows(session)}
    assert decide_all_waiting(session, [rows[12], rows[244]], "another").rows == 1
    assert rows[12] in waiting_ids(session)
