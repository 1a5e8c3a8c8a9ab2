"""The records that a link may lead to, while somebody types the words they are known by."""

from collections.abc import Sequence

from desktop.domain.around import Around
from desktop.domain.fields import Record
from desktop.domain.names import tokens
from desktop.domain.register import Register, View
from desktop.operations.searching import Found
from desktop.operations.session import Session
from desktop.storage.conditions import Condition, Every, equals

_LOOKED_THROUGH = 400
_SECOND_WORDS = 3


def records_to_choose(session: Session, key: str, typed: str = "", view: str = "", limit: int = 12) -> list[Found]:
    """The records of a register, or of one of its views, that the words typed lead to; the first ones for no words.

    A register without searched fields is looked through by the words its records are known by, up to 400 of them.
    """
    declared = session.register_of(key)
    side = next((one for one in declared.views if one.key == view), None)
    records = _found(session, declared, typed, side)
    return [_shown(declared, record, session.around()) for record in records[:limit]]


def _found(session: Session, declared: type[Register], typed: str, side: View | None) -> list[Record]:
    words = tokens(typed)
    searched = any(field.search for field in declared.stored().values())
    if words and searched:
        hits = session.file.search(typed, (declared.key,), 40)
        return [hit.record for hit in hits if _seen_from(hit.record, side)]
    where = Every(tuple(_conditions(side)))
    records = session.file.first(declared.key, where, limit=_LOOKED_THROUGH)
    if not words:
        return records
    around = session.around()
    return [one for one in records if _begins_all(words, tokens(declared.label(one, around)))]


def _conditions(side: View | None) -> list[Condition]:
    return [equals(name, value) for name, value in side.where] if side else []


def _seen_from(record: Record, side: View | None) -> bool:
    return side is None or all(record.get(name) == value for name, value in side.where)


def _begins_all(words: Sequence[str], known: Sequence[str]) -> bool:
    return all(any(other.startswith(word) for other in known) for word in words)


def _shown(declared: type[Register], record: Record, around: Around) -> Found:
    """A record with what tells it from its like: the first columns of its list that do not name it already."""
    parts: list[str] = []
    for name in declared.columns:
        if name not in declared.named_by and len(parts) < _SECOND_WORDS:
            shown = declared.fields[name].show(declared.value(record, name, around), around)
            parts += [shown] if shown else []
    return Found(declared.key, str(record["id"]), declared.label(record, around), " · ".join(parts))
