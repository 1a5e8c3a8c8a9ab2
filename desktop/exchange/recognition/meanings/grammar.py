"""What a title can mean, by the ideas of its words: each meaning needs some ideas and bears others beside them."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from desktop.exchange.recognition.meanings.ideas import Said, ideas_of
from desktop.exchange.recognition.meanings.levels import place_word
from desktop.resources import resource

SURE = 0.55
_STRANGE, _OTHER, _OTHER_ASIDE, _AGAIN = 0.2, 0.3, 0.08, 0.03
_LONGEST, _CLEAR = 60, 0.9
_WEAK = 0.85
"""A word that alone says little says nothing beside a strange one."""
_FREE = frozenset({"lang", "filler", "digit"})

# Whose or what kind of value a group speaks of: under it the plain meaning of a title doesn't hold.
TURNING = frozenset({"guardian", "father", "mother", "spouse", "head", "staff", "need", "site", "population", "donor"})


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that a title or a tag can mean, how surely (0 to 1), for places the word or number of the level.

    `said` is the tag, as it stands.
    """

    meaning: str
    certainty: float
    level: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class _Rule:
    meaning: str
    needs: tuple[frozenset[str], ...]
    bears: frozenset[str]
    certainty: float


@cache
def _rules() -> tuple[_Rule, ...]:
    """The rules: a meaning, the ideas it needs (a slash between those that do as well), those it bears beside them."""
    with resource("vocabulary", "meanings.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            _Rule(
                line["meaning"],
                tuple(frozenset(need.split("/")) for need in line["needs"].split()),
                frozenset(line["bears"].split()),
                float(line["certainty"] or 1.0),
            )
            for line in csv.DictReader(file)
        )


@cache
def _by_first_need() -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, rule in enumerate(_rules()):
        for idea in rule.needs[0]:
            found.setdefault(idea, []).append(number)
    return found


@lru_cache(maxsize=5_000)
def _asked(ideas: frozenset[str]) -> tuple[_Rule, ...]:
    """The rules whose first need is among some ideas, in their order."""
    numbers = {number for idea in ideas for number in _by_first_need().get(idea, ())}
    return tuple(_rules()[number] for number in sorted(numbers))


def meanings() -> frozenset[str]:
    """Every meaning that a title can have by these rules."""
    return frozenset(rule.meaning for rule in _rules())


@lru_cache(maxsize=20_000)
def read(parts: tuple[str, ...]) -> tuple[Reading, ...]:
    """What a column can mean by its title, given as its parts with the group first; the surest first."""
    leaf, groups = parts[-1], parts[:-1]
    said = ideas_of(leaf)
    above = tuple(Said(one.text, one.ideas, True) for group in groups for one in ideas_of(group))
    turned = any(one.ideas & TURNING and not _says(said, one.ideas) for one in above)
    found: dict[tuple[str, str], Reading] = {}
    for reading in _readings((*above, *said), len(above), leaf):
        _keep(found, reading)
    if not turned and above:
        for reading in _readings(said, 0, leaf):
            _keep(found, reading)
    return tuple(sorted(found.values(), key=lambda one: -one.certainty))


def says_something(title: str) -> bool:
    """Whether a title clearly means something, so that a row of such texts is one of titles."""
    return len(title) <= _LONGEST and any(one.certainty >= _CLEAR for one in read((title,)))


def _says(said: tuple[Said, ...], ideas: frozenset[str]) -> bool:
    return any(one.ideas & ideas for one in said)


def _keep(found: dict[tuple[str, str], Reading], reading: Reading) -> None:
    key = (reading.meaning, reading.level)
    if key not in found or found[key].certainty < reading.certainty:
        found[key] = reading


def _readings(said: tuple[Said, ...], above: int, leaf: str) -> Iterable[Reading]:
    everything = frozenset[str]().union(*(one.ideas for one in said)) if said else frozenset()
    for rule in _asked(everything):
        if all(need & everything for need in rule.needs):
            certainty = _certainty(rule, said, above)
            if certainty >= SURE:
                yield Reading(rule.meaning, certainty, _level(said, leaf) if rule.meaning.startswith("place") else "")


def _certainty(rule: _Rule, said: tuple[Said, ...], above: int) -> float:
    """How well a title says a meaning: less for every strange word and every idea that belongs to something else."""
    used = _used(rule, said)
    if used is None or (above and not _holds_leaf(rule, said[above:], all(at < above for at in used.values()))):
        return 0.0
    certainty = rule.certainty + 0.01 * len(rule.needs)
    for at, one in enumerate(said):
        if at in used.values() or one.ideas & (rule.bears | _FREE):
            continue
        if any(one.ideas & need for need in rule.needs):
            certainty -= _AGAIN
            continue
        if one.aside:
            certainty -= 0.3 if one.ideas & TURNING else _OTHER_ASIDE if one.ideas else 0.0
        else:
            certainty -= _OTHER if one.ideas or rule.certainty < _WEAK else _STRANGE
    return certainty


def _holds_leaf(rule: _Rule, leaf: tuple[Said, ...], by_group: bool) -> bool:
    """Whether the title itself says something of a meaning: "Name" under "Guardian" does, "Shoes" doesn't."""
    return not by_group or any(one.ideas & rule.bears for one in leaf)


def _used(rule: _Rule, said: tuple[Said, ...]) -> Mapping[int, int] | None:
    """Which word serves which need, each word one need, the words of the title itself before those aside."""
    order = sorted(range(len(said)), key=lambda at: (said[at].aside, len(said[at].ideas)))
    used: dict[int, int] = {}
    for number, need in enumerate(rule.needs):
        at = next((at for at in order if at not in used.values() and said[at].ideas & need), None)
        if at is None:
            return None
        used[number] = at
    return used


def _level(said: tuple[Said, ...], leaf: str) -> str:
    """The word of the level, or its number; of two words with a slash between them the first."""
    first, slash, _ = leaf.partition("/")
    if slash and first.strip() and (level := _level(ideas_of(first), first)):
        return level
    for at, one in enumerate(said):
        if "admin" in one.ideas:
            digits = [other.text for other in said[at : at + 3] if other.text.isdigit()]
            if digits:
                return digits[0]
    return next((word for one in reversed(said) if "place" in one.ideas and (word := place_word(one.text))), "")
