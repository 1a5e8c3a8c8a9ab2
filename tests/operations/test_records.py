"""Saving, taking out and putting back: refused with everything that is wrong, kept as one change that can be undone."""

import pytest

from desktop.domain.language import Message, set_language, translate
from desktop.domain.problems import AppError, Problem
from desktop.operations.changes import next_undo, undo_change
from desktop.operations.records import (
    RecordRefused,
    begin_record,
    linked_records,
    refuse_errors,
    remove_record,
    restore_record,
    save_record,
    understood,
)
from desktop.registers import REGISTERS
from desktop.storage.writing import TwinError
from tests.operations.district import VILLAGE, content, identify, keep_child


def test_a_new_record_is_kept_with_its_code_and_its_change_says_what_it_was(gasabo):
    saved = save_record(
        gasabo, "people", {"family_name": "Uwase", "sex": "F", "village": VILLAGE, "is_child": "yes", "birth": "2015"}
    )
    kept = gasabo.file.record("people", saved.record)
    assert (kept["family_name"], kept["birth"], kept["is_adult"]) == ("Uwase", "2015", "no")
    assert kept["code"].startswith("12-2026-000001-")
    assert next_undo(gasabo).action.text() == "Registered Person: Uwase"
    assert next_undo(gasabo).id == saved.change


def test_a_refusal_lists_everything_that_is_wrong_at_once(gasabo):
    before, changes = content(gasabo), gasabo.file.sequence
    with pytest.raises(RecordRefused) as refused:
        save_record(gasabo, "people", {"is_child": "yes", "birth": "2031-01-01"})
    wrong = {one.field for one in refused.value.problems if one.severity == "error"}
    assert {"family_name", "sex", "village", "birth"} <= wrong
    assert str(refused.value).startswith("Not saved yet: ")
    assert (content(gasabo), gasabo.file.sequence) == (before, changes)


def test_everything_typed_that_can_not_be_read_is_said_at_once(gasabo):
    declared = gasabo.register_of("people")
    with pytest.raises(RecordRefused) as refused:
        understood(gasabo, declared, {"birth": "soon", "phone": "12", "family_name": "Uwase"})
    assert {one.field for one in refused.value.problems} == {"birth", "phone"}
    assert understood(gasabo, declared, {"phone": "0788 123 456"}) == {"phone": "+250788123456"}


def test_a_warning_does_not_stop_a_record_and_comes_back_with_it(gasabo):
    child = keep_child(gasabo)
    saved = save_record(
        gasabo,
        "identifications",
        {"person": child, "criteria": ("POOR",), "immediate_risk": "yes", "identified_on": "2026-08-14"},
    )
    assert [(one.severity, one.field) for one in saved.problems] == [("warning", "risk_note")]


def test_only_the_fields_that_differ_are_written_and_nothing_at_all_where_none_does(gasabo):
    child = keep_child(gasabo)
    changes = gasabo.file.sequence
    assert save_record(gasabo, "people", {"sex": "F", "family_name": "Mutoni"}, child).change == ""
    assert gasabo.file.sequence == changes
    saved = save_record(gasabo, "people", {"sex": "F", "phone": "+250788123456"}, child)
    ((change, line), *_) = gasabo.file.history.of_record("people", child)
    assert change.id == saved.change
    assert (line.before, line.after) == ({"phone": None}, {"phone": "+250788123456"})


def test_a_change_that_makes_a_record_wrong_is_refused(gasabo):
    child = keep_child(gasabo)
    with pytest.raises(RecordRefused):
        save_record(gasabo, "people", {"village": None}, child)
    assert gasabo.file.record("people", child)["village"] == VILLAGE


def test_a_code_that_somebody_else_has_is_refused_in_words(gasabo):
    code = gasabo.file.record("people", keep_child(gasabo))["code"]
    other = keep_child(gasabo, other_names="Aline")
    with pytest.raises(TwinError, match="Another record has the same"):
        save_record(gasabo, "people", {"code": code}, other)


def test_a_record_is_begun_with_the_defaults_of_the_side_it_is_seen_from(gasabo):
    assert begin_record(gasabo, "people", "children")["is_child"] == "yes"
    assert begin_record(gasabo, "people", "adults")["is_adult"] == "yes"
    assert begin_record(gasabo, "services", given_on="2026-08-01")["given_on"] == "2026-08-01"


def test_a_record_taken_out_leaves_the_lists_keeps_its_history_and_comes_back_by_undo(gasabo):
    child = keep_child(gasabo)
    remove_record(gasabo, "people", child)
    assert gasabo.file.count("people") == 0
    assert len(gasabo.file.history.of_record("people", child)) == 2
    undo_change(gasabo, next_undo(gasabo).id)
    assert gasabo.file.count("people") == 1


def test_a_record_is_not_taken_out_while_others_belong_to_it_and_the_sentence_counts_them(gasabo):
    child = keep_child(gasabo)
    identify(gasabo, child)
    for day in ("2026-08-01", "2026-08-02"):
        save_record(gasabo, "services", {"person": child, "service": "E03", "given_on": day})
    with pytest.raises(AppError, match=r"Identification \(1\), Service \(2\)"):
        remove_record(gasabo, "people", child)
    assert gasabo.file.count("people") == 1
    assert {key: len(found) for key, found in linked_records(gasabo, "people", child).items()} == {
        "identifications": 1,
        "services": 2,
    }


def test_the_refusal_names_what_belongs_to_it_in_the_language_of_the_window(gasabo):
    child = keep_child(gasabo)
    save_record(gasabo, "services", {"person": child, "service": "E03", "given_on": "2026-08-01"})
    set_language("rw")
    kind = gasabo.register_of("services").title_one
    with pytest.raises(AppError) as refused:
        remove_record(gasabo, "people", child)
    assert translate(kind) in str(refused.value)


def test_who_was_taken_out_can_not_be_changed_before_coming_back(gasabo):
    child = keep_child(gasabo)
    remove_record(gasabo, "people", child)
    with pytest.raises(AppError, match="Put it back first"):
        save_record(gasabo, "people", {"phone": "+250788123456"}, child)
    restore_record(gasabo, "people", child)
    save_record(gasabo, "people", {"phone": "+250788123456"}, child)
    with pytest.raises(AppError, match="already"):
        restore_record(gasabo, "people", child)


def test_what_belongs_to_somebody_taken_out_does_not_come_back_alone(gasabo):
    child = keep_child(gasabo)
    service = save_record(gasabo, "services", {"person": child, "service": "E03", "given_on": "2026-08-01"}).record
    remove_record(gasabo, "services", service)
    remove_record(gasabo, "people", child)
    with pytest.raises(AppError, match="Put that back first"):
        restore_record(gasabo, "services", service)


def test_whatever_the_file_refuses_of_any_field_is_a_sentence(gasabo):
    refused: list[tuple[str, str]] = []
    for declared in REGISTERS:
        for name, field in declared.stored().items():
            try:
                with gasabo.file.change(Message("Tried"), gasabo.user) as writing:
                    writing.create(declared.key, {name: "?" * 30_000 if field.sql_type == "TEXT" else -1e12})
            except AppError as error:
                refused.append((field.title, str(error)))
    assert [one for title, one in refused if title not in one and "Choose it again" not in one] == []
    assert len(refused) > 300


def test_warnings_stop_nothing_and_an_error_stops_with_everything_that_is_said() -> None:
    warning, error = (Problem(severity, Message("{text}", text=severity), "name") for severity in ("warning", "error"))
    refuse_errors((warning,))
    with pytest.raises(RecordRefused) as refused:
        refuse_errors((warning, error))
    assert refused.value.problems == (warning, error)
