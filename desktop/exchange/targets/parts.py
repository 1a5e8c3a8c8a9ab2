"""Targets that no single field holds: levels of a place, ages, line numbers, ticked quarters, columns of services."""

from desktop.domain.codelists import CodeList
from desktop.domain.language import N_
from desktop.exchange.targets.target import Target
from desktop.registers import register

# fmt: off
RECORD_NUMBER = ("Record number", "Nomero mu gitabo", "N° du registre", "Numéro dans le registre",
                 "Record number (do not change)", "Numéro de fiche (ne pas modifier)", "Nomero y'ifishi (ntuyihindure)")
"""The headings under which what the register exported says which record a row is."""

ROW_PARTS = (
    Target("row.number", title=N_("Line number"), content="ordinal",
           also=("No", "N", "N°", "Nº", "Nr", "S/N", "SN", "#", "Numéro", "Numero", "Nomero", "Line", "Ligne", "No.",
                 "N° d'ordre", "Serial number", "Row", "Umubare", "Num")),
)

PLACE_PARTS = (
    Target("place.village", title=N_("Village"), content="place:village",
           also=("Umudugudu", "Imidugudu", "Umudugudu atuyemo", "Village/Location", "Village de résidence", "Localité",
                 "Locality", "Village name", "Izina ry'umudugudu")),
    Target("place.cell", title=N_("Cell"), content="place:cell",
           also=("Akagari", "Akagali", "Cellule", "Utugari", "Akagari atuyemo")),
    Target("place.sector", title=N_("Sector"), content="place:sector",
           also=("Umurenge", "Secteur", "Imirenge", "Umurenge atuyemo", "Secteur administratif", "Admin 3", "Admin3",
                 "Adm3", "Adm3 name", "Admin3 name", "Commune", "Sub-district")),
    Target("place.district", title=N_("District"), content="place:district",
           also=("Akarere", "Uturere", "Akarere atuyemo", "Admin 2", "Admin2", "Adm2", "Adm2 name", "Admin2 name",
                 "Département", "Cercle", "LGA", "County")),
    Target("place.province", title=N_("Province"), content="place:province",
           also=("Intara", "Province/Ville", "Region", "Région", "Admin 1", "Admin1", "Adm1", "Adm1 name",
                 "Admin1 name", "State", "Governorate")),
    Target("place.code", title=N_("Place code"), content="place_code",
           also=("Village code", "Code village", "Kode y'umudugudu", "NISR code", "Code NISR")),
)

PERSON_PARTS = (
    *ROW_PARTS,
    Target("person.full_name", of="people.full_name", content="name",
           also=("Name", "Izina ryose", "Nom et prénom", "Noms", "Amazina y'uwafashijwe", "Beneficiary", "Bénéficiaire",
                 "Nom du bénéficiaire", "Names of beneficiary", "Name of beneficiary", "Umugenerwabikorwa")),
    Target("person.age", of="people.age", content="age", also=("Age at last birthday", "Imyaka afite")),
    Target("person.code", of="people.code", content="code"),
)

HOUSEHOLD_PARTS = (
    Target("household.code", of="households.code", content="code",
           also=("HHID", "HH ID", "HH number", "ID ménage")),
)


def _of_head(name: str, like: str) -> Target:
    """What a list of households says of the head under the plain heading of a person's own."""
    plainly = register("people").fields[like]
    return Target(f"household.{name}", of=f"households.{name}", also=(plainly.title, *plainly.also))


HEAD_PARTS = (
    *HOUSEHOLD_PARTS,
    *(_of_head(f"head_{name}", name) for name in ("sex", "birth", "national_id", "phone")),
)
"""Where a row is a household there is nobody else whose sex, birth or phone a column could hold."""

SERVICE_PARTS = (
    Target("service.value", of="services.value", content="money",
           also=("Total value", "Value", "Valeur totale", "Agaciro kose", "Agaciro k'ubufasha", "Total amount")),
    Target("service.partner", of="services.partner", content="text",
           also=("Umufatanyabikorwa", "Partenaire", "Organisation", "Organization", "Implementing partner")),
    Target("service.activity", of="services.activity", content="text",
           also=("Activity title", "Plan activity", "Activité du plan", "Igikorwa cyo mu igenamigambi")),
)

ACTIVITY_PARTS = (
    *ROW_PARTS,
    Target("activity.domain", of="activities.domain",
           also=("Sector", "Secteur", "Cluster", "Sector/Cluster", "Secteur/Cluster", "Sectors", "Theme", "Thème",
                 "Sector of intervention")),
    Target("activity.partner", of="activities.partner", content="text",
           also=("Umufatanyabikorwa", "Partenaire", "Partenaires", "Partners", "Organisation", "Organization",
                 "Implementing partner", "Partenaire de mise en œuvre", "Lead partner", "NGO", "ONG", "Acteur",
                 "Organisation name", "Organization name", "Nom de l'organisation")),
    Target("activity.imihigo", of="activities.imihigo", content="text"),
    *(
        Target(f"activity.quarter_{number}", title=f"Q{number}", content="mark",
               also=(f"T{number}", f"Trimestre {number}", f"Quarter {number}", f"Trim {number}",
                     f"Igihembwe cya {number}", f"Igihembwe {number}", f"{number}e trimestre"))
        for number in (1, 2, 3, 4)
    ),
)

PLAN_LINE_PARTS = (
    *ROW_PARTS,
    *(part for part in ACTIVITY_PARTS if part.key == "activity.partner"),
)

QUARTER_PARTS = tuple(
    Target(f"quarter_{number}.value", of="indicator_values.value", title=title)
    for number, title in enumerate((N_("Achieved Q1 (Jul–Sep)"), N_("Achieved Q2 (Oct–Dec)"),
                                    N_("Achieved Q3 (Jan–Mar)"), N_("Achieved Q4 (Apr–Jun)")), 1)
)

RECOMMENDATION_PARTS = (
    *ROW_PARTS,
    Target("recommendation.partner", of="recommendations.partner", content="text"),
    Target("recommendation.meeting", of="recommendations.meeting", content="text"),
)

VOLUNTEER_PARTS = (
    *ROW_PARTS,
    Target("volunteer.full_name", of="volunteers.full_name", content="name",
           also=("Name", "Izina ryose", "Nom et prénom", "Noms", "Amazina y'inshuti y'umuryango", "Name of IZU",
                 "Names of IZU", "Nom complet", "Full names", "Volunteer")),
    Target("volunteer.age", title=N_("Age"), content="age", also=("Imyaka", "Âge", "Age (years)", "Imyaka afite")),
)

# fmt: on


def service_targets(services: CodeList | None) -> tuple[Target, ...]:
    """One target per service, for files with a column each; their cells hold a mark, a date, a count or an amount."""
    return tuple(
        Target(
            f"service.{item.code}",
            title=item.label("en"),
            content="mark",
            also=(*item.labels.values(), *item.short.values(), *item.also),
        )
        for item in (services.items.values() if services else ())
    )
