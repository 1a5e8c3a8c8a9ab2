"""What was decided about the rows of a plan: one by one, for many at once, and what is kept for the next plan."""

import pytest

from desktop.domain.language import Message
from desktop.exchange.rows.typed import RowProblem, TypedRow
from desktop.exchange.verdicts import ImportPlan, KnownRecord, judge
from desktop.gui.pages.importing.deciding import DecisionBook
from desktop.operations.imports.deciding import Decision
from desktop.operations.imports.planning import Planned

WRONG = RowProblem("error", Message("Which one?"), "person.village", "List", 4, "", "", "place", ())


def row(number, known=(), problems=()):
    typed = TypedRow(number, {"person": {}}, (), {}, tuple(problems), {})
    return judge("List", typed, [KnownRecord(one, False) for one in known])


def planned(*rows):
    return Planned(None, ImportPlan("List", "children", rows, len(rows)))


PLAN = planned(row(1), row(2, ["anna", "rose"]), row(3, ["eric"]), row(4, ["paul"], [WRONG]), row(5, (), [WRONG]))


@pytest.fixture
def book():
    made = DecisionBook()
    made.show_plan(PLAN, keep=False)
    return made


def test_many_rows_are_decided_where_that_is_possible(book):
    assert book.decide_all([1, 2, 3, 4, 5], "same") == 3
    assert book.taken == {2: Decision("same", "anna"), 3: Decision("same", "eric"), 4: Decision("same", "paul")}
    assert book.decide_all([1, 2, 4, 5], "another") == 1
    assert book.taken[2] == Decision("another")
    assert book.decide_all([4, 5], "drop") == 2
    assert book.counts() == {"new": 2, "update": 1, "same": 2}
    assert book.decide_all([2, 4], None) == 2
    assert set(book.taken) == {3, 5}


def test_the_next_row_to_decide_is_found_round_the_end(book):
    book.decide(3, Decision("another"))
    assert book.next_to(2, 1, open_only=True) == 4
    assert book.next_to(2, 1, open_only=False) == 3
    assert book.next_to(5, 1, open_only=True) == 2
    assert book.next_to(2, -1, open_only=True) == 5
    assert book.open_among([1, 2, 3]) == 2


def test_a_decision_holds_as_long_as_the_row_may_be_that(book):
    for number, record in ((2, "rose"), (3, "eric")):
        book.decide(number, Decision("same", record))
    book.decide(4, Decision("drop"))
    book.show_plan(planned(row(2, ["anna"]), row(3, ["eric"]), row(4)), keep=True)
    assert book.taken == {3: Decision("same", "eric")}
    book.show_plan(PLAN, keep=False)
    assert book.taken == {}
