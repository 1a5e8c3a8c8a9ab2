"""What each agreement is worth: how often it is seen between two files of one person, of strangers, of siblings."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop.domain.names import sound
from desktop.matching.comparison import Comparison, Words, heard, name_words
from desktop.matching.people import PersonFacts

Odds = tuple[float, float, float]
"""Probability of a level between files of one person, of two strangers, of two who live in one household."""

NO_EVIDENCE: Odds = (1.0, 1.0, 1.0)
FIELDS = ("words", "birth", "sex", "place", "adults", "phone", "identifier", "household")

TABLES: dict[str, dict[str, Odds]] = {
    "birth": {
        "same": (0.80, 1 / 6000, 0.015),
        "swapped": (0.03, 1 / 6000, 0.0003),
        "fits": (0.85, 0.08, 0.05),
        "month": (0.03, 1 / 220, 0.003),
        "anniversary": (0.05, 1 / 700, 0.003),
        "year": (0.03, 0.06, 0.02),
        "near": (0.03, 0.12, 0.12),
        "different": (0.02, 0.75, 0.80),
    },
    "sex": {"same": (0.97, 0.5, 0.5), "different": (0.03, 0.5, 0.5)},
    "adults": {"same": (0.85, 0.0, 0.85), "partly": (0.05, 0.08, 0.05), "different": (0.10, 0.9, 0.10)},
    "phone": {"same": (0.70, 1 / 30_000, 0.70), "different": (0.30, 1.0, 0.30)},
    "identifier": {"same": (0.80, 1e-8, 0.01), "different": (0.20, 1.0, 0.99)},
    "household": {"same": (0.85, 1 / 20_000, 0.85), "different": (0.15, 1.0, 0.15)},
}
"""House, adults and phone tell children from strangers; among children of one household they tell nothing."""

PLACES: dict[str, float] = {
    "village": 0.87,
    "fits": 0.95,
    "cell": 0.05,
    "sector": 0.04,
    "district": 0.03,
    "other": 0.01,
}
"""How often a place comes back so, of one person or of two of one household; strangers are counted in the register."""

WORDS: dict[str, float] = {"same": 0.72, "sound": 0.10, "close": 0.10, "alike": 0.05, "different": 0.02}
"""How often a word of one person's name comes back so."""

TO_ANOTHER_NAME = 0.05
"""How many slips of the pen end in another name that people bear: Alice and Aline are rather twins than a slip."""

BORNE = 0.0005
"""The share of people from which a name is taken for one that people bear, and not for a slip itself."""

CHANCE = {"close": 0.005, "alike": 0.03, "different": 1.0}
"""How often a word of a stranger's name is so near to one of ours, on top of those who bear the very name."""

SIBLINGS_SHARE = 0.55
"""How often two children of one household share their family name; in Rwanda many don't."""

SIBLINGS: dict[str, float] = {"same": 0.002, "sound": 0.001, "close": 0.006, "alike": 0.03, "different": 0.96}
"""How the other names of two such children compare: hardly ever the same, for that is what names are for."""

UNEVEN: Odds = (0.25, 0.5, 0.3)
"""How often one name has more words than the other. One left out is common and speaks of nobody else."""


class Rarity:
    """How common names and places are in this register; what is unseen counts as rare, not as impossible."""

    def __init__(self) -> None:
        self.total = 0
        self._names: Counter[str] = Counter()
        self._places: Counter[str] = Counter()

    def count(self, people: Iterable[PersonFacts], times: int = 1) -> None:
        """Take people into account, or out of it with -1."""
        for facts in people:
            self.total += times
            for word in set(heard(name_words(facts))):
                self._names[word] += times
            for length in (2, 4, 6, 8):
                if len(facts.village) >= length:
                    self._places[facts.village[:length]] += times

    def bearers(self, word: str) -> int:
        """How many people have a word in their names, however it is spelt."""
        return self._names[sound(word)]

    def of_name(self, word: str) -> float:
        """The share of people with a word in their names. 250 imagined people keep a young register sober."""
        return (self.bearers(word) + 1) / (self.total + 250)

    def is_borne(self, word: str) -> bool:
        """Whether enough people have a word in their names for it to be a name of its own."""
        return self.bearers(word) >= max(3, BORNE * self.total)

    def of_place(self, code: str) -> float:
        """The share of people who live in a unit."""
        return (self._places[code] + 0.5) / (self.total + 250)


@dataclass(frozen=True)
class Model:
    """The weights in use: fixed ones, until a register is large enough to have its own learnt from it.

    `duplicates` and `siblings` are how many other files of the same person, and how many people of one household,
    are expected in the register for each person. Children of one household are a class of their own because they
    share house, village, parents and phone: compared with strangers, every pair of siblings would look like one
    child.
    """

    tables: Mapping[str, Mapping[str, Odds]] = field(default_factory=lambda: TABLES)
    places: Mapping[str, float] = field(default_factory=lambda: PLACES)
    words: Mapping[str, float] = field(default_factory=lambda: WORDS)
    duplicates: float = 0.2
    siblings: float = 3.0

    def evidence(self, comparison: Comparison, rarity: Rarity) -> dict[str, Odds]:
        """The odds that each field contributes; fields that one side does not know are left out."""
        found = {"words": self._of_words(comparison.words, rarity)}
        for name in ("birth", "sex", "phone", "identifier", "household"):
            level = getattr(comparison, name)
            if level:
                found[name] = self.tables[name][level]
        if comparison.place:
            share = self.places[comparison.place]
            stranger = rarity.of_place(comparison.shared_place) if comparison.shared_place else 1.0
            found["place"] = (share, stranger, share)
        if comparison.adults:
            one, stranger, house = self.tables["adults"][comparison.adults]
            if comparison.adults == "same":
                stranger = _by_chance(comparison.shared_adult, rarity)
            found["adults"] = (one, stranger, house)
        return found

    def likelihoods(self, evidence: Mapping[str, Odds], population: int) -> Odds:
        """How well each story explains what is seen, before and after among so many people: one, strangers, house."""
        one, stranger, house = self.duplicates, float(max(population, 1)), self.siblings
        for odds in evidence.values():
            one, stranger, house = one * odds[0], stranger * odds[1], house * odds[2]
        return one, stranger, house

    def probability(self, evidence: Mapping[str, Odds], population: int) -> float:
        """The probability that two files are one person, among so many people of the register."""
        likelihoods = self.likelihoods(evidence, population)
        return likelihoods[0] / sum(likelihoods)

    def retold(self, ours: str, theirs: str, level: str, rarity: Rarity) -> float:
        """How often a word of one person's name comes back as such another."""
        slipped = level in ("close", "alike") and rarity.is_borne(ours) and rarity.is_borne(theirs)
        return self.words[level] * (TO_ANOTHER_NAME if slipped else 1.0)

    def chance(self, ours: str, theirs: str, level: str, rarity: Rarity) -> float:
        """How often a word of a stranger's name agrees so well with ours."""
        rare = max(rarity.of_name(ours), rarity.of_name(theirs))
        return min(1.0, CHANCE.get(level, 0.0) + rare)

    def _of_words(self, words: Words, rarity: Rarity) -> Odds:
        if not words.pairs:
            return NO_EVIDENCE
        one = stranger = 1.0
        for ours, theirs, level in words.pairs:
            one *= self.retold(ours, theirs, level, rarity)
            stranger *= self.chance(ours, theirs, level, rarity)
        stranger *= len(words.pairs) + len(words.left_out)
        uneven = UNEVEN if words.left_out else tuple(1 - share for share in UNEVEN)
        house = self._of_siblings([level for *_, level in words.pairs])
        return one * uneven[0], min(stranger, 1.0) * uneven[1], house * uneven[2]

    def _of_siblings(self, levels: list[str]) -> float:
        """How often names of two children of one household agree so: one word as a family name that may be shared."""
        apart = 1.0
        for level in levels:
            apart *= SIBLINGS[level]
        shared = max(self.words[level] / SIBLINGS[level] for level in levels)
        return SIBLINGS_SHARE * apart * shared + (1 - SIBLINGS_SHARE) * apart


def _by_chance(words: tuple[str, ...], rarity: Rarity) -> float:
    """How often two strangers have an adult of this name beside them: four adults each may bear it."""
    share = 8.0
    for word in words:
        share *= rarity.of_name(word)
    return min(max(share, 1e-6), 0.05)
