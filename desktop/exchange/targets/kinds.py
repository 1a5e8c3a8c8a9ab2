"""The kinds of tables that the register takes in: which records a row of each holds, and how each is known."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from desktop.domain.fields import Attachment, Choice, Code, Derived, Link, Place
from desktop.domain.language import N_
from desktop.exchange.targets.parts import (
    ACTIVITY_PARTS,
    HOUSEHOLD_PARTS,
    PARTNER_PARTS,
    PERSON_PARTS,
    PLACE_PARTS,
    RECOMMENDATION_PARTS,
    SERVICE_PARTS,
)
from desktop.exchange.targets.target import Target
from desktop.registers import register

KindKey = Literal["children", "beneficiary", "household", "activity", "partner", "recommendation", "none"]

_NAME = "person.full_name|person.family_name|person.other_names"
_HOME = "place.village|place.cell|place.sector|place.district|household.head_name|person.caregiver_name"
_ABOUT_CHILD = (
    "identification.*|person.father_status|person.mother_status|person.father_name|person.mother_name"
    "|person.schooling|person.school_level|person.school|person.birth_registered"
)
_ABOUT_PERSON = f"person.sex|person.birth|person.age|person.national_id|{_HOME}"


@dataclass(frozen=True)
class Kind:
    """A kind of table.

    `roles` are the records that a row holds, as role and register; `parts` the targets that the import takes apart.
    `known_by` are ways of recognising it: each a tuple of needs, a need being targets of which one is there.
    `signs` are targets that tell it from its neighbours.
    """

    key: KindKey
    title: str
    roles: tuple[tuple[str, str], ...]
    parts: tuple[Target, ...]
    known_by: tuple[tuple[str, ...], ...]
    signs: tuple[str, ...] = ()
    services: bool = field(default=False)

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        """Every target of this kind: the parts first, then the declared fields of its registers."""
        own = {part.of for part in self.parts if part.of}
        declared = [
            Target(f"{role}.{name}", of)
            for role, key in self.roles
            for name, one in register(key).fields.items()
            if (of := f"{key}.{name}") not in own and _can_be_read(one)
        ]
        return (*self.parts, *declared)

    def is_known(self, mapped: frozenset[str]) -> bool:
        """Whether the targets found are enough to call a table this kind."""
        return any(all(_found(need, mapped) for need in needs) for needs in self.known_by)


def _can_be_read(declared: object) -> bool:
    """Fields that the register works out, links and files don't come as cells; places come by their levels."""
    if isinstance(declared, (Derived, Link, Attachment, Code)):
        return False
    if isinstance(declared, Place) and declared.exact:
        return False
    return not getattr(declared, "automatic", False) or isinstance(declared, Choice)


def _found(need: str, mapped: frozenset[str]) -> bool:
    for one in need.split("|"):
        if one in mapped or (one.endswith(".*") and any(key.startswith(one[:-1]) for key in mapped)):
            return True
    return False


CHILDREN = Kind(
    "children",
    N_("Children identified"),
    (("person", "people"), ("household", "households"), ("identification", "identifications")),
    (*PLACE_PARTS, *PERSON_PARTS, *HOUSEHOLD_PARTS),
    ((_NAME, _ABOUT_PERSON, _ABOUT_CHILD), ("person.sex", "person.birth|person.age", "identification.*|person.school")),
    signs=("identification.criteria", "identification.needs", "person.father_status", "person.mother_status"),
)
BENEFICIARIES = Kind(
    "beneficiary",
    N_("People, with the services they received"),
    (("person", "people"), ("household", "households"), ("service", "services")),
    (*PLACE_PARTS, *PERSON_PARTS, *HOUSEHOLD_PARTS, *SERVICE_PARTS),
    (
        (_NAME, f"person.sex|person.national_id|person.phone|service.*|{_HOME}"),
        (_NAME, "person.birth", "person.age"),
        ("person.sex", "person.birth|person.age", "person.code|person.national_id"),
    ),
    signs=("service.*",),
    services=True,
)
HOUSEHOLDS = Kind(
    "household",
    N_("Households"),
    (("household", "households"),),
    (*PLACE_PARTS, *HOUSEHOLD_PARTS),
    (
        ("household.head_name", "household.size|household.head_phone|household.head_national_id|household.ubudehe"),
        ("household.code", "household.size"),
    ),
    signs=("household.size", "household.ubudehe", "household.dwelling"),
)
ACTIVITIES = Kind(
    "activity",
    N_("Plan or activities of partners"),
    (("activity", "activities"),),
    (*PLACE_PARTS, *ACTIVITY_PARTS),
    (
        (
            "activity.title",
            "activity.partner|activity.budget|activity.quarter_1|activity.target|activity.domain|place.*",
        ),
        ("activity.partner", "activity.domain", "place.*|activity.*"),
        ("activity.partner|activity.project", "place.*", "activity.starts_on|activity.status|activity.target"),
    ),
    signs=("activity.title", "activity.quarter_1", "activity.budget", "activity.target"),
)
PARTNERS = Kind(
    "partner",
    N_("Partners"),
    (("partner", "partners"),),
    (*PLACE_PARTS, *PARTNER_PARTS),
    (("partner.name", "partner.phone|partner.email|partner.contact|partner.address", "partner.*"),),
    signs=("partner.phone", "partner.email", "partner.contact", "partner.address", "partner.representative"),
)
RECOMMENDATIONS = Kind(
    "recommendation",
    N_("Recommendations"),
    (("recommendation", "recommendations"),),
    (*RECOMMENDATION_PARTS,),
    (("recommendation.text", "recommendation.*"),),
    signs=("recommendation.text",),
)

KINDS = (CHILDREN, BENEFICIARIES, HOUSEHOLDS, ACTIVITIES, PARTNERS, RECOMMENDATIONS)


def kind(key: str) -> Kind:
    """The kind of a key; raises KeyError for an unknown one."""
    return {one.key: one for one in KINDS}[key]  # type: ignore[index]
