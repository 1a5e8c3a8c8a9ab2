"""Bodies: named, of a kind, at a place of any level."""

from desktop.domain.around import Around
from desktop.registers.bodies import Bodies


def test_a_body_needs_a_name_and_a_kind(around: Around) -> None:
    assert [problem.field for problem in Bodies.problems(Bodies.begin(), around)] == ["name", "kind"]


def test_a_body_may_stand_for_a_district_a_sector_or_a_village(around: Around) -> None:
    for place in ("31", "3101", "31010101"):
        body = {**Bodies.begin(), "name": "JADF", "kind": "JADF", "place": place}
        assert Bodies.problems(body, around) == []


def test_women_in_the_chair_can_be_counted() -> None:
    assert {"chair_sex", "women", "men"} <= set(Bodies.fields)
