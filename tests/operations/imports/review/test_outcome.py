"""What would become of a row is said in sentences before it happens."""

from desktop.exchange.rows.typed import TypedRow
from desktop.exchange.verdicts import Difference
from desktop.operations.imports.review.outcome import outcome_if_new, outcome_if_same
from desktop.operations.records import save_record
from tests.operations.district import VILLAGE

PERSON = {"family_name": "Uwase", "other_names": "Ange", "village": VILLAGE}
HOME = {"head_name": "Uwimana Rose", "village": VILLAGE}
ROW = TypedRow(
    9,
    {"person": PERSON, "household": HOME, "identification": {"criteria": ("ORPH_D",)}},
    ({"service": "E01", "given_on": "2026-07-08"},),
    {},
    (),
    {},
)


def said(messages):
    return [str(message) for message in messages]


def test_a_new_child_is_told_with_household_identification_and_services(session):
    assert said(outcome_if_new(session, ROW, "Caritas")) == [
        "Adds Uwase Ange to the register.",
        "Adds the household of Uwimana Rose.",
        "Adds the identification: Double orphan (both parents dead).",
        "Adds the service School fees, 08/07/2026, Caritas.",
    ]


def test_a_household_that_is_known_is_joined(session):
    save_record(session, "households", {**HOME, "head_name": "Rose Uwimana"})
    save_record(session, "households", HOME)
    assert "Joins the household of Uwimana Rose." in said(outcome_if_new(session, ROW, ""))


def test_the_same_child_is_told_field_by_field(session):
    told = (
        Difference("person", "school", None, "GS Jali"),
        Difference("person", "is_child", "no", "yes"),
        Difference("identification", "needs", None, ("H01",)),
        Difference("service", "E01", None, "2026-07-08"),
    )
    assert said(outcome_if_same(session, ROW, told, "")) == [
        "Fills in School: GS Jali.",
        "Completes the identification: Needs.",
        "Adds the service School fees, 08/07/2026.",
    ]


def test_where_nothing_would_change_that_is_said(session):
    assert said(outcome_if_same(session, ROW, (), "")) == ["Nothing: the register knows all of it already."]
