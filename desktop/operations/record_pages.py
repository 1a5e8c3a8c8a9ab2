"""Everything that the page of one record shows, fetched at once: the record, its links, what belongs to it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop.domain.fields import Attachment, Date, FiscalYear, Link, PartialDate, Quarter, Record, Value
from desktop.domain.language import N_
from desktop.domain.problems import AppError, Problem
from desktop.domain.register import Register
from desktop.operations.drafts import Draft, draft_of, drop_draft, new_drafts
from desktop.operations.identifications import decide
from desktop.operations.records import Saved, begin_record, save_record
from desktop.operations.session import Session
from desktop.operations.views import tells_sensitive
from desktop.registers import REGISTERS
from desktop.storage.conditions import equals

Titles = dict[tuple[str, str], str]
"""The words by which records and attached files are known, by register and id."""

SHOWN = 8
"""How many of the records that belong to a record its page shows before it leads to the list of all."""

DECISIONS = "decisions"

_TIMES = (Date, PartialDate, Quarter, FiscalYear)


@dataclass(frozen=True)
class LinkedGroup:
    """The records of one register whose field `link` leads here: the first of them, the latest first, and how many."""

    register: str
    link: str
    count: int
    records: tuple[Record, ...] = ()
    labels: tuple[str, ...] = ()


@dataclass(frozen=True)
class RecordPage:
    """One record with all that its page shows; `linked` names every register that leads here, also with no record."""

    register: str
    record: Record
    label: str
    titles: Titles = field(default_factory=dict)
    linked: tuple[LinkedGroup, ...] = ()
    problems: tuple[Problem, ...] = ()
    draft: Draft | None = None

    @property
    def id(self) -> str:
        """The id of the record."""
        return str(self.record["id"])

    def group(self, register: str, link: str = "") -> LinkedGroup:
        """What one register has for this record; raises KeyError for one that never leads here."""
        found = (one for one in self.linked if one.register == register and link in ("", one.link))
        group = next(found, None)
        if group is None:
            raise KeyError(register)
        return group


@dataclass(frozen=True)
class BegunRecord:
    """An empty record as the form first shows it, with the drafts of others that were begun and never saved."""

    record: Record
    titles: Titles
    drafts: tuple[Draft, ...] = ()


@dataclass(frozen=True)
class SavedPage:
    """What became of a form, and the page of its record as it is now."""

    saved: Saved
    page: RecordPage


def record_page(session: Session, key: str, record_id: str) -> RecordPage:
    """The page of one record, also of one that was taken out; raises AppError for a record that is not there.

    A page that shows something sensitive is remembered for the journal, see `note_views`.
    """
    declared = session.register_of(key)
    record = session.file.record(key, record_id)
    if record is None:
        raise AppError(N_("This record is no longer in the register. Open the list again."))
    around = session.around()
    linked = tuple(_linked(session, key, record_id))
    titles = _titles(session, declared, [record])
    for group in linked:
        titles |= _titles(session, session.register_of(group.register), group.records)
        titles |= {
            (group.register, str(one["id"])): label for one, label in zip(group.records, group.labels, strict=True)
        }
    draft = draft_of(session, key, record_id)
    if draft:
        titles |= _titles(session, declared, [_texts(draft)])
    label = declared.label(record, around)
    problems = () if session.masked else tuple(declared.problems(record, around))
    shown = [
        (declared, record),
        *((session.register_of(one.register), found) for one in linked for found in one.records),
    ]
    if not session.masked and any(tells_sensitive(register, known) for register, known in shown):
        session.views.add(session.today, declared, record_id, label)
    return RecordPage(key, record, label, titles, linked, problems, draft)


def note_views(session: Session) -> None:
    """Write down whose sensitive details the pages have shown; to be asked for while nobody waits."""
    session.note_views()


def _linked(session: Session, key: str, record_id: str) -> Iterable[LinkedGroup]:
    for declared in REGISTERS:
        for link in declared.links():
            if link.register == key:
                yield _group(session, declared, link.name, record_id, SHOWN)


def _group(session: Session, declared: type[Register], link: str, record_id: str, limit: int) -> LinkedGroup:
    where, around = equals(link, record_id), session.around()
    records = tuple(session.file.first(declared.key, where, _latest_first(declared), limit))
    count = session.file.count(declared.key, where) if len(records) == limit else len(records)
    return LinkedGroup(declared.key, link, count, records, tuple(declared.label(one, around) for one in records))


def more_of_group(session: Session, key: str, link: str, record_id: str, limit: int) -> tuple[LinkedGroup, Titles]:
    """Up to `limit` of the records of a register whose field `link` leads to a record, with what they link to."""
    declared = session.register_of(key)
    group = _group(session, declared, link, record_id, limit)
    return group, _titles(session, declared, group.records)


def _latest_first(declared: type[Register]) -> tuple[str, ...]:
    """The order of a register, turned round where it is one of time."""
    times = (name for name in declared.order if isinstance(declared.fields[name], _TIMES))
    first = next(times, None)
    return (f"-{first}",) if first else declared.order


def _titles(session: Session, declared: type[Register], records: Iterable[Mapping[str, Value]]) -> Titles:
    """The words of everything that records link to."""
    found: Titles = {}
    for record in records:
        for name, stored in declared.stored().items():
            value = record.get(name)
            if isinstance(value, str) and isinstance(stored, Link | Attachment):
                target = stored.register if isinstance(stored, Link) else "attachments"
                found[target, value] = session.title(target, value)
    return found


def begun_record(session: Session, key: str, view: str, values: Mapping[str, Value]) -> BegunRecord:
    """A new record begun from a view with some values given, and the drafts that may be gone on with instead."""
    declared = session.register_of(key)
    record = begin_record(session, key, view, **values)
    drafts = tuple(new_drafts(session, key))
    titles = _titles(session, declared, [record, *map(_texts, drafts)])
    return BegunRecord(record, titles, drafts)


def _texts(draft: Draft) -> Record:
    """What was typed into fields of text, links among them."""
    return {name: value for name, value in draft.typed.items() if isinstance(value, str)}


def save_form(
    session: Session, key: str, values: Mapping[str, Value], record_id: str = "", draft: str = ""
) -> SavedPage:
    """Keep what stands in a form, forget its draft, and give the page of the record; raises as `save_record` does."""
    saved = _save(session, key, values, record_id)
    if draft:
        drop_draft(session, key, draft)
    return SavedPage(saved, record_page(session, key, saved.record))


def _save(session: Session, key: str, values: Mapping[str, Value], record_id: str) -> Saved:
    """A new decision moves its identification on, so it is kept by the act that does so."""
    about = values.get("identification")
    if key == DECISIONS and not record_id and isinstance(about, str):
        return decide(session, about, {name: value for name, value in values.items() if name != "identification"})
    return save_record(session, key, values, record_id)
