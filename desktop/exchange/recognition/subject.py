"""What one row of a table is: a person, an activity, a recommendation; or a figure, a code, a question: not for us."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from desktop.domain.language import N_, Message
from desktop.domain.names import plain
from desktop.exchange.recognition.knowledge import Knowledge
from desktop.exchange.recognition.meanings.cells import share_of_domains, typical_length
from desktop.exchange.recognition.meanings.ideas import ideas_of
from desktop.exchange.recognition.meanings.sense import Column, Sense
from desktop.exchange.recognition.meanings.survey import is_survey
from desktop.exchange.recognition.words import normal

SubjectKey = Literal[
    "person",
    "household",
    "activity",
    "partner",
    "recommendation",
    "figures",
    "form",
    "cross",
    "codes",
    "staff",
    "unknown",
]
REFUSED = frozenset({"figures", "form", "cross", "codes", "staff"})
KINDS_OF: Mapping[str, tuple[str, ...]] = {
    "person": ("children", "beneficiary"),
    "household": ("household", "household_service"),
    "activity": ("activity",),
    "partner": ("partner",),
    "recommendation": ("recommendation",),
}

_PERSON_NAMES = ("full_name", "given_name", "family_name")
_PERSONAL = ("sex", "birth_date", "age", "national_id", "guardian_name", "marital_status", "relationship")
_SIDE = ("phone", "household_id", "person_id", "village", "adm4", "adm3", "address", "school", "class", "job")
_LEVELS = ("adm1", "adm2", "adm3", "adm4", "village")
_WHO = ("partner_name", "partner_acronym", "lead_partner", "implementing_partner")
_WHAT = ("activity", "activity_description", "project_name", "theme")
_HOW = ("start_date", "end_date", "status", "budget", "target", "indicator", "beneficiaries_total", "report_date")
_COUNTED = ("women", "men", "girls", "boys", "households", "beneficiaries_total", "beneficiaries_targeted")
_REACHING = ("contact", "phone", "email", "address")
_FIGURES = (
    "population",
    "in_need",
    "rate",
    "cases",
    "price",
    "unit_name",
    "value",
    "disease",
    "event",
    "iso",
    "latitude",
)
_PIVOT = frozenset(
    {"row labels", "column labels", "etiquettes de lignes", "etiquettes de colonnes", "etiquetas de fila"}
)
_SAYS: Mapping[str, str] = {
    "person": N_("Each row is a person."),
    "household": N_("Each row is a household."),
    "activity": N_("Each row is something that an organisation does."),
    "partner": N_("Each row is an organisation and how to reach it."),
    "recommendation": N_("Each row is a recommendation."),
    "figures": N_("Each row is a figure about an area, a site or a period, not a person, an activity or a partner."),
    "form": N_("These are the questions of a survey form, not the answers."),
    "cross": N_("This is a summary with a column for each category; the list it was made from is needed."),
    "staff": N_("Each row is an employee with a post or a salary, not a person whom the register follows."),
    "codes": N_("This is a list of codes and labels, not records."),
    "unknown": N_("What a row stands for can't be told."),
}
_EMPLOYED = 2
_SENTENCE = 15
_FEW = N_(
    "Only {count} of {all} columns is about what the register holds.",
    "Only {count} of {all} columns are about what the register holds.",
)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a row is, whether that is sure, and why in sentences."""

    key: SubjectKey
    sure: bool
    reasons: tuple[Message, ...]


def subject_of(columns: Sequence[Column], found: Mapping[int, Sense], knowledge: Knowledge) -> Subject:
    """What the rows of a table are, by the meanings of its columns and what its titles are."""
    table = _Table(columns, found, knowledge)
    key = table.subject()
    few = key not in (*REFUSED, "unknown") and table.is_foreign()
    reasons = [Message(_SAYS[key])]
    if few:
        reasons.append(Message(_FEW, count=len(table.known), all=len(columns)))
    return Subject(key, not few, tuple(reasons))


class _Table:
    """The evidence of one table."""

    def __init__(self, columns: Sequence[Column], found: Mapping[int, Sense], knowledge: Knowledge) -> None:
        self._columns = columns
        self._knowledge = knowledge
        self._titles = {normal(column.parts[-1]) for column in columns if column.parts}
        self._raw = {plain(column.parts[-1]) for column in columns if column.parts}
        self._by_meaning = {sense.meaning: index for index, sense in found.items()}
        self._sure = {sense.meaning for sense in found.values() if sense.certainty >= 0.7}
        self._at = {column.index: column for column in columns}
        self.known = [meaning for meaning in self._by_meaning if meaning not in (*_FIGURES, "meta", "row_number")]

    def subject(self) -> SubjectKey:
        """The first of the subjects that the evidence is enough for."""
        for key, holds in (
            ("form", self._form),
            ("cross", self._cross),
            ("staff", self._staff),
            ("recommendation", self._recommendation),
            ("person", self._person),
            ("household", self._household),
            ("figures", self._figures),
            ("partner", self._partner),
            ("activity", self._activity),
            ("codes", self._codes),
            ("figures", self._numeric),
        ):
            if holds():
                return key  # type: ignore[return-value]  # each is one of the literals
        return "unknown"

    def is_foreign(self) -> bool:
        """Whether most of the columns are about other things: answers of a survey, results of a laboratory."""
        asked = [c for c in self._columns if c.parts and not is_survey("/".join(c.parts))]
        least = 0.4 if len(self._columns) - len(asked) >= 3 else 0.2
        return len(asked) >= 8 and len(self.known) < least * len(asked)

    def _has(self, *meanings: str) -> int:
        return sum(meaning in self._by_meaning for meaning in meanings)

    def _form(self) -> bool:
        labelled = any(title.startswith("label") for title in self._titles)
        return labelled and "name" in self._titles and bool({"type", "list name"} & self._titles)

    def _cross(self) -> bool:
        if _PIVOT & self._titles:
            return True
        numeric = [c for c in self._columns if c.parts and c.profile.share("number", "mark") > 0.7]
        categories = sum(share_of_domains(_titled(column), self._knowledge) > 0 for column in numeric)
        return categories >= 3 and categories >= 0.25 * len(self._columns)

    def _staff(self) -> bool:
        """Salaries, appointments, leave: one of them may be asked of anybody, two are a list of employees."""
        return sum("employment" in _ideas(c.parts[-1]) for c in self._columns if c.parts) >= _EMPLOYED

    def _recommendation(self) -> bool:
        """A row is about a recommendation that stands before what is done; behind it, it is a lesson of the work."""
        index = self._by_meaning.get("recommendation")
        if index is None or typical_length(self._at[index].profile) < _SENTENCE or len(self._columns) < 2:
            return False
        done = self._by_meaning.get("activity", index)
        return done >= index or not self._has(*_COUNTED, "report_date")

    def _person(self) -> bool:
        named = self._has(*_PERSON_NAMES)
        personal = self._has(*_PERSONAL)
        if not named:
            return self._has("person_id") == 1 and self._has("sex", "birth_date") == 2
        if self._has("activity", "project_name") and personal < 2:
            return False
        if not personal:
            return self._has("given_name", "family_name") == 2 or (self._has(*_SIDE) >= 2 and not self._has(*_WHO))
        return (
            personal >= 2
            or self._has("sex", "birth_date", "national_id", "guardian_name") >= 1
            or self._has(*_SIDE) >= 1
        )

    def _household(self) -> bool:
        head = self._has("head_name", "household_id", "head_other")
        return head >= 1 and self._has("household_size", "head_name") >= 1 and not self._has(*_PERSON_NAMES)

    def _figures(self) -> bool:
        """Figures by area, site, sex or time, though an organisation may stand beside them."""
        doing = self._has("activity", "project_name")
        named = self._has(*_PERSON_NAMES)
        if self._has("sex", "age_group") and self._has(*_COUNTED, "target", "population") and not named:
            return True
        if doing:
            return False
        if self._has("unit_name", "event", "price", "cases"):
            return True
        if self._has("latitude") and not self._has(*_HOW) and self._measures() >= 2:
            return True
        if self._has("site_name", "site_other") and self._has("latitude", *_COUNTED):
            return True
        return self._has("in_need", "population", "rate", "disease") >= 1 and self._has(*_WHAT, *_HOW) < 3

    def _measures(self) -> int:
        """How many columns hold figures that are no coordinates and no numbers of the lines."""
        known = {self._by_meaning.get(one) for one in ("latitude", "row_number", "record_id")}
        figures = [c for c in self._columns if c.profile.share("number", "money") > 0.7 and c.index not in known]
        return sum(bool(c.parts) and not {"lat"} & _ideas(c.parts[-1]) for c in figures)

    def _partner(self) -> bool:
        work = self._has("activity", "project_name", "start_date", "target", "status", *_COUNTED)
        return bool(self._has("partner_name", "partner_acronym")) and self._has(*_REACHING) >= 2 and not work

    def _activity(self) -> bool:
        who, what, where = self._has(*_WHO), self._has(*_WHAT), self._has(*_LEVELS)
        how = self._has(*_HOW, *_COUNTED, "month", "year", "donor")
        if who and (where >= 2 or (where and what)):
            return True
        if who and what and (how >= 1 or what >= 2) and len(self.known) >= 4:
            return True
        doing = self._has("activity", "project_name")
        return bool(doing) and (who + where >= 1) + (how >= 1) + (what >= 2) >= 2

    def _codes(self) -> bool:
        return bool({"code", "pcode"} & self._titles) and len(self._columns) <= 8

    def _numeric(self) -> bool:
        figures = sum(column.profile.share("number", "mark", "money") > 0.7 for column in self._columns)
        return figures >= 0.4 * len(self._columns) or self._has(*_FIGURES) >= 2


def _ideas(title: str) -> frozenset[str]:
    return frozenset[str]().union(*(word.ideas for word in ideas_of(title)))


def _titled(column: Column):  # type: ignore[no-untyped-def]
    from desktop.exchange.recognition.content import profile

    return profile(column.parts[-1:])
