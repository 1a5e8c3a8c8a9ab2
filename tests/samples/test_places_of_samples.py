"""Every place named in the sample workbooks is led back to its code."""

import re

import pytest

from desktop.domain.names import plain
from desktop.domain.places import shipped_places
from tests.samples.sheets import IDENTIFICATION, PARTNERS, PLAN, rows, truth

PLACES = shipped_places()
GASABO = "12"
COLUMNS = {IDENTIFICATION: (None, 10, 11), **dict.fromkeys(PARTNERS, (6, 7, 8))}


@pytest.mark.parametrize("sample", COLUMNS)
def test_every_village_is_resolved_exactly(sample: str) -> None:
    known, (sector, cell, village) = truth(sample), COLUMNS[sample]
    wrong = []
    for person in known["people"]:
        cells = rows(sample)[person["row"]]
        named = {"sector": cells[sector] if sector else known["sector"], "cell": cells[cell], "village": cells[village]}
        if PLACES.resolve(named, within=GASABO).code != person["village_code"]:
            wrong.append((person["row"], named))
    assert wrong == []
    assert len(known["people"]) == known["rows"]


def test_every_sector_of_the_plan_is_resolved() -> None:
    for activity in truth(PLAN)["activities"]:
        named = re.split(r"\s*[,;]\s*|\s+et\s+", rows(PLAN)[activity["row"]][4])
        codes = [PLACES.resolve({"sector": name}, within=GASABO).code for name in named]
        assert None not in codes
        assert [plain(PLACES.path(str(code))) for code in codes] == [plain(name) for name in activity["sectors"]]
