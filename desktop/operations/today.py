"""What waits for the officer today: late visits and papers, lists to decide, rows to settle, silent partners."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from desktop.domain.calendar import quarter_of
from desktop.domain.dates import show_date
from desktop.domain.fields import Record
from desktop.domain.language import N_, Message
from desktop.operations.bodies import meetings_owed
from desktop.operations.session import Session
from desktop.operations.waiting_files import waiting_files
from desktop.storage.conditions import COUNT, Where, between, either, empty, equals, every, filled, one_of, opposite

SHOWN = 5
DAYS_AHEAD = 30
"""How many days before its day a plan or a report is shown as coming."""

MONTHS_UNTIL_VERIFIED_AGAIN = 12
"""After a year a child is asked for again in its village: DOMAIN 1.3, the control of ghost beneficiaries."""

SILENT_QUARTERS = 2
"""A partner that brought nothing for two quarters counts as absent: JADF rules of the districts, DOMAIN fact 9."""

OPEN_STAGES = ("DRAFT", "VILLAGE", "CELL", "SECTOR")


@dataclass(frozen=True)
class Waiting:
    """One thing that waits: its words, those below, and where it leads: a record, or a page with parameters.

    `days` is how many it is late, negative for a day to come, None where no day is set; `count` how many it stands for.
    """

    title: str
    second: str
    register: str = ""
    record: str = ""
    days: int | None = None
    count: int | None = None
    page: str = ""
    parameters: dict[str, str] = field(default_factory=dict)

    @property
    def late(self) -> bool:
        """Whether its day is past."""
        return self.days is not None and self.days > 0


@dataclass(frozen=True)
class Matter:
    """One kind of thing that waits: how many there are, and the first of them; `page` leads to all, `empty` is said
    where there are none.
    """

    key: str
    title: Message
    count: int
    first: tuple[Waiting, ...]
    page: str
    empty: Message
    parameters: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class TodayShown:
    """The matters of a day."""

    day: date
    matters: tuple[Matter, ...]


def today(session: Session) -> TodayShown:
    """What waits, as the register knows it now."""
    matters = (_visits, _decisions, _rows, _papers, _silent, _bodies, _unverified)
    return TodayShown(session.today, tuple(matter(session) for matter in matters))


def waits_at(session: Session) -> dict[str, int]:
    """How much is late or undecided at the places of the sidebar: only what has a day that is past, and open rows."""
    file, day = session.file, session.today.isoformat()
    late = between("due_on", None, day)
    answered = one_of("status", ("DONE", "DROPPED"))
    return {
        "partners": file.count("documents", every(empty("received_on"), late)),
        "institutions": file.count("visits", every(empty("done_on"), late)),
        "meetings": file.count("meetings", every(empty("held_on"), late)),
        "recommendations": file.count("recommendations", every(opposite(answered), late)),
        "import": sum(count for _, count in waiting_files(session)),
    }


def year_ago(day: date) -> str:
    """The day a year before, as the file stores it: what was verified earlier is to be verified again."""
    return day.replace(year=day.year - MONTHS_UNTIL_VERIFIED_AGAIN // 12, day=min(day.day, 28)).isoformat()


def _visits(session: Session) -> Matter:
    due = every(empty("done_on"), between("due_on", None, session.today.isoformat()))
    found = session.file.first("visits", due, ("due_on",), SHOWN)
    return Matter(
        "visits",
        Message(N_("Visits overdue")),
        session.file.count("visits", due),
        tuple(_visit(session, one) for one in found),
        "visits",
        Message(N_("Every placed child was visited in time.")),
    )


def _visit(session: Session, visit: Record) -> Waiting:
    around = session.around()
    placement = session.file.record("placements", str(visit["placement"])) or {}
    fields, own = session.register_of("placements").fields, session.register_of("visits").fields
    told = (
        fields["village"].show(placement.get("village"), around),
        own["step"].show(visit.get("step"), around),
        fields["kind"].show(placement.get("kind"), around),
    )
    child = session.title("people", str(placement.get("person", "")))
    return Waiting(child, _joined(told), "visits", str(visit["id"]), _late(session, visit["due_on"]))


def _decisions(session: Session) -> Matter:
    """Identifications on their way, by the stage that they have reached."""
    waiting = one_of("stage", OPEN_STAGES)
    counts = {
        str(stage): int(str(count))
        for stage, count in session.file.aggregate("identifications", ("stage",), (COUNT,), waiting)
    }
    stages = session.around().codelists["ident_status"]
    levels = session.around().codelists["decision_level"]
    above = dict(zip(OPEN_STAGES, ("VILLAGE", "CELL", "SECTOR", "DISTRICT"), strict=True))
    first = tuple(
        Waiting(
            stages.label(stage, session.around().language),
            str(Message(N_("To be decided next: {level}"), level=levels.label(above[stage]))),
            count=counts[stage],
            page="people/children",
            parameters={"choice": stage},
        )
        for stage in OPEN_STAGES
        if stage in counts
    )
    said = Message(N_("Every identified child has reached the district."))
    title = Message(N_("Identifications on their way"))
    return Matter("decisions", title, sum(counts.values()), first, "people/children", said)


def _rows(session: Session) -> Matter:
    files = waiting_files(session)
    second = str(Message(N_("Known already, or somebody new?")))
    there = {"waiting": "yes"}
    first = tuple(Waiting(file, second, count=count, page="import", parameters=there) for file, count in files[:SHOWN])
    said = Message(N_("No row of an import waits for a decision."))
    title = Message(N_("Doubtful rows waiting"))
    return Matter("rows", title, sum(count for _, count in files), first, "import", said, there)


def _papers(session: Session) -> Matter:
    """Plans and reports that have not been received, late ones and those of the coming days."""
    until = (session.today + timedelta(days=DAYS_AHEAD)).isoformat()
    due = every(empty("received_on"), between("due_on", None, until))
    around = session.around()
    fields = session.register_of("documents").fields
    first = []
    for one in session.file.first("documents", due, ("due_on",), SHOWN):
        kind = fields["kind"].show(one.get("kind"), around)
        whose = session.title("partners", str(one["partner"])) if one.get("partner") else ""
        period = fields["quarter"].show(one.get("quarter"), around) or fields["fiscal_year"].show(
            one.get("fiscal_year"), around
        )
        second = _joined((kind, period)) if whose else period
        days = _late(session, one["due_on"])
        first.append(Waiting(whose or kind, second, "documents", str(one["id"]), days))
    return Matter(
        "papers",
        Message(N_("Plans and reports due")),
        session.file.count("documents", due),
        tuple(first),
        "documents",
        Message(N_("No plan or report is due.")),
    )


def seen_within_a_year(day: date) -> Where:
    """Identifications of children whom their village put forward or confirmed within the last year."""
    since = year_ago(day)
    return either(between("identified_on", since, None), between("last_verified_on", since, None))


def _unverified(session: Session) -> Matter:
    """Children neither identified nor confirmed by their village within a year, by sector."""
    counted = every(opposite(equals("stage", "REJECT")), opposite(seen_within_a_year(session.today)))
    counts = session.file.aggregate(
        "identifications", ("person.village[:4]",), (COUNT,), every(counted, filled("person"))
    )
    places = session.around().places
    by_sector = sorted(((int(str(count)), str(code or "")) for code, count in counts), reverse=True)
    first = tuple(
        Waiting(name, "", count=count, page="people/children", parameters={"typed": name})
        for count, code in by_sector[:SHOWN]
        if (name := place.name if (place := places.get(code)) else str(Message(N_("Sector not known"))))
    )
    return Matter(
        "unverified",
        Message(N_("Not confirmed for a year")),
        sum(count for count, _code in by_sector),
        first,
        "people/children",
        Message(N_("Every child was identified or confirmed within a year.")),
    )


def silent_partners(session: Session) -> list[Record]:
    """Working partners of whom no service, no paper and no progress is known for two quarters, by name."""
    since = quarter_of(session.today).shifted(-SILENT_QUARTERS)
    first, begun = since.start.isoformat(), between("quarter", str(since), None)
    file = session.file
    heard = {str(one[0]) for one in file.aggregate("services", ("partner",), (), between("given_on", first, None))}
    heard |= {str(one[0]) for one in file.aggregate("documents", ("partner",), (), between("received_on", first, None))}
    heard |= {str(one[0]) for one in file.aggregate("progress", ("activity.partner",), (), begun)}
    active = file.first("partners", equals("status", "ACTIVE"), ("name",), 1000)
    return [one for one in active if str(one["id"]) not in heard]


def _silent(session: Session) -> Matter:
    silent = silent_partners(session)
    said = str(Message(N_("Nothing for two quarters")))
    first = tuple(Waiting(str(one["name"]), said, "partners", str(one["id"])) for one in silent[:SHOWN])
    return Matter(
        "silent",
        Message(N_("Silent partners")),
        len(silent),
        first,
        "partners",
        Message(N_("Every partner was heard of in the last two quarters.")),
    )


def _bodies(session: Session) -> Matter:
    """Bodies that have not met as often as they must."""
    owed = meetings_owed(session)
    first = []
    for one in owed[:SHOWN]:
        met = Message(N_("last met on {day}"), day=show_date(one.last)) if one.last else Message(N_("no meeting known"))
        first.append(Waiting(one.name, str(met), "bodies", one.body, _late(session, one.due) if one.due else None))
    return Matter(
        "bodies",
        Message(N_("Meetings not held in time")),
        len(owed),
        tuple(first),
        "bodies",
        Message(N_("Every body has met as often as it must.")),
    )


def _late(session: Session, due: object) -> int:
    return (session.today - date.fromisoformat(str(due))).days


def _joined(parts: tuple[str, ...]) -> str:
    return " · ".join(part for part in parts if part)
