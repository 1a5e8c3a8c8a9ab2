"""Places named level by level, perhaps misspelt, led back to one code or to a question, never to a guess."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from desktop.domain.names import plain
from desktop.domain.places.spelling import place_key, without_level
from desktop.domain.places.tree import LEVELS, Place, PlaceTree

Certainty = Literal["exact", "alias", "spelling", "ambiguous", "unknown"]

LARGEST_POOL = 1000
"""Misspellings are looked for among this many places at most: among all villages, everything looks like something."""

REMEMBERED = 50_000
SUGGESTED = 6

_COSTS = {"exact": 0, "alias": 1, "spelling": 1}


@dataclass(frozen=True)
class Resolution:
    """What the names led to: a code with how surely, or None with the places that a person may choose from."""

    code: str | None
    certainty: Certainty
    candidates: tuple[Place, ...] = ()


@dataclass(frozen=True)
class _Lead:
    """One way through the levels named so far: where it has led, at which cost, by how weak a step."""

    code: str
    cost: int = 0
    certainty: Literal["exact", "alias", "spelling"] = "exact"

    def to(self, code: str, certainty: Literal["exact", "alias", "spelling"], cost: int) -> "_Lead":
        """One step further, at a cost; the whole way is as certain as its weakest step."""
        weakest = max(self.certainty, certainty, key=("exact", "alias", "spelling").index)
        return _Lead(code, self.cost + cost, weakest)


class PlaceResolver:
    """Resolves the places of a tree, remembering what it was asked: lists name the same village again and again."""

    def __init__(self, tree: PlaceTree) -> None:
        self._tree = tree
        self._plain: dict[str, str] = {}
        self._known: dict[tuple[object, ...], Resolution] = {}

    def resolve(self, named: Mapping[str, str], within: str) -> Resolution:
        """The place that the named levels lead to; see PlaceIndex.resolve."""
        asked = tuple((level, said) for level in LEVELS if (said := (named.get(level) or "").strip()))
        key = (asked, within)
        if key not in self._known:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            self._known[key] = self._resolved(asked, within)
        return self._known[key]

    def _resolved(self, asked: tuple[tuple[str, str], ...], within: str) -> Resolution:
        if not asked:
            return Resolution(None, "unknown")
        start = "" if asked[0][0] in ("province", "district") else within
        leads = self._leads(asked, start)
        if not leads and start and len(asked) > 1:
            leads = self._leads(asked, "", slips=False)
        if not leads:
            return Resolution(None, "unknown", self._suggestions(asked, start))
        cheapest = min(lead.cost for lead in leads)
        best = {lead.code: lead for lead in leads if lead.cost == cheapest}
        if len(best) > 1:
            return Resolution(None, "ambiguous", self._tree.places(sorted(best)))
        (only,) = best.values()
        others = sorted({lead.code for lead in leads} - {only.code})
        return Resolution(only.code, only.certainty, self._tree.places([only.code, *others]))

    def _leads(self, asked: Iterable[tuple[str, str]], start: str, slips: bool = True) -> list[_Lead]:
        leads = [_Lead(start)]
        for level, said in asked:
            leads = [further for lead in leads for further in self._further(lead, level, said, slips)]
        return leads

    def _further(self, lead: _Lead, level: str, said: str, slips: bool) -> list[_Lead]:
        """The places of a level under a lead that bear a name, by the surest way in which any does."""
        pool = self._tree.below(lead.code, level)
        wanted = {plain(said), without_level(said)}
        exact = [code for code in pool if self._plain_name(code) in wanted]
        if exact:
            return [lead.to(code, "exact", _COSTS["exact"]) for code in exact]
        alias = [code for code in pool if any(plain(name) in wanted for name in self._tree.aliases(code))]
        if alias:
            return [lead.to(code, "alias", _COSTS["alias"]) for code in alias]
        key = place_key(said)
        heard = [code for code in pool if key in self._keys(code)]
        if heard:
            return [lead.to(code, "spelling", _COSTS["spelling"]) for code in heard]
        if not slips or len(pool) > LARGEST_POOL or self._borne_nearby(lead.code, level, wanted):
            return []
        return [lead.to(code, "spelling", 2 + slip) for code, slip in self._slips(key, pool)]

    def _borne_nearby(self, code: str, level: str, wanted: set[str]) -> bool:
        """Whether a neighbouring cell or sector has a place of just that name: then the parent is as likely wrong."""
        around = code[:-2] if len(code) > 2 else ""
        return bool(around) and any(self._plain_name(other) in wanted for other in self._tree.below(around, level))

    def _plain_name(self, code: str) -> str:
        known = self._plain.get(code)
        if known is None:
            known = self._plain[code] = plain(self._tree.places([code])[0].name)
        return known

    def _keys(self, code: str) -> set[str]:
        return {place_key(name) for name in (self._plain_name(code), *self._tree.aliases(code))}

    def _slips(self, key: str, pool: list[str]) -> list[tuple[str, int]]:
        """The places that a key names with no more slips of the pen than its length allows, and how many they are."""
        from rapidfuzz.distance import OSA  # only a misspelling is worth loading it

        allowed = 0 if len(key) < 4 else 1 if len(key) < 9 else 2
        found = []
        for code in pool:
            slip = min(OSA.distance(key, other, score_cutoff=allowed) for other in self._keys(code))
            if slip <= allowed:
                found.append((code, slip))
        return found

    def _suggestions(self, asked: tuple[tuple[str, str], ...], start: str) -> tuple[Place, ...]:
        """What a person may have meant: the last name anywhere inside `start`, then names like it where the others led.

        Elsewhere in the country only when no place in there bears it.
        """
        level, said = asked[-1]
        leads = [_Lead(start)]
        for upper, name in asked[:-1]:
            leads = [lead for before in leads for lead in self._further(before, upper, name, slips=True)] or leads
        borne = self._further(_Lead(start), level, said, slips=False) or self._leads(asked[-1:], "", slips=False)
        pool = [code for lead in leads for code in self._tree.below(lead.code, level)]
        found = dict.fromkeys((*(lead.code for lead in borne), *self._alike(place_key(said), pool)))
        return self._tree.places(list(found)[: 2 * SUGGESTED])

    def _alike(self, key: str, pool: list[str]) -> list[str]:
        from rapidfuzz import fuzz, process

        if len(pool) > LARGEST_POOL:
            return []
        names = {code: place_key(self._plain_name(code)) for code in pool}
        return [code for *_, code in process.extract(key, names, scorer=fuzz.ratio, score_cutoff=60, limit=SUGGESTED)]
