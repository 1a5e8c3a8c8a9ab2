"""The paper of one record: what is known of it, what belongs to it, who signs; with its history if that is wanted."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from desktop.domain.around import Around
from desktop.domain.dates import show_moment
from desktop.domain.fields import SENSITIVE, Choice, Field, Link, Record, Text, Whole, YesNo
from desktop.domain.language import N_, Message, translate
from desktop.domain.problems import AppError
from desktop.domain.register import Register
from desktop.operations.changes import record_history
from desktop.operations.child_summaries import FACTORS, child_summary
from desktop.operations.papers.paper import (
    Block,
    Facts,
    Paper,
    PaperColumn,
    Rows,
    Signatures,
    about_sensitive,
    heading_of,
    without_empty,
)
from desktop.operations.papers.partners import TOLD, partner_blocks
from desktop.operations.session import Session
from desktop.registers import REGISTERS
from desktop.storage.conditions import equals, one_of

MOST = 500
"""Records of one group on a paper; more of them are a list of their own."""


@dataclass(frozen=True)
class RecordAsked:
    """Which record, in which language, with or without what is sensitive, with or without its history."""

    register: str
    record: str
    language: str
    sensitive: bool = False
    history: bool = False


@dataclass(frozen=True)
class _Plan:
    """What the paper of a register is called, who signs it, and what it says beside the declared; the registers in
    `told` are not listed, since that tells of them.
    """

    title: str
    signs: tuple[str, ...] = ()
    more: Callable[[Session, RecordAsked], Iterator[Block]] | None = None
    told: frozenset[str] = frozenset()


def _status_index(session: Session, asked: RecordAsked) -> Iterator[Block]:
    """The Child Status Index, last and now beside each other; never a total."""
    scores = child_summary(session, asked.record).scores
    if not scores or not asked.sensitive:
        return
    fields = session.register_of("assessments").fields
    around = session.around(asked.language)
    days = [fields["assessed_on"].show(one.day, around) for one in reversed(scores)]
    titles = (translate(N_("Factor"), asked.language), *days)
    rows = [
        (field.title_in(asked.language), *(_score(field, one.of(field.name), around) for one in reversed(scores)))
        for field in (fields[factor] for factor in FACTORS)
    ]
    columns = tuple(PaperColumn(title, share) for title, share in zip(titles, (2.4, 1.0, 1.0), strict=False))
    yield Rows(translate(N_("Child Status Index"), asked.language), columns, rows)


def _score(field: Field, score: int | None, around: Around) -> str:
    return "" if score is None else field.show(str(score), around)


def _partner(session: Session, asked: RecordAsked) -> Iterator[Block]:
    """Promises, names against numbers, plan, services and overlaps, as the page on the screen tells them."""
    return partner_blocks(session, asked.record, asked.language)


_CHILD = _Plan(N_("File of a child"), more=_status_index)
_PERSON = _Plan(N_("File of a person"))
_PLANS = {
    "households": _Plan(
        N_("Household card"),
        (N_("Head of household"), N_("Village chief"), N_("Friend of the Family"), N_("Social affairs officer")),
    ),
    "partners": _Plan(N_("Page of a partner"), (N_("District officer"), N_("Mayor")), _partner, TOLD),
}


def record_paper(session: Session, asked: RecordAsked) -> Paper:
    """The paper of one record; raises AppError for a record that is not there."""
    declared = session.register_of(asked.register)
    record = session.file.record(asked.register, asked.record)
    if record is None:
        raise AppError(N_("This record is no longer in the register. Open the list again."))
    around, language = session.around(asked.language), asked.language
    plan = _plan(declared, record)
    title, label = translate(plan.title, language), declared.label(record, around)
    codes = (declared.fields[name].show(record.get(name), around) for name in ("code",) if name in declared.fields)
    heading = heading_of(session, label or title, " · ".join([title, *(one for one in codes if one)]), language)
    blocks: list[Block] = [about_sensitive(asked.sensitive, language), *_facts(declared, record, around, asked)]
    blocks += plan.more(session, asked) if plan.more else ()
    blocks += _groups(session, declared, asked, plan.told)
    blocks += _history(session, asked) if asked.history else ()
    if plan.signs:
        blocks.append(Signatures(tuple(translate(one, language) for one in plan.signs)))
    what = Message(N_("{kind}: {title}"), kind=Message(plan.title), title=label)
    return Paper(heading, tuple(blocks), language, what, 1)


def _plan(declared: type[Register], record: Record) -> _Plan:
    if declared.is_person:
        return _CHILD if record.get("is_child") == "yes" else _PERSON
    return _PLANS.get(declared.key) or _Plan(declared.title_one)


def _facts(declared: type[Register], record: Record, around: Around, asked: RecordAsked) -> Iterator[Facts]:
    fields = [one for one in declared.fields.values() if _told(declared, one, record, around) and _open(one, asked)]
    for title, group in groupby(fields, key=lambda field: field.section):
        rows = tuple((one.title_in(asked.language), _said(declared, one, record, around)) for one in group)
        yield Facts(translate(title, asked.language) if title else "", rows)


def _told(declared: type[Register], field: Field, record: Record, around: Around) -> bool:
    """Whether a field says something."""
    value = declared.value(record, field.name, around)
    empty = value in (None, ()) or not field.asked(record)
    named = field.name in declared.named_by and isinstance(field, Text)
    return not empty and not named and not (isinstance(field, YesNo) and value == "no" == field.default)


def _open(field: Field, asked: RecordAsked) -> bool:
    return asked.sensitive or field.sensitivity != SENSITIVE


def _said(declared: type[Register], field: Field, record: Record, around: Around, short: bool = False) -> str:
    value = declared.value(record, field.name, around)
    if short and isinstance(field, Choice):
        return field.show_short(value, around)
    return field.show(value, around)


def _groups(session: Session, declared: type[Register], asked: RecordAsked, told: frozenset[str]) -> Iterator[Rows]:
    """The records of every register that leads here, each followed by what belongs to those in turn."""
    record = asked.record
    for other in REGISTERS:
        if other.key in told:
            continue
        for link in other.links():
            if link.register != declared.key:
                continue
            records = session.file.first(other.key, equals(link.name, record), other.order, MOST)
            if records:
                yield _table(session, other, link, records, asked)
            if records and link.name == other.owner:
                yield from _below(session, other, [str(one["id"]) for one in records], asked)


def _below(session: Session, owner: type[Register], owners: list[str], asked: RecordAsked) -> Iterator[Rows]:
    """What belongs to records that belong to this one: the decisions on identifications, the visits of placements."""
    for other in REGISTERS:
        for link in other.links():
            if link.register == owner.key and link.name == other.owner:
                records = session.file.first(other.key, one_of(link.name, owners), other.order, MOST)
                if records:
                    yield _table(session, other, link, records, asked)


def _table(session: Session, declared: type[Register], link: Link, records: list[Record], asked: RecordAsked) -> Rows:
    """Records as a table of the columns of their list, without the field that leads here."""
    around = session.around(asked.language)
    names = [name for name in declared.columns if name != link.name and _open(declared.fields[name], asked)]
    fields = [declared.fields[name] for name in names]
    columns = tuple(
        PaperColumn(one.title_in(asked.language), (one.width or 130) / 130, isinstance(one, Whole)) for one in fields
    )
    rows = [tuple(_said(declared, one, record, around, short=True) for one in fields) for record in records]
    columns, rows = without_empty(columns, rows)
    title = translate(declared.title, asked.language)
    if sum(one.register == link.register for one in declared.links()) > 1:
        named = {"register": Message(declared.title), "link": Message(link.title)}
        title = Message(N_("{register}: {link}"), **named).text(asked.language)
    if len(records) == MOST:
        title = Message(N_("{title}, the first {count}"), title=title, count=MOST).text(asked.language)
    return Rows(title, columns, rows)


def _history(session: Session, asked: RecordAsked) -> Iterator[Rows]:
    """Who did what and when; what is sensitive is named without what it was."""
    declared, language = session.register_of(asked.register), asked.language
    rows = []
    for one in record_history(session, asked.register, asked.record, language):
        told = [
            f"{declared.fields[field.field].title_in(language)}: {field.before or '–'} → {field.after or '–'}"
            for field in one.fields
            if _open(declared.fields[field.field], asked)
        ]
        action = one.change.action.text(language)
        rows.append((show_moment(one.change.at), one.change.actor, "\n".join([action, *told])))
    titles = ((N_("When"), 0.8), (N_("Who"), 1.0), (N_("What"), 3.0))
    yield Rows(
        translate(N_("History"), language),
        tuple(PaperColumn(translate(title, language), s) for title, s in titles),
        rows,
    )
