"""Who may be whom among the rows of a list: everybody of the register, and whoever stands in an earlier row."""

from collections.abc import Callable, Iterable, Iterator

from desktop.matching.people import PersonFacts
from desktop.matching.service import Match, Matcher
from desktop.matching.weights import Model


class ListMatcher(Matcher):
    """Compares the rows of a list with the register and with the rows before them, in whatever order they are asked.

    A row sees only earlier rows, and how common a name is was counted before the first of them: so that one row can be
    judged again and comes out as it would if all of them were. The register itself stays as it was at the beginning.
    `name` makes the id under which whoever stands in a row is reported: their facts need none of their own. The rows
    stand behind the people of the register, each in the place of its number.
    """

    def __init__(
        self, facts: Iterable[PersonFacts] = (), model: Model | None = None, name: Callable[[int], str] = str
    ) -> None:
        super().__init__(facts, model)
        self._name = name
        self._first, self._expected = len(self._people), 0

    def __len__(self) -> int:
        return len(self._positions) + self._expected

    def expect(self, people: Iterable[PersonFacts]) -> None:
        """Count the people of a list, each once: their names are as common as they are from its first row on."""
        before = self._rarity.total
        self._rarity.count(people)
        self._expected += self._rarity.total - before

    def listed(self, row: int) -> PersonFacts | None:
        """Who is known to stand in a row."""
        place = self._first + row
        return self._people[place] if place < len(self._people) else None

    def put(self, row: int, facts: PersonFacts | None) -> None:
        """Know who stands in a row, in place of whoever was known there; None for nobody who is new."""
        place, before = self._first + row, self.listed(row)
        if before is not None:
            self._blocks.remove(place, before)
        if facts is not None:
            self._blocks.add(place, facts)
        if facts is not None or before is not None:
            self._people += [None] * (place + 1 - len(self._people))
            self._people[place] = facts

    def concerned(self, facts: PersonFacts, after: int) -> set[int]:
        """The rows behind one that may be compared otherwise when these facts come to stand in it, or leave it."""
        return {position - self._first for position in self._blocks.sharing(facts, self._first + after + 1)}

    def in_rows(self, facts: PersonFacts, before: int, limit: int = 5) -> list[Match]:
        """Who of the register and of the rows before one may be this person, the likeliest first."""
        return self._matches(facts, self._seen_from(facts, before), limit)

    def _seen_from(self, facts: PersonFacts, before: int) -> Iterator[tuple[str, PersonFacts]]:
        for position in self._blocks.candidates(facts, self._first + before):
            row, other = position - self._first, self._people[position]
            if other is not None:
                yield (self._name(row) if row >= 0 else other.id), other
