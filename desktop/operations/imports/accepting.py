"""Accepts an import: what is clean goes in as one change, what is doubtful waits, and the totals add up."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass

from desktop.domain.fields import Code, Record, Value
from desktop.domain.language import N_, Message, translate
from desktop.exchange.verdicts import ImportRow, Totals
from desktop.operations.codes import Serials
from desktop.operations.imports.known import Known, household_key
from desktop.operations.imports.planning import Planned
from desktop.operations.session import Session
from desktop.storage.kept import to_json
from desktop.storage.writing import Writing

SOURCES = {"children": "VILLAGE_LIST", "beneficiary": "PARTNER_LIST"}
_ASSEMBLY = N_("Village assembly")
_STEP = 500

Progress = Callable[[int, int], object]


@dataclass(frozen=True)
class ImportDone:
    """What an import did, or would do where `change` is empty."""

    totals_: Totals
    change: str
    rows: tuple[ImportRow, ...]
    sheet: str
    records: Mapping[int, tuple[str, ...]]

    def totals(self) -> dict[str, int]:
        """The numbers of rows by what became of them."""
        return asdict(self.totals_)

    def as_json(self) -> dict[str, object]:
        """The answer as programs read it."""
        return {
            **self.totals(),
            "change": self.change or None,
            "rows": [
                {
                    "sheet": self.sheet,
                    "row": row.typed.row,
                    "verdict": row.verdict,
                    "reasons": [reason.text() for reason in row.reasons],
                    "records": list(self.records.get(row.typed.row, [one.record for one in row.known if one.sure])),
                }
                for row in self.rows
            ],
        }


def _no_progress(_done: int, _total: int) -> None:
    """Nobody watches."""


def what_would_happen(planned: Planned) -> ImportDone:
    """The answer of an import that is not carried out."""
    return ImportDone(planned.plan.totals, "", planned.plan.rows, planned.plan.sheet, {})


def accept_import(session: Session, planned: Planned, progress: Progress = _no_progress) -> ImportDone:
    """Write what a plan says as one change, doubtful rows into the queue; one undo takes it all back.

    A plan in which nothing is new writes nothing but an entry of the journal. Raises AppError; then nothing is kept.
    """
    file, plan = planned.file, planned.plan
    totals = plan.totals
    action = Message(N_("Took in “{file}”: {read} rows"), file=file.name, read=plan.read)
    with session.file.change(action, session.user, kind="import") as writing:
        acceptance = _Acceptance(session, planned, writing)
        for number, row in enumerate(plan.rows):
            if number % _STEP == 0:
                progress(number, len(plan.rows))
            acceptance.take(row)
        acceptance.finish()
    change = writing.id if acceptance.wrote else ""
    return ImportDone(totals, change, plan.rows, plan.sheet, acceptance.records)


class _Acceptance:
    """Writes the rows of one plan; records are gathered by register and written in bulk at the end."""

    def __init__(self, session: Session, planned: Planned, writing: Writing) -> None:
        self._session, self._planned, self._writing = session, planned, writing
        self._known = Known(session)
        self._serials = Serials(session)
        self._waiting = self._known.parked(planned.file.digest)
        self._source = SOURCES[planned.plan.kind]
        self._partner = planned.partner
        self.records: dict[int, tuple[str, ...]] = {}
        self.wrote = False

    def take(self, row: ImportRow) -> None:
        """Write what one row says."""
        if row.verdict == "new":
            self._create(row)
        elif row.verdict == "update" and row.record:
            self._update(row, row.record)
        elif row.verdict == "doubtful":
            self._park(row)

    def finish(self) -> None:
        """Keep the serial numbers that were given."""
        if self._serials.taken:
            self._session.file.set_settings(self._serials.taken)

    def _keep(self, register: str, record: Mapping[str, Value]) -> str:
        self.wrote = True
        declared = self._session.register_of(register).stored()
        codes = {name: self._serials.give(register) for name, field in declared.items() if isinstance(field, Code)}
        return self._writing.create(register, {**record, **codes})

    def _create(self, row: ImportRow) -> None:
        person = dict(row.typed.records["person"])
        household = self._household(row)
        if household:
            person["household"] = household
        person["source"] = self._source
        person["source_note"] = self._where(row)
        if row.typed.extra:
            person["extra"] = to_json(row.typed.extra)
        created = [self._keep("people", person)]
        created += self._identify(row, created[0])
        created += self._serve(row, created[0])
        self.records[row.typed.row] = tuple(created)

    def _update(self, row: ImportRow, person: str) -> None:
        fills = {one.field: one.after for one in row.differences if one.role == "person"}
        if fills:
            self.wrote = self._writing.change("people", person, fills) or self.wrote
        created = self._identify(row, person) if any(one.role == "identification" for one in row.differences) else []
        wanted = [(one.field, one.after) for one in row.differences if one.role == "service"]
        created += self._serve(row, person, wanted)
        self.records[row.typed.row] = (person, *created)

    def _household(self, row: ImportRow) -> str:
        """The household of a row: one that is known, one made for an earlier row, or a new one."""
        told = row.typed.records.get("household")
        if not told or not told.get("head_name"):
            return ""
        key = household_key(told.get("head_name"), told.get("village"))
        known = self._known.households.get(key)
        if known is None:
            record = {**told, "source": self._source, "source_note": self._where(row)}
            known = self._known.households[key] = self._keep("households", record)
        return known

    def _identify(self, row: ImportRow, person: str) -> list[str]:
        told = row.typed.records.get("identification")
        if not told or not told.get("criteria"):
            return []
        before = next(iter(self._known.identifications([person]).values()), None) if row.record else None
        if before is not None:
            fills = {name: value for name, value in told.items() if before.get(name) is None and value is not None}
            self.wrote = self._writing.change("identifications", str(before["id"]), fills) or self.wrote
            return [str(before["id"])]
        criteria = told["criteria"]
        record: Record = {"immediate_risk": "no", **told, "person": person}
        if isinstance(criteria, tuple) and len(criteria) == 1:
            record["primary_criterion"] = criteria[0]
        assembly = self._planned.file.given.day if self._planned.plan.kind == "children" else None
        record["identified_on"] = record.get("identified_on") or self._session.today.isoformat()
        record["stage"] = "VILLAGE" if assembly else "DRAFT"
        made = [self._keep("identifications", record)]
        if assembly:
            made.append(self._village_decision(made[0], assembly.isoformat()))
        return made

    def _village_decision(self, identification: str, day: str) -> str:
        """The list is what the village assembly approved on its day."""
        return self._keep(
            "decisions",
            {
                "identification": identification,
                "level": "VILLAGE",
                "decision": "APPROVED",
                "decided_on": day,
                "decided_by": translate(_ASSEMBLY),
                "meeting": self._planned.file.name,
            },
        )

    def _serve(self, row: ImportRow, person: str, wanted: list[tuple[str, Value]] | None = None) -> list[str]:
        made = []
        for service in row.typed.services:
            if wanted is not None and (str(service["service"]), service.get("given_on")) not in wanted:
                continue
            record: Record = {**service, "person": person, "source_note": self._where(row)}
            if self._planned.file.given.partner:
                record["partner"] = self._partner_id()
            made.append(self._keep("services", record))
        return made

    def _partner_id(self) -> str:
        """The partner of the whole list, added to the register where it is not in it yet."""
        if not self._partner:
            name = self._planned.file.given.partner
            self._partner = self._keep("partners", {"name": name, "kind": "OTHER", "status": "ACTIVE"})
        return self._partner

    def _park(self, row: ImportRow) -> None:
        """Put a doubtful row into the queue, once however often its file is taken in."""
        if (self._planned.plan.sheet, row.typed.row) in self._waiting:
            return
        content = {"records": row.typed.records, "services": row.typed.services, "links": row.typed.links}
        record: Record = {
            "source": self._planned.file.digest,
            "sheet": self._planned.plan.sheet,
            "row_number": row.typed.row,
            "target": "people",
            "content": json.dumps({**content, "file": self._planned.file.name}, ensure_ascii=False),
            "reasons": json.dumps([reason.text() for reason in row.reasons], ensure_ascii=False),
        }
        self.wrote = True
        self._writing.create("parked_rows", record)

    def _where(self, row: ImportRow) -> str:
        return f"{self._planned.file.name}: {self._planned.plan.sheet}, {row.typed.row}"[:400]
