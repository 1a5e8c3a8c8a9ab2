"""The rows of a recognised table one by one: typed records with their problems, in blocks, each distinct cell once."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from desktop.domain.around import Around
from desktop.domain.calendar import quarter_of
from desktop.domain.fields import Choice, FiscalYear, Place, Quarter, Record, Value
from desktop.domain.identifiers import is_child_code
from desktop.domain.language import N_, Message
from desktop.domain.problems import Severity
from desktop.exchange.reading.cells import Cell, Row, Sheet, address, as_text
from desktop.exchange.recognition.span import carried
from desktop.exchange.recognition.table import RecognisedTable
from desktop.exchange.rows.flaws import flaws_of
from desktop.exchange.rows.fragment import REMEMBERED, Finding, Fragment, Reader
from desktop.exchange.rows.given import Given, given_of, whole_place
from desktop.exchange.rows.people import sides
from desktop.exchange.rows.readers import Readers, put_place, readers_of
from desktop.registers import register

BLOCK = 1000

NEEDED = N_("{field} is missing in this row.")
"""Said of a row that lacks something without which it can't go in."""
_LEFT_OUT = N_("{field} is missing: what the row says beside the person is kept with the row only.")
_NO_LINKS: Mapping[str, str] = {}
_NO_EXTRA: Mapping[str, Value] = {}
_SIDES = frozenset({"is_child", "is_adult"})
_WITH_PARTNER = ("service", "activity")


class RowProblem(NamedTuple):
    """Something to say about a row, with the cell where there is one: `cell` is an address such as "B10".

    `asks` and `candidates` as in `Finding`.
    """

    severity: Severity
    message: Message
    target: str
    sheet: str
    row: int
    cell: str
    text: str
    asks: str
    candidates: tuple[str, ...]


class TypedRow(NamedTuple):
    """One row understood.

    `records` are the values found, by role (person, household, identification, activity, partner...), fields
    without a value left out; `services` the services that it says were given; `links` names of records to be looked
    up, by target (`service.partner`); `extra` the cells of columns that go nowhere, and those not understood.
    """

    row: int
    records: Mapping[str, Mapping[str, Value]]
    services: tuple[Record, ...]
    links: Mapping[str, str]
    problems: tuple[RowProblem, ...]
    extra: Mapping[str, Value]


def typed_rows(
    sheet: Sheet,
    table: RecognisedTable,
    around: Around,
    given: Given | None = None,
    only: Sequence[int] | None = None,
) -> Iterator[TypedRow]:
    """Every data row of a table, understood, in the order of the sheet.

    `given` replaces the facts around the table by what a person says for the whole file; `only` are the rows that are
    wanted, understood as all of them would be.
    """
    said = given or given_of(table, around)
    readers = readers_of(sheet, table, said, around)
    assembly = _Assembly(sheet, table, said, around, readers)
    merged = carried(sheet, table.data_rows)
    width = max((column.index for column in table.columns), default=-1) + 1
    wanted = table.data_rows if only is None else only
    for start in range(0, len(wanted), BLOCK):
        numbers = wanted[start : start + BLOCK]
        rows = [_cells(sheet, number, width, merged) for number in numbers]
        yield from assembly.rows(numbers, rows)


def known_anyway(row: TypedRow) -> TypedRow:
    """The row of a record that is known: what it does not say is not missing, the record has it."""
    return row._replace(problems=tuple(one for one in row.problems if one.message.msgid != NEEDED or one.cell))


def cell_of(sheet: Sheet, table: RecognisedTable, row: int, target: str) -> tuple[str, str]:
    """The address and the text of the cell that a value of a row comes from; empty where it comes from no cell."""
    column = table.column(target)
    return ("", "") if column is None else (address(row, column), as_text(sheet.cell(row, column)))


def _cells(sheet: Sheet, number: int, width: int, merged: dict[int, dict[int, int]]) -> Row:
    """The cells of a row, those merged from above filled in, as wide as the table."""
    row = sheet.rows[number - 1]
    if len(row) < width:
        row = row + (None,) * (width - len(row))
    above = merged.get(number)
    if above:
        row = tuple(sheet.cell(above[i], i) if i in above and cell is None else cell for i, cell in enumerate(row))
    return row


class _Once(dict[tuple[tuple[str, Value], ...], Record]):
    """Equal records once: the rows of a household tell it in the same words, and those of a list have the same needs.

    Nobody may change a record of a row.
    """

    def of(self, record: Record) -> Record:
        """The first record that was equal."""
        if len(self) >= REMEMBERED:
            self.clear()
        return self.setdefault(tuple(record.items()), record)


class _Assembly:
    """Puts the fragments of a row together."""

    def __init__(self, sheet: Sheet, table: RecognisedTable, given: Given, around: Around, readers: Readers) -> None:
        self._sheet, self._table, self._given, self._readers = sheet, table, given, readers
        self._seen = given.reference(around.today)
        self._flaws, self._whole_place = flaws_of(sheet, table), whole_place(table, given, around)
        self._titles = {column.index: column.title for column in table.columns}
        self._unmapped = [(c.index, c.title) for c in table.columns if c.target is None and c.title]
        self._named = {role: ("id", *(link.name for link in register(key).links())) for role, key in readers.kind.roles}
        self._primary = {role for role in readers.roles if readers.is_primary(role)}
        self._once = _Once()
        self._needed = {
            role: [(name, field.title) for name, field in register(key).fields.items() if name in readers.needed(role)]
            for role, key in readers.roles.items()
        }

    def rows(self, numbers: Sequence[int], rows: Sequence[Row]) -> Iterator[TypedRow]:
        """The typed rows of a block."""
        columns: dict[int, tuple[Any, ...]] = dict(enumerate(zip(*rows, strict=False)))
        read = [(reader, reader.read(columns, len(rows))) for reader in self._readers.all]
        by_role: dict[str, list[list[Fragment]]] = {}
        for reader, fragments in read:
            by_role.setdefault(reader.role, []).append(fragments)
        merged = {role: list(zip(*lists, strict=True)) for role, lists in by_role.items()}
        telling = [(reader, fragments) for reader, fragments in read if reader.any_findings]
        for position, number in enumerate(numbers):
            records = {role: _record(fragments[position]) for role, fragments in merged.items()}
            findings = [one for _, fragments in telling for one in fragments[position].findings]
            yield self._row(number, rows[position], records, findings)

    def _row(self, number: int, row: Row, records: dict[str, Record], findings: list[Finding]) -> TypedRow:
        extra = {title: _kept(row[index]) for index, title in self._unmapped if row[index] is not None}
        if records.get("service", {}).get("given_on"):  # the row says itself when its services were given
            findings = [one for one in findings if one.asks != "period" or not one.target.startswith("service.")]
        self._foreign_code(records, extra)
        links = self._links(records)
        services = self._services(records, extra)
        asked = self._asked_for(records, services, findings)
        for role in _WITH_PARTNER:
            if self._given.partner and (services or asked if role == "service" else records.get(role)):
                links.setdefault(f"{role}.partner", self._given.partner)
        if self._given.meeting and records.get("recommendation"):
            links.setdefault("recommendation.meeting", self._given.meeting)
        self._place(records)
        self._begun(records)
        kept = {role: self._with_defaults(role, records[role]) for role in self._readers.roles if records.get(role)}
        if asked:
            kept["service"] = asked
        if "person" in kept and not _SIDES & kept["person"].keys():
            kept["person"].update(sides(kept["person"], self._table.kind, self._seen))
        findings += self._year_of_quarters(kept)
        findings += self._missing(kept, [finding for finding in findings if finding.asks])
        for finding in findings:
            if finding.column is not None and finding.severity != "note":
                extra[self._titles[finding.column]] = _kept(row[finding.column])
        findings += self._flaws.get(number, ())
        problems = tuple(self._problem(number, row, finding) for finding in findings)
        told = {role: record if role in self._primary else self._once.of(record) for role, record in kept.items()}
        return TypedRow(number, told, services, links or _NO_LINKS, problems, extra or _NO_EXTRA)

    def _foreign_code(self, records: dict[str, Record], extra: dict[str, Value]) -> None:
        """A number that the sender gave a household is none of ours, and is kept beside the row."""
        household = records.get("household", {})
        code = household.get("code")
        if code and not is_child_code(str(code)):
            extra[self._readers.title_of("household.code")] = household.pop("code")

    def _links(self, records: dict[str, Record]) -> dict[str, str]:
        """The names of other records, and the number of the row's own, which are looked up later."""
        return {
            f"{role}.{name}": str(values.pop(name))
            for role, values in records.items()
            for name in self._named.get(role, ())
            if values.get(name)
        }

    def _begun(self, records: dict[str, Record]) -> None:
        """A line of a plan that gives its days but no year belongs to the year in which it begins."""
        activity = records.get("activity", {})
        begins = activity.get("starts_on") or activity.get("ends_on")
        if begins and "fiscal_year" not in activity:
            activity["fiscal_year"] = quarter_of(date.fromisoformat(str(begins))).start_year

    def _with_defaults(self, role: str, record: Record) -> Record:
        given = self._defaults(role)
        return {**given, **record} if given else record

    def _defaults(self, role: str) -> Record:
        return self._readers.defaults.get(role, {})

    def _services(self, records: dict[str, Record], extra: dict[str, Value]) -> tuple[Record, ...]:
        """The services of a row: one per column that says so, or the one that its own columns describe."""
        given: list[Record] = [
            {"service": code, **records.pop(role)} for role, code in self._readers.services if records.get(role)
        ]
        for role, _ in self._readers.services:
            records.pop(role, None)
        own = records.get("service", {})
        if not self._readers.services:
            return ({**self._readers.defaults.get("service", {}), **own},) if own.get("service") else ()
        value = own.pop("value", None)
        if value is not None and len(given) == 1:
            given[0].setdefault("value", value)
        elif value is not None:
            extra[self._readers.title_of("service.value")] = value
        return tuple({**own, **{name: said for name, said in one.items() if said is not None}} for one in given)

    def _asked_for(self, records: dict[str, Record], services: tuple[Record, ...], findings: list[Finding]) -> Record:
        """What a row says of a service that nobody knows yet, to be kept until it is said which one is meant."""
        if services or not any(one.target == "service.service" and one.asks for one in findings):
            return {}
        return {"quantity": None, **self._defaults("service"), **records.get("service", {})}

    def _place(self, records: dict[str, Record]) -> None:
        """The place of the row goes to the records that have one."""
        code = records.pop("place", {}).get("code") or self._whole_place or None
        if not isinstance(code, str):
            return
        put_place(records, code, self._readers.places)

    def _missing(self, records: dict[str, Record], asked: list[Finding]) -> list[Finding]:
        """What is needed and not there; a record beside the one that the row is about is left out instead.

        What an answer will bring is not missing.
        """
        to_come = {finding.target for finding in asked}
        if any(finding.asks == "place" for finding in asked):
            to_come.update(f"{role}.{name}" for role, name, *_ in self._readers.places)
        findings = []
        for role, needed in self._needed.items():
            missing = [
                (name, title)
                for name, title in needed
                if role in records and name not in records[role] and f"{role}.{name}" not in to_come
            ]
            primary = role in self._primary
            for name, title in missing:
                said = Message(NEEDED if primary else _LEFT_OUT, field=Message(title))
                asks = self._asks(role, name) if primary else ""
                findings.append(Finding("error" if primary else "warning", said, f"{role}.{name}", asks=asks))
            if missing and not primary:
                del records[role]
        return findings

    def _year_of_quarters(self, records: dict[str, Record]) -> list[Finding]:
        """Figures of quarters belong to a fiscal year, which the row must know."""
        subject = self._readers.kind.subject
        told = any(one.quarter and one.key in records for one in self._readers.kind.records)
        if not told or "fiscal_year" in records.get(subject, {}):
            return []
        said = Message(NEEDED, field=Message(register(self._readers.kind.register).fields["fiscal_year"].title))
        return [Finding("error", said, f"{subject}.fiscal_year", asks="period")]

    def _asks(self, role: str, name: str) -> str:
        """What an answer for the whole file would settle, where no column could have said it."""
        if f"{role}.{name}" in self._readers.titles:
            return ""
        declared = register(self._readers.roles[role]).fields[name]
        if isinstance(declared, (Quarter, FiscalYear)):
            return "period"
        if isinstance(declared, Place) and not any(one.startswith("place.") for one in self._readers.titles):
            return "place"
        return f"code:{declared.codes}" if isinstance(declared, Choice) else ""

    def _problem(self, number: int, row: Row, finding: Finding) -> RowProblem:
        column = finding.column
        return RowProblem(
            finding.severity,
            finding.message,
            finding.target,
            self._table.sheet,
            number,
            "" if column is None else address(number, column),
            "" if column is None else as_text(row[column]),
            finding.asks,
            finding.candidates,
        )


def _record(fragments: tuple[Fragment, ...]) -> Record:
    """The values of one record, the first reader of a field having the word."""
    record: Record = {}
    for fragment in reversed(fragments):
        record.update(fragment.values)
    return record


def _kept(cell: Cell) -> Value:
    """A cell that is only kept, as a plain value."""
    return cell if isinstance(cell, (str, int, float)) and not isinstance(cell, bool) else as_text(cell)


__all__ = ["NEEDED", "Reader", "RowProblem", "TypedRow", "cell_of", "known_anyway", "typed_rows"]
