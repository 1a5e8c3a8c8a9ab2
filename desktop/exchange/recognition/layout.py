"""A layout: how a header is understood, as a person confirmed it; it outlives columns that are moved or added."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from desktop.exchange.recognition.words import normal

SHARE_FOUND = 0.6
"""The share of its columns with a target that a header must have for a layout to fit it."""

SHARE_KNOWN = 0.5
"""The share of a header's titles that a layout must know: three common titles say nothing about a wide table."""

PASSING = ("period", "fiscal_year", "assembly", "meeting", "date")
"""What is true of one file only: a quarter that was said for a list must not be believed of the next."""


@dataclass(frozen=True, slots=True)
class LayoutColumn:
    """A column by its title, group first ("Ababyeyi / Se"), and its target; None for one that is only kept."""

    title: str
    target: str | None


@dataclass(frozen=True, slots=True)
class Layout:
    """How a header is understood.

    `kind` is the kind of table, or the key of the report that fills such a form; `sheet` the name that the sheet had,
    `depth` the number of rows of the header; `constants` are facts by key that hold where a file says nothing itself;
    `confirmed_on` is a day in ISO form. Of a form that is filled, `rows` say what the words that name its rows stand
    for, and `labels` which words ask for which fact.
    """

    kind: str
    columns: tuple[LayoutColumn, ...]
    name: str = ""
    sheet: str = ""
    depth: int = 1
    constants: tuple[tuple[str, str], ...] = ()
    confirmed_on: str = ""
    rows: tuple[LayoutColumn, ...] = ()
    labels: tuple[LayoutColumn, ...] = ()

    @property
    def fingerprint(self) -> str:
        """The same for the same titles, in whatever order, capitals and accents they stand."""
        return fingerprint(column.title for column in self.columns)

    def placed(self, titles: Mapping[int, str]) -> dict[int, LayoutColumn]:
        """Its columns by their index in a header whose titles are given by index; the second of two equal titles
        is the second there too.
        """
        waiting: dict[str, list[LayoutColumn]] = {}
        for column in self.columns:
            waiting.setdefault(key_of(column.title), []).append(column)
        found: dict[int, LayoutColumn] = {}
        for index in sorted(titles):
            same = waiting.get(key_of(titles[index]))
            if same:
                found[index] = same.pop(0)
        return found

    def gone(self, titles: Mapping[int, str]) -> tuple[str, ...]:
        """The titles of its columns with a target that a header does not have."""
        here = Counter(map(key_of, titles.values()))
        missing = []
        for column in self.columns:
            here[key_of(column.title)] -= 1
            if here[key_of(column.title)] < 0 and column.target:
                missing.append(column.title)
        return tuple(missing)

    def fit(self, titles: Mapping[int, str]) -> float:
        """How well it fits a header, from 0 (another header) to 1 (exactly this one)."""
        placed = self.placed(titles)
        wanted = sum(1 for column in self.columns if column.target) or len(self.columns)
        found = sum(1 for column in placed.values() if column.target) or len(placed)
        if not wanted or found < SHARE_FOUND * wanted or len(placed) < SHARE_KNOWN * len(titles) or len(placed) < 2:
            return 0.0
        return len(placed) / (len(self.columns) + len(titles) - len(placed))


def key_of(title: str) -> str:
    """A title as it is compared: one of signs alone ("№") by these."""
    return normal(title) or title.strip().casefold()


def named_of(known: Iterable[LayoutColumn]) -> dict[str, str]:
    """What words stand for, by the words as they are compared; "" for nothing."""
    return {key_of(one.title): one.target or "" for one in known}


def fingerprint(titles: Iterable[str]) -> str:
    """The fingerprint of a header, in 32 hex digits: of its titles without their order."""
    return sha256("\n".join(sorted(map(key_of, titles))).encode()).hexdigest()[:32]


def best_fit(layouts: Iterable[Layout], titles: Mapping[int, str]) -> Layout | None:
    """The layout that fits a header best, the one confirmed last where two do; None where none does."""
    fits = [(fit, layout.confirmed_on, layout) for layout in layouts if (fit := layout.fit(titles)) > 0]
    return max(fits, key=lambda one: one[:2])[2] if fits else None
