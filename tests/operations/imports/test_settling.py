"""Rows of the queue go in once nothing is left to ask or to decide about them."""

from desktop.domain.language import Message
from desktop.operations.imports import accept_import
from desktop.operations.imports.looking import look_into
from desktop.operations.imports.settling import Settled, settle, settle_answered
from desktop.operations.imports.waiting import waiting_rows
from tests.operations.imports.changed_list import changed_list


def test_a_row_that_is_still_not_understood_stays_with_what_it_says_now(session, tmp_path):
    accept_import(session, look_into(session, changed_list(tmp_path, {"D12": "X", "L12": "Ahantu"})))
    (one,) = [row for row in waiting_rows(session) if row.row.typed.row == 12]
    people = session.file.count("people")
    with session.file.change(Message("Answered"), session.user) as writing:
        settled = settle_answered(session, writing, [("code:sex", "x", "M")])
    assert (settled, session.file.count("people")) == (Settled(1, 0), people)
    (kept,) = [row for row in waiting_rows(session) if row.id == one.id]
    assert kept.row.typed.records["person"]["sex"] == "M"
    assert [problem.asks for problem in kept.row.typed.problems if problem.asks] == ["place"]


def test_nothing_answered_settles_nothing(session):
    with session.file.change(Message("Nothing"), session.user) as writing:
        assert settle_answered(session, writing, []) == Settled()
        assert settle(session, writing, []) == Settled()
