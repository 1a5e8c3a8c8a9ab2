"""The figures of a quarter before anything is written."""

from desktop.operations.demonstration.making import QUARTER
from desktop.operations.reporting import quarter_figures
from desktop.operations.reporting.previews import preview_quarter, quarters_offered
from desktop.operations.session import Session


def test_the_last_line_adds_up_the_sectors_and_agrees_with_the_report(demonstrated: Session) -> None:
    preview = preview_quarter(demonstrated, QUARTER)
    *sectors, district = preview.lines
    assert district.total == sum(line.total for line in sectors) == quarter_figures(demonstrated, QUARTER).total
    assert district.total == district.served + district.not_served


def test_the_quarter_that_ended_last_is_offered_first_and_none_twice(gasabo: Session) -> None:
    offered = quarters_offered(gasabo)
    assert [str(one) for one in offered[:3]] == ["2026Q1", "2026Q2", "2025Q4"]
    assert len(set(offered)) == len(offered)
