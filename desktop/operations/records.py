"""Saving, taking out and putting back one record of any register."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from desktop.domain.fields import Record, Value
from desktop.domain.language import N_, Message, translate
from desktop.domain.problems import AppError, Problem
from desktop.domain.register import Register
from desktop.operations.codes import Serials
from desktop.operations.following import follow, go_along
from desktop.operations.identity_papers import paper_problems
from desktop.operations.session import Session
from desktop.operations.stages import skipping_problems
from desktop.operations.volunteers import place_taken
from desktop.registers import REGISTERS
from desktop.storage.conditions import equals


@dataclass(frozen=True)
class Saved:
    """What became of a record: its id, the change that did it (empty when nothing differed), what may be amiss."""

    record: str
    change: str
    problems: tuple[Problem, ...] = ()


class RecordRefused(AppError):  # noqa: N818  # said as the officer would say it
    """A record that can't be kept as it is; `problems` says everything that is wrong, field by field."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        first = next(problem for problem in problems if problem.severity == "error")
        super().__init__(N_("Not saved yet: {reason}"), reason=first.message)


def refuse_errors(problems: tuple[Problem, ...]) -> None:
    """Raise RecordRefused with everything that may be amiss where an error is among it; warnings stop nothing."""
    if any(problem.severity == "error" for problem in problems):
        raise RecordRefused(problems)


def understood(session: Session, declared: type[Register], typed: Mapping[str, object]) -> Record:
    """The canonical values of what was typed into fields; raises RecordRefused with all that can't be read."""
    around = session.around()
    values: Record = {}
    problems = []
    for name, raw in typed.items():
        try:
            values[name] = declared.stored()[name].parse(raw, around)
        except AppError as error:
            problems.append(Problem("error", error.message, name))
    if problems:
        raise RecordRefused(tuple(problems))
    return values


def begin_record(session: Session, key: str, view: str = "", **values: Value) -> Record:
    """An empty record as the form first shows it, begun from a view of the register."""
    declared = session.register_of(key)
    chosen = next((one for one in declared.views if one.key == view), None)
    return {**declared.begin(chosen), **values}


def save_record(session: Session, key: str, values: Mapping[str, Value], record_id: str = "") -> Saved:
    """Keep a new record, or the changed fields of a known one, as one change.

    Raises RecordRefused with every problem at once where an error stops it, and AppError where the record has been
    taken out of the register meanwhile.
    """
    session.refuse_masked()
    declared = session.register_of(key)
    before = _known(session, key, record_id) if record_id else declared.begin()
    after = {**before, **values}
    problems = (*declared.problems(after, session.around()), *_rules(session, key, after, record_id))
    refuse_errors(problems)
    if not record_id:
        return _create(session, declared, after, problems)
    differing = {name: value for name, value in values.items() if before.get(name) != value}
    if not differing:
        return Saved(record_id, "", problems)
    title = declared.label(after, session.around())
    action = Message(N_("Changed {kind}: {title}"), kind=Message(declared.title_one), title=title)
    with session.file.change(action, session.user) as writing:
        writing.change(key, record_id, differing)
        follow(session, writing, key, before, after)
    return Saved(record_id, writing.id, problems)


def _rules(session: Session, key: str, record: Record, record_id: str) -> list[Problem]:
    """What is wrong between a record and others, which its register alone can't see."""
    rule = _RULES.get(key)
    return rule(session, record, record_id) if rule else []


_RULES: Mapping[str, Callable[[Session, Record, str], list[Problem]]] = {
    "decisions": skipping_problems,
    "identity_papers": paper_problems,
    "volunteers": place_taken,
}
"""What is said of a record of these registers beside others: given the record and its id, "" for a new one."""


def _create(session: Session, declared: type[Register], record: Record, problems: tuple[Problem, ...]) -> Saved:
    serials = Serials(session)
    fields = declared.stored()
    kept = {name: value for name, value in record.items() if name in fields}
    kept = serials.complete(session, declared.key, kept)
    title = declared.label(kept, session.around())
    action = Message(N_("Registered {kind}: {title}"), kind=Message(declared.title_one), title=title)
    with session.file.change(action, session.user) as writing:
        created = writing.create(declared.key, kept)
        follow(session, writing, declared.key, {}, {**kept, "id": created})
        if serials.taken:
            session.file.set_settings(serials.taken)
    return Saved(created, writing.id, problems)


def _known(session: Session, key: str, record_id: str) -> Record:
    record = session.file.record(key, record_id)
    if record is None or record.get("removed"):
        raise AppError(N_("This record has been taken out of the register. Put it back first, from its history."))
    return record


def remove_record(session: Session, key: str, record_id: str) -> Saved:
    """Take a record out of the lists; its history stays and one undo brings it back.

    Raises AppError while records of other registers still belong to it, naming how many.
    """
    record = _known(session, key, record_id)
    belonging = linked_records(session, key, record_id)
    planned, going = go_along(session, key, record_id)
    belonging = {one: left for one, found in belonging.items() if (left := [r for r in found if r["id"] not in going])}
    if belonging:
        names = {one: translate(session.register_of(one).title_one) for one in belonging}
        what = ", ".join(f"{names[one]} ({len(found)})" for one, found in belonging.items())
        raise AppError(N_("Other records belong to this one and would lead nowhere: {what}."), what=what)
    declared = session.register_of(key)
    title = declared.label(record, session.around())
    action = Message(N_("Took out {kind}: {title}"), kind=Message(declared.title_one), title=title)
    with session.file.change(action, session.user) as writing:
        for one in going:
            writing.remove(planned, one)
        writing.remove(key, record_id)
        follow(session, writing, key, record, {})
    return Saved(record_id, writing.id)


def restore_record(session: Session, key: str, record_id: str) -> Saved:
    """Put a record that was taken out back into the lists.

    Raises AppError where a record that it belongs to is taken out itself: that one has to come back first.
    """
    record = session.file.record(key, record_id)
    if record is None or not record.get("removed"):
        raise AppError(N_("This record is in the register already. Open the list again."))
    declared = session.register_of(key)
    for link in declared.links():
        target = session.file.record(link.register, str(record[link.name])) if record.get(link.name) else None
        if target is not None and target.get("removed"):
            owner = session.title(link.register, str(target["id"]))
            raise AppError(N_("It belongs to “{owner}”, which was taken out too. Put that back first."), owner=owner)
    action = Message(
        N_("Put back {kind}: {title}"),
        kind=Message(declared.title_one),
        title=declared.label(record, session.around()),
    )
    with session.file.change(action, session.user) as writing:
        writing.restore(key, record_id)
        follow(session, writing, key, {}, record)
    return Saved(record_id, writing.id)


def linked_records(session: Session, key: str, record_id: str, limit: int = 500) -> dict[str, list[Record]]:
    """What belongs to a record: by register, the records that lead to it and are not taken out."""
    found: dict[str, list[Record]] = {}
    for declared in REGISTERS:
        for link in declared.links():
            if link.register == key:
                records = session.file.first(declared.key, equals(link.name, record_id), declared.order, limit)
                if records:
                    found.setdefault(declared.key, []).extend(records)
    return found
