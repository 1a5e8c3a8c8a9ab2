"""Services that rows about whole households say were given: which of them the register does not know, and by whom."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from desktop.domain.fields import Link, Record
from desktop.exchange.rows.typed import RowProblem, TypedRow
from desktop.exchange.verdicts import Difference
from desktop.operations.imports.resolving import Resolver
from desktop.operations.session import Session
from desktop.registers import register
from desktop.storage.conditions import filled

ROLE = "service"
_KEY = ("household", "service", "given_on", "partner")


class Giving:
    """What households were given, as rows add to it; `resolver` knows whom their links mean."""

    def __init__(self, session: Session, resolver: Resolver) -> None:
        self._session, self._resolver = session, resolver
        self._rows: dict[tuple[str, ...], list[int]] = {}

    @cached_property
    def _known(self) -> set[tuple[str, ...]]:
        rows = self._session.file.rows("services", _KEY, filled("household"))
        return {tuple(str(one or "") for one in row) for row in rows}

    def resolved(self, row: TypedRow) -> tuple[Record, tuple[RowProblem, ...]]:
        """The links of the services of a row as ids or as `new:` and a name, and what is to be asked about them."""
        links: Record = {}
        problems: list[RowProblem] = []
        if row.services:
            for link in register("services").links():
                text = row.links.get(f"{ROLE}.{link.name}")
                if text and isinstance(link, Link):
                    links[link.name], problem = self._resolver.linked(row, f"{ROLE}.{link.name}", link, text)
                    problems += [problem] if problem else []
        return links, tuple(problems)

    def new(self, row: TypedRow, household: str, links: Mapping[str, object]) -> list[Record]:
        """The services of a row that a household is not known to have been given."""
        return [one for one in row.services if not self._is_known(self._key(one, household, links), row.row)]

    def differences(self, row: TypedRow, household: str, links: Mapping[str, object]) -> list[Difference]:
        """The same, as what the row changes."""
        return [
            Difference(ROLE, str(one["service"]), None, one.get("given_on")) for one in self.new(row, household, links)
        ]

    def keys(self, row: TypedRow, household: str, links: Mapping[str, object]) -> tuple[tuple[str, ...], ...]:
        """What makes each service of a row one that was given once."""
        return tuple(self._key(one, household, links) for one in row.services)

    def note(self, row: TypedRow, household: str, links: Mapping[str, object]) -> None:
        """Know what a row brings, for the rows after it."""
        for key in self.keys(row, household, links):
            self._rows.setdefault(key, []).append(row.row)

    def forget(self, row: int, keys: Iterable[tuple[str, ...]]) -> None:
        """Know no more of what a row had brought."""
        for key in keys:
            if row in self._rows.get(key, ()):
                self._rows[key].remove(row)

    def _is_known(self, key: tuple[str, ...], row: int) -> bool:
        return key in self._known or any(one <= row for one in self._rows.get(key, ()))

    @staticmethod
    def _key(service: Record, household: str, links: Mapping[str, object]) -> tuple[str, ...]:
        values = {**links, **service, "household": household}
        return tuple(str(values.get(name) or "") for name in _KEY)
