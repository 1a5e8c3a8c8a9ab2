"""What recognition knows beforehand: the code lists, and which words are names of places at which level."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from desktop.domain.codelists import CodeItem, CodeList, CodeLists, shipped_code_lists
from desktop.domain.names import plain
from desktop.domain.places import LEVELS, PlaceChange, shipped_places
from desktop.domain.places.spelling import place_key, without_level
from desktop.exchange.recognition.layout import Layout


@dataclass(frozen=True)
class Knowledge:
    """The officer's changes to the shipped code lists and places, and the layouts that were confirmed; they travel to
    the child, the rest is there.
    """

    codes: tuple[CodeItem, ...] = ()
    places: tuple[PlaceChange, ...] = ()
    layouts: tuple[Layout, ...] = ()

    @cached_property
    def codelists(self) -> CodeLists:
        """The shipped lists with the officer's changes laid over them."""
        return shipped_code_lists().with_changes(self.codes) if self.codes else shipped_code_lists()

    def codelist(self, name: str) -> CodeList | None:
        """One list, None where there is none of that name."""
        lists = self.codelists
        return lists[name] if name in lists else None  # noqa: SIM401  # no dictionary, it has no get

    @cached_property
    def _names(self) -> dict[str, frozenset[str]]:
        index = shipped_places().with_changes(self.places) if self.places else shipped_places()
        found: dict[str, frozenset[str]] = {}
        for level in LEVELS:
            places = index.places(index.below("", level))
            names = {plain(place.name) for place in places}
            found[level] = frozenset(
                names.union(plain(alias) for place in places for alias in index.aliases(place.code))
            )
        return found

    @cached_property
    def _keys(self) -> dict[str, frozenset[str]]:
        return {level: frozenset(map(place_key, names)) for level, names in self._names.items() if level != "village"}

    def share_of_places(self, texts: Iterable[str], level: str) -> float:
        """How many of some texts are names of places of a level, as a share of 1; spellings may differ a little."""
        asked = [without_level(text) for text in texts if text.strip()]
        if not asked:
            return 0.0
        names, keys = self._names[level], self._keys.get(level, frozenset())
        return sum(text in names or place_key(text) in keys for text in asked) / len(asked)
