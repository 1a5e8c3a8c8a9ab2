"""The queue knows a row again by its place in the same file, and by its words in a copy of it."""

from desktop.operations.imports.deciding import Decision
from desktop.operations.imports.queue import Queue
from desktop.operations.imports.waiting import decide_waiting, waiting_rows
from tests.operations.district import read, sample, take_in
from tests.operations.imports.changed_list import changed_list
from tests.samples.sheets import IDENTIFICATION


def rows_of(session, path):
    file = read(session, path)
    return file, {row.row: row for row in file.rows}


def test_a_row_is_found_by_its_place_and_others_are_not(gasabo):
    take_in(gasabo, sample(IDENTIFICATION))
    file, rows = rows_of(gasabo, sample(IDENTIFICATION))
    queue = Queue(gasabo, file.digest, file.table.sheet)
    assert queue.find(rows[244]).decision is None
    assert queue.find(rows[10]) is None


def test_a_row_is_found_in_a_copy_by_its_words_unless_they_differ(gasabo, tmp_path):
    take_in(gasabo, sample(IDENTIFICATION))
    file, rows = rows_of(gasabo, changed_list(tmp_path, {"P245": "Yimukiye i Nduba"}))
    queue = Queue(gasabo, file.digest, file.table.sheet)
    assert queue.find(rows[244]) is not None
    assert queue.find(rows[245]) is None


def test_the_decision_comes_with_the_row(gasabo):
    take_in(gasabo, sample(IDENTIFICATION))
    waiting = next(one for one in waiting_rows(gasabo) if one.row.typed.row == 244)
    decide_waiting(gasabo, waiting.id, Decision("drop"))
    file, rows = rows_of(gasabo, sample(IDENTIFICATION))
    found = Queue(gasabo, file.digest, file.table.sheet).find(rows[244])
    assert (found.id, found.decision.kind) == (waiting.id, "drop")


def test_an_empty_queue_finds_nothing(gasabo):
    _, rows = rows_of(gasabo, sample(IDENTIFICATION))
    assert Queue(gasabo, "digest", "Urutonde").find(rows[10]) is None
