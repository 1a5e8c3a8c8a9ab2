"""A report before it is written: its figures, how they came about, who is not in them."""

import pytest

from desktop.domain.problems import AppError
from desktop.operations.demonstration.making import QUARTER
from desktop.operations.reporting import quarter_figures
from desktop.operations.reporting.previews import NAMES_SHOWN, ROWS_SHOWN, preview_report, quarters_offered
from desktop.operations.session import Session
from desktop.storage.conditions import one_of


def number(text: str) -> int:
    return int(text.replace("\u202f", ""))


def column(preview, title: str) -> int:
    return [one.title for one in preview.columns].index(title)


def test_the_last_row_adds_up_the_sectors_and_agrees_with_the_report(demonstrated: Session) -> None:
    preview = preview_report(demonstrated, "ministry-quarterly", QUARTER)
    *sectors, district = preview.rows
    at = column(preview, "Total")
    assert number(district[at]) == sum(number(row[at]) for row in sectors)
    assert number(district[at]) == quarter_figures(demonstrated, QUARTER).total
    assert preview.total
    assert preview.count == len(sectors)


def test_the_share_of_the_district_is_that_of_its_sums(demonstrated: Session) -> None:
    preview = preview_report(demonstrated, "ovc-summary", QUARTER)
    figures = quarter_figures(demonstrated, QUARTER)
    served = sum(sector.served for sector in figures.sectors)
    assert preview.rows[-1][column(preview, "% served")] == f"{served / figures.total * 100:.0f}\u202f%"


def test_columns_of_age_and_sex_stand_under_their_band(demonstrated: Session) -> None:
    columns = preview_report(demonstrated, "ovc-summary", QUARTER, "fr").columns
    assert (columns[0].title, columns[0].group, columns[0].numeric) == ("Secteur", "", False)
    assert (columns[1].title, columns[1].group, columns[1].numeric) == ("F", "<1", True)


def test_a_long_list_shows_its_first_rows_without_those_hidden_columns(demonstrated: Session) -> None:
    preview = preview_report(demonstrated, "ovc-list", QUARTER)
    assert len(preview.rows) == ROWS_SHOWN
    assert preview.count is None
    assert not preview.total
    assert all(len(row) == len(preview.columns) for row in preview.rows)
    assert "Record number (do not change)" not in {one.title for one in preview.columns}


def test_the_steps_lead_from_the_quarter_before_to_this_one(demonstrated: Session) -> None:
    steps = preview_report(demonstrated, "ministry-quarterly", QUARTER).steps
    assert steps.before + steps.new + steps.otherwise == steps.now
    assert steps.before == quarter_figures(demonstrated, QUARTER.shifted(-1)).total


def test_whoever_is_not_in_the_figures_is_told_by_name_or_by_page(demonstrated: Session) -> None:
    points = {point.message.msgid: point for point in preview_report(demonstrated, "ovc-summary", QUARTER).points}
    below = next(point for said, point in points.items() if said.startswith("No sector has approved"))
    count = demonstrated.file.count("identifications", one_of("stage", ("DRAFT", "VILLAGE", "CELL")))
    assert dict(below.message.values)["count"] == str(count)
    assert (below.page, below.parameters) == ("people/children", {"choice": "CELL"})
    rows = next(point for said, point in points.items() if said.startswith("Rows of imports"))
    assert rows.page == "import"
    assert all(len(point.children) <= NAMES_SHOWN for point in points.values())


def test_a_report_that_there_is_not_is_refused(gasabo: Session) -> None:
    with pytest.raises(AppError, match="There is no report"):
        preview_report(gasabo, "weekly", QUARTER)


def test_the_quarter_that_ended_last_is_offered_first_and_none_twice(gasabo: Session) -> None:
    offered = quarters_offered(gasabo)
    assert [str(one) for one in offered[:3]] == ["2026Q1", "2026Q2", "2025Q4"]
    assert len(set(offered)) == len(offered)
