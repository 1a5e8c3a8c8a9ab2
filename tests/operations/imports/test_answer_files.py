"""Answers written down beforehand do what a person would do in the window, and what is asked can be filled in."""

import json

import pytest

from desktop.domain.problems import AppError
from desktop.operations.imports.answer_files import (
    WrittenAnswers,
    answered_by,
    corrected_by,
    decisions_by,
    questions_to_fill,
    read_answers,
)
from desktop.operations.imports.answering import questions_of
from desktop.operations.imports.looking import look_into
from tests.operations.district import VILLAGE, sample
from tests.operations.imports.changed_list import changed_list
from tests.operations.imports.record_lists import list_of
from tests.operations.imports.test_planning import LONG
from tests.samples.sheets import IDENTIFICATION

OPEN = {"L10": "Ahantu", "M13": "Impamvu itazwi; Imfubyi kuri se", "D14": "X"}


@pytest.fixture
def planned(session, tmp_path):
    return look_into(session, changed_list(tmp_path, OPEN))


def written(tmp_path, told):
    path = tmp_path / "answers.json"
    path.write_text(told if isinstance(told, str) else json.dumps(told), encoding="utf-8")
    return read_answers(path)


def place_of(planned):
    return next(one.text for one in questions_of(planned.plan) if one.asks == "place")


def test_what_is_asked_can_be_filled_in_and_given_back(session, planned, tmp_path):
    asked = json.loads(json.dumps(questions_to_fill(session, planned)))
    assert asked["places"] == {place_of(planned): None}
    assert asked["codes"]["sex"] == {"X": None}
    assert asked["about"]["code:sex: X"]["rows"] == [14]
    asked["places"] = {place_of(planned): VILLAGE}
    asked["codes"]["sex"]["X"] = "F"
    answers = written(tmp_path, asked)
    assert corrected_by(session, planned.file, answers) is planned.file
    again, unused = answered_by(session, planned, answers)
    assert [one.text for one in questions_of(again.plan)] == ["Impamvu itazwi"]
    assert unused == ()


def test_codes_may_stand_without_their_list_and_words_that_nobody_asked_about_are_told(session, planned, tmp_path):
    answers = written(tmp_path, {"codes": {"x": "F", "Z": "M"}})
    again, unused = answered_by(session, planned, answers)
    assert "X" not in [one.text for one in questions_of(again.plan)]
    assert unused == ("Z",)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ("{", "not written as JSON"),
        ([], "no JSON object"),
        ({"place": {}}, "no part “place”"),
        ({"places": "x"}, "must be an object"),
        ({"rows": {"twelve": "drop"}}, "not the number of a row"),
    ],
)
def test_answers_that_are_not_written_right_are_refused_in_a_sentence(tmp_path, told, sentence):
    with pytest.raises(AppError, match=sentence):
        written(tmp_path, told)


def test_an_answer_that_means_nothing_is_refused(session, planned, tmp_path):
    for told in ({"codes": {"X": "Q"}}, {"places": {place_of(planned): "99"}}):
        with pytest.raises(AppError, match="is no answer"):
            answered_by(session, planned, written(tmp_path, told))
    with pytest.raises(AppError, match="can't be added"):
        answered_by(session, planned, written(tmp_path, {"places": {place_of(planned): "+"}}))


def test_columns_and_facts_are_corrected_by_title_or_letter(session, planned):
    told = WrittenAnswers(columns={"M": None}, constants={"partner": "Caritas Rwanda"})
    corrected = corrected_by(session, planned.file, told)
    assert corrected.table.columns[12].target is None
    assert corrected.given.partner == "Caritas Rwanda"
    for wrong, sentence in (
        (WrittenAnswers(columns={"Nowhere": None}), "no column"),
        (WrittenAnswers(columns={"M": "person.shoes"}), "can't go to"),
        (WrittenAnswers(constants={"weather": "dry"}), "weather"),
        (WrittenAnswers(kind="shoes"), "no kind of list"),
    ):
        with pytest.raises(AppError, match=sentence):
            corrected_by(session, planned.file, wrong)


def test_rows_are_decided_by_their_number(session, tmp_path):
    planned = look_into(session, sample(IDENTIFICATION))
    doubtful = [row for row in planned.plan.rows if row.verdict == "doubtful"]
    first, other = doubtful[0], doubtful[1]
    rows = {first.typed.row: "another", other.typed.row: f"same {other.known[0].record}"}
    decisions = decisions_by(session, planned, WrittenAnswers(rows=rows))
    assert (decisions[first.typed.row].kind, decisions[other.typed.row].record) == ("another", other.known[0].record)
    for wrong, sentence in (
        ({99999: "drop"}, "no row 99999"),
        ({first.typed.row: "perhaps"}, "no decision"),
        ({first.typed.row: "same 12-0000"}, "no record"),
    ):
        with pytest.raises(AppError, match=sentence):
            decisions_by(session, planned, WrittenAnswers(rows=wrong))


def test_cells_are_corrected_by_their_address(session, planned, tmp_path):
    again, unused = answered_by(session, planned, written(tmp_path, {"cells": {"d14": "F"}}))
    assert "X" not in [one.text for one in questions_of(again.plan)]
    assert (list(again.file.corrected), unused) == ([(14, 3)], ())
    for wrong, sentence in (("14D", "not the address of a cell"), ("D1", "not in this list")):
        with pytest.raises(AppError, match=sentence):
            answered_by(session, planned, written(tmp_path, {"cells": {wrong: "F"}}))


def test_a_service_is_added_below_its_domain(gasabo, tmp_path):
    planned = look_into(gasabo, list_of(tmp_path, LONG.replace("Home visit", "Kurya neza")))
    domain = next(iter(gasabo.around().codelists["service_domain"].items))
    again, _unused = answered_by(gasabo, planned, written(tmp_path, {"codes": {"Kurya neza": f"+{domain}"}}))
    assert [(one.code, one.parent) for one in again.file.adds] == [("KURYA_NEZA", domain)]
    with pytest.raises(AppError, match="can't be added"):
        answered_by(gasabo, planned, written(tmp_path, {"codes": {"Kurya neza": "+"}}))
