"""Takes back any change, and does it again, as a new change; refuses where somebody has worked on it since."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from desktop.domain.fields import Link, Record
from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.storage.conditions import one_of
from desktop.storage.history import Change
from desktop.storage.kept import Settings
from desktop.storage.register_file import RegisterFile
from desktop.storage.settings import COUNTER

NEVER_UNDONE = frozenset({"begin"})
"""Kinds of change that are no act of the officer's to be taken back."""

_Key = tuple[str, str]


@dataclass(frozen=True)
class Conflict:
    """Why a change can't be taken back: a record edited since, or led to by a record since, or leading nowhere now."""

    register: str
    record: str
    fields: tuple[str, ...]
    reason: Literal["edited", "linked", "gone"]
    by: Change | None = None


class UndoRefusedError(AppError):
    """Taking a change back would destroy later work; `conflicts` says which, `AppError.message` names the first."""

    conflicts: tuple[Conflict, ...] = ()


@dataclass
class _Net:
    """What a change did to one record on the whole."""

    created: bool
    before: Record = field(default_factory=dict)
    after: Record = field(default_factory=dict)

    def inverse(self) -> Record:
        """The values that take it back: a new record goes out of the lists, a known one gets its old fields."""
        return {"removed": 1} if self.created else self.before

    def expected(self, current: Record) -> Record:
        """The values that the record must still have; a new one must have nothing that it was not created with."""
        if self.created:
            return {name: self.after.get(name, 0 if name == "removed" else None) for name in current}
        return self.after


def next_undo(file: RegisterFile, since: int = 0) -> Change | None:
    """The change that an undo would take back now: the latest after the change number `since`; None for none."""
    before: int | None = None
    while page := file.history.changes(50, before, edits_only=True):
        for change in page:
            if change.sequence <= since:
                return None
            if not change.undoes and not change.undone and change.kind not in NEVER_UNDONE:
                return change
        before = page[-1].sequence
    return None


def next_redo(file: RegisterFile) -> Change | None:
    """The undo that a redo would take back now; None once something new was done."""
    before: int | None = None
    while page := file.history.changes(50, before, edits_only=True):
        for change in page:
            if not change.undoes:
                return None
            if not change.undone and _root(file, change)[1] % 2:
                return change
        before = page[-1].sequence
    return None


def _root(file: RegisterFile, change: Change) -> tuple[Change, int]:
    """The act that a chain of undos and redos is about, and how many of them lie between."""
    steps = 0
    while change.undoes:
        earlier = file.history.change(change.undoes)
        assert earlier is not None
        change, steps = earlier, steps + 1
    return change, steps


def undo(file: RegisterFile, change: str, actor: str) -> str:
    """Take back a change, whatever it was; returns the id of the change that does so.

    Taking back an undo is doing again. Raises UndoRefusedError with everything that stands in the way, AppError where
    it is taken back already.
    """
    target = file.history.change(change)
    if target is None:
        raise AppError(N_("This change is not in the history of the register."))
    root, steps = _root(file, target)
    if steps % 2 == 0:
        target = root
    nets = _nets(file, target.sequence)
    if target.undone or not nets or target.kind in NEVER_UNDONE:
        raise AppError(N_("This is taken back already, or nothing was changed by it."))
    _refuse(_conflicts(file, target.sequence, nets))
    said = N_("Did again: {action}") if steps % 2 else N_("Took back: {action}")
    with file.change(Message(said, action=root.action), actor, undoes=target.id) as writing:
        for register in dict.fromkeys(register for register, _ in nets):
            mine = ((record, net.inverse()) for (one, record), net in nets.items() if one == register)
            writing.change_many(register, mine)
    return writing.id


def redo(file: RegisterFile, actor: str) -> str:
    """Do again what was taken back last; see `undo`. Raises AppError when there is nothing."""
    last = next_redo(file)
    if last is None:
        raise AppError(N_("There is nothing to do again."))
    return undo(file, last.id, actor)


def _nets(file: RegisterFile, sequence: int) -> dict[_Key, _Net]:
    """What a change did on the whole, record by record; counters, and what is no longer declared, are left alone."""
    nets: dict[_Key, _Net] = {}
    for line in file.history.lines(sequence):
        key = (line.register, line.record)
        if line.register not in file.tables or (line.register == Settings.key and line.record.startswith(COUNTER)):
            continue
        known = file.tables[line.register].columns
        net = nets.setdefault(key, _Net(line.before is None))
        for name, value in (line.before or {}).items():
            if name in known:
                net.before.setdefault(name, value)
        net.after.update((name, value) for name, value in (line.after or {}).items() if name in known)
    return nets


def _conflicts(file: RegisterFile, sequence: int, nets: dict[_Key, _Net]) -> Iterator[Conflict]:
    """What was done since that an undo would destroy. Only later lines are read: without them, all is as it was."""
    going = {key for key, net in nets.items() if net.inverse().get("removed") == 1}
    edited: dict[_Key, dict[str, int]] = {}
    for line in file.history.lines_after(sequence):
        key = (line.register, line.record)
        if key in nets:
            edited.setdefault(key, {}).update(dict.fromkeys(line.after or {}, line.sequence))
        if going and key not in going and line.register in file.tables:
            kept = nets[key].inverse() if key in nets else {}
            after = {name: value for name, value in (line.after or {}).items() if name not in kept}
            yield from _linked(file, key, after, going, line.sequence)
    for key, fields in edited.items():
        current = file.record(*key) or {}
        current = {name: value for name, value in current.items() if name not in ("id", "changed")}
        expected = nets[key].expected(current)
        differing = tuple(name for name, value in expected.items() if current.get(name) != value)
        if differing:
            latest = max((fields.get(name, 0) for name in differing), default=0)
            yield Conflict(*key, differing, "edited", _by(file, latest))
    yield from _leading_nowhere(file, nets)


def _linked(file: RegisterFile, key: _Key, after: Record, going: set[_Key], sequence: int) -> Iterator[Conflict]:
    """A record written since that would lead to one that goes, if it still does."""
    for link in file.tables[key[0]].register.links():
        if (link.register, str(after.get(link.name))) in going:
            current = file.record(*key)
            if current and not current["removed"] and current[link.name] == after[link.name]:
                yield Conflict(*key, (link.name,), "linked", _by(file, sequence))


def _leading_nowhere(file: RegisterFile, nets: dict[_Key, _Net]) -> Iterator[Conflict]:
    """Records that would come back, or lead back, to one that has been taken out since."""
    coming = {key for key, net in nets.items() if net.inverse().get("removed") == 0}
    wanted: dict[_Key, list[tuple[_Key, str]]] = {}
    for key, link, target in _links_after(file, nets, coming):
        wanted.setdefault((link.register, target), []).append((key, link.name))
    for register in {register for register, _ in wanted}:
        ids = [record for one, record in wanted if one == register]
        for (gone,) in list(file.rows(register, ("id",), one_of("id", ids), removed=True)):
            if (register, str(gone)) not in coming:
                for key, name in wanted[register, str(gone)]:
                    yield Conflict(*key, (name,), "gone")


def _links_after(file: RegisterFile, nets: dict[_Key, _Net], coming: set[_Key]) -> Iterator[tuple[_Key, Link, str]]:
    """Every link that records would have after the undo and that they do not have, or are not seen to have, now."""
    for (register, record), net in nets.items():
        for link in file.tables[register].register.links():
            value = net.inverse().get(link.name)
            if isinstance(value, str):
                yield (register, record), link, value
    for register in {register for register, _ in coming}:
        links = file.tables[register].register.links()
        ids = [record for one, record in coming if one == register]
        names = ("id", *(link.name for link in links))
        for row in list(file.rows(register, names, one_of("id", ids), removed=None)):
            key = (register, str(row[0]))
            for link, value in zip(links, row[1:], strict=True):
                if isinstance(value, str) and link.name not in nets[key].inverse():
                    yield key, link, value


def _by(file: RegisterFile, sequence: int) -> Change | None:
    found = file.history.changes(1, before=sequence + 1)
    return found[0] if found else None


def _refuse(conflicts: Iterable[Conflict]) -> None:
    found = tuple({(one.register, one.record, one.reason): one for one in conflicts}.values())
    if not found:
        return
    by = next((conflict.by for conflict in found if conflict.by), None)
    if by is None:
        said = N_(
            "This can't be taken back: {count} record belongs to another that was taken out since.",
            "This can't be taken back: {count} records belong to others that were taken out since.",
        )
        error = UndoRefusedError(said, count=len(found))
    else:
        said = N_(
            "This can't be taken back: {count} of its records was worked on since, by {actor}: {action}. "
            "Take that back first, or change the record by hand.",
            "This can't be taken back: {count} of its records were worked on since, such as by {actor}: {action}. "
            "Take that back first, or change the records by hand.",
        )
        error = UndoRefusedError(said, count=len(found), actor=by.actor, action=by.action)
    error.conflicts = found
    raise error
