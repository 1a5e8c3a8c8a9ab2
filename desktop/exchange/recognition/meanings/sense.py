"""What each column of a table means, decided together: names beside codes, levels beside levels, sums beside parts."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from desktop.domain.language import N_, Message
from desktop.exchange.recognition.content import Profile
from desktop.exchange.recognition.knowledge import Knowledge
from desktop.exchange.recognition.meanings.cells import agreement, share_of_domains, share_of_phones
from desktop.exchange.recognition.meanings.grammar import SURE, Reading, read
from desktop.exchange.recognition.meanings.ideas import ideas_of
from desktop.exchange.recognition.meanings.levels import LEVEL_NAMES, PlaceWord, levels_of
from desktop.exchange.recognition.meanings.said import SAID

_BY_TITLE = N_("The words of the title “{title}” say so.")
_MEANS = N_("It means: {meaning}.")
_BY_TAG = N_("The tag “{tag}” says so.")
_BY_NUMBERS = N_("Its cells are telephone numbers.")
_MOSTLY = 0.7
_BY_CELLS = N_("Its cells are domains of work.")
BARELY = 0.7
"""A bare "Title" names a project, but beside the names of people or organisations it says something else."""
WORK = ("partner_name", "partner_acronym", "implement_name", "lead_name", "donor", "activity", "project_name", "target")
"""Meanings of a table about what organisations do."""
_TAG = re.compile(r"#[a-z_]+([+ ]+[a-z_]+)*", re.ASCII)
_AGREED, _CONTRADICTED = 0.05, 0.1


@dataclass(frozen=True, slots=True)
class Column:
    """A column as found: its index (A is 0), its title as parts with the group first, its cells, what its tag says."""

    index: int
    parts: tuple[str, ...]
    profile: Profile
    tag: Reading | None = None


@dataclass(slots=True)
class Option:
    """One thing that a column may mean, how surely, the level for places, and why."""

    meaning: str
    certainty: float
    level: str = ""
    reasons: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Sense:
    """What a column means: a name of `NAMED` or an inner one such as "population", how surely (0 to 1), and why."""

    meaning: str
    certainty: float
    reasons: tuple[Message, ...] = ()


@dataclass
class Options:
    """The options of every column, by index; resolvers change them where the neighbours decide."""

    columns: Mapping[int, Column]
    knowledge: Knowledge
    of: dict[int, list[Option]] = field(default_factory=dict)

    def best(self, index: int) -> Option | None:
        """The surest option of a column."""
        return max(self.of[index], key=lambda one: one.certainty, default=None)

    def having(self, *meanings: str) -> list[tuple[int, Option]]:
        """The columns whose surest option has one of some meanings, with it, in their order."""
        found = [(index, self.best(index)) for index in self.columns]
        return [(index, one) for index, one in found if one and one.meaning in meanings]

    def has(self, *meanings: str) -> bool:
        """Whether some column most surely has one of these meanings."""
        return bool(self.having(*meanings))


Resolver = Callable[[Options], None]


def senses(columns: Sequence[Column], knowledge: Knowledge, resolvers: Sequence[Resolver] = ()) -> dict[int, Sense]:
    """What each column means; columns of no known meaning are left out. No meaning is given to two columns."""
    options = Options({column.index: column for column in columns}, knowledge)
    own = _own_parts(columns)
    for column in columns:
        options.of[column.index] = _options(column, own, knowledge)
    for resolve in (*resolvers, _places):
        resolve(options)
    return _assigned(options)


def _own_parts(columns: Sequence[Column]) -> frozenset[str]:
    """The parts of titles that one column alone has: no group, but the title again in another language."""
    said = Counter(part for column in columns for part in column.parts)
    return frozenset(part for part, times in said.items() if times == 1)


def _readings(column: Column, own: frozenset[str]) -> list[Reading]:
    """What the title says as a whole, and each part of it that no other column has."""
    groups = tuple(part for part in column.parts[:-1] if part not in own)
    found: dict[tuple[str, str], Reading] = {}
    for part in (column.parts[-1], *(part for part in column.parts[:-1] if part in own)):
        for reading in read((*groups, part)):
            before = found.get((reading.meaning, reading.level))
            if before is None or before.certainty < reading.certainty:
                found[(reading.meaning, reading.level)] = reading
    return list(found.values())


def _options(column: Column, own: frozenset[str], knowledge: Knowledge) -> list[Option]:
    title = column.parts[-1] if column.parts else ""
    found = []
    if title and not _TAG.fullmatch(title.lower()):
        because = Message(_BY_TITLE, title=title)
        found = [Option(one.meaning, one.certainty, one.level, (because,)) for one in _readings(column, own)]
    _tagged(found, column.tag)
    for option in found:
        change, said = agreement(column.profile, option.meaning, knowledge)
        option.certainty += change
        option.reasons += (said,) if said else ()
    if _tells_domains(column.profile, knowledge) and not any(one.meaning in ("theme", "subtheme") for one in found):
        found.append(Option("theme", 0.8 if len(column.profile.texts) > 2 else 0.6, "", (Message(_BY_CELLS),)))
    if any("contact" in said.ideas for said in ideas_of(title)) and share_of_phones(column.profile) >= _MOSTLY:
        found.append(Option("phone", 1.1, "", (Message(_BY_NUMBERS),)))
    return [option for option in found if option.certainty >= SURE]


def _tells_domains(found: Profile, knowledge: Knowledge) -> bool:
    return found.filled >= 3 and len(found.texts) > 1 and share_of_domains(found, knowledge) >= 0.7


def _tagged(found: list[Option], tag: Reading | None) -> None:
    """A tag confirms the title; where the two differ a clear title wins, since tags are often shifted or swapped."""
    if tag is None:
        return
    same = [option for option in found if option.meaning == tag.meaning]
    clear = max((option.certainty for option in found), default=0.0)
    for option in same:
        option.certainty += _AGREED
        option.level = option.level or tag.level
    if not same:
        certainty = tag.certainty if clear < 0.9 else tag.certainty - 0.15
        found.append(Option(tag.meaning, certainty, tag.level, (Message(_BY_TAG, tag=tag.said),)))


def _places(options: Options) -> None:
    """Give each column of places its level, codes that of the word they share; an unnamed code that of its left."""
    words = [_word(index, option) for index, option in options.having("place") if option.level]
    levels = levels_of(words)
    codes = [_word(index, option) for index, option in options.having("place_code") if option.level]
    levels = {**levels_of(codes), **levels}
    left = 0
    for index in sorted(options.columns):
        for option in options.of[index]:
            if option.meaning in ("place", "place_code"):
                level = levels.get(option.level, 0) or (left if option.meaning == "place_code" else 0)
                option.meaning = _name_of(level, option.meaning == "place_code")
                left = level or left


def _word(index: int, option: Option) -> PlaceWord:
    return PlaceWord(option.level, index, int(option.level) if option.level.isdigit() else 0)


def _name_of(level: int, code: bool) -> str:
    if level not in LEVEL_NAMES:
        return "place_other"
    return f"{LEVEL_NAMES[level]}_code" if code else LEVEL_NAMES[level]


def _reasons(option: Option) -> tuple[Message, ...]:
    """What the column is, in words, then why."""
    said = SAID.get(option.meaning)
    return (Message(_MEANS, meaning=Message(said)), *option.reasons) if said else option.reasons


def _assigned(options: Options) -> dict[int, Sense]:
    """Each meaning to one column, the surest first, then the leftmost; a column takes its best meaning still free."""
    ranked = sorted(
        (
            (option.certainty, -index, index, option)
            for index, found in options.of.items()
            for option in found
            if option.certainty >= SURE
        ),
        key=lambda one: (-round(one[0], 3), -one[1]),
    )
    given: dict[int, Sense] = {}
    taken: set[str] = set()
    for certainty, _, index, option in ranked:
        best = options.best(index)
        if index in given or option.meaning in taken or (best and certainty < best.certainty - _CONTRADICTED):
            continue
        given[index] = Sense(option.meaning, min(certainty, 1.0), _reasons(option))
        taken.add(option.meaning)
    return given
