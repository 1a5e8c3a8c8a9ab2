"""Everything that the page of a partner shows beside its record: promises, plan, names, overlaps, papers, visits."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from desktop.domain.calendar import FiscalYear, Quarter, quarter_of
from desktop.domain.fields import Record
from desktop.operations.partner_overlaps import Overlaps, overlaps
from desktop.operations.partner_promises import Promise, promises
from desktop.operations.partner_work import ActivityReached, Named, names_by_quarter, planned_by
from desktop.operations.session import Session
from desktop.storage.conditions import COUNT, between, distinct, equals, every, total

QUARTERS = 5
"""How many quarters are compared: one can see the same quarter of the year before."""
CHOOSABLE = 9
"""How many quarters the overlaps can be looked at for, the one under way included."""
MOST = 200

PaperState = Literal["signed", "approved", "returned", "received", "late", "expected"]
FollowUp = Literal["done", "late", "open", "none"]


@dataclass(frozen=True)
class PartnerPaper:
    """A document: its register and id, code of its kind, state and the day of it (ISO).

    `about` is the quarter or the fiscal year that it speaks of, as stored.
    """

    register: str
    record: str
    kind: str
    title: str
    about: str
    state: PaperState
    day: str


@dataclass(frozen=True)
class Contract:
    """A commitment contract for a fiscal year (the year in which it begins): who signed, on which ISO day, where, and
    on which day the ministry did; everything is "" while it is not signed.
    """

    record: str
    year: int
    signed_on: str = ""
    signed_by: str = ""
    signed_title: str = ""
    signed_at: str = ""
    ministry_signed_on: str = ""


@dataclass(frozen=True)
class VisitPaid:
    """A field visit: ISO days, code of the place, what was found and agreed, and where the follow-up stands."""

    record: str
    day: str
    place: str
    findings: str
    agreed: str
    until: str
    follow_up: FollowUp


@dataclass(frozen=True)
class ServiceGiven:
    """One service in the year: its code, to how many different people and households, how often, worth how much RWF."""

    service: str
    people: int
    households: int
    times: int
    value: int


@dataclass(frozen=True)
class PartnerDetails:
    """The page of a partner; `named` are the last quarters that ended, the latest first, `quarter` that of overlaps."""

    year: FiscalYear
    quarter: Quarter
    promises: tuple[Promise, ...] = ()
    activities: tuple[ActivityReached, ...] = ()
    named: tuple[Named, ...] = ()
    overlaps: Overlaps = field(default_factory=Overlaps)
    contracts: tuple[Contract, ...] = ()
    papers: tuple[PartnerPaper, ...] = ()
    visits: tuple[VisitPaid, ...] = ()
    services: tuple[ServiceGiven, ...] = ()

    @property
    def kept(self) -> int:
        """How many promises are kept."""
        return sum(one.state == "done" for one in self.promises)


def partner_details(session: Session, partner: str, overlapping: Quarter | None = None) -> PartnerDetails:
    """The details of one partner, read at once; overlaps of the quarter that is wanted, otherwise of the last one."""
    now = quarter_of(session.today)
    told = names_by_quarter(session, partner, [now.shifted(-back) for back in range(QUARTERS + 1)])
    quarter = told[1].quarter if told[1].share is not None or told[0].share is None else now
    return PartnerDetails(
        now.fiscal_year,
        overlapping or quarter,
        promises(session, partner),
        planned_by(session, partner),
        told[:-1] if quarter == now else told[1:],
        overlaps(session, partner, overlapping or quarter),
        _contracts(session, partner),
        _documents(session, partner),
        tuple(_visit(session, one) for one in _of(session, "field_visits", partner, "-visited_on")),
        _services(session, partner, now.fiscal_year),
    )


def _of(session: Session, key: str, partner: str, order: str) -> list[Record]:
    return session.file.first(key, equals("partner", partner), (order,), MOST)


def _contracts(session: Session, partner: str) -> tuple[Contract, ...]:
    names = ("signed_on", "signed_by", "signed_title", "signed_at", "ministry_signed_on")
    found = _of(session, "commitments", partner, "-fiscal_year")
    return tuple(
        Contract(str(one["id"]), int(str(one["fiscal_year"])), *(str(one.get(name) or "") for name in names))
        for one in found
    )


def _documents(session: Session, partner: str) -> tuple[PartnerPaper, ...]:
    found = _of(session, "documents", partner, "-due_on")
    return tuple(_document(one, session.today.isoformat()) for one in found)


def _document(one: Record, today: str) -> PartnerPaper:
    state, day = state_of_document(one, today)
    about = str(one.get("quarter") or one.get("fiscal_year") or "")
    return PartnerPaper("documents", str(one["id"]), str(one["kind"]), str(one.get("title") or ""), about, state, day)


def state_of_document(one: Record, today: str) -> tuple[PaperState, str]:
    """Where a document stands and since which day: signed, approved, sent back, received, late or expected."""
    steps: tuple[tuple[PaperState, str], ...] = (
        ("signed", "signed_on"),
        ("approved", "approved_on"),
        ("returned", "returned_on"),
        ("received", "received_on"),
    )
    for state, name in steps:
        if one.get(name):
            return state, str(one[name])
    due = str(one.get("due_on") or "")
    return ("late" if due and due < today else "expected"), due


def _visit(session: Session, one: Record) -> VisitPaid:
    until, done = str(one.get("follow_up_on") or ""), str(one.get("followed_up_on") or "")
    late = bool(until) and until < session.today.isoformat()
    state: FollowUp = "done" if done else "late" if late else "open" if until or one.get("agreed") else "none"
    told = (str(one.get(name) or "") for name in ("place", "findings", "agreed"))
    place, findings, agreed = told
    return VisitPaid(str(one["id"]), str(one["visited_on"]), place, findings, agreed, done or until, state)


def _services(session: Session, partner: str, year: FiscalYear) -> tuple[ServiceGiven, ...]:
    given = every(equals("partner", partner), between("given_on", year.start.isoformat(), year.end.isoformat()))
    measures = (distinct("person"), distinct("household"), COUNT, total("value"))
    found = session.file.aggregate("services", ("service",), measures, given)
    rows = (ServiceGiven(str(code), *(int(str(one or 0)) for one in told)) for code, *told in found)
    return tuple(sorted(rows, key=lambda one: (-one.times, one.service)))


def overlap_quarters(today: date) -> tuple[Quarter, ...]:
    """The quarters that overlaps can be looked at for, the one under way first."""
    now = quarter_of(today)
    return tuple(now.shifted(-back) for back in range(CHOOSABLE))
