"""Recommendations: in their own words, and shown when done."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.recommendations import Recommendations

WHOLE: dict[str, Value] = {"text": "Map the partners.", "origin": "RETREAT"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"text": None}, [("error", "text")]),
        ({"status": "DONE"}, [("warning", "evidence")]),
        ({"status": "DONE", "evidence": "The map."}, []),
        ({"status": "DONE", "document": "ab" * 32}, []),
        ({"status": "DROPPED"}, [("warning", "progress")]),
        ({"status": "DROPPED", "progress": "The law changed."}, []),
    ],
)
def test_what_is_done_is_shown_and_what_is_dropped_explained(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = Recommendations.problems({**Recommendations.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said


def test_only_the_universal_periodic_review_asks_for_the_answer_of_the_state() -> None:
    status = Recommendations.fields["upr_status"]
    assert status.asked({"origin": "UPR"})
    assert not status.asked({"origin": "JADF"})
