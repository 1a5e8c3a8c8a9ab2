"""What waits for the officer today: late visits and papers, lists to decide, rows to settle, silent partners."""

from dataclasses import dataclass
from datetime import date

from desktop.domain.calendar import quarter_of
from desktop.domain.dates import show_date
from desktop.domain.language import N_, Message
from desktop.operations.session import Session
from desktop.storage.conditions import COUNT, Where, between, either, empty, equals, every, filled, one_of, opposite

SHOWN = 6
MONTHS_UNTIL_VERIFIED_AGAIN = 12
"""After a year a child is asked for again in its village: DOMAIN 1.3, the control of ghost beneficiaries."""

SILENT_QUARTERS = 2
"""A partner that brought nothing for two quarters counts as absent: JADF rules of the districts, DOMAIN fact 9."""


@dataclass(frozen=True)
class Waiting:
    """One thing that waits: its words, the words beside it, and the record it leads to; `late` when its day is past."""

    title: str
    second: str
    register: str
    record: str
    late: bool = False


@dataclass(frozen=True)
class Matter:
    """One kind of thing that waits: how many there are, and the first of them; `page` leads to all."""

    key: str
    title: Message
    count: int
    first: tuple[Waiting, ...]
    page: str
    empty: Message


@dataclass(frozen=True)
class TodayShown:
    """The matters of a day, those with the most urgent first."""

    day: date
    matters: tuple[Matter, ...]


def today(session: Session) -> TodayShown:
    """What waits, as the register knows it now."""
    return TodayShown(
        session.today,
        (
            _visits(session),
            _decisions(session),
            _rows(session),
            _papers(session),
            _unverified(session),
            _silent(session),
        ),
    )


def _visits(session: Session) -> Matter:
    day = session.today.isoformat()
    due = every(empty("done_on"), between("due_on", None, day))
    found = session.file.first("visits", due, ("due_on",), SHOWN)
    first = []
    for one in found:
        placement = session.file.record("placements", str(one["placement"])) or {}
        child = session.title("people", str(placement.get("person", "")))
        first.append(Waiting(child, show_date(str(one["due_on"])), "visits", str(one["id"]), late=True))
    return Matter(
        "visits",
        Message(N_("Visits overdue")),
        session.file.count("visits", due),
        tuple(first),
        "visits",
        Message(N_("Every placed child was visited in time.")),
    )


def _decisions(session: Session) -> Matter:
    """Identifications on their way, the level that has to decide in second place."""
    waiting = one_of("stage", ("DRAFT", "VILLAGE", "CELL", "SECTOR"))
    counts = session.file.aggregate("identifications", ("stage",), (COUNT,), waiting)
    stages = session.around().codelists["ident_status"]
    first = [
        Waiting(stages.label(str(stage)), f"{int(str(count))}", "identifications", "", late=False)
        for stage, count in sorted(counts, key=lambda one: list(stages.items).index(str(one[0])))
    ]
    return Matter(
        "decisions",
        Message(N_("Children whose chain is open")),
        sum(int(str(count)) for _stage, count in counts),
        tuple(first),
        "people/children",
        Message(N_("Every identified child has reached the district.")),
    )


def _rows(session: Session) -> Matter:
    found = session.file.first("parked_rows", empty("outcome"), ("sheet", "row_number"), SHOWN)
    first = tuple(
        Waiting(str(Message(N_("Row {row}"), row=one["row_number"])), str(one["sheet"] or ""), "", "") for one in found
    )
    count = session.file.count("parked_rows", empty("outcome"))
    said = Message(N_("No row of an import waits for a decision."))
    return Matter("rows", Message(N_("Doubtful rows waiting")), count, first, "import", said)


def _papers(session: Session) -> Matter:
    """Plans and reports that are due and have not been received."""
    late = every(empty("received_on"), between("due_on", None, session.today.isoformat()))
    found = session.file.first("documents", late, ("due_on",), SHOWN)
    kinds = session.around().codelists["document_kind"]
    first = tuple(
        Waiting(
            session.title("partners", str(one["partner"])) if one.get("partner") else kinds.label(str(one["kind"])),
            f"{kinds.label(str(one['kind']))} · {show_date(str(one['due_on']))}",
            "documents",
            str(one["id"]),
            late=True,
        )
        for one in found
    )
    count = session.file.count("documents", late)
    return Matter(
        "papers",
        Message(N_("Plans and reports late")),
        count,
        first,
        "documents",
        Message(N_("No plan or report is late.")),
    )


def _unverified(session: Session) -> Matter:
    """Children not confirmed by their village for a year, by sector."""
    since = session.today.replace(year=session.today.year - 1, day=min(session.today.day, 28)).isoformat()
    old: Where = either(every(empty("last_verified_on")), between("last_verified_on", None, since))
    counted = every(opposite(equals("stage", "REJECT")), between("identified_on", None, since), old)
    counts = session.file.aggregate(
        "identifications", ("person.village[:4]",), (COUNT,), every(counted, filled("person"))
    )
    places = session.around().places
    by_sector = sorted(((int(str(count)), str(code or "")) for code, count in counts), reverse=True)
    first = tuple(
        Waiting(place.name if (place := places.get(code)) else "–", f"{count}", "", "")
        for count, code in by_sector[:SHOWN]
    )
    return Matter(
        "unverified",
        Message(N_("Not verified for a year, by sector")),
        sum(count for count, _code in by_sector),
        first,
        "people/children",
        Message(N_("Every child was verified within a year.")),
    )


def _silent(session: Session) -> Matter:
    """Active partners of whom no service and no report is known for two quarters."""
    since = quarter_of(session.today).shifted(-SILENT_QUARTERS).start.isoformat()
    heard = {
        str(one[0]) for one in session.file.aggregate("services", ("partner",), (), between("given_on", since, None))
    }
    received = between("received_on", since, None)
    heard |= {str(one[0]) for one in session.file.aggregate("documents", ("partner",), (), received)}
    active = session.file.first("partners", equals("status", "ACTIVE"), ("name",), 500)
    silent = [one for one in active if str(one["id"]) not in heard]
    first = tuple(
        Waiting(str(one["name"]), str(Message(N_("nothing for two quarters"))), "partners", str(one["id"]), late=True)
        for one in silent[:SHOWN]
    )
    said = Message(N_("Every partner was heard of in the last two quarters."))
    return Matter("silent", Message(N_("Silent partners")), len(silent), first, "partners", said)
