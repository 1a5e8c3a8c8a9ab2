"""How names of people and places are compared whatever their spelling, split into family and other names, and shown."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from desktop.resources import resource

APOSTROPHES = "'’‘ʼ`´"

_DROPPED = str.maketrans("", "", APOSTROPHES)
_WORD = re.compile(r"[a-z0-9]+")
_VOWELS = "aeiou"
_AUGMENTS = "aiu"

# Order matters: a rule sees the letters that those above it have left.
_SOUNDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(written), heard)
    for written, heard in (
        (r"[ck]y", "ki"),
        (r"jy", "gi"),
        (r"gn", "ni"),
        (r"y", "i"),
        (r"ch(?=[rl])", "k"),
        (r"[sc]h", "s"),
        (r"ph", "f"),
        (r"(?<=[tkr])h", ""),
        (r"qu?", "k"),
        (r"c(?=[ei])", "s"),
        (r"c", "k"),
        (r"^x", "s"),
        (r"x", "ks"),
        (r"l", "r"),
        (r"(?<=[bcdfghjkmnprstvz])w", "u"),
        (r"[vw]", "b"),
        (r"(.)\1+", r"\1"),
    )
)
_JOINED_PARTICLES = frozenset({"muka", "nyira", "nyiramu", "mukan", "nyiran"})
_SMALL_WORDS = frozenset({"de", "da", "du", "la", "le", "des", "van", "bin"})
# Open syllables, with the few clusters that Kinyarwanda writes: what a name borrowed from elsewhere seldom looks like.
_KINYARWANDA = re.compile(r"[aiu]?(?:[mn]?(?:sh|ts|pf|[bcdfghjkmnprstvwyz])[yw]{0,2}[aeiou])+", re.ASCII)
_ELIDED = re.compile(rf"[dl][{APOSTROPHES}](?=\w)", re.IGNORECASE)


def plain(text: str) -> str:
    """The text without case, accents, apostrophes and doubled spaces: for equality and for search by first letters."""
    lowered = text.translate(_DROPPED).casefold()
    if not lowered.isascii():
        lowered = "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))
    return " ".join(lowered.split())


def tokens(text: str) -> tuple[str, ...]:
    """The words of a name in plain letters, particles such as Muka and Nyira joined to the word they belong to."""
    words = _WORD.findall(plain(text))
    if _JOINED_PARTICLES.isdisjoint(words):
        return tuple(words)
    joined: list[str] = []
    for word in words:
        if joined and joins_the_next(joined[-1]):
            joined[-1] += word
        else:
            joined.append(word)
    return tuple(joined)


def joins_the_next(word: str) -> bool:
    """Whether a plain word is a particle such as Muka or Nyira, which the word behind it belongs to."""
    return word in _JOINED_PARTICLES


@lru_cache(maxsize=65536)
def sound(token: str) -> str:
    """One plain word as it sounds: l/r, v/w/b, cy/ky/ki, sh/s, gn/ny, y/i and doubled letters made the same."""
    for written, heard in _SOUNDS:
        token = written.sub(heard, token)
    return token


def without_augment(token: str) -> str:
    """A word without the vowel that Kinyarwanda may put before it: Umutoni -> Mutoni, Akabande -> Kabande.

    Places are written either way; among people these are two names.
    """
    return token[1:] if len(token) > 3 and token[0] in _AUGMENTS and token[1] not in _VOWELS else token


def spelling_key(text: str) -> str:
    """The widest net: every word as it sounds, without its initial vowel; the order of words is kept."""
    return " ".join(without_augment(sound(token)) for token in tokens(text))


def same_spelling(a: str, b: str) -> bool:
    """Whether two names are one name but for spelling that says nothing, in any order of words.

    An initial vowel more or less makes another name: Umutoni is not Mutoni.
    """
    return _heard(tokens(a)) == _heard(tokens(b))


def _heard(words: Iterable[str]) -> list[str]:
    return sorted(map(sound, words))


@dataclass(frozen=True)
class FullName:
    """A full name in its two parts; `evidence` says what told them apart, weakest last."""

    family_name: str
    other_names: str
    evidence: Literal["capitals", "comma", "known", "position"]


@cache
def _known() -> dict[str, str]:
    """Kind of each known name by its sound: given or kinyarwanda."""
    lines = resource("names", "names.csv").read_text(encoding="utf-8").splitlines()[1:]
    return {" ".join(map(sound, tokens(name))): kind for name, kind in (line.split(",") for line in lines)}


def is_kinyarwanda(word: str) -> bool:
    """Whether one word is a Kinyarwanda name, known or looking like one, rather than a Christian or Muslim one."""
    letters = "".join(tokens(word))
    kind = _known().get(sound(letters))
    if kind is not None:
        return kind == "kinyarwanda"
    return len(letters) >= 4 and word.isascii() and _KINYARWANDA.fullmatch(letters) is not None


def split_full_name(text: str) -> FullName:
    """Family name and other names of a full name written in either order.

    Capitals mark the family name ("Bernadette ISIMBI"), as does a comma after it; otherwise a Kinyarwanda name
    beside Christian ones is the family name; failing all, the first word is, as identity cards have it.
    """
    before, comma, after = text.partition(",")
    words = _with_particles(text.replace(",", " ").split())
    if comma and before.strip() and after.strip():
        return FullName(capitalised(before), capitalised(after), "comma")
    if not words:
        return FullName("", "", "position")
    loud = [word.isupper() and len(plain(word).strip(".")) > 1 for word in words]
    if any(loud) and not all(loud):
        return _divided(words, loud, "capitals")
    ours = [is_kinyarwanda(word) for word in words]
    if any(ours) and not all(ours):
        first = 0 if ours[0] else max(i for i, mine in enumerate(ours) if mine)
        return _divided(words, [i == first for i in range(len(words))], "known")
    return _divided(words, [i == 0 for i in range(len(words))], "position")


def _with_particles(words: list[str]) -> list[str]:
    """The words, with a particle written apart ("Muka mana") kept beside the word it belongs to."""
    kept: list[str] = []
    for word in words:
        if kept and plain(kept[-1]) in _JOINED_PARTICLES:
            kept[-1] += f" {word}"
        else:
            kept.append(word)
    return kept


def _divided(words: list[str], family: list[bool], evidence: Literal["capitals", "known", "position"]) -> FullName:
    mine = " ".join(word for word, is_family in zip(words, family, strict=True) if is_family)
    others = " ".join(word for word, is_family in zip(words, family, strict=True) if not is_family)
    return FullName(capitalised(mine), capitalised(others), evidence)


def capitalised(text: str) -> str:
    """Words that are all capitals or all small written as names are; mixed ones are left as somebody wrote them."""
    return " ".join(_capitalised_word(word) for word in text.split())


def _capitalised_word(word: str) -> str:
    elided = _ELIDED.match(word)
    if elided:
        return elided.group().lower() + _capitalised_word(word[elided.end() :])
    if not (word.isupper() or word.islower()):
        return word
    if word.casefold() in _SMALL_WORDS:
        return word.casefold()
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


def show_name(family_name: str | None, other_names: str | None = None) -> str:
    """A person's name as every list shows it: family name first, as on the identity card."""
    return " ".join(part for part in (capitalised(family_name or ""), capitalised(other_names or "")) if part)
