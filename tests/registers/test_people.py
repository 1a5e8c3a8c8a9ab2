"""People: a child, an adult or both; warnings where facts contradict each other."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.people import People

WHOLE: dict[str, Value] = {
    "family_name": "Uwera",
    "sex": "F",
    "village": "31010101",
    "is_child": "yes",
    "birth": "2015-03-02",
}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"family_name": None}, [("error", "family_name")]),
        ({"sex": None}, [("error", "sex")]),
        ({"village": None}, [("error", "village")]),
        ({"village": "3101"}, [("warning", "village")]),
        ({"is_child": "no"}, [("error", "is_child")]),
        ({"birth": None}, [("note", "birth")]),
        ({"birth": "2027"}, [("error", "birth")]),
        ({"national_id": "1201580012345012"}, [("warning", "national_id")]),
        ({"national_id": "1201570012345012"}, []),
        ({"last_verified_on": "2026-10-06"}, [("error", "last_verified_on")]),
    ],
)
def test_a_person_needs_a_name_a_sex_a_village_and_a_side(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = People.problems({**People.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said


def test_names_are_not_forced_into_two_parts_nor_births_into_days() -> None:
    wanted = {name for name, field in People.fields.items() if field.required}
    assert wanted == {"family_name", "sex", "village"}


def test_brothers_and_sisters_share_their_home_and_parents_but_not_their_names(around: Around) -> None:
    repeated = {name for name, field in People.fields.items() if field.repeat}
    assert {"village", "household", "father_name", "mother_status", "caregiver_name"} <= repeated
    assert repeated.isdisjoint({"family_name", "other_names", "birth", "sex", "national_id", "code"})


def test_the_result_of_an_hiv_test_has_no_place() -> None:
    assert [name for name in People.fields if "hiv" in name] == ["hiv_service_referred"]


def test_derived_values_are_there_for_lists_and_not_for_the_file(around: Around) -> None:
    record: dict[str, Value] = {**WHOLE, "other_names": "Claire", "father_status": "DEAD", "mother_status": "DEAD"}
    assert People.value(record, "age", around) == 11
    assert People.value(record, "orphan", around) == "DOUBLE"
    assert People.value(record, "full_name", around) == "Uwera Claire"
    assert People.stored().keys().isdisjoint({"age", "orphan", "full_name"})
    assert People.label(record, around) == "Uwera Claire"
