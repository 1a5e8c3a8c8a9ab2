"""Judges rows about people: whom each is about, and what it would change there, rows about the same person in turn."""

from collections.abc import Iterable, Iterator, Sequence

from desktop.domain.language import N_, Message
from desktop.exchange.rows.typed import RowProblem, TypedRow, known_anyway
from desktop.exchange.verdicts import ImportRow, KnownRecord, judge
from desktop.matching.people import PersonFacts
from desktop.operations.imports.comparing import Comparison
from desktop.operations.imports.judging.order import Docket, Progress, in_order
from desktop.operations.imports.judging.whom import Found, listed, whom
from desktop.operations.imports.known import SAME_IN_FILE, Known, PersonKey, person_key
from desktop.operations.imports.naming import Named
from desktop.operations.imports.queue import Queue, Queued, left_out
from desktop.operations.session import Session

_NEW_PARTNER = N_("The partner “{name}” is not in the register yet: accepting adds it.")


class PeopleJudge:
    """Judges the rows of one list.

    A row depends on those before it that are alike, and on those that are about the same person: when it says something
    else, only these are judged again.
    """

    def __init__(self, session: Session, docket: Docket) -> None:
        self._session, self._sheet = session, docket.sheet
        self._known = Known(session)
        self._known.by_service = docket.by_service
        self._known.matcher.expect(_each_once(docket.listed))
        self.partner = (self._known.partner(docket.partner) or "") if docket.partner else ""
        self._named = Named(session, self._known, self._sheet)
        self._queue = Queue(session, docket.digest, self._sheet) if docket.digest else None
        self._rows: dict[int, TypedRow] = {}
        self._queued: dict[int, Queued | None] = {}
        self._found: dict[int, Found] = {}
        self._judged: dict[int, ImportRow] = {}
        self._alike: dict[PersonKey, set[int]] = {}
        self._about: dict[str, set[int]] = {}
        self._last = 0

    def judge(self, rows: Sequence[TypedRow], changed: Iterable[int], progress: Progress) -> tuple[ImportRow, ...]:
        """The verdicts of all rows; see `Judge`."""
        numbers = frozenset(changed)
        for row in rows:
            if row.row in numbers:
                self._queued[row.row] = self._queue.find(row) if self._queue else None
                self._rows[row.row] = known_anyway(row) if self._known.numbered(row) else row
        touched: set[str] = set()
        in_order(sorted(numbers), lambda row: self._look(row, touched), progress)
        self._compare(touched)
        return tuple(self._judged[row.row] for row in rows)

    def notes(self, rows: Sequence[TypedRow]) -> tuple[Message, ...]:
        """The partners that accepting adds."""
        return tuple(Message(_NEW_PARTNER, name=name) for name in self._named.added(rows))

    def _look(self, row: int, touched: set[str]) -> set[int]:
        """Find out whom a row is about; returns the rows behind it for which that matters."""
        before = self._found.get(row, Found())
        found = whom(self._session, self._known, self._rows[row], self._queued[row])
        behind = self._bring(row, before, found)
        for one in (before, found):
            touched.add(_about(row, one))
        self._about.setdefault(_about(row, before), set()).discard(row)
        self._about.setdefault(_about(row, found), set()).add(row)
        self._found[row], self._last = found, max(self._last, row)
        return behind

    def _bring(self, row: int, before: Found, found: Found) -> set[int]:
        """Have the rows behind know whom this one brings, in place of whom it brought until now."""
        if before.key is not None:
            self._alike[before.key].discard(row)
        if found.key is not None:
            self._alike.setdefault(found.key, set()).add(row)
        if (before.key, before.facts) == (found.key, found.facts):
            return set()
        behind: set[int] = set()
        if before.key is not None and before.facts is not None:
            behind |= self._behind(row, before.key, before.facts)
            self._known.take_back(row, before.key)
        if found.key is not None and found.facts is not None:
            behind |= self._behind(row, found.key, found.facts)
            self._known.bring(row, found.key, found.facts)
        return behind

    def _behind(self, row: int, key: PersonKey, facts: PersonFacts) -> set[int]:
        if row >= self._last:
            return set()
        return self._known.matcher.concerned(facts, row) | {one for one in self._alike.get(key, ()) if one > row}

    def _compare(self, touched: Iterable[str]) -> None:
        """Compare all rows about some people with what is known of them, and with what those before them say."""
        rows = sorted(row for one in touched for row in self._about.get(one, ()))
        people = [one for one in touched if not one.startswith(SAME_IN_FILE)]
        comparison = Comparison(self._session, self._known, people, self.partner)
        for row in rows:
            typed, queued = self._rows[row], self._queued[row]
            if queued is not None and queued.dropped:
                self._judged[row] = left_out(self._sheet, typed)
            else:
                found = self._found[row].known
                known = comparison.known(found[0].record) if len(found) == 1 and found[0].sure else {}
                self._judged[row] = self._verdict(comparison, self._named.asked(typed, known), found)

    def _verdict(self, comparison: Comparison, row: TypedRow, found: tuple[KnownRecord, ...]) -> ImportRow:
        if len(found) == 1 and found[0].sure:
            row = row if found[0].record.startswith(SAME_IN_FILE) else known_anyway(row)
            differences, notes = comparison.differences(row, found[0].record)
            told = tuple(RowProblem("note", one, "person", self._sheet, row.row, "", "", "", ()) for one in notes)
            judged = judge(self._sheet, row._replace(problems=row.problems + told), found, differences)
        else:
            judged = judge(self._sheet, row, found)
        if judged.verdict in ("new", "update"):
            comparison.bring(row, judged.record or f"{SAME_IN_FILE}{row.row}")
        return judged


def _each_once(rows: Iterable[TypedRow]) -> Iterator[PersonFacts]:
    """The people of a list, those who are written several times once."""
    seen: set[PersonKey] = set()
    for row in rows:
        facts = listed(row)
        if facts is not None and (key := person_key(row.records["person"])) not in seen:
            seen.add(key)
            yield facts


def _about(row: int, found: Found) -> str:
    """The person in whose turn a row is compared: the one it is surely about, else whoever it brings."""
    sure = len(found.known) == 1 and found.known[0].sure
    return found.known[0].record if sure else f"{SAME_IN_FILE}{row}"
