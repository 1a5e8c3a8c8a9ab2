"""The sender hears what became of each row, in the sender's language, and may send the same file again."""

import openpyxl
import pytest

from desktop.domain.problems import AppError
from desktop.operations.imports import accept_import, prepare_import, read_file
from desktop.operations.imports.replying import reply_name, reply_to, sender_language
from tests.operations.district import sample, take_in
from tests.operations.imports.changed_list import changed_list
from tests.samples.sheets import IDENTIFICATION

OPEN = {"L10": "Ahantu", "D14": "X"}


@pytest.fixture
def planned(gasabo, tmp_path):
    return prepare_import(gasabo, read_file(gasabo, changed_list(tmp_path, OPEN)))


def sheet_of(path):
    return openpyxl.load_workbook(path)["Urutonde"]


def told(path, row):
    return [cell.value for cell in sheet_of(path)[row]][-3:]


def test_the_reply_speaks_the_language_of_the_list(planned, gasabo, tmp_path):
    assert sender_language(planned.file) == "rw"
    assert reply_name(planned.file) == "changed - igisubizo.xlsx"
    reply_to(gasabo, planned, None, tmp_path / "reply.xlsx")
    assert told(tmp_path / "reply.xlsx", planned.file.table.header_rows[-1])[-1] == "Nomero mu gitabo"
    reply_to(gasabo, planned, None, tmp_path / "french.xlsx", ("fr", None))
    assert told(tmp_path / "french.xlsx", planned.file.table.header_rows[-1])[-1] == "Numéro dans le registre"
    with pytest.raises(AppError, match="no language"):
        reply_to(gasabo, planned, None, tmp_path / "x.xlsx", ("de", None))


def test_rows_that_went_in_have_their_number_and_those_that_wait_their_reason_and_their_cell(planned, gasabo, tmp_path):
    done = accept_import(gasabo, planned)
    replied = reply_to(gasabo, planned, done, tmp_path / "reply.xlsx", ("en", None))
    assert replied.rows == done.totals()["read"]
    status, _, number = told(replied.path, 11)
    assert status == "+ New"
    assert gasabo.file.record("people", done.records[11][0])["code"] == number
    status, reason, number = told(replied.path, 14)
    assert (status, number) == ("○ Waits", None)
    assert reason.startswith("D14:")
    assert "X" in sheet_of(replied.path)["D14"].comment.text


def test_the_same_file_with_the_reply_is_known_row_by_row(planned, gasabo, tmp_path):
    done = accept_import(gasabo, planned)
    replied = reply_to(gasabo, planned, done, tmp_path / "reply.xlsx")
    again = prepare_import(gasabo, read_file(gasabo, replied.path)).plan.totals
    accepted = done.totals()["created"]
    assert (again.created, again.updated, again.unchanged) == (0, 0, accepted)


def test_the_record_number_says_who_is_meant_whatever_else_is_corrected(planned, gasabo, tmp_path):
    done = accept_import(gasabo, planned)
    replied = reply_to(gasabo, planned, done, tmp_path / "reply.xlsx")
    book = openpyxl.load_workbook(replied.path)
    book["Urutonde"]["C11"] = "Umutoni Wundi"
    book.save(replied.path)
    rows = prepare_import(gasabo, read_file(gasabo, replied.path)).plan.rows
    row = next(one for one in rows if one.typed.row == 11)
    assert (row.verdict, row.record) == ("update", done.records[11][0])
    reply_to(gasabo, prepare_import(gasabo, read_file(gasabo, replied.path)), None, tmp_path / "b.xlsx", ("en", None))
    status, reason, _ = told(tmp_path / "b.xlsx", 11)
    assert status == "✎ Updated"
    assert reason.startswith("Changed:")


def test_a_doubt_names_nobody_of_the_register(gasabo, tmp_path):
    done = take_in(gasabo, sample(IDENTIFICATION))
    planned = prepare_import(gasabo, read_file(gasabo, sample(IDENTIFICATION)))
    waiting = [row for row in planned.plan.rows if row.verdict == "doubtful" and row.known]
    assert waiting
    path = reply_to(gasabo, planned, None, tmp_path / "reply.xlsx", ("en", None)).path
    for row in waiting:
        reason = told(path, row.typed.row)[1]
        assert "the district will decide" in reason
        assert not any(gasabo.title("people", one.record) in reason for one in row.known if one.record)
    assert done.change


def test_the_journal_says_that_it_left(planned, gasabo, tmp_path):
    replied = reply_to(gasabo, planned, None, tmp_path / "reply.xlsx")
    change = gasabo.file.history.changes(1)[0]
    assert change.kind == "export"
    assert replied.sha256[:16] in str(change.action)
