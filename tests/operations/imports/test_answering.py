"""A question that many rows leave open is asked once, and its answer is put into all of them."""

from desktop.operations.imports.answering import answered, questions_of
from desktop.operations.imports.looking import answer_question, look_into
from tests.operations.district import VILLAGE
from tests.operations.imports.changed_list import changed_list

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
