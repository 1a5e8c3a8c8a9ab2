"""How the register stands: a few figures for the first page, and the share of children served in each sector."""

from dataclasses import dataclass

from desktop.domain.calendar import Quarter, quarter_of
from desktop.operations.reporting.figures import quarter_figures
from desktop.operations.session import Session
from desktop.operations.today import seen_within_a_year, silent_partners
from desktop.storage.conditions import begins, between, distinct, equals, every, opposite

COUNTED = ("SECTOR", "DISTRICT", "NATIONAL")


@dataclass(frozen=True)
class Part:
    """A part of a whole: how many of how many."""

    count: int
    of: int

    @property
    def share(self) -> float:
        """The share from 0 to 1; 0 where there is no whole."""
        return self.count / self.of if self.of else 0.0


@dataclass(frozen=True)
class Standing:
    """Children in the register, and how many were identified this month; of the identifications that no level has
    rejected, those that a village put forward or confirmed within a year; of the children, those served in `quarter`;
    of the partners that work, those heard of in the last two quarters.
    """

    children: int
    new: int
    verified: Part
    served: Part
    quarter: Quarter
    heard: Part


@dataclass(frozen=True)
class SectorShare:
    """Of the children identified in a sector, how many were served in the quarter."""

    name: str
    part: Part


def standing(session: Session) -> Standing:
    """The figures as the register knows them now; of the quarter before while nobody was served in this one."""
    file, day = session.file, session.today
    is_child = equals("is_child", "yes")
    children = file.count("people", is_child)
    month = f"{day:%Y-%m}"
    new = file.count("identifications", begins("identified_on", month))
    open_ones = opposite(equals("stage", "REJECT"))
    verified = file.count("identifications", every(open_ones, seen_within_a_year(day)))
    quarter = quarter_of(day)
    served = _served(session, quarter)
    if not served:
        quarter = quarter.shifted(-1)
        served = _served(session, quarter)
    active = file.count("partners", equals("status", "ACTIVE"))
    return Standing(
        children,
        new,
        Part(verified, file.count("identifications", open_ones)),
        Part(served, children),
        quarter,
        Part(active - len(silent_partners(session)), active),
    )


def _served(session: Session, quarter: Quarter) -> int:
    """How many different children were given a service in a quarter."""
    given = between("given_on", quarter.start.isoformat(), quarter.end.isoformat())
    found = session.file.aggregate(
        "services", (), (distinct("person"),), every(given, equals("person.is_child", "yes"))
    )
    return int(str(found[0][0] or 0))


def served_by_sector(session: Session) -> tuple[Quarter, tuple[SectorShare, ...]]:
    """The share served in each sector where children are identified, the best served first, and the quarter meant.

    The quarter is the current one, or the one before while nobody was served in this one.
    """
    quarter = quarter_of(session.today)
    figures = quarter_figures(session, quarter)
    if not any(sector.served for sector in figures.sectors):
        quarter = quarter.shifted(-1)
        figures = quarter_figures(session, quarter)
    shares = [SectorShare(one.name, Part(one.served, one.total)) for one in figures.sectors if one.total and one.name]
    return quarter, tuple(sorted(shares, key=lambda one: (-one.part.share, one.name)))
