"""Which targets a title can mean: its own words, the group above it, then likeness; each with how surely and why."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.domain.language import N_, Message
from desktop.exchange.recognition.words import bare, essence, normal

EXACT, BARE, SAME_WORDS, ALIKE = 1.0, 0.97, 0.92, 0.84
LIKENESS = 90.0
"""Likeness (0 to 100) from which a misspelt title is taken for a known one."""

_GENERIC = frozenset({"date", "name", "number", "type", "code", "amount", "status", "title", "note"})
"""Words that alone say nothing inside a longer title: an arrival date is no date of a service."""

_YEARS = re.compile(r"\b(?:19|20)\d\d(?: (?:19|20)?\d\d)?\b")

_EXACT = N_("The title “{title}” is one of its names.")
_GROUPED = N_("“{title}” stands under “{group}”.")
_ALIKE = N_("The title “{title}” is close to “{heading}”.")
_PART = N_("The title “{title}” contains “{heading}”.")

# Whose name, number or phone a column holds: the words for each, and what the plain target becomes.
_CONTEXTS: Mapping[str, tuple[str, ...]] = {
    "household": (
        *("household head", "head of household", "hh head", "household", "chef de menage", "chef de famille", "menage"),
        *("umukuru w'urugo", "umukuru w'umuryango", "nyir'urugo", "urugo", "family head", "head of family", "family"),
    ),
    "caregiver": (
        *("caregiver", "care giver", "guardian", "carer", "tuteur", "tutrice", "umurera", "urera umwana", "ureras"),
        *("umubyeyi umurera", "parent or guardian", "parent guardian", "parent tuteur", "responsable de l'enfant"),
    ),
    "father": ("father", "pere", "se", "papa"),
    "mother": ("mother", "mere", "nyina", "maman"),
    "stranger": (
        *("spouse", "husband", "wife", "conjoint", "epoux", "epouse", "teacher", "enseignant", "interviewer"),
        *("enumerator", "enqueteur", "supervisor", "superviseur", "doctor", "medecin", "school", "ecole", "ishuri"),
        *("donor", "bailleur", "project", "projet", "umushinga", "contact", "village chief", "informant", "staff"),
    ),
}
_BECOMES: Mapping[str, Mapping[str, str]] = {
    "household": {
        "person.full_name": "household.head_name",
        "person.family_name": "household.head_name",
        "person.national_id": "household.head_national_id",
        "person.phone": "household.head_phone",
        "person.sex": "household.head_sex",
        "person.birth": "household.head_birth",
        "person.code": "household.code",
    },
    "caregiver": {
        "person.full_name": "person.caregiver_name",
        "person.family_name": "person.caregiver_name",
        "person.phone": "person.caregiver_phone",
        "person.national_id": "person.caregiver_national_id",
        "person.relation": "person.caregiver_relation",
    },
    "father": {"person.full_name": "person.father_name", "person.family_name": "person.father_name"},
    "mother": {"person.full_name": "person.mother_name", "person.family_name": "person.mother_name"},
    "stranger": {},
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A target that a title can mean, how surely (0 to 1) by the title alone, and why."""

    target: str
    certainty: float
    reason: Message


class TitleIndex:
    """The headings of some targets, found by title. Where targets share a heading all of them are candidates."""

    def __init__(self, headings: Iterable[tuple[str, str]]) -> None:
        self._by_text: dict[str, list[str]] = {}
        self._by_words: dict[frozenset[str], list[str]] = {}
        self._heading: dict[frozenset[str], str] = {}
        for target, heading in headings:
            for text in {normal(heading), bare(heading)}:
                _add(self._by_text, text, target)
            words = essence(heading)
            if words:
                _add(self._by_words, words, target)
                self._heading.setdefault(words, heading)
        self._contexts = {key: [essence(phrase) for phrase in phrases] for key, phrases in _CONTEXTS.items()}
        self._targets = {target for targets in self._by_text.values() for target in targets}

    def knows(self, title: str) -> bool:
        """Whether a title is, word for word, one that files bring."""
        return normal(title) in self._by_text or bare(title) in self._by_text

    def candidates(self, parts: tuple[str, ...]) -> dict[str, Candidate]:
        """The targets that a title can mean, given as its parts, group first; each target once, at its surest."""
        leaf, groups = parts[-1], parts[:-1]
        found: dict[str, Candidate] = {}
        for group in groups:
            self._keep(found, self._plainly(f"{group} {leaf}", parts))
        alone = self._plainly(leaf, parts) or self._within(leaf) or self._nearly(leaf)
        context = next((key for group in reversed(groups) if (key := self._context_of(essence(group)))), None)
        self._keep(found, self._in_context(alone, context, groups) if context else alone)
        return found

    def _keep(self, found: dict[str, Candidate], more: Iterable[Candidate]) -> None:
        for candidate in more:
            before = found.get(candidate.target)
            if candidate.target in self._targets and (before is None or before.certainty < candidate.certainty):
                found[candidate.target] = candidate

    def _plainly(self, title: str, parts: tuple[str, ...]) -> list[Candidate]:
        """By the very words of a title, then by the same words in another order or number."""
        reason = Message(_EXACT, title=parts[-1])
        for text, certainty in ((normal(title), EXACT), (bare(title), BARE), (_without_years(title), SAME_WORDS)):
            if text in self._by_text:
                return [Candidate(target, certainty, reason) for target in self._by_text[text]]
        return [Candidate(target, SAME_WORDS, reason) for target in self._by_words.get(essence(title), ())]

    def _within(self, title: str) -> list[Candidate]:
        """A title that says whose value it holds: "Name of caregiver", "Indangamuntu y'umukuru w'urugo"."""
        words = essence(title)
        context = self._context_of(words, whole=False)
        if context is None:
            return []
        phrase = max((p for p in self._contexts[context] if p < words), key=len)
        bare_words = words - phrase
        plainly = [Candidate(t, SAME_WORDS, Message(_EXACT, title=title)) for t in self._by_words.get(bare_words, ())]
        return self._in_context(plainly, context, (title,))

    def _context_of(self, words: frozenset[str], whole: bool = True) -> str | None:
        """Whose values are spoken of; with `whole` the words say nothing else."""
        fitting = [
            (len(phrase), key)
            for key, phrases in self._contexts.items()
            for phrase in phrases
            if (phrase == words if whole else phrase < words)
        ]
        return max(fitting)[1] if fitting else None

    def _in_context(self, alone: list[Candidate], context: str, groups: tuple[str, ...]) -> list[Candidate]:
        """What plain targets become in the context of somebody else; a child's own are not meant there."""
        found = []
        for candidate in alone:
            turned = _BECOMES[context].get(candidate.target)
            if turned in self._targets and turned is not None:
                reason = Message(_GROUPED, title=str(dict(candidate.reason.values)["title"]), group=groups[-1])
                found.append(Candidate(turned, candidate.certainty - 0.02, reason))
            elif not candidate.target.startswith("person.") or _speaks_of(candidate.target, context):
                found.append(candidate)
        return found

    def _nearly(self, title: str) -> list[Candidate]:
        """By a slip of the pen in the title, or by a known heading inside a longer title."""
        from rapidfuzz import fuzz, process  # only a strange title is worth loading it

        text = bare(title)
        found: list[Candidate] = []
        if len(text) >= 5:
            best = process.extractOne(text, self._by_text.keys(), scorer=fuzz.ratio, score_cutoff=LIKENESS)
            if best:
                reason = Message(_ALIKE, title=title, heading=best[0])
                found += [Candidate(target, ALIKE, reason) for target in self._by_text[best[0]]]
        words = essence(title)
        for heading, targets in self._by_words.items():
            if heading < words and not heading <= _GENERIC:
                certainty = 0.3 + 0.4 * len(heading) / len(words)
                reason = Message(_PART, title=title, heading=self._heading[heading])
                found += [Candidate(target, certainty, reason) for target in targets]
        return found


def _without_years(title: str) -> str:
    """A title without the years that it is about: "Target 2026/2027"."""
    return " ".join(_YEARS.sub(" ", bare(title)).split())


def _speaks_of(target: str, context: str) -> bool:
    return target.split(".")[1].startswith(context)


def _add(index: dict, key: object, target: str) -> None:  # type: ignore[type-arg]  # two kinds of key, one rule
    targets = index.setdefault(key, [])
    if target not in targets:
        targets.append(target)
