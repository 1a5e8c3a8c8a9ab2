"""Judges rows about people: whom each is about, and what it would change there, rows about the same person in turn."""

from bisect import insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from desktop.domain.fields import Record
from desktop.domain.language import N_, Message
from desktop.exchange.rows.typed import RowProblem, TypedRow, known_anyway
from desktop.exchange.verdicts import ImportRow, KnownRecord, judge
from desktop.matching.people import PersonFacts
from desktop.operations.imports.comparing import Comparison
from desktop.operations.imports.judging.checking import checked
from desktop.operations.imports.judging.order import Docket, in_order
from desktop.operations.imports.judging.whom import Found, listed, whom
from desktop.operations.imports.known import SAME_IN_FILE, Known, person_key
from desktop.operations.imports.naming import Named
from desktop.operations.imports.queue import Queue, Queued, left_out
from desktop.operations.session import Progress, Session

_NEW_PARTNER = N_("The partner “{name}” is not in the register yet: accepting adds it.")
_TOGETHER = 500
"""People whose records are read at once, and forgotten before the next ones."""

Subject = str | int
"""In whose turn a row is compared: a person of the register by the id, or whoever a row brings, by its number."""


@dataclass(slots=True)
class _Case:
    """What is known of one row: what it says, whom it is about and by what key, and the verdict once there is one."""

    typed: TypedRow
    known: tuple[KnownRecord, ...] = ()
    key: int | None = None
    judged: ImportRow | None = None

    def verdict(self) -> ImportRow:
        """The verdict of a row that was compared."""
        assert self.judged is not None
        return self.judged


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
        self._cases: dict[int, _Case] = {}
        self._queued: dict[int, Queued] = {}
        self._others: dict[Subject, list[int]] = {}  # rows about somebody whom they don't bring themselves
        self._last = 0

    def judge(self, rows: Sequence[TypedRow], changed: Iterable[int], progress: Progress) -> tuple[ImportRow, ...]:
        """The verdicts of all rows; see `Judge`."""
        numbers = frozenset(changed)
        for row in rows:
            if row.row in numbers:
                self._take(row)
        touched: set[Subject] = set()
        in_order(sorted(numbers), lambda row: self._look(row, touched), progress)
        self._compare(touched, progress)
        return tuple(self._cases[row.row].verdict() for row in rows)

    def notes(self, rows: Sequence[TypedRow]) -> tuple[Message, ...]:
        """The partners that accepting adds."""
        return tuple(Message(_NEW_PARTNER, name=name) for name in self._named.added(rows))

    def _take(self, row: TypedRow) -> None:
        """Know what a row says now, and whether it waits, or waited, in the queue."""
        typed = known_anyway(row) if self._known.numbered(row) else row
        self._cases.setdefault(row.row, _Case(typed)).typed = typed
        queued = self._queue.find(row) if self._queue else None
        if queued is not None:
            self._queued[row.row] = queued
        else:
            self._queued.pop(row.row, None)

    def _look(self, row: int, touched: set[Subject]) -> set[int]:
        """Find out whom a row is about; returns the rows behind it for which that matters."""
        case = self._cases[row]
        found = whom(self._session, self._known, case.typed, self._queued.get(row))
        behind = self._bring(row, case.key, found)
        was, now = _about(row, case.known), _about(row, found.known)
        touched.update((was, now))
        if was != now:
            if was != row:
                self._others[was].remove(row)
            if now != row:
                insort(self._others.setdefault(now, []), row)
        case.known, case.key, self._last = found.known, found.key, max(self._last, row)
        return behind

    def _bring(self, row: int, before: int | None, found: Found) -> set[int]:
        """Have the rows behind know whom this one brings, in place of whom it brought by the key it had before."""
        brought = self._known.matcher.listed(row)
        if (before, brought) == (found.key, found.facts):
            return set()
        behind: set[int] = set()
        if before is not None:
            behind |= self._behind(row, before, brought)
            self._known.take_back(row, before)
        if found.key is not None:
            behind |= self._behind(row, found.key, found.facts)
            self._known.bring(row, found.key, found.facts)
        return behind

    def _behind(self, row: int, key: int, facts: PersonFacts | None) -> set[int]:
        return self._known.behind(row, key, facts) if facts is not None and row < self._last else set()

    def _compare(self, touched: set[Subject], progress: Progress) -> None:
        """Compare all rows about some people with what is known of them, and with what those before them say."""
        waiting, every = iter(touched), len(self._cases)
        while some := list(islice(waiting, _TOGETHER)):
            progress(every, every)
            people = [one for one in some if isinstance(one, str)]
            comparison = Comparison(self._session, self._known, people, self.partner)
            for one in some:
                self._compare_in_turn(comparison, self._rows_about(one))

    def _rows_about(self, subject: Subject) -> list[int]:
        """The rows about somebody, in their order; whoever brings them comes before the others."""
        others = self._others.get(subject, [])
        itself = isinstance(subject, int) and _about(subject, self._cases[subject].known) == subject
        return [subject, *others] if itself else others  # type: ignore[list-item]  # a row brings itself

    def _compare_in_turn(self, comparison: Comparison, rows: Sequence[int]) -> None:
        """Compare rows about the same person, each with what those before it bring."""
        for row in rows:
            case, queued = self._cases[row], self._queued.get(row)
            if queued is not None and queued.dropped:
                case.judged = left_out(self._sheet, case.typed)
                continue
            sure = len(case.known) == 1 and case.known[0].sure
            asked = self._named.asked(case.typed, comparison.known(case.known[0].record) if sure else {})
            judged = case.judged = self._verdict(comparison, asked, case.known)
            if row != rows[-1] and judged.verdict in ("new", "update"):
                comparison.bring(judged.typed, judged.record or f"{SAME_IN_FILE}{row}")

    def _verdict(self, comparison: Comparison, row: TypedRow, found: tuple[KnownRecord, ...]) -> ImportRow:
        if len(found) == 1 and found[0].sure:
            row = row if found[0].record.startswith(SAME_IN_FILE) else known_anyway(row)
            differences, notes = comparison.differences(row, found[0].record)
            told = tuple(RowProblem("note", one, "person", self._sheet, row.row, "", "", "", ()) for one in notes)
            changed = {one.field: one.after for one in differences if one.role == "person"}
            if changed:
                known = comparison.known(found[0].record)
                before = {one.message for one in self._checked(row, known)}
                told += tuple(one for one in self._checked(row, {**known, **changed}) if one.message not in before)
            return judge(self._sheet, row._replace(problems=row.problems + told), found, differences)
        return judge(self._sheet, row._replace(problems=row.problems + self._checked(row)), found)

    def _checked(self, row: TypedRow, person: Record | None = None) -> tuple[RowProblem, ...]:
        """What the registers say is wrong between the fields of a person, a new one or as known, and of a household."""
        whole = person or row.records.get("person")
        found = checked(self._session, "people", whole, ("person", self._sheet, row.row)) if whole else ()
        household = row.records.get("household") or {}
        if person is None and household.get("head_name"):
            found += checked(self._session, "households", household, ("household", self._sheet, row.row))
        return found


def _each_once(rows: Iterable[TypedRow]) -> Iterator[PersonFacts]:
    """The people of a list, those who are written several times once."""
    seen: set[int] = set()
    for row in rows:
        facts = listed(row)
        if facts is not None and (key := hash(person_key(row.records["person"]))) not in seen:
            seen.add(key)
            yield facts


def _about(row: int, known: Sequence[KnownRecord]) -> Subject:
    """The person in whose turn a row is compared: the one it is surely about, else whoever it brings."""
    if not (len(known) == 1 and known[0].sure):
        return row
    record = known[0].record
    return int(record.removeprefix(SAME_IN_FILE)) if record.startswith(SAME_IN_FILE) else record
