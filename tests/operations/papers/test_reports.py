"""A report on paper holds the figures of its workbook, and names no more of a child than was asked for."""

import pytest

from desktop.domain.calendar import Quarter
from desktop.domain.problems import AppError
from desktop.operations.papers.paper import Rows, Signatures
from desktop.operations.papers.reports import report_paper
from desktop.operations.reporting.previews import ROWS_SHOWN, preview_report
from desktop.operations.session import Session

QUARTER = Quarter(2026, 1)


def table(made) -> Rows:
    return next(block for block in made.blocks if isinstance(block, Rows))


@pytest.mark.parametrize("name", ["ovc-summary", "ministry-quarterly"])
def test_the_figures_are_those_of_the_preview_and_the_headings_say_their_group(
    demonstrated: Session, name: str
) -> None:
    made = report_paper(demonstrated, name, QUARTER, "en", sensitive=False)
    preview = preview_report(demonstrated, name, QUARTER, "en")
    assert tuple(table(made).rows) == preview.rows
    grouped = next(one for one in preview.columns if one.group)
    assert f"{grouped.group} {grouped.title}" in [one.title for one in table(made).columns]
    assert made.rows == len(preview.rows) - 1
    assert isinstance(made.blocks[-1], Signatures)
    assert len(made.blocks[-1].titles) == 2


def test_a_list_by_name_is_whole_and_leaves_out_what_is_sensitive_unless_asked(demonstrated: Session) -> None:
    plain = report_paper(demonstrated, "ovc-list", QUARTER, "fr", sensitive=False)
    whole = report_paper(demonstrated, "ovc-list", QUARTER, "fr", sensitive=True)
    assert len(table(plain).rows) == plain.rows > ROWS_SHOWN
    titles, all_titles = ([one.title for one in table(made).columns] for made in (plain, whole))
    assert "Vulnérabilité" in all_titles
    assert not {"Vulnérabilité", "Père", "Mère"} & set(titles)


def test_a_report_that_there_is_not_is_refused(gasabo: Session) -> None:
    with pytest.raises(AppError):
        report_paper(gasabo, "weekly", QUARTER, "en", sensitive=False)
