"""The figures of a quarter as the page of reports shows them before anything is written."""

from dataclasses import dataclass

from desktop.domain.calendar import Quarter, quarter_of
from desktop.domain.language import N_, Message
from desktop.operations.reporting.figures import quarter_figures
from desktop.operations.session import Session

QUARTERS_SHOWN = 8


@dataclass(frozen=True)
class SectorLine:
    """One sector of the preview: children counted, new, served, not served, and those counted apart."""

    sector: str
    total: int
    new: int
    served: int
    not_served: int
    apart: int


@dataclass(frozen=True)
class Preview:
    """The figures of a quarter by sector, the whole district last, with sentences on who is not in them."""

    quarter: Quarter
    lines: tuple[SectorLine, ...]
    notes: tuple[Message, ...]


def preview_quarter(session: Session, quarter: Quarter) -> Preview:
    """The figures that a report of a quarter would carry now."""
    figures = quarter_figures(session, quarter)
    lines = [
        SectorLine(
            one.name or str(Message(N_("Sector not known"))), one.total, one.new, one.served, one.not_served, one.apart
        )
        for one in figures.sectors
    ]
    sums = (sum(getattr(line, name) for line in lines) for name in ("total", "new", "served", "not_served", "apart"))
    district = SectorLine(str(Message(N_("DISTRICT TOTAL"))), *sums)
    return Preview(quarter, (*lines, district), figures.notes)


def quarters_offered(session: Session) -> tuple[Quarter, ...]:
    """The quarters that a report may be asked for: the one that ended last, then the current and earlier ones."""
    now = quarter_of(session.today)
    return (now.shifted(-1), now, *(now.shifted(-back) for back in range(2, QUARTERS_SHOWN)))
