"""The partners that the rows of a list about people name: known, added, or nearly known and asked for."""

from desktop.domain.fields import Link
from desktop.exchange.rows.typed import RowProblem, TypedRow
from desktop.exchange.targets.kinds import kind
from desktop.operations.imports.known import ADDED, Known
from desktop.operations.imports.resolving import Resolver
from desktop.operations.session import Session
from desktop.registers import register

TARGET = "service.partner"


class Named:
    """Looks partners up; `added` are the names of those that accepting adds, in the order of the file."""

    def __init__(self, session: Session, known: Known, sheet: str) -> None:
        self._known = known
        self._resolver = Resolver(session, kind("beneficiary"), sheet)
        self._problems: dict[str, RowProblem | None] = {}
        self.added: dict[str, None] = {}

    def asked(self, row: TypedRow) -> TypedRow:
        """The row with the question which partner it means, where its name is only nearly known."""
        text = row.links.get(TARGET)
        if not text or not row.services:
            return row
        if text not in self._problems:
            self._problems[text] = self._problem(row, text)
        problem = self._problems[text]
        return row._replace(problems=(*row.problems, problem._replace(row=row.row))) if problem else row

    def _problem(self, row: TypedRow, text: str) -> RowProblem | None:
        if self._known.partner(text) is not None:
            return None
        link = register("services").fields["partner"]
        assert isinstance(link, Link)
        found, problem = self._resolver.linked(row, TARGET, link, text)
        if found is None:
            return problem
        if found.startswith(ADDED):
            self.added.setdefault(found.removeprefix(ADDED))
        return None
