"""What can be answered in a drop-down filter, and how many records of the list each answer would leave."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop.domain.age_bands import ages_at
from desktop.domain.around import Around
from desktop.domain.fields import Choice, Choices, Date, Field, Link, Place, Places, Value
from desktop.domain.language import N_, translate
from desktop.operations.lists import Wanted, view_of, where_of
from desktop.operations.narrowing import (
    AGES,
    BORN,
    REST,
    SPANS,
    WITHOUT,
    Narrowing,
    answer_where,
    further_narrowings,
    is_age,
    narrowings,
    sectors_of,
)
from desktop.operations.session import Session
from desktop.storage.conditions import Where, every

MOST = 60
"""Answers of a menu that can still be read; those that find most come first where there are more."""


@dataclass(frozen=True)
class Answer:
    """One answer: its code, its words in the language of the window, how many it finds where that was counted."""

    code: str
    words: str
    count: int | None = None


def answers(session: Session, key: str, wanted: Wanted, name: str, counted: bool) -> tuple[Answer, ...]:
    """The answers of one filter over a list as it stands. What the filter itself holds already does not count.

    With `counted` each says how many it finds, where one reading of the list tells that; an answer that finds nothing
    is left out then, unless it is chosen. Raises KeyError for a filter that the list does not have.
    """
    declared = session.register_of(key)
    view = view_of(declared, wanted.view)
    narrowing = next(
        one for one in (*narrowings(declared, view), *further_narrowings(declared, view)) if one.key == name
    )
    chosen = dict(wanted.narrowed).get(name, ())
    others = replace(wanted, narrowed=tuple(one for one in wanted.narrowed if one[0] != name))
    where = where_of(session, key, others)
    known = _known(session, narrowing)
    if not counted or narrowing.link:  # what a million services tell takes 8 s to be counted: a page must not wait
        return known
    counts = _counts(session, key, where, narrowing, known)
    found = [replace(one, count=counts.get(one.code, 0)) for one in known]
    kept = [one for one in found if one.count or one.code in chosen or isinstance(narrowing.field, Date)]
    return tuple(_most(kept, chosen))


def _most(found: list[Answer], chosen: Iterable[str]) -> list[Answer]:
    if len(found) <= MOST:
        return found
    best = {one.code for one in sorted(found, key=lambda one: -(one.count or 0))[:MOST]} | set(chosen)
    return [one for one in found if one.code in best]


def _known(session: Session, narrowing: Narrowing) -> tuple[Answer, ...]:
    """Every answer that the declaration, the code list or the file knows."""
    field, around = narrowing.field, session.around()
    if is_age(field):
        pairs = [(band.key, translate(band.title)) for band in AGES]
    elif isinstance(field, Place):
        pairs = [(code, place.name) for code in sectors_of(around) if (place := around.places.get(code))]
    elif isinstance(field, Choice):
        pairs = _coded(field, around)
    elif isinstance(field, Date):
        pairs = [(code, translate(words)) for code, words in (SPANS | (WITHOUT if narrowing.link else {})).items()]
    else:
        pairs = _kept(session, narrowing)
    if not narrowing.link:
        pairs.append((REST, translate(_NO_SECTOR if isinstance(field, Place) else _NOT_KNOWN)))
    return tuple(Answer(code, words) for code, words in pairs)


_NOT_KNOWN = N_("Not known")
_NO_SECTOR = N_("No sector of this district")


def _coded(field: Choice, around: Around) -> list[tuple[str, str]]:
    items = around.codelists[field.codes].items
    return [(code, field.show_short((code,) if isinstance(field, Choices) else code, around)) for code in items]


def _kept(session: Session, narrowing: Narrowing) -> list[tuple[str, str]]:
    """The values that the records have: years and quarters from the latest, links by their words."""
    field = narrowing.field
    values = [one for one in session.file.values(narrowing.register, field.name) if one is not None]
    if isinstance(field, Link):
        named = [(str(value), session.title(field.register, str(value))) for value in values]
        return sorted((one for one in named if one[1]), key=lambda one: one[1].casefold())
    around = session.around()
    return [(str(value), field.show(value, around)) for value in sorted(values, key=str, reverse=True)]


def _counts(
    session: Session, key: str, where: Where, narrowing: Narrowing, known: tuple[Answer, ...]
) -> dict[str, int]:
    """How many records of the list each answer finds: by one reading of its field, or of each answer where a record
    may be found by several days.
    """
    field = narrowing.field
    if isinstance(field, Date):
        return {
            one.code: session.file.count(key, every(where, answer_where(session, narrowing, one.code))) for one in known
        }
    path = BORN if is_age(field) else field.name
    if isinstance(field, Place) and not isinstance(field, Places):
        path = f"{path}[:4]"
    found: Counter[str] = Counter()
    for value, number in session.file.values(key, path, where).items():
        for code in _codes_of(session, field, value):
            found[code] += number
    return dict(found)


def _codes_of(session: Session, field: Field, value: Value) -> Iterable[str]:
    """The answers under which a value is found."""
    if value is None:
        return (REST,)
    if is_age(field):
        age = ages_at(session.today)(str(value))
        return (band.key for band in AGES if age is not None and band.lowest <= age <= band.highest)
    if isinstance(field, Place):
        return _sectors(session.around(), value)
    return map(str, value) if isinstance(value, tuple) else (str(value),)


def _sectors(around: Around, value: Value) -> set[str]:
    """The sectors of a place, or of several: what is done in the whole district is done in each; else the rest."""
    sectors = set(sectors_of(around))
    if not isinstance(value, tuple):
        return {str(value)[:4]} & sectors or {REST}
    return sectors if around.district in value else {str(place)[:4] for place in value} & sectors or {REST}
