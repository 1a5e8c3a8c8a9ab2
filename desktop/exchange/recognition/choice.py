"""Which kind of table it is: what its columns can go to, weighed with what one of its rows is."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.language import N_, Message
from desktop.exchange.recognition.columns import ColumnMapper, TitledColumn, mapped_targets
from desktop.exchange.recognition.knowledge import Knowledge
from desktop.exchange.recognition.own import is_own, own_columns
from desktop.exchange.recognition.subject import KINDS_OF, REFUSED, Subject
from desktop.exchange.recognition.table import MappedColumn
from desktop.exchange.recognition.words import normal
from desktop.exchange.targets.kinds import KINDS, OTHER_KINDS, Kind

_NAMED = 3.0
"""What a title that names the kind outright is worth, in columns explained."""
_OF_ITS_SUBJECT = 1.5
"""What it is worth, in columns explained, that the rows are what the kind is about."""
_ELIDED = "rw|bw|cy|by|y|w|z"
"""What Kinyarwanda writes before a word with an apostrophe, which plain letters lose: "rw'abantu"."""
_OWN_SHARE, _LEAST = 0.6, 3
"""A table whose columns nearly all have a target is ours whatever else it looks like."""

_DOUBT = N_("This may be a table of “{kind}”, but little in it says so. Choose it only if you know that it is one.")
_GROUPED = frozenset(key for keys in KINDS_OF.values() for key in keys)
_CHILDLIKE = ("school", "guardian_name", "class", "father_name", "mother_name")


@dataclass(frozen=True, slots=True)
class Told:
    """What a person said of a table, now or once: columns by index, and its kind where they named one."""

    columns: Mapping[int, MappedColumn]
    kind: str | None


@dataclass(frozen=True, slots=True)
class Choice:
    """The kind of a table, None for one that the register can't take; how good it is; what goes where.

    `doubt` is what a person must confirm before it is taken.
    """

    kind: Kind | None
    score: float
    columns: tuple[MappedColumn, ...]
    doubt: Message | None = None


@dataclass(frozen=True, slots=True)
class _Tried:
    kind: Kind
    known: bool
    weight: float
    columns: tuple[MappedColumn, ...]
    named: bool = False

    @property
    def owned(self) -> bool:
        """Whether nearly every column has a target of this kind."""
        sure = sum(column.target is not None and column.certainty >= 0.8 for column in self.columns)
        return sure >= _LEAST and sure >= _OWN_SHARE * len(self.columns)


class KindChooser:
    """Chooses the kinds of tables with the same knowledge."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.mappers = [ColumnMapper(kind, knowledge) for kind in KINDS]
        self._knowledge = knowledge

    def choose(self, columns: tuple[TitledColumn, ...], titles: str, told: Told, subject: Subject) -> Choice:
        """The kind whose targets explain the columns best; without one, the mapping that explains the most.

        `titles` is what the sheet calls itself: a kind that it names needs less, and goes before others. A kind that
        a person said is taken whatever the columns say.
        """
        others = [one for one in OTHER_KINDS if one.key == told.kind or is_own(one, columns, titles)]
        mappers = [*self.mappers, *(ColumnMapper(one, self._knowledge) for one in others)]
        own = [one for one in mappers if one.kind in others or is_own(one.kind, columns, titles)]
        said = [one for one in mappers if one.kind.key == told.kind] or own
        tried = [
            _try(mapper, columns, titles, _with_own(told, mapper, columns) if own else told)
            for mapper in said or self.mappers
        ]
        if said:
            best = max(tried, key=lambda one: one.weight)
            return Choice(best.kind, 10.0 + best.weight, best.columns)
        fitting = _fitting(tried, columns, subject)
        if not fitting:
            best = max(tried, key=lambda one: one.weight)
            return Choice(None, best.weight / 10, best.columns)
        best = max(fitting, key=lambda one: one.weight + _bonus(one.kind, subject))
        doubted = not subject.sure or (subject.key == "unknown" and not (best.owned or best.named))
        doubt = Message(_DOUBT, kind=Message(best.kind.title)) if doubted else None
        return Choice(best.kind, 10.0 + best.weight, best.columns, doubt)


def _with_own(told: Told, mapper: ColumnMapper, columns: tuple[TitledColumn, ...]) -> Told:
    """What the titles of our own list say, and before it what a person said."""
    return Told({**own_columns(mapper.kind, columns), **told.columns}, told.kind)


def _try(mapper: ColumnMapper, columns: tuple[TitledColumn, ...], titles: str, told: Told) -> _Tried:
    mapped = mapper.map(columns, told.columns)
    targets = mapped_targets(mapped)
    named = any(re.search(rf"\b(?:{_ELIDED})?{normal(words)}\b", titles) for words in mapper.kind.named)
    known = mapper.kind.is_known(frozenset(targets), named)
    return _Tried(mapper.kind, known, _weight(mapper.kind, targets) + (_NAMED if named else 0.0), mapped, named)


def _fitting(tried: Sequence[_Tried], columns: Sequence[TitledColumn], subject: Subject) -> list[_Tried]:
    """The kinds that are possible: those of the subject, and others whose own tests hold."""
    if subject.key == "staff":
        return []
    if subject.key in REFUSED:
        return [one for one in tried if one.known and one.owned]
    if subject.key == "unknown":
        return [one for one in tried if one.known]
    group = KINDS_OF[subject.key]
    known = [one for one in tried if one.known and (one.kind.key in group or one.kind.key not in _GROUPED)]
    if any(one.kind.key in group for one in known):
        return known
    usual = _usual(group, columns)
    return [*known, *(one for one in tried if one.kind.key == usual)]


def _usual(group: tuple[str, ...], columns: Sequence[TitledColumn]) -> str:
    """The kind of the group that is taken where none of them is known by its own tests."""
    if "children" not in group:
        return group[0]
    meant = {column.sense.meaning for column in columns if column.sense}
    return "children" if meant.intersection(_CHILDLIKE) else "beneficiary"


def _bonus(kind: Kind, subject: Subject) -> float:
    return _OF_ITS_SUBJECT if kind.key in KINDS_OF.get(subject.key, ()) else 0.0


def _weight(kind: Kind, targets: dict[str, float]) -> float:
    """How much of a table a kind explains: places and line numbers say little, the signs of the kind say more."""
    weight = 0.0
    for key, certainty in targets.items():
        share = 0.0 if key.startswith("row.") else 0.4 if key.startswith("place.") else 1.0
        sign = any(key == one or (one.endswith(".*") and key.startswith(one[:-1])) for one in kind.signs)
        weight += certainty * (share + (0.5 if sign else 0.0))
    return weight
