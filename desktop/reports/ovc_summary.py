"""R2, the summary of orphans and other vulnerable children: by sector, age band and sex, and how many were served."""

from collections.abc import Iterator

from desktop.domain.language import N_
from desktop.reports.figures import DistrictFigures
from desktop.reports.quarterly import NEW, NOT_SERVED, SECTOR, SERVED, SHARE, TOTAL, band_columns, values_of
from desktop.reports.report import Cell, Column, Report

APART = Column("apart", N_("Age or sex not known, or over 20"), "whole", total=True)

REPORT = Report(
    "summary",
    "R2",
    N_("Summary of orphans and other vulnerable children"),
    (
        SECTOR,
        *band_columns(),
        TOTAL,
        NEW,
        SERVED,
        SHARE,
        NOT_SERVED,
        APART,
    ),
    fixed=1,
)


def rows_of(figures: DistrictFigures, language: str | None = None) -> Iterator[tuple[Cell, ...]]:
    """The rows of the summary, one per sector in the order of the figures; those counted apart have their column."""
    for sector in figures.sectors:
        yield REPORT.row(values_of(sector, language) | {"apart": sector.apart})
