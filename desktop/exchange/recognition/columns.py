"""Which target each column goes to: what its title says, weighed against what its cells look like."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from desktop.domain.language import N_, Message
from desktop.exchange.recognition.content import Profile, fit
from desktop.exchange.recognition.knowledge import Knowledge
from desktop.exchange.recognition.meanings.ideas import ideas_of
from desktop.exchange.recognition.meanings.named import NAMES, second_choices, targets_of
from desktop.exchange.recognition.meanings.sense import Sense
from desktop.exchange.recognition.quarters import quarter_figure
from desktop.exchange.recognition.table import MappedColumn
from desktop.exchange.recognition.titles import EXACT, Candidate, TitleIndex
from desktop.exchange.targets.kinds import Kind
from desktop.exchange.targets.parts import service_targets

SURE_ENOUGH = 0.6
"""A wrong mapping is worse than a missing one: below this a column is kept as it is."""

BY_CONTENT_ALONE = 0.62
BY_MEANING = 0.88
_SAME_MEANING, _OTHER_MEANING = 0.1, -0.35
_ENOUGH_CELLS = 5

# What cells that contradict the target, and cells that confirm it, add to what the title says.
_CONTRADICTED = {"name": -0.5, "date": -0.5, "place": -0.5, "number": -0.4, "money": -0.4, "mark": -0.5, "age": -0.4}
_CONFIRMED = {"codes": 0.2, "place": 0.2, "national_id": 0.2, "phone": 0.15, "date": 0.1, "mark": 0.05, "money": 0.05}
_OF_OTHERS = ("household.", "service.", "person.caregiver", "person.father", "person.mother")
_PLANNED = "activity.target"
_TELLING = ("national_id", "place", "codes")

_CELLS = N_("{count} of {all} cells is {what}.", "{count} of {all} cells are {what}.")
_UNLIKE = N_("Only {count} of {all} cells is {what}.", "Only {count} of {all} cells are {what}.")
_LOOKS: Mapping[str, str] = {
    "name": N_("names"),
    "date": N_("dates or years"),
    "age": N_("ages"),
    "number": N_("numbers"),
    "ordinal": N_("numbers"),
    "money": N_("amounts"),
    "phone": N_("phone numbers"),
    "national_id": N_("identifiers of 16 digits"),
    "mark": N_("marks, dates or counts"),
    "codes": N_("words of its list"),
    "place": N_("names of such places"),
}

Offer = tuple[str, float, tuple[Message, ...]]
"""A target, how surely a column goes to it (above 1 where the cells confirm the title), and why."""


@dataclass(frozen=True, slots=True)
class TitledColumn:
    """A column as found: its index (A is 0), its title as parts with the group first, and what its cells look like.

    `written` are the parts as they stand in the sheet, where a path was cut into more; `added` says that a survey
    program added it to the answers.
    """

    index: int
    parts: tuple[str, ...]
    profile: Profile
    sense: Sense | None = None
    written: tuple[str, ...] = ()
    added: bool = False
    _fits: dict[str, float | None] = field(default_factory=dict, compare=False, repr=False)

    def fit(self, look: str, knowledge: Knowledge) -> float | None:
        """How well the cells suit a look; each kind of table asks the same, so the answer is kept."""
        if look not in self._fits:
            self._fits[look] = fit(self.profile, look, knowledge)
        return self._fits[look]

    @property
    def title(self) -> str:
        """The title in one line, as it is written: "Ababyeyi / Se"."""
        return " / ".join(self.written or self.parts)


class ColumnMapper:
    """Maps the columns of tables of one kind."""

    def __init__(self, kind: Kind, knowledge: Knowledge) -> None:
        services = service_targets(knowledge.codelist("service")) if kind.services else ()
        self.kind = kind
        self._knowledge = knowledge
        own = kind.recognised  # what a household has by itself goes before what it was given: "Mutuelle" in a census
        every = (*services, *own) if kind.about_people else (*own, *services)
        self._targets = {target.key: target for target in every}
        self._allowed = {*self._targets, *(one.key for one in kind.targets)}
        self._order = {key: position for position, key in enumerate(self._targets)}
        self.titles = TitleIndex((key, heading) for key, one in self._targets.items() for heading in one.headings())

    def map(
        self, columns: tuple[TitledColumn, ...], told: Mapping[int, MappedColumn] | None = None
    ) -> tuple[MappedColumn, ...]:
        """Each column with the target it goes to, a target at most once, the surest column first.

        `told` are columns, by index, about which a person has spoken: they come before every other.
        """
        meant = {column.sense.meaning for column in columns if column.sense}
        offers = [
            (certainty, -self._order[key], column, key, reasons)
            for column in columns
            if not column.added
            for key, certainty, reasons in self._offers(column, meant)
            if certainty >= SURE_ENOUGH
        ]
        offers.sort(key=lambda offer: (-offer[0], -offer[1], offer[2].index))
        taken = {at: one for at, one in (told or {}).items() if one.target is None or one.target in self._allowed}
        given = {one.target for one in taken.values() if one.target}
        for certainty, _, column, key, reasons in offers:
            if column.index not in taken and key not in given:
                given.add(key)
                meaning = _meaning(column, key, self.kind.subject)
                taken[column.index] = MappedColumn(
                    column.index, column.title, key, min(certainty, 1.0), reasons, meaning
                )
        return tuple(taken.get(column.index) or _kept(column) for column in columns)

    def _offers(self, column: TitledColumn, meant: AbstractSet[str]) -> list[Offer]:
        candidates = self.titles.candidates(column.parts) if column.parts and column.parts[-1] else {}
        figure = quarter_figure(column.parts)
        if figure and figure.target in self._targets:
            return [self._weighed(column, Candidate(figure.target, EXACT, figure.reason))]
        found = [self._weighed(column, candidate) for candidate in candidates.values()]
        found = [_agreeing(offer, column.sense, meant) for offer in found]
        if column.sense:
            found += [self._weighed(column, candidate) for candidate in self._meant(column.sense, candidates)]
        if not any(certainty >= SURE_ENOUGH for _, certainty, _ in found) and not candidates and not column.sense:
            found += self._by_content(column)
        return [offer for offer in found if not (offer[0].startswith(_PLANNED) and _counts_reached(column))]

    def _meant(self, sense: Sense, known: Mapping[str, Candidate]) -> list[Candidate]:
        """The targets of this kind that store what a column means, though its title is none of their names."""
        because = sense.reasons[-1] if len(sense.reasons) == 1 else sense.reasons[1]
        stored = [(target, BY_MEANING) for target in targets_of(sense.meaning)]
        stored += [(target, BY_MEANING - 0.2) for target in second_choices(sense.meaning)]
        return [
            Candidate(target, min(sense.certainty, 1.0) * share, because)
            for target, share in stored
            if target in self._targets and (target not in known or known[target].certainty < SURE_ENOUGH)
        ]

    def _weighed(self, column: TitledColumn, candidate: Candidate) -> Offer:
        target = self._targets[candidate.target]
        look = target.looks()
        suits = column.fit(look, self._knowledge)
        if suits is None:
            return target.key, candidate.certainty, (candidate.reason,)
        kind = look.partition(":")[0]
        if suits >= 0.6:
            weight = candidate.certainty + _CONFIRMED.get(kind, 0.0) * suits
            return target.key, weight, (candidate.reason, self._said(_CELLS, column.profile, suits, kind))
        change = _CONTRADICTED.get(kind, -0.5 if suits == 0 else -0.3) if suits < 0.25 else -0.12
        return (
            target.key,
            candidate.certainty + change,
            (candidate.reason, self._said(_UNLIKE, column.profile, suits, kind)),
        )

    def _by_content(self, column: TitledColumn) -> list[Offer]:
        """A column whose title says nothing, told by its cells alone: identifiers, names of places, sexes."""
        found: list[Offer] = []
        for target in self._targets.values():
            look = target.looks()
            kind = look.partition(":")[0]
            if (
                kind not in _TELLING
                or column.profile.filled < _ENOUGH_CELLS
                or (kind == "codes" and look != "codes:sex")
            ):
                continue
            suits = column.fit(look, self._knowledge)
            if suits is not None and suits >= 0.9:
                reason = self._said(_CELLS, column.profile, suits, kind)
                found.append((target.key, BY_CONTENT_ALONE, (reason,)))
        return found[:1]

    @staticmethod
    def _said(msgid: str, profile: Profile, suits: float, kind: str) -> Message:
        count = round(suits * profile.filled)
        return Message(msgid, count=count, all=profile.filled, what=Message(_LOOKS[kind]))


def _agreeing(offer: Offer, sense: Sense | None, meant: AbstractSet[str]) -> Offer:
    """An offer made surer by what the column means in its table, or less sure where another column means that."""
    key, certainty, reasons = offer
    name = NAMES.get(key)
    if name is None or (sense is None and name not in meant) or (sense and sense.certainty < SURE_ENOUGH):
        return offer
    same = sense is not None and name == sense.meaning
    return key, certainty + (_SAME_MEANING if same else _OTHER_MEANING), reasons


def _meaning(column: TitledColumn, target: str, subject: str) -> str | None:
    """What a mapped column means beside its neighbours; of somebody else's values the target says all."""
    others = target.startswith(_OF_OTHERS) and not target.startswith(f"{subject}.")
    if target not in NAMES and others:
        return None
    return column.sense.meaning if column.sense else NAMES.get(target)


def _counts_reached(column: TitledColumn) -> bool:
    """Whether a title tells of people who were reached, who are not those of the plan: "Beneficiaries reached"."""
    ideas = {idea for part in column.parts for said in ideas_of(part) for idea in said.ideas}
    return "reached" in ideas and ideas.isdisjoint(("target", "targeted"))


def _kept(column: TitledColumn) -> MappedColumn:
    """A column that goes nowhere and is kept as it is, with what it means where that is known."""
    sense = column.sense
    if sense is None:
        return MappedColumn(column.index, column.title, None)
    return MappedColumn(column.index, column.title, None, 0.0, sense.reasons, sense.meaning)


def mapped_targets(columns: tuple[MappedColumn, ...]) -> dict[str, float]:
    """The targets that have a column, with how surely."""
    return {column.target: column.certainty for column in columns if column.target}
