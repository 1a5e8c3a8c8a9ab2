"""A workbook is read again with what a person says about its table."""

import pytest

from desktop.domain.problems import AppError
from desktop.exchange.recognition.corrections import NOTHING_TOLD
from desktop.operations.imports.answering import questions_of
from desktop.operations.imports.correcting import read_again, recognised_again, sheet_recognised
from desktop.operations.imports.layouts import remember_layout
from desktop.operations.imports.looking import answer_question, correct_cells, look_again, look_into
from desktop.operations.imports.reading import NoListFound, read_file, with_rows
from desktop.operations.imports.review import file_shown
from tests.operations.imports.changed_list import changed_list
from tests.operations.imports.strange_list import HEADER, ROWS, TARGETS, strange_list


@pytest.fixture
def refused(gasabo, tmp_path):
    """The strange list, as it comes back from a refusal."""
    with pytest.raises(NoListFound) as error:
        read_file(gasabo, strange_list(tmp_path / "ukwezi.xlsx"))
    return error.value.file


def told():
    said = NOTHING_TOLD.with_kind("beneficiary").with_header(HEADER, HEADER).with_constant("period", "Q1 2026/27")
    for index, target in enumerate(TARGETS):
        said = said.with_target(index, target or None)
    return said


def test_a_list_that_nobody_understands_is_taken_in_as_a_person_says(gasabo, refused):
    assert (refused.table.sheet, refused.rows) == ("Ukwezi", ())
    file = read_again(gasabo, refused, told())
    assert [row.records["person"]["other_names"] for row in file.rows] == ["Pacifique", "Sandra", "Eric"]
    assert [row.services[0]["given_on"] for row in file.rows] == ["2026-09-30"] * 3
    assert file.rows[0].extra == {"Ibindi": "rimwe"}
    assert file.told == told()
    assert {row.verdict for row in look_again(gasabo, file).plan.rows} <= {"new", "doubtful"}


def test_without_a_kind_the_rows_are_not_read(gasabo, refused):
    with pytest.raises(AppError, match="Say first what the rows"):
        with_rows(gasabo, refused)


def test_a_header_in_an_empty_row_is_refused_in_a_sentence(gasabo, refused):
    with pytest.raises(AppError, match="Row 2 is empty"):
        recognised_again(gasabo, refused, NOTHING_TOLD.with_header(2, 2))
    assert recognised_again(gasabo, refused, NOTHING_TOLD.with_header(4, 4)).table.header_rows == (4,)


def test_another_sheet_is_read_hidden_ones_too_and_an_empty_one_is_refused(gasabo, refused):
    hidden = sheet_recognised(gasabo, refused, "Hidden copy")
    assert (hidden.table.sheet, hidden.rows, hidden.digest) == ("Hidden copy", (), refused.digest)
    assert sheet_recognised(gasabo, hidden, "Ukwezi").sheet.rows == refused.sheet.rows
    with pytest.raises(AppError, match="“Empty” is empty"):
        sheet_recognised(gasabo, refused, "Empty")


def test_once_remembered_the_next_month_needs_no_word_though_its_columns_moved(gasabo, refused, tmp_path):
    remember_layout(gasabo, read_again(gasabo, refused, told().with_constant("partner", "UMI")).table, "Ukwezi")
    path = strange_list(tmp_path / "next.xlsx", order=(4, 2, 0, 5, 3, 1), more="Inyongera")
    file = read_file(gasabo, path)
    assert [str(note) for note in file_shown(gasabo, look_again(gasabo, file)).notes[:2]] == [
        "Read by the layout “Ukwezi”, as you confirmed on 30/10/2026.",
        "Partner “UMI”. The file does not say it: taken as you confirmed on 30/10/2026.",
    ]
    assert (file.table.kind, file.given.partner, file.given.period) == ("beneficiary", "UMI", None)
    assert [row.records["person"]["family_name"] for row in file.rows] == [row[0].split()[0] for row in ROWS]
    assert file.rows[0].extra["Inyongera"] == "ni byo"


def test_a_corrected_cell_is_understood_at_once_and_said_and_the_file_stays_as_it_is(gasabo, tmp_path):
    path = changed_list(tmp_path, {"D14": "X", "L14": "Ahantu"})
    before = path.read_bytes()
    planned = look_into(gasabo, path)
    again = correct_cells(gasabo, planned, {14: {3: " F "}})
    row = next(one for one in again.plan.rows if one.typed.row == 14)
    assert row.typed.records["person"]["sex"] == "F"
    assert [one.cell for one in row.typed.problems if "Corrected" in str(one.message)] == ["D14"]
    assert row.verdict == "doubtful"
    placed = correct_cells(gasabo, again, {14: {11: str(planned.file.sheet.cell(15, 11))}})
    row = next(one for one in placed.plan.rows if one.typed.row == 14)
    assert [one.cell for one in row.typed.problems if "Corrected" in str(one.message)] == ["D14", "L14"]
    assert path.read_bytes() == before


def test_an_answer_given_before_holds_for_a_row_that_is_corrected(gasabo, tmp_path):
    planned = look_into(gasabo, changed_list(tmp_path, {"D14": "X"}))
    (asked,) = [one for one in questions_of(planned.plan) if one.text == "X"]
    planned = correct_cells(gasabo, answer_question(gasabo, planned, asked, "F"), {14: {1: "Umutoni"}})
    row = next(one for one in planned.plan.rows if one.typed.row == 14)
    assert row.typed.records["person"]["sex"] == "F"


def test_only_rows_of_the_list_are_corrected_and_the_same_words_change_nothing(gasabo, tmp_path):
    planned = look_into(gasabo, changed_list(tmp_path, {}))
    assert correct_cells(gasabo, planned, {14: {3: str(planned.file.sheet.cell(14, 3))}}) is planned
    with pytest.raises(AppError, match="not in this list"):
        correct_cells(gasabo, planned, {1: {3: "F"}})
