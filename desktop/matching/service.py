"""The one service that says who may be whom: for the form, the import, the merge of laptops and the scan."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from desktop.matching.blocking import Blocks
from desktop.matching.comparison import Comparison, compare
from desktop.matching.people import PersonFacts
from desktop.matching.reasons import Reason, explain
from desktop.matching.weights import Model, Rarity

Band = Literal["sure", "likely", "possible"]

SURE, LIKELY, POSSIBLE = 0.97, 0.70, 0.30


@dataclass(frozen=True)
class Match:
    """Somebody who may be the person asked about."""

    id: str
    probability: float
    band: Band
    reasons: tuple[Reason, ...]


class Matcher:
    """Knows the people of a register, and finds those among them who may be a given person.

    Holds about a kilobyte for each of them; no database, no thread, no clock.
    """

    def __init__(self, facts: Iterable[PersonFacts] = (), model: Model | None = None) -> None:
        self._model = model or Model()
        self._people: list[PersonFacts | None] = list(facts)
        self._positions = {person.id: position for position, person in enumerate(self._people) if person}
        self._rarity = Rarity()
        self._rarity.count(person for person in self._people if person)
        self._blocks = Blocks()
        self._blocks.load((position, person) for position, person in enumerate(self._people) if person)

    def __len__(self) -> int:
        return len(self._positions)

    def add(self, facts: PersonFacts) -> None:
        """Know one more person, or the new facts of one already known."""
        self.remove(facts.id)
        self._positions[facts.id] = len(self._people)
        self._people.append(facts)
        self._rarity.count([facts])
        self._blocks.add(self._positions[facts.id], facts)

    def remove(self, person_id: str) -> None:
        """Forget a person; one who is not known is forgotten already."""
        position = self._positions.pop(person_id, None)
        if position is not None and (known := self._people[position]) is not None:
            self._rarity.count([known], -1)
            self._people[position] = None

    def candidates(self, facts: PersonFacts, limit: int = 5) -> list[Match]:
        """Who of the known people may be this one, the likeliest first; never the person with the same id."""
        return self._matches(facts, ((other.id, other) for other in self._worth_comparing(facts)), limit)

    def _matches(self, facts: PersonFacts, others: Iterable[tuple[str, PersonFacts]], limit: int) -> list[Match]:
        """Those who may be a person, of others with the ids under which they are reported."""
        found = [(one, each) for one, other in others if (each := self._compared(facts, other))]
        found.sort(key=lambda one: (-one[1][0], one[0]))
        return [self._match(facts, one, *each) for one, each in found[:limit]]

    def pairs(self) -> Iterator[tuple[str, Match]]:
        """Every pair of known people who may be one, each once, as the id of one and the match with the other."""
        for position, person in enumerate(self._people):
            if person is None:
                continue
            for other in self._worth_comparing(person):
                if self._positions[other.id] < position and (found := self._compared(person, other)):
                    yield person.id, self._match(person, other.id, *found)

    def _worth_comparing(self, facts: PersonFacts) -> Iterator[PersonFacts]:
        for position in self._blocks.candidates(facts):
            other = self._people[position]
            if other is not None and other.id != facts.id:
                yield other

    def _compared(self, facts: PersonFacts, other: PersonFacts) -> tuple[float, PersonFacts, Comparison] | None:
        """How probably two are one, with the other and the comparison; None below what is worth showing."""
        compared = compare(facts, other)
        if compared is None:
            return None
        probability = self._model.probability(self._model.evidence(compared, self._rarity), len(self))
        if compared.identifier == "same":
            # One identifier on two files is always worth a look, were it only a slip in one of them.
            probability = max(probability, POSSIBLE)
        return (probability, other, compared) if probability >= POSSIBLE else None

    def _match(
        self,
        facts: PersonFacts,
        name: str,
        probability: float,
        other: PersonFacts,
        compared: Comparison,
    ) -> Match:
        reasons = tuple(explain(facts, other, compared, self._model, self._rarity))
        contradicted = any(reason.strength >= 2 and not reason.favours for reason in reasons)
        band: Band = "possible"
        if probability >= LIKELY:
            band = "sure" if probability >= SURE and not contradicted else "likely"
        return Match(name, round(probability, 4), band, reasons)
