"""Code lists are the officer's: added to, reworded, ended; what was recorded with a code stays readable."""

import pytest

from desktop.domain.codelists import shipped_code_lists
from desktop.domain.language import set_language
from desktop.domain.problems import AppError
from desktop.operations.changes import next_undo, redo_change, undo_change
from desktop.operations.codelists import codes_of, new_code, remove_code, save_code, sheet_of, uses_of
from desktop.operations.records import RecordRefused, save_record
from desktop.operations.session import Session

NEW = {"code": "unicef", "en": "Agency of the United Nations", "rw": "Ishami rya Loni"}


def partner(session: Session, kind: str) -> str:
    return save_record(session, "partners", {"name": f"Partner {kind}", "kind": kind}).record


def test_a_code_that_was_added_can_be_chosen_at_once_and_one_undo_takes_it_back(session):
    assert save_code(session, "partner_kind", NEW) == "UNICEF"
    around = session.around("rw")
    assert around.codelists["partner_kind"].label("UNICEF", "rw") == "Ishami rya Loni"
    assert session.register_of("partners").fields["kind"].parse("ishami rya loni", around) == "UNICEF"
    undo_change(session, next_undo(session).id)
    assert "UNICEF" not in session.around().codelists["partner_kind"].items
    redo_change(session)
    assert "UNICEF" in session.around().codelists["partner_kind"].items


def test_words_of_a_known_code_change_and_the_old_records_say_the_new_ones(session):
    known = shipped_code_lists()["vulnerability"].items["STREET"]
    save_code(session, "vulnerability", {"en": "Street child", "also": "marine\nbashi"}, "STREET")
    changed = session.around().codelists["vulnerability"]
    assert changed.label("STREET", "en") == "Street child"
    assert changed.label("STREET", "fr") == known.label("fr")
    assert changed.find("Marine") == "STREET"


def test_nothing_is_written_where_nothing_differs(session):
    codelist = session.around().codelists["vulnerability"]
    before = session.file.sequence
    save_code(session, "vulnerability", sheet_of(codelist, "STREET"), "STREET")
    assert session.file.sequence == before


def test_a_code_that_ended_is_readable_but_no_longer_valid(session):
    kept = partner(session, "FBO")
    save_code(session, "partner_kind", {"valid_to": "2026-06-30"}, "FBO")
    codelist = session.around().codelists["partner_kind"]
    assert not codelist.items["FBO"].valid_on(session.today.isoformat())
    assert codelist.label("FBO", "en") == "Faith-based organisation"
    assert save_record(session, "partners", {"acronym": "X"}, kept).change


@pytest.mark.parametrize(
    ("values", "field", "said"),
    [
        ({"code": ""}, "code", "needed"),
        ({"code": "a code"}, "code", "letters, digits"),
        ({"code": "ngo"}, "code", "already"),
        ({"en": ""}, "en", "needed"),
        ({"en": "national ngo"}, "en", "means"),
        ({"also": "something\nONG nationale"}, "also", "means"),
        ({"valid_from": "2026-05-01", "valid_to": "2026-04-30"}, "valid_to", "before"),
    ],
)
def test_what_nobody_could_choose_by_is_refused_at_its_field(session, values, field, said):
    before = session.file.sequence
    with pytest.raises(RecordRefused) as refused:
        save_code(session, "partner_kind", {**NEW, **{name: value or None for name, value in values.items()}})
    assert [(one.field, said in str(one.message)) for one in refused.value.problems] == [(field, True)]
    assert session.file.sequence == before


def test_codes_that_the_application_counts_with_are_reworded_only(session):
    with pytest.raises(AppError, match="only reworded"):
        save_code(session, "ident_status", NEW)
    save_code(session, "ident_status", {"rw": "Byemejwe n'umurenge"}, "SECTOR")
    assert session.around().codelists["ident_status"].label("SECTOR", "rw") == "Byemejwe n'umurenge"


def test_uses_are_counted_in_single_and_in_several_choices_and_in_records_taken_out(session):
    partner(session, "NGO")
    partner(session, "INGO")
    gone = save_record(session, "partners", {"name": "Both", "kind": "NGO", "domains": ("EDUC", "HEALTH")}).record
    with session.file.change(next_undo(session).action, session.user) as writing:
        writing.remove("partners", gone)
    assert uses_of(session, "partner_kind")["NGO"] == 2
    assert uses_of(session, "activity_domain") == {"EDUC": 1, "HEALTH": 1}
    shown = {one.item.code: one for one in codes_of(session, "partner_kind")}
    assert (shown["NGO"].uses, shown["CBO"].uses, shown["NGO"].shipped) == (2, 0, True)


def test_units_count_the_services_that_they_measure(session):
    assert uses_of(session, "unit")["KG"] >= 1


def test_an_unused_code_of_ones_own_is_taken_out_and_its_name_can_be_given_again(session):
    save_code(session, "partner_kind", NEW)
    remove_code(session, "partner_kind", "UNICEF")
    assert "UNICEF" not in session.around().codelists["partner_kind"].items
    save_code(session, "partner_kind", {**NEW, "en": "Agency"})
    assert session.around().codelists["partner_kind"].label("UNICEF", "en") == "Agency"


def test_a_shipped_or_a_used_code_is_never_taken_out_and_the_refusal_says_what_to_do(session):
    with pytest.raises(AppError, match="end date"):
        remove_code(session, "partner_kind", "CBO")
    save_code(session, "partner_kind", NEW)
    added = next_undo(session).id
    partner(session, "UNICEF")
    with pytest.raises(AppError, match="used once"):
        remove_code(session, "partner_kind", "UNICEF")
    with pytest.raises(AppError, match="used once"):
        undo_change(session, added)
    assert "UNICEF" in session.around().codelists["partner_kind"].items


def test_a_label_from_a_question_is_one_in_the_language_of_whoever_adds_it_and_shown_in_the_others(session):
    set_language("rw")
    item = new_code(session, "vulnerability", "Impamvu itazwi")
    assert item.labels == {"rw": "Impamvu itazwi"}
    assert [item.label(language) for language in ("rw", "fr", "en")] == ["Impamvu itazwi"] * 3
