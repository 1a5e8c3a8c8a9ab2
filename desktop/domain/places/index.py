"""The index of places that everything else asks: the shipped units with the officer's changes laid over them."""

import csv
from collections.abc import Iterable, Mapping
from functools import cache, cached_property

from desktop.domain.places.finding import PlaceFinder
from desktop.domain.places.resolution import PlaceResolver, Resolution
from desktop.domain.places.tree import Place, PlaceChange, PlaceTree
from desktop.resources import resource


class PlaceIndex(PlaceTree):
    """All units by code, found by what is typed, and resolved from what columns name."""

    @cached_property
    def _finder(self) -> PlaceFinder:
        return PlaceFinder(self)

    @cached_property
    def _resolver(self) -> PlaceResolver:
        return PlaceResolver(self)

    def with_changes(self, changed: Iterable[PlaceChange]) -> "PlaceIndex":
        """This index with units added, or renamed where the code is known; a former name stays as another spelling."""
        names, aliases = dict(self._names), dict(self._aliases)
        for place in changed:
            former = names.get(place.code)
            known = aliases.get(place.code, ())
            renamed = (former,) if former is not None and former != place.name else ()
            aliases[place.code] = tuple(dict.fromkeys((*known, *renamed, *place.aliases)))
            names[place.code] = place.name
        return PlaceIndex(names, aliases)

    def find(self, text: str, within: str = "", level: str | None = None, limit: int = 12) -> list[Place]:
        """Places for a chooser, best first: each word typed begins a name of the place or of what it lies in.

        Those inside the unit `within` come first, there also such as only sound so or hold the word: in Ruhango,
        "kabuye" is rather Nyakabuye than a Kabuye of another district. With a `level` only such units are given, those
        inside a coarser one that was named included. Words that begin nothing are taken for misspellings.
        """
        return self._finder.find(text, within, level, limit)

    def resolve(self, named: Mapping[str, str], within: str = "") -> Resolution:
        """The place that names by level lead to, such as {"sector": "Jali", "cell": "Buhiza", "village": "Nyamugari"}.

        They are looked for inside `within` (a code) first, unless a district or province is named; elsewhere only
        when two levels are named, and without slips of the pen. Every level named must agree. What several places
        fit equally is `ambiguous`, and none is chosen.
        """
        return self._resolver.resolve(named, within)


@cache
def shipped_places() -> PlaceIndex:
    """The units that come with the application (`resources/geography`), read once: 17,441 of them."""
    names: dict[str, str] = {}
    lines = resource("geography", "admin_units.csv").read_text("utf-8").splitlines()
    sector = ""
    for line in lines[1:]:
        # No name holds a comma; the csv module would take twice the time before the window can open.
        parts = line.split(",")
        names[parts[8]] = parts[9]
        names[parts[6]] = parts[7]
        if parts[4] != sector:
            sector = parts[4]
            names[parts[0]], names[parts[2]], names[sector] = parts[1], parts[3], parts[5]
    return PlaceIndex(names, _shipped_aliases())


def _shipped_aliases() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    with resource("geography", "admin_aliases.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["code"]] = (*found.get(row["code"], ()), row["alias"])
    with resource("geography", "provinces.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["nisr_code"]] = (*found.get(row["nisr_code"], ()), row["en"], row["fr"], row["rw"])
    return found
