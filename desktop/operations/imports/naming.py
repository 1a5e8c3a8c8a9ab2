"""The partners and activities that the rows of a list about people name: known, added, or asked for."""

from collections.abc import Iterable

from desktop.domain.fields import Link, Record
from desktop.domain.language import N_, Message
from desktop.exchange.rows.typed import RowProblem, TypedRow
from desktop.exchange.targets.kinds import kind
from desktop.operations.imports.known import ADDED, Known
from desktop.operations.imports.resolving import Resolver, with_unknown_links
from desktop.operations.session import Session
from desktop.registers import register

PARTNER, ACTIVITY = "service.partner", "service.activity"
_OF_PERSON = register("people").links()

_NO_HOUSEHOLD = N_("No household has the code “{code}”: it is kept beside the row.")


class Named:
    """Looks partners up, each name once."""

    def __init__(self, session: Session, known: Known, sheet: str) -> None:
        self._known = known
        self._resolver = Resolver(session, kind("beneficiary"), sheet)
        self._problems: dict[tuple[str, str], RowProblem | None] = {}
        self._adds: dict[str, str] = {}

    def added(self, rows: Iterable[TypedRow]) -> tuple[str, ...]:
        """The names of the partners that accepting these rows adds, in their order."""
        texts = dict.fromkeys(row.links.get(PARTNER, "") for row in rows if row.services)
        return tuple(dict.fromkeys(self._adds[text] for text in texts if text in self._adds))

    def asked(self, row: TypedRow, before: Record) -> TypedRow:
        """The row with the records that it names, and the question which are meant where a name is not quite known.

        `before` is what the register has of its person, empty for somebody new.
        """
        row = self._led(row, before)
        for target in (PARTNER, ACTIVITY):
            text = row.links.get(target)
            if not text or not row.services:
                continue
            if (target, text) not in self._problems:
                self._problems[target, text] = self._problem(row, target, text)
            problem = self._problems[target, text]
            if problem:
                row = row._replace(problems=(*row.problems, problem._replace(row=row.row)))
                row = with_unknown_links(row, (problem,))
        return self._housed(row)

    def _led(self, row: TypedRow, before: Record) -> TypedRow:
        """The row with the household and the caregiver that its person is said to have, those that are new to it."""
        values, problems = dict(row.records.get("person", {})), []
        for link in _OF_PERSON:
            text, known = row.links.get(f"person.{link.name}"), before.get(link.name)
            if not text or (known and self._resolver.leads_to(link, text, str(known))):
                continue
            values[link.name], problem = self._resolver.linked(row, f"person.{link.name}", link, text)
            problems += [problem] if problem and problem not in row.problems else []
        if values == row.records.get("person", {}) and not problems:
            return row
        led = row._replace(records={**row.records, "person": values}, problems=(*row.problems, *problems))
        return with_unknown_links(led, problems)

    def _housed(self, row: TypedRow) -> TypedRow:
        """The row of a person whose household is given by a code that the register does not know."""
        told = row.records.get("household") or {}
        code = str(told.get("code") or "")
        if not code or told.get("head_name") or code in self._known.household_codes:
            return row
        said = Message(_NO_HOUSEHOLD, code=code)
        problem = RowProblem("warning", said, "household.code", self._resolver.sheet, row.row, "", code, "", ())
        title = str(Message(register("households").fields["code"].title))
        return row._replace(problems=(*row.problems, problem), extra={**row.extra, title: code})

    def _problem(self, row: TypedRow, target: str, text: str) -> RowProblem | None:
        known = self._known.partner if target == PARTNER else self._known.activity
        if known(text) is not None:
            return None
        link = register("services").fields[target.partition(".")[2]]
        assert isinstance(link, Link)
        found, problem = self._resolver.linked(row, target, link, text)
        if found is None:
            return problem
        if found.startswith(ADDED):
            self._adds[text] = found.removeprefix(ADDED)
        return None
