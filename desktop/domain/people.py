"""What follows from the facts kept of a person: full name, age, kind of orphan; and the ages that the law draws."""

from collections.abc import Mapping

from desktop.domain.around import Around
from desktop.domain.dates import PartialDate
from desktop.domain.fields.field import Value
from desktop.domain.identifiers import national_id_problems
from desktop.domain.language import N_, Message
from desktop.domain.names import show_name
from desktop.domain.problems import Problem

ADULT_AT = 18
"""A child is under 18: law 71/2018, article 6."""

CONSENTS_AT = 16
"""Under 16 the holder of parental responsibility consents to the keeping of data: law 058/2021, article 9."""

YOUNGEST_ADULT = 12
"""Below this age a person listed as an adult (as young mothers are) is most likely mistyped."""

DEAD = "DEAD"


def full_name_of(record: Mapping[str, Value], _around: Around) -> Value:
    """Family name and other names as lists show them."""
    family, others = record.get("family_name"), record.get("other_names")
    return show_name(str(family or ""), str(others or "")) or None


def age_of(record: Mapping[str, Value], around: Around) -> Value:
    """Age in whole years today; None where nothing is known of the birth."""
    birth = record.get("birth")
    return PartialDate.stored(birth).age_on(around.today) if isinstance(birth, str) else None


def orphan_type_of(record: Mapping[str, Value], _around: Around) -> Value:
    """Code of `orphan_type` that follows from what is known of both parents; None where it does not follow.

    A dead father makes a paternal orphan even where the mother's state is unknown; that a child is no orphan at all
    follows only where neither is unknown.
    """
    father, mother = record.get("father_status"), record.get("mother_status")
    if father == DEAD and mother == DEAD:
        return "DOUBLE"
    if father == DEAD:
        return "PATERNAL"
    if mother == DEAD:
        return "MATERNAL"
    known = (father, mother)
    return None if None in known or "UNKNOWN" in known else "NOT_ORPHAN"


def side_problems(record: Mapping[str, Value], around: Around) -> list[Problem]:
    """What is wrong between the age of a person and the sides, child or adult, from which the person is seen."""
    child, adult = record.get("is_child") == "yes", record.get("is_adult") == "yes"
    if not child and not adult:
        return [Problem("error", Message(N_("Say whether this is a child, an adult, or both.")), "is_child")]
    if not record.get("birth"):
        said = N_("Without a date of birth or an age, this person is missing from the age groups of every report.")
        return [Problem("note", Message(said), "birth")]
    years = age_of(record, around)
    if not isinstance(years, int):
        return []
    if child and not adult and years >= ADULT_AT:
        said = N_(
            "{count} year old: no longer a child before the law. Set Adult to yes as well.",
            "{count} years old: no longer a child before the law. Set Adult to yes as well.",
        )
        return [Problem("note", Message(said, count=years), "is_adult")]
    if adult and years < YOUNGEST_ADULT:
        said = N_(
            "{count} year old and listed as an adult: check the date of birth.",
            "{count} years old and listed as an adult: check the date of birth.",
        )
        return [Problem("warning", Message(said, count=years), "birth")]
    return []


def identifier_problems(
    record: Mapping[str, Value], field: str = "national_id", birth_field: str = "birth", sex_field: str = "sex"
) -> list[Problem]:
    """Warnings where an identifier says another year of birth or another sex than the record does."""
    identifier, birth, sex = (record.get(name) for name in (field, birth_field, sex_field))
    if not isinstance(identifier, str):
        return []
    return national_id_problems(
        identifier,
        birth if isinstance(birth, str) else None,
        sex if isinstance(sex, str) else None,
        field,
    )
