"""Whom a row may be about: what was decided holds, and a row that can't go in is about nobody."""

from desktop.domain.language import Message
from desktop.exchange.rows.typed import RowProblem, TypedRow
from desktop.operations.imports.deciding import Decision
from desktop.operations.imports.judging.whom import Found, listed, whom
from desktop.operations.imports.known import Known
from desktop.operations.imports.queue import Queued
from tests.operations.district import keep_child

CHILD = {"family_name": "Mutoni", "other_names": "Clarisse", "sex": "F", "birth": "2014-03-15", "is_child": "yes"}


def row(number=9, **person):
    return TypedRow(number, {"person": {**CHILD, **person}}, (), {}, (), {})


def test_a_row_brings_whoever_nobody_knows_and_later_rows_may_be_the_same(gasabo):
    known = Known(gasabo)
    found = whom(gasabo, known, row(), None)
    assert (found.known, found.facts) == ((), listed(row()))
    known.bring(9, found.key, found.facts)
    (later,) = whom(gasabo, known, row(12), None).known
    assert (later.record, later.sure) == ("row:9", False)
    assert whom(gasabo, known, row(5), None).known == ()
    known.take_back(9, found.key)
    assert whom(gasabo, known, row(12), None).known == ()


def test_what_somebody_decided_holds_and_what_waits_is_never_sure(gasabo):
    child = keep_child(gasabo, **CHILD)
    known, told = Known(gasabo), row()
    decided = whom(gasabo, known, told, Queued("1", Decision("same", child)))
    assert [(one.record, one.sure) for one in decided.known] == [(child, True)]
    waiting = whom(gasabo, known, told, Queued("1", None))
    assert [(one.record, one.sure) for one in waiting.known] == [(child, False)]


def test_a_row_that_can_not_go_in_is_about_nobody():
    error = RowProblem("error", Message("wrong"), "person.sex", "Sheet1", 9, "", "", "", ())
    assert listed(replace_problems(row(), error)) is None
    assert listed(row()._replace(records={})) is None
    assert Found().known == ()


def replace_problems(told, *problems):
    return told._replace(problems=problems)
