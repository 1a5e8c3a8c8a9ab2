"""What somebody answered for one file is not asked again for the next one, until it is forgotten."""

import pytest

from desktop.domain.problems import AppError
from desktop.operations.changes import undo_change
from desktop.operations.imports import accept_import
from desktop.operations.imports.answering import LEAVE, answered, questions_of
from desktop.operations.imports.looking import answer_question, look_into
from desktop.operations.imports.remembering import forget_answer, remembered_answers
from tests.operations.district import VILLAGE
from tests.operations.imports.changed_list import changed_list

OPEN = {"L10": "Ahantu", "M13": "Impamvu itazwi; Imfubyi kuri se"}
ANSWERS = {"Ahantu": VILLAGE, "Impamvu itazwi": "POOR"}


def texts(planned):
    return [question.text for question in questions_of(planned.plan)]


def accepted(session, folder):
    planned = look_into(session, changed_list(folder, OPEN))
    for words, code in ANSWERS.items():
        asked = next(one for one in questions_of(planned.plan) if one.text.endswith(words))
        planned = answer_question(session, planned, asked, code)
    return accept_import(session, planned)


def test_an_answer_is_remembered_once_the_file_is_accepted(session, tmp_path):
    planned = look_into(session, changed_list(tmp_path, OPEN))
    assert len(texts(planned)) == 2
    asked = questions_of(planned.plan)[0]
    answer_question(session, planned, asked, ANSWERS.get(asked.text, VILLAGE))
    assert remembered_answers(session) == []
    done = accepted(session, tmp_path)
    assert done.change
    assert [one.words.rpartition(" ")[2] for one in remembered_answers(session)] != []
    assert len(remembered_answers(session)) == 2
    assert texts(look_into(session, changed_list(tmp_path, {**OPEN, "B40": "Wundi"}))) == []


def test_undoing_the_import_forgets_its_answers(session, tmp_path):
    undo_change(session, accepted(session, tmp_path).change)
    assert remembered_answers(session) == []
    assert len(texts(look_into(session, changed_list(tmp_path, OPEN)))) == 2


def test_an_answer_that_was_forgotten_is_asked_for_again(session, tmp_path):
    accepted(session, tmp_path)
    code = next(one for one in remembered_answers(session) if one.words == "Impamvu itazwi")
    assert (code.about, code.means) != ("", "")
    forget_answer(session, code.id)
    assert texts(look_into(session, changed_list(tmp_path, {**OPEN, "M14": "Impamvu itazwi"}))) == ["Impamvu itazwi"]
    with pytest.raises(AppError, match="not there"):
        forget_answer(session, code.id)


def test_what_is_left_open_is_not_asked_again_for_the_file_and_not_remembered(session, tmp_path):
    planned = look_into(session, changed_list(tmp_path, {"M13": "Impamvu itazwi; Imfubyi kuri se"}))
    (asked,) = questions_of(planned.plan)
    assert not asked.pressing
    planned = answer_question(session, planned, asked, LEAVE)
    assert texts(planned) == []
    accept_import(session, planned)
    assert remembered_answers(session) == []


def test_what_the_rows_need_cannot_be_left_open(session, tmp_path):
    planned = look_into(session, changed_list(tmp_path, {"L10": "Ahantu"}))
    with pytest.raises(AppError, match="can't be left open"):
        answered(planned.file, questions_of(planned.plan)[0], LEAVE)


def test_words_may_become_a_code_of_a_list_of_the_officer(session, tmp_path):
    planned = look_into(session, changed_list(tmp_path, {"M13": "Impamvu itazwi; Imfubyi kuri se"}))
    (asked,) = questions_of(planned.plan)
    name = asked.asks.removeprefix("code:")
    if not asked.can_add:
        pytest.fail(f"codes can't be added to {name}")
    planned = answer_question(session, planned, asked, asked.to_add)
    assert texts(planned) == []
    assert session.around().codelists[name].find("Impamvu itazwi") is None
    accept_import(session, planned)
    assert session.around().codelists[name].find("Impamvu itazwi") == "IMPAMVU_ITAZ"
