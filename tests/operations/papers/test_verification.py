"""A village gets a sheet with its identified children to confirm, room for others, and lines to sign on."""

import pytest

from desktop.domain.problems import AppError
from desktop.operations.papers.paper import NewPage, Rows, Signatures
from desktop.operations.papers.verification import PUT_FORWARD, verification_paper
from desktop.operations.session import Session
from tests.operations.district import VILLAGE, identify, keep_child

OTHER = "12060202"


@pytest.fixture
def villages(gasabo: Session) -> Session:
    """Two children of one village, one of another, one that was rejected, one that nobody identified."""
    identify(gasabo, keep_child(gasabo, family_name="Uwase"), last_verified_on="2026-10-20")
    identify(gasabo, keep_child(gasabo, family_name="Gasana"))
    identify(gasabo, keep_child(gasabo, family_name="Keza", village=OTHER))
    identify(gasabo, keep_child(gasabo, family_name="Rejected"), stage="REJECT")
    keep_child(gasabo, family_name="Unknown")
    return gasabo


def test_each_village_has_a_page_with_its_children_by_name_and_lines_for_others(villages: Session) -> None:
    made = verification_paper(villages, VILLAGE[:4], "en", sensitive=False)
    assert made.rows == 3
    tables = [block for block in made.blocks if isinstance(block, Rows)]
    names = [[row[2].split()[0] for row in one.rows] for one in tables[::2]]
    assert names == [["Keza"], ["Gasana", "Uwase"]]
    assert [len(one.rows) for one in tables[1::2]] == [PUT_FORWARD] * 2
    assert all(set(row) == {""} for row in tables[1].rows)
    assert [type(block) for block in made.blocks].count(NewPage) == 1
    assert sum(isinstance(block, Signatures) for block in made.blocks) == 2
    titles = [one.title for one in tables[0].columns]
    assert titles[-2:] == ["Confirmed", "Not confirmed: why"]
    assert tables[2].rows[1][-3] == "20/10/2026", "when the village confirmed the child before"


def test_the_vulnerability_stands_on_it_only_when_that_was_asked_for(villages: Session) -> None:
    for sensitive in (False, True):
        made = verification_paper(villages, VILLAGE, "en", sensitive=sensitive)
        columns = next(block for block in made.blocks if isinstance(block, Rows)).columns
        assert ("Main vulnerability" in [one.title for one in columns]) is sensitive


def test_where_nobody_is_identified_there_is_no_sheet(villages: Session) -> None:
    with pytest.raises(AppError, match="nothing to verify"):
        verification_paper(villages, "11", "en", sensitive=False)
