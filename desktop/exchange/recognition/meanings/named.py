"""The names under which programs know what columns mean, and the targets that store such a meaning."""

from collections.abc import Mapping
from functools import cache

# Columns of other meanings go by their target.
NAMES: Mapping[str, str] = {
    "person.full_name": "full_name",
    "person.family_name": "family_name",
    "person.other_names": "given_name",
    "person.sex": "sex",
    "person.birth": "birth_date",
    "person.age": "age",
    "person.national_id": "national_id",
    "person.code": "person_id",
    "person.phone": "phone",
    "person.caregiver_name": "guardian_name",
    "person.caregiver_phone": "guardian_phone",
    "person.caregiver_relation": "guardian_relation",
    "person.caregiver_national_id": "guardian_national_id",
    "person.mother_name": "mother_name",
    "person.father_name": "father_name",
    "person.relation": "relationship",
    "person.marital_status": "marital_status",
    "person.school": "school",
    "person.note": "notes",
    "household.code": "household_id",
    "household.size": "household_size",
    "household.head_name": "head_name",
    "identification.identified_on": "registration_date",
    "place.province": "adm1",
    "place.district": "adm2",
    "place.sector": "adm3",
    "place.cell": "adm4",
    "place.village": "village",
    "service.partner": "partner_name",
    "activity.partner": "partner_name",
    "activity.title": "activity",
    "activity.project": "project_name",
    "activity.domain": "theme",
    "activity.starts_on": "start_date",
    "activity.ends_on": "end_date",
    "activity.indicator": "indicator",
    "activity.target": "target",
    "activity.target_women": "women",
    "activity.target_men": "men",
    "activity.target_girls": "girls",
    "activity.target_boys": "boys",
    "activity.budget": "budget",
    "activity.source_of_funds": "donor",
    "activity.implementer": "implementing_partner",
    "activity.responsible": "contact",
    "activity.status": "status",
    "activity.target_groups": "beneficiary_type",
    "activity.note": "notes",
    "partner.name": "partner_name",
    "partner.acronym": "partner_acronym",
    "partner.kind": "partner_type",
    "partner.donors": "donor",
    "partner.domains": "theme",
    "partner.contact": "contact",
    "partner.phone": "phone",
    "partner.address": "address",
    "recommendation.text": "recommendation",
    "recommendation.upr_state": "recommending_state",
    "recommendation.status": "status",
    "recommendation.theme": "theme",
    "volunteer.full_name": "full_name",
    "volunteer.family_name": "family_name",
    "volunteer.other_names": "given_name",
    "volunteer.sex": "sex",
    "volunteer.national_id": "national_id",
    "volunteer.phone": "phone",
}
# Meanings whose cells another target takes only for want of a better column.
_ALSO: Mapping[str, tuple[str, ...]] = {
    "partner_acronym": ("activity.partner",),
    "beneficiaries_targeted": ("activity.target",),
    "activity_description": ("activity.title",),
}


@cache
def targets_of(meaning: str) -> tuple[str, ...]:
    """The targets that store a meaning, whatever the kind of table."""
    return tuple(target for target, name in NAMES.items() if name == meaning)


def second_choices(meaning: str) -> tuple[str, ...]:
    """The targets that take a meaning where no column has the very one."""
    return _ALSO.get(meaning, ())
