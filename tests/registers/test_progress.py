"""Progress: one activity, one quarter, one of the words of the imihigo review."""

from desktop.domain.around import Around
from desktop.registers.activities import Activities
from desktop.registers.progress import Progress


def test_a_quarter_of_an_activity_needs_its_activity_quarter_and_status(around: Around) -> None:
    found = Progress.problems(Progress.begin(), around)
    assert [(problem.severity, problem.field) for problem in found] == [
        ("error", "activity"),
        ("error", "quarter"),
        ("error", "status"),
    ]


def test_reached_people_are_counted_by_the_same_groups_as_planned_ones() -> None:
    planned = {name.removeprefix("target_") for name in Activities.fields if name.startswith("target_")} - {"groups"}
    assert planned == {"women", "men", "girls", "boys"}
    assert planned <= set(Progress.fields)


def test_the_four_words_of_the_review_are_there(around: Around) -> None:
    assert {"DONE", "ON_TRACK", "BEHIND", "NEXT"} < set(around.codelists["progress_status"].items)
