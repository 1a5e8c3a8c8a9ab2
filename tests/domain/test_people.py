"""Ages, orphans and the rules between the facts of a person."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.domain.people import age_of, full_name_of, identifier_problems, orphan_type_of, side_problems


@pytest.mark.parametrize(
    ("birth", "years"),
    [("2018-10-05", 8), ("2018-10-06", 7), ("2014~12@2026-10-05", 12), (None, None), ("2026-10", 0)],
)
def test_age_is_in_whole_years_today(around: Around, birth: Value, years: Value) -> None:
    assert age_of({"birth": birth}, around) == years


def test_the_full_name_puts_the_family_name_first(around: Around) -> None:
    assert full_name_of({"family_name": "UWERA", "other_names": "marie claire"}, around) == "Uwera Marie Claire"
    assert full_name_of({"family_name": "Uwera"}, around) == "Uwera"
    assert full_name_of({}, around) is None


@pytest.mark.parametrize(
    ("father", "mother", "kind"),
    [
        ("DEAD", "DEAD", "DOUBLE"),
        ("DEAD", "ALIVE", "PATERNAL"),
        ("DEAD", None, "PATERNAL"),
        ("UNKNOWN", "DEAD", "MATERNAL"),
        ("ALIVE", "PRISON", "NOT_ORPHAN"),
        ("ALIVE", "UNKNOWN", None),
        ("ALIVE", None, None),
        (None, None, None),
    ],
)
def test_the_kind_of_orphan_follows_from_both_parents(
    around: Around, father: Value, mother: Value, kind: Value
) -> None:
    assert orphan_type_of({"father_status": father, "mother_status": mother}, around) == kind


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ({"birth": "2010"}, [("error", "is_child")]),
        ({"is_child": "no", "is_adult": "unknown"}, [("error", "is_child")]),
        ({"is_child": "yes"}, [("note", "birth")]),
        ({"is_child": "yes", "birth": "2008-10-05"}, [("note", "is_adult")]),
        ({"is_child": "yes", "birth": "2008-10-06"}, []),
        ({"is_child": "yes", "is_adult": "yes", "birth": "2004"}, []),
        ({"is_child": "yes", "is_adult": "yes", "birth": "2011"}, []),
        ({"is_adult": "yes", "birth": "2018"}, [("warning", "birth")]),
    ],
)
def test_sides_and_age_are_held_against_each_other(
    around: Around, record: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    assert [(problem.severity, problem.field) for problem in side_problems(record, around)] == said


def test_an_identifier_that_says_otherwise_is_a_warning_and_never_an_error() -> None:
    record: dict[str, Value] = {"head_national_id": "1199080012345012", "head_birth": "1985", "head_sex": "F"}
    found = identifier_problems(record, "head_national_id", "head_birth", "head_sex")
    assert [(problem.severity, problem.field) for problem in found] == [("warning", "head_national_id")] * 2
    assert identifier_problems({"national_id": "1199080012345012", "birth": "1990", "sex": "M"}) == []
    assert identifier_problems({"birth": "1990"}) == []
