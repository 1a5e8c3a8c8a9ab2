"""What the cells of a column look like, counted over a sample, and how well that suits a target."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time
from functools import lru_cache

from desktop.domain.names import plain
from desktop.domain.places.tree import PATH_MARK
from desktop.exchange.reading.cells import Cell
from desktop.exchange.recognition.knowledge import Knowledge

SAMPLE = 240

_IDENTIFIER = re.compile(r"[123] ?(19|20)\d\d ?[78] ?\d{7} ?\d ?\d\d")
_SCIENTIFIC = re.compile(r"\d([.,]\d+)?[eE]\+?\d+")
_PHONE = re.compile(r"(\+?250|0)?[ -]?(7[2389]\d|2[25]\d)[ -]?\d{3}[ -]?\d{3}")
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?%?")
_MONEY = re.compile(
    r"(?:rwf|frw|frs?)?\s*\d{1,3}([ .,\u00a0\u202f']\d{3})+\s*(?:rwf|frws?|frs?)?|\d+\s*(?:rwf|frws?|frs?)", re.I
)
_DATE = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}"
    r"|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}([ T]\d\d:\d\d.*)?"
    r"|\d{1,2}[ -][a-zA-Zéû]{3,10}\.?[ -]\d{2,4}"
)
_YEAR = re.compile(r"(19|20)\d\d")
_MARKS = frozenset({"x", "xx", "v", "✓", "✔", "√", "1", "yes", "y", "oui", "o", "yego", "ok", "☑", "☒", "+", "true"})
_NAME = re.compile(r"[^\W\d_]{2,}(?:[-' .’][^\W\d_]+\.?){0,5}")


@lru_cache(maxsize=50_000)
def shape_of_text(text: str) -> str:
    """The shape of a text cell: identifier, phone, date, year, number, money, mark, name or text."""
    stripped = text.strip()
    if len(stripped) > 60:
        return "text"
    if stripped.casefold() in _MARKS:
        return "mark"
    for shape, pattern in _SHAPES:
        if pattern.fullmatch(stripped):
            return shape
    return "text"


_SHAPES = (
    ("identifier", _IDENTIFIER),
    ("year", _YEAR),
    ("phone", _PHONE),
    ("number", _NUMBER),
    ("identifier", _SCIENTIFIC),
    ("date", _DATE),
    ("money", _MONEY),
    ("name", _NAME),
)


def shape_of(cell: Cell) -> str:
    """The shape of any cell; a blank one has the shape "blank"."""
    if cell is None:
        return "blank"
    if isinstance(cell, str):
        return shape_of_text(cell)
    if isinstance(cell, (date, time)):
        return "date"
    return _shape_of_number(cell)


def _shape_of_number(cell: float) -> str:
    if cell is True or cell is False or cell == 1:
        return "mark"
    if 1e12 <= abs(cell) < 1e17:
        return "identifier"
    if 720_000_000 <= cell <= 799_999_999 or 250_720_000_000 <= cell <= 250_799_999_999:
        return "phone"
    return "year" if isinstance(cell, int) and 1900 <= cell <= 2100 else "number"


@dataclass(frozen=True)
class Profile:
    """The sampled cells of one column: how many of each shape, and the different texts."""

    sampled: int
    shapes: Counter[str]
    texts: tuple[str, ...]
    numbers: tuple[float, ...]

    @property
    def filled(self) -> int:
        """How many of the sampled cells hold something."""
        return self.sampled - self.shapes["blank"]

    def share(self, *shapes: str) -> float:
        """How many of the filled cells have one of the shapes, as a share of 1."""
        return sum(self.shapes[shape] for shape in shapes) / self.filled if self.filled else 0.0


def profile(cells: Sequence[Cell]) -> Profile:
    """The profile of a sample of cells, blank ones included."""
    texts = dict.fromkeys(cell.strip() for cell in cells if isinstance(cell, str))
    numbers = tuple(float(cell) for cell in cells if isinstance(cell, (int, float)) and not isinstance(cell, bool))
    return Profile(len(cells), Counter(map(shape_of, cells)), tuple(texts), numbers)


def fit(found: Profile, look: str, knowledge: Knowledge) -> float | None:
    """How well the cells suit what a target looks like: 0 not at all, 1 entirely, None when they can't tell."""
    if not found.filled or look in ("text", "code", "place_code", "any"):
        return None
    kind, _, detail = look.partition(":")
    if kind == "codes":
        return _fit_codes(found, detail, knowledge)
    if kind == "place":
        return _fit_place(found, detail, knowledge)
    if kind == "name":
        return found.share("name", "text") if found.share("name") else 0.0
    if kind in ("age", "ordinal"):
        small = sum(0 <= number <= 120 for number in found.numbers) if kind == "age" else len(found.numbers)
        return max(small / found.filled, found.share("number", "mark"))
    return found.share(*_SUITING[kind])


_UNKNOWN_WORDS = 0.1

_SUITING = {
    "date": ("date", "year"),
    "number": ("number", "mark", "year", "money"),
    "money": ("number", "money", "mark", "year"),
    "phone": ("phone",),
    "national_id": ("identifier",),
    "mark": ("mark", "date", "number"),
}


def _fit_codes(found: Profile, name: str, knowledge: Knowledge) -> float | None:
    """The share of the different texts of which a part is a code of the list, by any of its words."""
    known = knowledge.codelist(name)
    if known is None:
        return None
    worded = [text for text in found.texts if any(map(str.isalpha, text)) or known.find(text)]
    if not worded:
        return 0.5 if name in ("yes_no", "quarter") and found.share("mark") else 0.0
    suiting = sum(any(known.find(part) for part in parts_of(text)) for text in worded)
    # Words that the list does not know yet are a question to ask, no proof against the heading.
    return max(suiting / len(worded), _UNKNOWN_WORDS)


@lru_cache(maxsize=20_000)
def parts_of(text: str) -> tuple[str, ...]:
    """A cell whole, then the parts that commas, semicolons, slashes and dashes cut it into."""
    parts = [part.strip() for part in re.split(r"[;,/|+\n]| - ", text)]
    return (text, *(part for part in parts if part and part != text))


def _fit_place(found: Profile, level: str, knowledge: Knowledge) -> float | None:
    if not found.texts:
        return 0.0
    texts = [text.rsplit(PATH_MARK, 1)[-1] for text in found.texts]
    pieces = [piece for text in texts for piece in re.split(r"[;,/]| et | and | na ", text) if piece.strip()]
    share = knowledge.share_of_places(pieces, level)
    # A province or region of elsewhere is no Rwandan name and may still be what the heading says.
    return share if share > 0.3 or level in ("village", "cell", "sector") else None


def plain_texts(found: Profile) -> frozenset[str]:
    """The different texts of a column in plain letters."""
    return frozenset(map(plain, found.texts))
