"""The words of a title as ideas: "Nbre de ménages", "# HHs" and "Nº de hogares" all say number and household."""

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache

from desktop.domain.names import APOSTROPHES, plain
from desktop.exchange.recognition.meanings.levels import TORN, place_words
from desktop.exchange.recognition.words import CONNECTIVES
from desktop.resources import resource

_HUMP = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])|(?<=[A-Z])(?=[A-Z][a-z]{2})|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
_WORD = re.compile(r"[a-z]+|\d+")
_BRACKETED = re.compile(r"[(\[{]([^)\]}]*)[)\]}]")
_NUMBERING = re.compile(
    r"^\s*(?:(?:\d+(?:\.\d+)*|[a-z]|[IVX]{1,4})\s*[.)]\s+|[A-Z]{0,2}\d+(?:[._]?\d+)*[a-z]?\s*[.):_]\s*)(?=[^\W\d_])"
)
_SIGNS = (("n°", " no "), ("nº", " no "), ("#", " no "), ("%", " percent "))
_MORE_SMALL = "y o e el los las del al do da dos das em por para con com que un una uma i ni"
_SMALL = CONNECTIVES.union(_MORE_SMALL.split(" "))
_LONGEST_PHRASE = 5
_SHORTEST_HALF = 3
_SHORTEST_GLUED, _SHORTEST_MISSPELT, _LIKE = 6, 6, 87.0
_ENDINGS = ("id", "ids", "name", "code", "pcode", "no", "num", "date", "type")

Ideas = frozenset[str]


@dataclass(frozen=True, slots=True)
class Said:
    """One word or phrase of a title: how it stands there, the ideas it may mean (none for a strange word).

    `aside` words stand in brackets or in the group above: they may help, their strangeness doesn't count.
    """

    text: str
    ideas: Ideas
    aside: bool = False


@cache
def vocabulary() -> dict[str, Ideas]:
    """The ideas of every known word and phrase, in plain letters."""
    found: dict[str, set[str]] = {}
    with resource("vocabulary", "titles.csv").open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            for words in list(line.values())[1:]:
                for word in words.split("|"):
                    if word and "*" not in word:
                        found.setdefault(word, set()).add(line["concept"])
    for word in (*place_words(), *TORN):
        for form in (word, f"{word}s", word.replace(" ", "")):
            found.setdefault(form, set()).add("place")
    return {word: frozenset(ideas) for word, ideas in found.items()}


@cache
def _stems() -> tuple[tuple[str, str], ...]:
    """Stems with their ideas, for a language that puts much before and behind them: "bizatangirira" has "tangir"."""
    with resource("vocabulary", "titles.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            (word.strip("*"), line["concept"])
            for line in csv.DictReader(file)
            for words in list(line.values())[1:]
            for word in words.split("|")
            if "*" in word
        )


@lru_cache(maxsize=20_000)
def ideas_of(title: str) -> tuple[Said, ...]:
    """The words of a title with their ideas; digits stand as themselves, small words are left out."""
    text = _NUMBERING.sub("", title)
    aside = " ".join(_BRACKETED.findall(text))
    said = _either(_BRACKETED.sub(" ", text))
    return (*said, *(Said(one.text, one.ideas, True) for one in _read(aside)))


def _either(text: str) -> tuple[Said, ...]:
    """The words of a title, those of a strange half behind or before a slash as an aside: "Activity / Faaliyet"."""
    sides = text.split("/")
    halves = [_read(side) for side in (sides if min(map(len, sides)) >= _SHORTEST_HALF else [text])]
    known = [any(one.ideas for one in half) for half in halves]
    if all(known) or not any(known):
        return tuple(one for half in halves for one in half)
    return tuple(
        one if said else Said(one.text, one.ideas, True)
        for half, said in zip(halves, known, strict=True)
        for one in half
    )


def _read(text: str) -> tuple[Said, ...]:
    words = _words(text)
    found: list[Said] = []
    at = 0
    while at < len(words):
        length = next((n for n in range(min(_LONGEST_PHRASE, len(words) - at), 1, -1) if _known(words[at : at + n])), 1)
        phrase = " ".join(words[at : at + length])
        at += length
        if length < at < len(words) and phrase in _SMALL:
            continue  # "du" begins a span of time at an end of a title, and joins two words between them
        if length > 1 or phrase in vocabulary() or (phrase not in _SMALL and (len(phrase) > 1 or phrase.isdigit())):
            found += [Said(phrase, _ideas(phrase))] if length > 1 else _single(phrase)
    return tuple(found)


def _known(words: tuple[str, ...]) -> bool:
    return bool(_ideas(" ".join(words)))


def _words(text: str) -> tuple[str, ...]:
    for mark in APOSTROPHES:
        text = text.replace(mark, " ")
    text = plain(" ".join(chunk if plain(chunk) in vocabulary() else _humps(chunk) for chunk in text.split()))
    for sign, word in _SIGNS:
        text = text.replace(sign, word)
    return tuple(_WORD.findall(text.replace("œ", "oe")))


def _humps(chunk: str) -> str:
    """A word cut where its capitals and digits say so: "adm1Name" is "adm 1 Name"."""
    return " ".join(_HUMP.split(chunk))


@cache
def _phrases() -> dict[str, Ideas]:
    """The phrases of the vocabulary with their words in the singular."""
    return {_singular(phrase): ideas for phrase, ideas in vocabulary().items() if " " in phrase}


def _singular(phrase: str) -> str:
    return " ".join(word.removesuffix("s") for word in phrase.split())


def _ideas(word: str) -> Ideas:
    """The ideas of a word, or of its singular."""
    known = vocabulary()
    if " " in word:
        return known.get(word) or _phrases().get(_singular(word), frozenset())
    forms = (word, word[:-1] if word.endswith("s") else "", word[:-2] if word.endswith("es") else "")
    return next((known[form] for form in forms if form in known), frozenset())


def _single(word: str) -> list[Said]:
    """One word: known, a number, glued of known words ("orgtype"), misspelt ("accronyme"), or strange."""
    if word.isdigit():
        return [Said(word, frozenset({"digit"}))]
    ideas = _ideas(word) or next((frozenset({idea}) for stem, idea in _stems() if stem in word), frozenset())
    if ideas:
        return [Said(word, ideas)]
    return _unglued(word) or [Said(word, _misspelt(word))]


def _unglued(word: str) -> list[Said]:
    if len(word) < _SHORTEST_GLUED:
        return []
    for cut in range(len(word) - 2, 2, -1):
        left, right = word[:cut], word[cut:]
        if left not in _SMALL and (first := _ideas(left)):
            if known := _ideas(f"{left} {right}"):
                return [Said(f"{left} {right}", known)]
            if second := _ideas(right):
                return [Said(left, first), Said(right, second)]
            ending = next((end for end in _ENDINGS if right.endswith(end)), "")
            if ending and cut > 4:
                return [Said(left, first), Said(right[: -len(ending)], frozenset()), Said(ending, _ideas(ending))]
    return []


@lru_cache(maxsize=5_000)
def _misspelt(word: str) -> Ideas:
    if len(word) < _SHORTEST_MISSPELT:
        return frozenset()
    from rapidfuzz import fuzz, process  # only a strange word is worth loading it

    long = [known for known in vocabulary() if len(known) >= _SHORTEST_MISSPELT and " " not in known]
    best = process.extractOne(word, long, scorer=fuzz.ratio, score_cutoff=_LIKE)
    return vocabulary()[best[0]] if best else frozenset()
