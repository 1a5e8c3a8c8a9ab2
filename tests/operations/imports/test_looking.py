"""Looking into a workbook reads, understands and judges it, tells how far it is, and can be stopped."""

import openpyxl
import pytest

from desktop.domain.problems import AppError
from desktop.exchange.reading.refusals import PasswordNeeded
from desktop.operations.changes import undo_change
from desktop.operations.imports import accept_import, prepare_import
from desktop.operations.imports.answering import questions_of
from desktop.operations.imports.judging import order
from desktop.operations.imports.looking import answer_question, correct_cells, look_into
from desktop.operations.imports.reading import SheetNeeded
from desktop.operations.imports.review import lines_shown
from tests.operations.district import content, identify, keep_child, sample
from tests.operations.imports.changed_list import changed_list
from tests.operations.imports.record_lists import list_of
from tests.operations.imports.test_planning import LONG
from tests.samples.sheets import IDENTIFICATION


class StoppedError(Exception):
    """Somebody said stop."""


def test_the_plan_is_there_in_one_go_and_nothing_is_written(session):
    before = content(session)
    planned = look_into(session, sample(IDENTIFICATION))
    assert planned.plan.totals.read == 234
    assert planned.file.sheets == ("Urutonde",)
    assert content(session) == before


def test_progress_is_told_first_without_an_end_then_row_by_row(session):
    seen = []
    look_into(session, sample(IDENTIFICATION), progress=lambda done, total: seen.append((done, total)))
    assert seen[0] == (0, 0)
    assert (200, 234) in seen
    assert seen[-1] == (234, 234)


@pytest.mark.parametrize("at", [(0, 0), (0, 234)])
def test_what_progress_raises_stops_the_reading_and_the_judging(session, at):
    def stop(done, total):
        if (done, total) == at:
            raise StoppedError

    with pytest.raises(StoppedError):
        look_into(session, sample(IDENTIFICATION), progress=stop)


def test_correcting_many_cells_tells_how_far_it_is_and_can_be_stopped_at_any_row(session, monkeypatch):
    planned = look_into(session, sample(IDENTIFICATION))
    rows = planned.file.table.data_rows
    texts = {row: {1: "MUKAMANA", 2: "Jeanne", 4: "19/05/2018"} for row in rows[:120]}
    monkeypatch.setattr(order, "_STEP", 1)
    told = []

    def stop_halfway(done, total):
        told.append((done, total))
        if done == 40:
            raise StoppedError

    with pytest.raises(StoppedError):
        correct_cells(session, planned, texts, stop_halfway)
    assert (told[0], told[-1][0]) == ((0, 0), 40)
    again = correct_cells(session, planned, {rows[5]: {2: "Jean"}, rows[150]: {2: "Odette"}})
    assert again.plan == prepare_import(session, again.file).plan


def test_of_two_sheets_that_are_equally_good_a_person_chooses(session, tmp_path):
    book = openpyxl.load_workbook(sample(IDENTIFICATION))
    book.copy_worksheet(book["Urutonde"]).title = "Kopi"
    path = tmp_path / "two.xlsx"
    book.save(path)
    with pytest.raises(SheetNeeded) as refused:
        look_into(session, path)
    assert sorted(refused.value.sheets) == ["Kopi", "Urutonde"]
    planned = look_into(session, path, sheet="Kopi")
    assert planned.plan.sheet == "Kopi"
    assert accept_import(session, planned).sheet == "Kopi"


def test_a_protected_workbook_asks_for_its_password(session, tmp_path):
    from msoffcrypto.format import ooxml

    path = tmp_path / "protected.xlsx"
    with sample(IDENTIFICATION).open("rb") as plain, path.open("wb") as closed:
        ooxml.OOXMLFile(plain).encrypt("amazi", closed)
    with pytest.raises(PasswordNeeded):
        look_into(session, path)
    with pytest.raises(PasswordNeeded):
        look_into(session, path, "Amazi")
    assert look_into(session, path, "amazi").plan.totals.read == 234


def test_a_label_that_is_added_is_shown_at_once_and_written_and_taken_back_with_the_import(session, tmp_path):
    path = changed_list(tmp_path, {"M13": "Impamvu itazwi", "M15": "Impamvu itazwi"})
    planned = look_into(session, path)
    asked = next(one for one in questions_of(planned.plan) if one.text == "Impamvu itazwi")
    before, codes = content(session), session.file.code_changes()
    planned = answer_question(session, planned, asked, asked.to_add)
    assert (content(session), session.file.code_changes()) == (before, codes)
    row = next(one for one in planned.plan.rows if one.typed.row == 13)
    (code,) = row.typed.records["identification"]["criteria"]
    (line,) = lines_shown(session, planned, [13], {})
    assert line.texts["told"].startswith("Impamvu itazwi")
    assert code not in session.around().codelists["vulnerability"].items
    again = correct_cells(session, planned, {18: {12: "impamvu ITAZWI"}})
    assert next(one for one in again.plan.rows if one.typed.row == 18).typed.records["identification"]["criteria"] == (
        code,
    )
    done = accept_import(session, again)
    assert session.around().codelists["vulnerability"].label(code) == "Impamvu itazwi"
    undo_change(session, done.change)
    assert (content(session), session.file.code_changes()) == (before, codes)


def test_an_import_whose_label_somebody_uses_since_is_not_taken_back(session, tmp_path):
    planned = look_into(session, changed_list(tmp_path, {"M13": "Impamvu itazwi"}))
    asked = next(one for one in questions_of(planned.plan) if one.text == "Impamvu itazwi")
    done = accept_import(session, answer_question(session, planned, asked, asked.to_add))
    code = session.file.code_changes()[-1].code
    identify(session, keep_child(session), criteria=(code,))
    with pytest.raises(AppError, match="Impamvu itazwi"):
        undo_change(session, done.change)


def test_an_unknown_service_is_added_below_its_domain(gasabo, tmp_path):
    planned = look_into(gasabo, list_of(tmp_path, LONG.replace("Home visit", "Kurya neza")))
    asked = next(one for one in questions_of(planned.plan) if one.text == "Kurya neza")
    assert (asked.can_add, asked.parents) == (True, "service_domain")
    with pytest.raises(AppError, match="must belong to one of"):
        answer_question(gasabo, planned, asked, asked.adding("NOWHERE"))
    domain = next(iter(gasabo.around().codelists["service_domain"].items))
    accept_import(gasabo, answer_question(gasabo, planned, asked, asked.adding(domain)))
    item = gasabo.around().codelists["service"].items["KURYA_NEZA"]
    assert (item.parent, item.label()) == (domain, "Kurya neza")
    assert "KURYA_NEZA" in [one["service"] for one in gasabo.file.first("services")]
    assert questions_of(look_into(gasabo, list_of(tmp_path, LONG.replace("Home visit", "kurya NEZA"))).plan) == ()


def test_an_import_that_fails_leaves_no_label_behind(session, tmp_path):
    planned = look_into(session, changed_list(tmp_path, {"M13": "Impamvu itazwi"}))
    asked = next(one for one in questions_of(planned.plan) if one.text == "Impamvu itazwi")
    planned = answer_question(session, planned, asked, asked.to_add)

    def stop(done, total):
        raise StoppedError

    with pytest.raises(StoppedError):
        accept_import(session, planned, progress=stop)
    assert "Impamvu itazwi" not in [one.label() for one in session.around().codelists["vulnerability"].items.values()]
