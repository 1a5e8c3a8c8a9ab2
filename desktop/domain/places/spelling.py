"""How names of places are compared: level words left out, suffixes and spellings made one."""

import re
from functools import lru_cache

from desktop.domain.names import plain, sound, tokens, without_augment

_LEVEL_WORDS = re.compile(
    r"^(?:umudugudu|akagari|umurenge|akarere|intara|village|cell|cellule|sector|secteur|district|province)\b"
    r"(?: (?:wa|w|ka|k|ya|y|of|de|du|d|of the|de la)\b)?[ :]*"
    r"| (?:village|cell|sector|district|province)$"
)
_SUFFIXES = {"i": "1", "a": "1", "ii": "2", "b": "2", "iii": "3", "c": "3", "iv": "4", "d": "4"}


_LEVEL_NAMED = {
    **dict.fromkeys(("umudugudu", "village"), "village"),
    **dict.fromkeys(("akagari", "cell", "cellule"), "cell"),
    **dict.fromkeys(("umurenge", "sector", "secteur"), "sector"),
    **dict.fromkeys(("akarere", "district"), "district"),
    **dict.fromkeys(("intara", "province"), "province"),
}


def level_named(text: str) -> str | None:
    """The level that a name says it is of: "Akarere ka Huye" is a district, "Jali sector" a sector."""
    name = plain(text).rstrip(" .,;")
    if without_level(name) == name:
        return None
    words = tokens(name)
    return _LEVEL_NAMED.get(words[0]) or _LEVEL_NAMED.get(words[-1])


def without_level(text: str) -> str:
    """A name in plain letters without the word for its level: "Umurenge wa Jali" and "Jali sector" are Jali."""
    name = plain(text).rstrip(" .,;")
    return _LEVEL_WORDS.sub("", name).strip() or name


@lru_cache(maxsize=65536)
def place_key(text: str) -> str:
    """A name as it sounds, in one word: Mushumbamwiza for Umushumba Mwiza, Kabuga2 for Kabuga II and Kabuga B."""
    words = list(tokens(without_level(text)))
    if len(words) > 1 and words[0] in ("i", "a", "u"):
        del words[0]
    suffix = _SUFFIXES.get(words[-1]) if len(words) > 1 else None
    if suffix is not None:
        words[-1] = suffix
    # The initial vowel is left out of the whole only: inside a joined name it is part of it.
    return without_augment(sound("".join(words)))
