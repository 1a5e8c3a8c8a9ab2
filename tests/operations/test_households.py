"""A list of households names their heads and counts who lives in them."""

from typing import Any

from desktop.operations.households import tell_of_households
from desktop.operations.lists import Wanted, first_page
from desktop.operations.records import remove_record, save_record
from desktop.operations.session import Session
from tests.operations.district import VILLAGE, keep_child


def told(session: Session) -> list[tuple[Any, ...]]:
    """Head, members and children of each household, as the list shows them."""
    rows = [dict(row) for row in first_page(session, "households", Wanted(), (), 100).rows]
    tell_of_households(session, rows)
    return sorted((row["head_said"], row["members"], row["children"]) for row in rows)


def adult(session: Session, **values: object) -> str:
    """Register an adult; returns the id."""
    return keep_child(session, **{"is_child": "no", "is_adult": "yes", "birth": "1980", **values})  # type: ignore[arg-type]


def test_members_are_all_who_live_there_and_children_those_of_them_who_are(gasabo: Session) -> None:
    home = save_record(gasabo, "households", {"village": VILLAGE, "head_name": "Mukashema Odette"}).record
    for name in ("Keza", "Ineza"):
        keep_child(gasabo, family_name=name, household=home)
    adult(gasabo, family_name="Mugisha", household=home)
    keep_child(gasabo, family_name="Elsewhere")
    assert told(gasabo) == [("Mukashema Odette", 3, 2)]


def test_a_head_who_is_in_the_register_is_named_before_the_name_that_was_typed(gasabo: Session) -> None:
    head = adult(gasabo, family_name="Mukashema", other_names="Odette")
    save_record(gasabo, "households", {"village": VILLAGE, "head": head, "head_name": "Odeta"})
    assert told(gasabo) == [("Mukashema Odette", 0, 0)]


def test_a_household_without_head_or_members_says_so_with_nothing(gasabo: Session) -> None:
    save_record(gasabo, "households", {"village": VILLAGE})
    assert told(gasabo) == [("", 0, 0)]


def test_who_was_taken_out_of_the_register_is_not_counted(gasabo: Session) -> None:
    home = save_record(gasabo, "households", {"village": VILLAGE, "head_name": "Mukashema Odette"}).record
    child = keep_child(gasabo, household=home)
    assert told(gasabo) == [("Mukashema Odette", 1, 1)]
    remove_record(gasabo, "people", child)
    assert told(gasabo) == [("Mukashema Odette", 0, 0)]
