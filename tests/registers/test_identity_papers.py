"""Identity papers: a number of the right kind, and an end after the beginning."""

import pytest

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.registers.identity_papers import IdentityPapers

WHOLE: dict[str, Value] = {"person": "ab" * 16, "kind": "NATIONAL_ID", "national_id": "1199080012345012"}


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, []),
        ({"person": None}, [("error", "person")]),
        ({"national_id": None}, [("error", "national_id")]),
        ({"kind": "PASSPORT"}, [("error", "number")]),
        ({"kind": "PASSPORT", "national_id": None, "number": "PC 123456"}, []),
        ({"valid_from": "2016", "valid_until": "2015"}, [("error", "valid_until")]),
        ({"valid_from": "2016-03", "valid_until": "2016"}, []),
        ({"valid_from": "2016-03-02", "valid_until": "2046-03-01"}, []),
        ({"valid_from": "2046"}, [("error", "valid_from")]),
    ],
)
def test_a_paper_has_its_number_and_its_time(
    around: Around, changed: dict[str, Value], said: list[tuple[str, str]]
) -> None:
    found = IdentityPapers.problems({**IdentityPapers.begin(), **WHOLE, **changed}, around)
    assert [(problem.severity, problem.field) for problem in found] == said
