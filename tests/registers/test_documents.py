"""Documents: the status and the days tell one story."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.documents import Documents

WHOLE: dict[str, Value] = {"kind": "PLAN", "partner": "ab" * 16}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"kind": None}, [("error", "kind")]),
        ({"status": "APPROVED"}, [("warning", "approved_on")]),
        ({"status": "APPROVED", "approved_on": "2026-09-01"}, []),
        ({"status": "RECEIVED"}, [("warning", "received_on")]),
        ({"status": "RECEIVED", "received_on": "2026-09-01"}, []),
        ({"received_on": "2026-09-01"}, [("warning", "status")]),
    ],
)
def test_the_status_of_a_document_and_its_days_agree(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = Documents.problems({**Documents.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said


def test_only_quarterly_documents_are_asked_for_their_quarter(around: Around) -> None:
    quarter = Documents.fields["quarter"]
    assert quarter.asked({"kind": "LIST_Q"})
    assert not quarter.asked({"kind": "PLAN"})
