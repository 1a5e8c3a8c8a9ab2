"""A question that many rows leave open is asked once, and its answer is put into all of them."""

from desktop.operations.imports import prepare_import, read_file
from desktop.operations.imports.answering import answered, questions_of
from desktop.operations.imports.looking import answer_question, look_into
from tests.operations.district import VILLAGE, take_in
from tests.operations.imports.changed_list import changed_list
from tests.operations.imports.record_lists import PLAN, PROGRESS, list_of

OPEN = {"L10": "Ahantu", "K11": "Buhiza", "L11": "Ahantu", "M13": "Impamvu itazwi; Imfubyi kuri se", "D14": "X"}


def by_text(planned):
    return {question.text: question for question in questions_of(planned.plan)}


def verdicts(planned):
    return {row.typed.row: row.verdict for row in planned.plan.rows}


def test_each_thing_that_is_open_is_asked_once_what_rows_wait_for_first(session, tmp_path):
    planned = look_into(session, changed_list(tmp_path, OPEN))
    asked = questions_of(planned.plan)
    assert [question.text for question in asked] == ["Buhiza › Ahantu", "X", "Impamvu itazwi"]
    assert [question.rows for question in asked] == [(10, 11), (14,), (13,)]
    assert [question.pressing for question in asked] == [True, True, False]
    assert [question.field.name for question in asked] == ["village", "sex", "criteria"]


def test_rows_with_an_open_question_are_doubtful_not_rejected(session, tmp_path):
    found = verdicts(look_into(session, changed_list(tmp_path, OPEN)))
    assert [found[row] for row in (10, 11, 14)] == ["doubtful"] * 3


def test_the_answer_goes_into_every_row_that_it_is_about(session, tmp_path):
    planned = look_into(session, changed_list(tmp_path, OPEN))
    planned = answer_question(session, planned, by_text(planned)["Buhiza › Ahantu"], VILLAGE)
    found = {row.typed.row: row for row in planned.plan.rows}
    for row in (10, 11):
        assert found[row].verdict == "new"
        assert found[row].typed.records["person"]["village"] == VILLAGE
        assert found[row].typed.records["household"]["village"] == VILLAGE
    assert found[12].typed.records["person"]["village"] != VILLAGE
    assert "Buhiza › Ahantu" not in by_text(planned)


def test_an_answer_about_one_of_several_codes_keeps_the_others(session, tmp_path):
    planned = look_into(session, changed_list(tmp_path, OPEN))
    file = answered(planned.file, by_text(planned)["Impamvu itazwi"], "POOR")
    row = next(one for one in file.rows if one.row == 13)
    assert row.records["identification"]["criteria"] == ("ORPH_P", "POOR")


def test_an_answer_about_a_single_code_is_that_code(session, tmp_path):
    planned = look_into(session, changed_list(tmp_path, OPEN))
    planned = answer_question(session, planned, by_text(planned)["X"], "F")
    row = next(one for one in planned.plan.rows if one.typed.row == 14)
    assert (row.verdict, row.typed.records["person"]["sex"]) == ("new", "F")


def test_an_answer_about_one_of_several_places_keeps_the_others(gasabo, tmp_path):
    path = list_of(tmp_path, PLAN.replace("Remera, Jabana", "Remera, Xyzzy"))
    planned = prepare_import(gasabo, read_file(gasabo, path))
    question = by_text(planned)["Xyzzy"]
    assert (question.asks, question.field.level) == ("place", "sector")
    planned = prepare_import(gasabo, answered(planned.file, question, "1205"))
    first = planned.plan.rows[0]
    assert (first.verdict, first.typed.records["activity"]["sectors"]) == ("new", ("1205", "1213"))


def test_a_period_that_nothing_says_is_asked_once_for_the_file(gasabo, tmp_path):
    take_in(gasabo, list_of(tmp_path, PLAN, "plan.xlsx"))
    path = list_of(tmp_path, PROGRESS.replace("Period: | July - September 2026", ""))
    planned = prepare_import(gasabo, read_file(gasabo, path))
    (question,) = [one for one in questions_of(planned.plan) if one.asks == "period"]
    assert len(question.rows) == 2
    planned = prepare_import(gasabo, answered(planned.file, question, "2026Q1"))
    assert [row.verdict for row in planned.plan.rows] == ["new", "new"]
