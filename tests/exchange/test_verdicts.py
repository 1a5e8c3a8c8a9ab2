"""A verdict for each row, and totals that add up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.language import Message
from desktop.exchange.rows.typed import RowProblem, TypedRow
from desktop.exchange.verdicts import VERDICTS, Difference, ImportPlan, KnownRecord, Reason, judge

TWIN = KnownRecord("a" * 32, sure=False, reasons=(Message("Same family name, born the same day."),))
SAME = KnownRecord("b" * 32, sure=True)
CHANGE = Difference("person", "phone", None, "+250788123456")


def row(*problems):
    return TypedRow(10, {"person": {"family_name": "Uwera"}}, (), {}, tuple(problems), {})


def problem(severity, asks=""):
    return RowProblem(severity, Message("Not in the list."), "person.sex", "List", 10, "C10", "Q", asks, ())


@pytest.mark.parametrize(
    ("typed", "known", "differences", "verdict"),
    [
        (row(), (), (), "new"),
        (row(problem("warning")), (), (), "new"),
        (row(), (SAME,), (), "unchanged"),
        (row(), (SAME,), (CHANGE,), "update"),
        (row(), (TWIN,), (), "doubtful"),
        (row(), (SAME, KnownRecord("c" * 32, sure=True)), (), "doubtful"),
        (row(problem("error", "code:sex")), (SAME,), (CHANGE,), "doubtful"),
        (row(problem("error")), (SAME,), (), "rejected"),
        (row(problem("error"), problem("error", "place")), (), (), "rejected"),
    ],
)
def test_the_verdict_of_a_row(typed, known, differences, verdict):
    assert judge("List", typed, known, differences).verdict == verdict


def test_each_reason_has_its_address():
    judged = judge("List", row(problem("warning")), (TWIN,))
    assert [reason.text() for reason in judged.reasons] == [
        "C10: Not in the list.",
        "Same family name, born the same day.",
    ]
    assert (judged.reasons[0].sheet, judged.reasons[0].row) == ("List", 10)
    assert judged.record is None
    assert judge("List", row(), (SAME,)).record == SAME.record


MATCHES = st.lists(st.sampled_from([(), (SAME,), (TWIN,)]), max_size=30)
ERRORS = st.lists(st.sampled_from(["", "place"]), max_size=3)


@given(MATCHES, ERRORS)
def test_the_totals_always_reconcile_with_the_rows_read(matches, asked):
    rows = [judge("List", row(), known) for known in matches]
    rows += [judge("List", row(problem("error", asks))) for asks in asked]
    plan = ImportPlan("List", "children", tuple(rows), len(rows))
    assert plan.totals.reconcile()
    assert not ImportPlan("List", "children", tuple(rows), len(rows) + 1).totals.reconcile()
    answer = plan.as_json()
    assert answer["read"] == len(answer["rows"]) == len(rows)
    assert {entry["verdict"] for entry in answer["rows"]} <= set(VERDICTS)


def test_the_same_question_is_asked_once():
    rows = tuple(judge("List", row(problem("error", "code:sex"))) for _ in range(5))
    questions = ImportPlan("List", "children", rows, 5).questions()
    assert {key: len(problems) for key, problems in questions.items()} == {("code:sex", "q"): 5}


def test_a_reason_for_the_whole_row_has_no_cell():
    assert Reason("error", Message("Sex is missing."), "List", 4).text() == "Sex is missing."
