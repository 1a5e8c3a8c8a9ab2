"""The kinds of tables that the register takes in: which records a row of each holds, and how each is known."""

from desktop.domain.language import N_
from desktop.domain.register import Register
from desktop.exchange.targets.kind import Kind, KindKey, Role
from desktop.exchange.targets.parts import (
    ACTIVITY_PARTS,
    HEAD_PARTS,
    HOUSEHOLD_PARTS,
    PERSON_PARTS,
    PLACE_PARTS,
    PLAN_LINE_PARTS,
    QUARTER_PARTS,
    RECOMMENDATION_PARTS,
    ROW_PARTS,
    SERVICE_PARTS,
    VOLUNTEER_PARTS,
)
from desktop.exchange.targets.target import Target
from desktop.registers import REGISTERS, register

_NAME = "person.full_name|person.family_name|person.other_names"
_HOME = "place.village|place.cell|place.sector|place.district|household.head_name|person.caregiver_name"
_ABOUT_CHILD = (
    "identification.*|person.father_status|person.mother_status|person.father_name|person.mother_name"
    "|person.schooling|person.school_level|person.school|person.birth_registered"
)
_VOLUNTEER = "volunteer.full_name|volunteer.family_name|volunteer.other_names"
_ABOUT_PERSON = f"person.sex|person.birth|person.age|person.national_id|{_HOME}"


CHILDREN = Kind(
    "children",
    N_("Children identified"),
    (Role("person", "people"), Role("household", "households"), Role("identification", "identifications")),
    "person",
    (*PLACE_PARTS, *PERSON_PARTS, *HOUSEHOLD_PARTS),
    ((_NAME, _ABOUT_PERSON, _ABOUT_CHILD), ("person.sex", "person.birth|person.age", "identification.*|person.school")),
    signs=("identification.criteria", "identification.needs", "person.father_status", "person.mother_status"),
)
BENEFICIARIES = Kind(
    "beneficiary",
    N_("People, with the services they received"),
    (Role("person", "people"), Role("household", "households"), Role("service", "services")),
    "person",
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
    (Role("household", "households"),),
    "household",
    (*PLACE_PARTS, *ROW_PARTS, *HEAD_PARTS),
    (
        ("household.head_name", "household.size|household.head_phone|household.head_national_id|household.ubudehe"),
        ("household.code", "household.size"),
    ),
    signs=("household.size", "household.ubudehe", "household.dwelling"),
)
HOUSEHOLD_SERVICES = Kind(
    "household_service",
    N_("Households, with the services they received"),
    (Role("household", "households"), Role("service", "services")),
    "household",
    (*PLACE_PARTS, *HEAD_PARTS, *ROW_PARTS, *SERVICE_PARTS),
    (("household.head_name|household.code", "service.*"),),  # "Mutuelle" (H01) in a census says what it has
    signs=("service.*",),
    services=True,
    unsure=("service.H01", *(f"service.{name}" for name in register("services").fields if name != "service")),
)
ACTIVITIES = Kind(
    "activity",
    N_("Plan or activities of partners"),
    (Role("activity", "activities"),),
    "activity",
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
    (Role("partner", "partners"),),
    "partner",
    (*PLACE_PARTS, *ROW_PARTS),
    (("partner.name", "partner.phone|partner.email|partner.contact|partner.address", "partner.*"),),
    signs=("partner.phone", "partner.email", "partner.contact", "partner.address", "partner.representative"),
    defaults={"partner": {"kind": "OTHER"}},
)
RECOMMENDATIONS = Kind(
    "recommendation",
    N_("Recommendations"),
    (Role("recommendation", "recommendations"),),
    "recommendation",
    RECOMMENDATION_PARTS,
    (("recommendation.text", "recommendation.*"),),
    signs=("recommendation.text",),
    defaults={"recommendation": {"origin": "OTHER"}},
)
ADULTS = Kind(
    "adult",
    N_("Adults"),
    (Role("person", "people"), Role("household", "households")),
    "person",
    (*PLACE_PARTS, *PERSON_PARTS, *HOUSEHOLD_PARTS),
    ((_NAME, "person.adult_roles"),),
    signs=("person.adult_roles", "person.marital_status"),
    named=("adults", "adultes", "abantu bakuru", "abakuze"),
    known_when_named=((_NAME, _ABOUT_PERSON),),
)
PROGRESS = Kind(
    "progress",
    N_("Progress of activities"),
    (Role("activity", "activities", only=("title", "fiscal_year"), found=True), Role("progress", "progress")),
    "progress",
    PLAN_LINE_PARTS,
    (("activity.title", "progress.achieved|progress.spent|progress.done", "progress.challenges|progress.next_step"),),
    signs=("progress.achieved", "progress.spent", "progress.challenges", "progress.next_step", "progress.done"),
    named=("progress", "progress report", "avancement", "realisations", "raporo yigihembwe", "ibyagezweho"),
    known_when_named=(("activity.title", "progress.achieved|progress.spent|progress.done|progress.status"),),
    defaults={"progress": {"status": "ON_TRACK"}},
)
_RECOMMENDED = ("number", "text", "origin", "theme", "upr_state", "upr_status")
ACTIONS = Kind(
    "action",
    N_("Recommendations, with the actions that carry them out"),
    (
        Role(
            "recommendation", "recommendations", only=("number", "text", "origin", "theme", "upr_state", "upr_status")
        ),
        Role("action", "actions"),
    ),
    "action",
    RECOMMENDATION_PARTS,
    (("recommendation.text", "action.activity", "action.*"),),
    signs=("action.activity", "action.responsible", "action.due_on", "action.indicator"),
    defaults={"recommendation": {"origin": "OTHER"}},
)
INSTITUTIONS = Kind(
    "institution",
    N_("Institutions for children"),
    (Role("institution", "institutions"),),
    "institution",
    (*PLACE_PARTS, *ROW_PARTS),
    (("institution.name", "institution.capacity", "institution.legal_status|institution.manager|institution.kind"),),
    signs=("institution.name", "institution.capacity", "institution.legal_status", "institution.manager"),
    named=("institutions", "orphanages", "orphelinats", "ibigo byimfubyi", "ibigo byita ku bana", "centres daccueil"),
    known_when_named=(("institution.name", "institution.*"), ("institution.name", "place.*")),
    defaults={"institution": {"kind": "OTHER"}},
)
VOLUNTEERS = Kind(
    "volunteer",
    N_("Friends of the Family (IZU)"),
    (Role("volunteer", "volunteers"),),
    "volunteer",
    (*PLACE_PARTS, *VOLUNTEER_PARTS),
    ((_VOLUNTEER, "volunteer.elected_on|volunteer.trained|volunteer.trained_on|volunteer.training", "place.*"),),
    signs=("volunteer.elected_on", "volunteer.trained", "volunteer.trained_on", "volunteer.left_on"),
    named=("izu", "inshuti zumuryango", "inshuti yumuryango", "amis de la famille", "friends of the family"),
    known_when_named=((_VOLUNTEER, "volunteer.sex|volunteer.phone|volunteer.national_id|place.*"),),
)
_REACHED = "quarter_1.value|quarter_2.value|quarter_3.value|quarter_4.value"
_INDICATOR = ("number", "name", "kind", "pillar", "output", "unit", "fiscal_year", "baseline", "target")
INDICATORS = Kind(
    "indicator",
    N_("Indicators with their targets"),
    (
        Role("indicator", "indicators"),
        *(Role(f"quarter_{number}", "indicator_values", only=("value",), quarter=number) for number in (1, 2, 3, 4)),
    ),
    "indicator",
    (*ROW_PARTS, *QUARTER_PARTS),
    (
        ("indicator.name", "indicator.target_q1", "indicator.unit|indicator.baseline|indicator.pillar"),
        ("indicator.name", _REACHED),
    ),
    signs=("indicator.name", "indicator.target_q1", "indicator.unit", "indicator.pillar", "indicator.output"),
    named=("imihigo", "performance contract", "contrat de performance", "indicators", "indicateurs", "ibipimo"),
    known_when_named=(("indicator.name", "indicator.target|indicator.baseline|indicator.unit"),),
    defaults={"indicator": {"kind": "OTHER"}},
)
INDICATOR_VALUES = Kind(
    "indicator_value",
    N_("Quarterly figures of indicators"),
    (Role("indicator", "indicators", only=_INDICATOR), Role("indicator_value", "indicator_values")),
    "indicator_value",
    (*PLACE_PARTS, *ROW_PARTS),
    (("indicator.name", "indicator_value.value", "indicator_value.quarter|indicator_value.out_of|indicator.unit"),),
    signs=("indicator.name", "indicator_value.value", "indicator_value.quarter", "indicator_value.out_of"),
    named=("indicators", "indicateurs", "ibipimo", "imihigo", "quarterly figures", "imibare yigihembwe"),
    known_when_named=(("indicator.name", "indicator_value.value"),),
    defaults={"indicator": {"kind": "OTHER"}},
)

KINDS = (
    *(CHILDREN, BENEFICIARIES, HOUSEHOLDS, HOUSEHOLD_SERVICES, ACTIVITIES, PARTNERS, RECOMMENDATIONS),
    *(ADULTS, PROGRESS, ACTIONS, INSTITUTIONS, VOLUNTEERS, INDICATORS, INDICATOR_VALUES),
)


def _list_of(declared: type[Register]) -> Kind:
    """The kind of a list of one register: never recognised in a foreign file, only where the register wrote it or a
    person says so.
    """
    role = declared.key
    links = (Target(f"{role}.{link.name}", of=f"{role}.{link.name}", content="text") for link in declared.links())
    return Kind(role, declared.title, (Role(role, role),), role, (*PLACE_PARTS, *ROW_PARTS, *links), ())


OTHER_KINDS = tuple(_list_of(one) for one in REGISTERS if one.key not in {known.register for known in KINDS})
"""The lists of the registers that no file of another hand is about: meetings, placements, visits, services..."""

ALL_KINDS = (*KINDS, *OTHER_KINDS)
_BY_KEY = {one.key: one for one in ALL_KINDS}


def kind(key: str) -> Kind:
    """The kind of a key; raises KeyError for an unknown one."""
    return _BY_KEY[key]


__all__ = ["ALL_KINDS", "KINDS", "OTHER_KINDS", "Kind", "KindKey", "Role", "kind"]
