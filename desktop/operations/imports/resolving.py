"""Which records of the register the parts of a row are, and which records their links lead to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from desktop.domain.fields import Link, Record
from desktop.domain.language import N_, Message
from desktop.domain.names import plain
from desktop.domain.problems import Severity
from desktop.exchange.rows.typed import RowProblem, TypedRow
from desktop.exchange.targets.kinds import ALL_KINDS, KINDS, Kind, Role
from desktop.operations.imports.known import ADDED, CHOSEN, SAME_IN_FILE
from desktop.operations.imports.sameness import BEHIND_ALL, Sameness
from desktop.operations.references import code_of, number_in, told_alike, words_beside
from desktop.operations.session import Session
from desktop.registers import register
from desktop.storage.kept import to_json

_COMES_IN_FILES = frozenset(one.register for one in KINDS)
_REGISTER_OF = {role: key for one in ALL_KINDS for role, key in one.roles}

EXTRA = "extra"
"""The columns that no field takes, kept with the record as JSON text."""

_SOUGHT = 4

LINK = "link:"
"""Before the key of a register: a question which of its records is meant."""

_UNKNOWN = N_("“{value}” is not among: {register}. Choose which one is meant.")
_MAYBE = N_("“{value}” may be “{known}”. Choose which one is meant, or add it.")
_MAYBE_KNOWN = N_("“{value}” may be “{known}”. Choose which one is meant.")
_NO_NUMBER = N_("No record has the number “{value}” any more: the row is compared by what it says.")
_ADDS = N_("“{value}” is not among: {register} yet. Accepting adds it.")


@dataclass(frozen=True)
class Part:
    """One record that a row holds: its values with ids in its links, the record it surely is (empty for a new one),
    and those it may be.
    """

    role: Role
    values: Record
    record: str = ""
    likely: tuple[str, ...] = ()


@dataclass(frozen=True)
class Asked:
    """A question which record of a register a name means, as it is said of a row."""

    severity: Severity
    said: Message
    target: str
    text: str
    register: str


@dataclass(frozen=True)
class Resolved:
    """The parts of a row by role, in the order in which they are written, and what is to be said or asked."""

    parts: Mapping[str, Part]
    problems: tuple[RowProblem, ...] = ()


def defaults_of(key: str) -> Record:
    """What a record is given where only a name is known; raises KeyError where no kind of table brings such records."""
    shape = next((one for one in ALL_KINDS if one.register == key), None)
    if shape is None:
        raise KeyError(key)
    return {**register(key).begin(), **shape.defaults.get(shape.subject, {})}


def can_be_added(key: str) -> bool:
    """Whether a name is enough for a record of a register."""
    declared = register(key)
    try:
        known = defaults_of(key)
    except KeyError:
        return False
    lacking = [one.name for one in declared.stored().values() if one.required and known.get(one.name) is None]
    return lacking == [declared.named_by[0]] and not isinstance(declared.fields[lacking[0]], Link)


def with_unknown_links(row: TypedRow, problems: Iterable[RowProblem]) -> TypedRow:
    """A row that can go in although a link of it is not known keeps the words of the link beside it."""
    kept = {
        str(Message(register(_REGISTER_OF[one.target.split(".")[0]]).fields[one.target.split(".")[1]].title)): one.text
        for one in problems
        if one.severity == "warning" and one.asks.startswith(LINK)
    }
    return row._replace(extra={**row.extra, **kept}) if kept else row


class Resolver:
    """Resolves the rows of one kind of table; what a row brings is known to those after it once it is noted."""

    def __init__(self, session: Session, shape: Kind, sheet: str = "") -> None:
        self._session, self.shape, self.sheet = session, shape, sheet
        self._known: dict[str, Sameness] = {}
        self._numbers: dict[str, dict[str, str]] = {}
        self._row = BEHIND_ALL

    def known(self, key: str) -> Sameness:
        """A register as rows are looked up in it, read when it is first needed."""
        if key not in self._known:
            self._known[key] = Sameness(self._session, key)
            self._known[key].seen_from = self._row
        return self._known[key]

    def resolve(self, row: TypedRow) -> Resolved:
        """The parts of a row, each found in the register, earlier in the file, or nowhere."""
        self._row = row.row
        for known in self._known.values():
            known.seen_from = row.row
        parts: dict[str, Part] = {}
        problems: list[RowProblem] = []
        for role in self.shape.records:
            told = row.records.get(role.key)
            if told is None and role.key != self.shape.subject:
                continue
            values = dict(told or {})
            for name, other in self.shape.within(role.key).items():
                if other in parts:
                    values[name] = parts[other].record or f"{SAME_IN_FILE}{row.row}"
            if role.quarter:
                values["quarter"] = self._quarter(parts[self.shape.subject], role)
            problems += self._links(row, role, values)
            part = self._found(row, role, values, problems)
            parts[role.key] = self._asked(row, part, problems)
        return Resolved(parts, tuple(problems))

    def note(self, row: TypedRow, parts: Iterable[Part], record: str) -> tuple[tuple[str, str, Record], ...]:
        """Know from now on that the new parts of a row have become a record of that id; returns the keys of their
        registers, their ids and their values.
        """
        brought = []
        for part in parts:
            if not part.record:
                own = {EXTRA: to_json(row.extra)} if row.extra and part.role.key == self.shape.subject else {}
                which = f"{record}:{part.role.key}" if part.role.quarter else record
                brought.append((part.role.register, which, {**part.values, **own}))
                self.known(part.role.register).add(which, brought[-1][2])
        return tuple(brought)

    def _quarter(self, subject: Part, role: Role) -> str | None:
        """The quarter that a column is about, of the fiscal year of the row."""
        year = subject.values.get("fiscal_year") or self.known(self.shape.register).values(subject.record).get(
            "fiscal_year"
        )
        return f"{year}Q{role.quarter}" if year else None

    def _links(self, row: TypedRow, role: Role, values: Record) -> list[RowProblem]:
        """Put ids into the links of a record that a row gives by name."""
        problems = []
        for link in register(role.register).links():
            text = row.links.get(f"{role.key}.{link.name}")
            kept = self._kept(row, role, link, text) if text else ""
            if kept:
                values[link.name] = kept
            elif text and link.name not in values:
                found, problem = self.linked(row, f"{role.key}.{link.name}", link, text)
                values[link.name] = found
                problems += [problem] if problem else []
        return problems

    def _kept(self, row: TypedRow, role: Role, link: Link, text: str) -> str:
        """The record that a numbered row leads to already, where it still says its name."""
        before = self.known(role.register).values(row.links.get(f"{role.key}.id", "")).get(link.name)
        return str(before) if before and self.leads_to(link, text, str(before)) else ""

    def leads_to(self, link: Link, text: str, record: str) -> bool:
        """Whether words lead to the record that a link leads to already: by its number, or by its title."""
        number, title = number_in(text), self._session.title(link.register, record)
        if number and self.numbered(link.register, number) == record:
            return told_alike(text, (title,))
        return plain(title) == plain(text)

    def numbered(self, key: str, number: str) -> str:
        """The record of a register with a number; "" for none."""
        if key not in self._numbers:
            code = code_of(key)
            rows = self._session.file.rows(key, ("id", code)) if code else ()
            self._numbers[key] = {str(told): str(one) for one, told in rows if told}
        return self._numbers[key].get(number, "")

    def linked(self, row: TypedRow, target: str, link: Link, text: str) -> tuple[str | None, RowProblem | None]:
        """The id that a name leads to, `new:` and the name for what accepting adds, with what is to be said of it."""
        if text.startswith((CHOSEN, ADDED)):
            return text.removeprefix(CHOSEN), None
        number = number_in(text)
        numbered = self.numbered(link.register, number) if number else ""
        if numbered and told_alike(text, (self._session.title(link.register, numbered),)):
            return numbered, None
        if numbered:
            return None, self._which(row, target, text, link.register, [numbered])
        known = self.known(link.register)
        found = known.named(text)
        if len(found) == 1:
            return found[0], None
        near = found or known.nearly_named(text) or self._sought(link.register, text)
        if not near and link.register in _COMES_IN_FILES and can_be_added(link.register):
            said = Message(_ADDS, value=text, register=Message(register(link.register).title))
            return f"{ADDED}{text}", self._asking(row, Asked("note", said, target, text, link.register))
        problem = self._which(row, target, text, link.register, near)
        return None, problem if near or link.required else problem._replace(severity="warning")

    def _sought(self, key: str, text: str) -> list[str]:
        """Those whom a search for the words of somebody finds."""
        if not register(key).is_person:
            return []
        words = " ".join(sorted(words_beside(text)))
        return [hit.id for hit in self._session.file.search(words, (key,), _SOUGHT)] if words else []

    def _which(self, row: TypedRow, target: str, text: str, key: str, near: list[str]) -> RowProblem:
        said = Message(_UNKNOWN, value=text, register=Message(register(key).title))
        if near:
            maybe = _MAYBE if can_be_added(key) else _MAYBE_KNOWN
            said = Message(maybe, value=text, known=self._session.title(key, near[0]))
        return self._asking(row, Asked("error", said, target, text, key), tuple(near))

    def _asking(self, row: TypedRow, asked: Asked, near: tuple[str, ...] = ()) -> RowProblem:
        said, asks = asked.said, f"{LINK}{asked.register}"
        return RowProblem(asked.severity, said, asked.target, self.sheet, row.row, "", asked.text, asks, near)

    def _found(self, row: TypedRow, role: Role, values: Record, problems: list[RowProblem]) -> Part:
        """The record that a part of a row is: by its number, by what somebody chose, or by what it says."""
        known = self.known(role.register)
        number = row.links.get(f"{role.key}.id", "")
        if number and known.values(number):
            return Part(role, values, number)
        if number:
            said = Message(_NO_NUMBER, value=number)
            problems.append(RowProblem("warning", said, f"{role.key}.id", self.sheet, row.row, "", number, "", ()))
        chosen = self._chosen(row, role)
        if chosen.startswith(CHOSEN):
            return Part(role, values, chosen.removeprefix(CHOSEN))
        found = known.fitting(values) if role.found else known.find(values)
        if len(found) == 1:
            return Part(role, values, found[0])
        likely = tuple(found) or (() if chosen else tuple(known.likely(values)))
        return Part(role, values, "", likely)

    def _chosen(self, row: TypedRow, role: Role) -> str:
        """What somebody chose for a record that the subject of the row leads to."""
        subject = self.shape.subject
        fields = [name for name, other in self.shape.within(subject).items() if other == role.key]
        return row.links.get(f"{subject}.{fields[0]}", "") if fields else ""

    def _asked(self, row: TypedRow, part: Part, problems: list[RowProblem]) -> Part:
        """Ask for what the subject leads to where that must be known, or may be one of several."""
        role, subject = part.role, self.shape.subject
        if role.key == subject or part.record or not (role.found or part.likely):
            return part
        name = next(name for name, other in self.shape.within(subject).items() if other == role.key)
        text = str(part.values.get(register(role.register).named_by[-1]) or "")
        near = list(part.likely) or self.known(role.register).nearly_named(text)
        problems.append(self._which(row, f"{subject}.{name}", text, role.register, near))
        return replace(part, likely=())
