"""A list of children says how far the chain has come, why a child is in it, and what was given lately."""

from typing import Any

import pytest

from desktop.operations.children import REACHED, count_stages, served_domains, tell_of_children, with_stage
from desktop.operations.lists import Wanted, count_of, first_page
from desktop.operations.records import save_record
from desktop.operations.session import Session
from tests.operations.district import identify, keep_child


def decide(session: Session, identification: str, *levels: str, last: str = "APPROVED") -> None:
    """Have levels decide one after the other, the last of them as named."""
    for day, level in enumerate(levels, 1):
        decision = last if level == levels[-1] else "APPROVED"
        values = {
            "identification": identification,
            "level": level,
            "decision": decision,
            "decided_by": "Assembly",
            "reason": "Known",
        }
        save_record(session, "decisions", {**values, "decided_on": f"2026-09-{day:02}"})


def told(session: Session, child: str) -> dict[str, Any]:
    """What is said beside one child."""
    rows: list[dict[str, Any]] = [{"id": child}]
    tell_of_children(session, rows)
    return rows[0]


def test_a_child_whom_nobody_has_put_forward_has_no_stage_and_no_criterion(gasabo: Session) -> None:
    row = told(gasabo, keep_child(gasabo))
    assert (row["stage"], row["criterion"], row["reached"], row["served"]) == ("", "", 0, frozenset())


@pytest.mark.parametrize(
    ("levels", "last", "stage"),
    [
        (("VILLAGE",), "APPROVED", "VILLAGE"),
        (("VILLAGE", "CELL", "SECTOR"), "APPROVED", "SECTOR"),
        (("VILLAGE", "CELL"), "REJECTED", "REJECT"),
    ],
)
def test_the_stage_is_the_level_that_the_decisions_have_reached(
    gasabo: Session, levels: tuple[str, ...], last: str, stage: str
) -> None:
    child = keep_child(gasabo)
    decide(gasabo, identify(gasabo, child), *levels, last=last)
    row = told(gasabo, child)
    assert (row["stage"], row["reached"]) == (stage, REACHED[stage])


def test_the_latest_identification_counts_with_its_main_criterion_or_else_its_first(gasabo: Session) -> None:
    child = keep_child(gasabo)
    identify(gasabo, child, criteria=("ORPH_S",), identified_on="2026-09-01")
    identify(gasabo, child, criteria=("ORPH_D",), identified_on="2025-02-01")
    assert told(gasabo, child)["criterion"] == "ORPH_S"
    both = ("ORPH_D", "ORPH_S")
    identify(gasabo, child, criteria=both, primary_criterion="ORPH_D", identified_on="2026-10-01")
    assert told(gasabo, child)["criterion"] == "ORPH_D"


def test_served_are_the_domains_of_this_quarter_and_the_last_only(gasabo: Session) -> None:
    child, other = keep_child(gasabo), keep_child(gasabo, family_name="Keza")
    for service, day in (("H01", "2026-10-02"), ("E01", "2026-07-01"), ("P01", "2026-06-30")):
        save_record(gasabo, "services", {"person": child, "service": service, "given_on": day})
    assert served_domains(gasabo, [child, other]) == {child: frozenset({"HEALTH", "EDUC"})}


def test_the_filter_of_a_stage_finds_as_many_children_as_its_count_says(full: Session) -> None:
    counts = count_stages(full)
    assert counts["all"] == count_of(full, "people", Wanted("children")) > 0
    stages = {key for key in counts if key not in ("all", "DRAFT")}
    assert stages, "the control: the sample says how far children have come"
    for stage in stages:
        page = first_page(full, "people", Wanted("children", condition=with_stage(stage)), (), 1000)
        rows = [dict(row) for row in page.rows]
        assert len(rows) == counts[stage]
        tell_of_children(full, rows)
        assert {REACHED[row["stage"]] for row in rows} == {REACHED[stage]}
