"""Enters rows of a workbook into the registers: people with their household, identification and services."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.domain.fields import Code, Record, Value
from desktop.domain.language import N_, translate
from desktop.domain.problems import AppError
from desktop.exchange.rows.typed import TypedRow
from desktop.exchange.verdicts import Difference, ImportRow
from desktop.operations.codes import Serials
from desktop.operations.imports.gathering import Gathering
from desktop.operations.imports.known import ADDED, Known, household_key
from desktop.operations.session import Session
from desktop.storage.kept import to_json
from desktop.storage.writing import Writing

SOURCES = {"children": "VILLAGE_LIST", "beneficiary": "PARTNER_LIST", "adult": "OTHER"}
_ASSEMBLY = N_("Village assembly")


@dataclass(frozen=True)
class Origin:
    """Where rows come from, as it is kept with what is made of them.

    `kind` is that of the table (children, beneficiary); `partner` the name of the partner whose list it is, as the
    file says it; `assembly` the ISO day of the village assembly that approved the list. Both may be empty.
    """

    file: str
    sheet: str
    kind: str
    partner: str = ""
    assembly: str = ""

    def where(self, row: int) -> str:
        """The file and the row, in the words that are kept with a record."""
        return f"{self.file}: {self.sheet}, {row}"[:400]


def refuse_unanswered(row: ImportRow) -> None:
    """Raise AppError for a row that lacks something without which nobody can be entered."""
    error = next((problem for problem in row.typed.problems if problem.severity == "error"), None)
    if error is not None:
        raise AppError(N_("Row {row} can't be added yet. {reason}"), row=row.typed.row, reason=error.message)


class Keeping:
    """Writes records inside one change; `wrote` says whether anything was kept so far.

    New records are in the file after `finish`, or once `settle` asks for one of them.
    """

    def __init__(self, session: Session, writing: Writing) -> None:
        self._session, self._writing = session, writing
        self._serials = Serials(session)
        self._gathered = Gathering(writing)
        self._coded: dict[str, list[str]] = {}
        self.wrote = False

    def settle(self, record: str) -> None:
        """Have a record in the file, where it can be read and changed."""
        if self._gathered.holds(record):
            self._gathered.write()

    def finish(self) -> None:
        """Write what is left, and keep the serial numbers that were given."""
        self._gathered.write()
        if self._serials.taken:
            self._session.file.set_settings(self._serials.taken)

    def keep(self, register: str, record: Mapping[str, Value]) -> str:
        """Keep a new record with the codes that the register gives; returns its id."""
        self.wrote = True
        if register not in self._coded:
            declared = self._session.register_of(register).stored()
            self._coded[register] = [name for name, field in declared.items() if isinstance(field, Code)]
        codes = {name: self._serials.give(register) for name in self._coded[register]}
        return self._gathered.keep(register, {**record, **codes})


class Entry(Keeping):
    """Writes rows about people, with their household, identification and services."""

    def __init__(self, session: Session, writing: Writing, origin: Origin, known: Known, partner: str = "") -> None:
        super().__init__(session, writing)
        self._origin = origin
        self._known = known
        self._partner = partner

    def create(self, row: TypedRow) -> tuple[str, ...]:
        """Enter a person who is new, with everything the row says; returns the ids of the records, the person first."""
        person = dict(row.records["person"])
        household = person.get("household") or self._household(row)
        if household:
            person["household"] = household
        person["source"] = SOURCES[self._origin.kind]
        person["source_note"] = self._origin.where(row.row)
        if row.extra:
            person["extra"] = to_json(row.extra)
        created = [self.keep("people", person)]
        created += self._identify(row, created[0], known=False)
        created += self._serve(row, created[0])
        return tuple(created)

    def update(self, row: TypedRow, person: str, differences: Iterable[Difference]) -> tuple[str, ...]:
        """Add to a known person what the row says beyond it; returns the ids of the records, the person first."""
        told = tuple(differences)
        if any(one.role != "service" for one in told):
            self.settle(person)
        fills = {one.field: one.after for one in told if one.role == "person"}
        if fills:
            self.wrote = self._writing.change("people", person, fills) or self.wrote
        identified = any(one.role == "identification" for one in told)
        created = self._identify(row, person, known=True) if identified else []
        wanted = [(one.field, one.after) for one in told if one.role == "service"]
        created += self._serve(row, person, wanted)
        return (person, *created)

    def _household(self, row: TypedRow) -> str:
        """The household of a row: one that is known, one made for an earlier row, or a new one."""
        told = row.records.get("household") or {}
        coded = self._known.household_codes.get(str(told["code"])) if told.get("code") else None
        if coded or not told.get("head_name"):
            return coded or ""
        key = household_key(told.get("head_name"), told.get("village"))
        known = self._known.households.get(key)
        if known is None:
            note = self._origin.where(row.row)
            record = {**told, "source": SOURCES[self._origin.kind], "source_note": note}
            known = self._known.households[key] = self.keep("households", record)
        return known

    def _identify(self, row: TypedRow, person: str, *, known: bool) -> list[str]:
        told = row.records.get("identification")
        if not told or not told.get("criteria"):
            return []
        before = next(iter(self._known.identifications([person]).values()), None) if known else None
        if before is not None:
            fills = {name: value for name, value in told.items() if before.get(name) is None and value is not None}
            self.wrote = self._writing.change("identifications", str(before["id"]), fills) or self.wrote
            return [str(before["id"])]
        criteria = told["criteria"]
        record: Record = {"immediate_risk": "no", **told, "person": person}
        if isinstance(criteria, tuple) and len(criteria) == 1:
            record["primary_criterion"] = criteria[0]
        assembly = self._origin.assembly if self._origin.kind == "children" else ""
        record["identified_on"] = record.get("identified_on") or self._session.today.isoformat()
        record["stage"] = "VILLAGE" if assembly else "DRAFT"
        made = [self.keep("identifications", record)]
        if assembly:
            made.append(self._village_decision(made[0], assembly))
        return made

    def _village_decision(self, identification: str, day: str) -> str:
        """The list is what the village assembly approved on its day."""
        return self.keep(
            "decisions",
            {
                "identification": identification,
                "level": "VILLAGE",
                "decision": "APPROVED",
                "decided_on": day,
                "decided_by": translate(_ASSEMBLY),
                "meeting": self._origin.file,
            },
        )

    def _serve(self, row: TypedRow, person: str, wanted: list[tuple[str, Value]] | None = None) -> list[str]:
        made = []
        for service in row.services:
            if wanted is not None and (str(service["service"]), service.get("given_on")) not in wanted:
                continue
            record: Record = {**service, "person": person, "source_note": self._origin.where(row.row)}
            partner = row.links.get("service.partner") or self._origin.partner
            if partner:
                record["partner"] = self._partner_id(partner)
            activity = row.links.get("service.activity")
            if activity:
                record["activity"] = self._known.activity(activity)
            made.append(self.keep("services", record))
        return made

    def _partner_id(self, said: str) -> str:
        """The partner that a row names, added to the register where it is not in it yet."""
        if said == self._origin.partner and self._partner:
            return self._partner
        found = self._known.partner(said)
        if found is None:
            name = said.removeprefix(ADDED)
            found = self.keep("partners", {"name": name, "kind": "OTHER", "status": "ACTIVE"})
            self._known.add_partner(name, found)
        return found
