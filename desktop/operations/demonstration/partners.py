"""Invented partner organisations with their papers, plans and what they gave to whom."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from desktop.domain.fields import Record
from desktop.operations.demonstration.names import invent_name
from desktop.operations.demonstration.people import InventedHousehold, invent_id

YEAR = 2026
QUARTER_BEGINS = date(2026, 7, 1)

PARTNERS = (
    ("Umwana Mu Muryango Initiative", "UMI", "NGO", ("EDUC", "HEALTH", "PSYCHO")),
    ("Caritas y'icyitegererezo", "CY", "FBO", ("HEALTH", "SHELTER")),
    ("ONG Tubiteho", "TUB", "NGO", ("ECON",)),
    ("Hope for Every Child Rwanda", "HEC", "INGO", ("EDUC", "PROTECT")),
    ("Koperative Abishyizehamwe", "KAB", "COOP", ("ECON", "NUTR")),
)

PLANNED = (
    (0, "School fees for vulnerable children", "EDUC", "E01", 120, 9_600_000),
    (0, "School materials at the start of the year", "EDUC", "E03", 300, 4_500_000),
    (0, "Home visits by Friends of the Family", "PSYCHO", "P01", 240, 1_200_000),
    (1, "Health insurance for poor households", "HEALTH", "H01", 400, 1_200_000),
    (1, "Repair of houses of child-headed households", "SHELTER", "B02", 12, 7_800_000),
    (2, "Small livestock for caregivers", "ECON", "S02", 60, 5_400_000),
    (3, "Back-to-school follow-up of dropouts", "EDUC", "E05", 90, 2_700_000),
    (3, "Birth registration days in the sectors", "PROTECT", "L01", 150, 900_000),
    (4, "Kitchen gardens with households", "NUTR", "N03", 80, 1_600_000),
)
"""Partner, title, domain, service, number of people or houses, budget in RWF."""


def invent_partners(random: Random, sectors: Sequence[str]) -> dict[str, list[Record]]:
    """Partners, their commitments and documents, planned activities and the progress of one quarter."""
    made: dict[str, list[Record]] = {
        key: [] for key in ("partners", "commitments", "documents", "activities", "progress", "field_visits")
    }
    for number, (name, acronym, kind, domains) in enumerate(PARTNERS):
        partner = _partner(random, (name, acronym, kind, domains), sectors)
        made["partners"].append(partner)
        made["documents"].extend(_documents(random, str(partner["id"]), late=number == 4))
        if number < 3:
            made["commitments"].append(_commitment(random, str(partner["id"])))
    for number, planned in enumerate(PLANNED):
        activity = _activity(random, str(made["partners"][planned[0]]["id"]), planned, sectors)
        made["activities"].append(activity)
        made["progress"].append(_progress(random, activity, planned, behind=number % 4 == 3))
    made["field_visits"].append(_field_visit(random, made))
    return made


def _partner(random: Random, told: tuple[str, str, str, tuple[str, ...]], sectors: Sequence[str]) -> Record:
    return {
        "id": invent_id(random),
        "name": told[0],
        "acronym": told[1],
        "kind": told[2],
        "domains": told[3],
        "sectors": tuple(sorted(random.sample(list(sectors), 4))),
        "contact": " ".join(invent_name(random)),
        "phone": f"+25078{random.randrange(10**7):07d}",
        "jadf_member": "yes",
        "handles_children": "yes",
        "status": "ACTIVE",
        "note": "Invented for the demonstration.",
    }


def _documents(random: Random, partner: str, *, late: bool) -> Iterator[Record]:
    plan: Record = {
        "id": invent_id(random),
        "partner": partner,
        "kind": "PLAN",
        "fiscal_year": YEAR,
        "status": "EXPECTED" if late else "APPROVED",
        "due_on": "2026-07-31",
    }
    if not late:
        plan |= {"received_on": "2026-07-20", "approved_on": "2026-08-14", "approved_by": "Mayor of the district"}
    yield plan
    yield {
        "id": invent_id(random),
        "partner": partner,
        "kind": "REPORT_Q",
        "fiscal_year": YEAR,
        "quarter": f"{YEAR}Q1",
        "status": "EXPECTED" if late else "RECEIVED",
        "due_on": "2026-10-15",
        "received_on": None if late else "2026-10-12",
    }


def _commitment(random: Random, partner: str) -> Record:
    return {
        "id": invent_id(random),
        "partner": partner,
        "fiscal_year": YEAR,
        "signed_on": "2026-08-21",
        "signed_by": " ".join(invent_name(random)),
        "signed_title": "Country representative",
        "signed_at": "District office",
        "kept_priorities": "yes",
        "kept_budget": "unknown",
    }


def _activity(
    random: Random, partner: str, planned: tuple[int, str, str, str, int, int], sectors: Sequence[str]
) -> Record:
    return {
        "id": invent_id(random),
        "partner": partner,
        "title": planned[1],
        "domain": planned[2],
        "service": planned[3],
        "fiscal_year": YEAR,
        "quarters": ("Q1", "Q2"),
        "sectors": tuple(sorted(random.sample(list(sectors), 3))),
        "target": float(planned[4]),
        "target_girls": planned[4] // 2,
        "target_boys": planned[4] - planned[4] // 2,
        "budget": planned[5],
        "source_of_funds": "Own funds",
        "status": "ON_TRACK",
    }


def _progress(
    random: Random, activity: Record, planned: tuple[int, str, str, str, int, int], *, behind: bool
) -> Record:
    share = random.uniform(0.05, 0.15) if behind else random.uniform(0.3, 0.6)
    return {
        "id": invent_id(random),
        "activity": activity["id"],
        "quarter": f"{YEAR}Q1",
        "status": "BEHIND" if behind else "ON_TRACK",
        "achieved": float(round(planned[4] * share)),
        "spent": round(planned[5] * share, -3),
        "done": "Lists agreed with the sectors; first distribution made.",
        "challenges": "Two sectors have not sent their lists yet." if behind else None,
    }


def _field_visit(random: Random, made: dict[str, list[Record]]) -> Record:
    return {
        "id": invent_id(random),
        "partner": made["partners"][0]["id"],
        "activity": made["activities"][0]["id"],
        "visited_on": "2026-09-24",
        "visited_by": " ".join(invent_name(random)),
        "findings": "Fees were paid for the children seen; three names are not known to the village.",
        "agreed": "The partner sends the corrected list by the end of the month.",
        "follow_up_on": "2026-10-31",
    }


def invent_services(
    random: Random, households: Sequence[InventedHousehold], activities: Sequence[Record]
) -> Iterator[Record]:
    """What the activities gave in the first quarter: about three children in five got something, some twice."""
    for household in households:
        for child in household.children:
            if random.random() < 0.6:
                for activity in random.sample(list(activities), random.choice((1, 1, 2))):
                    given = QUARTER_BEGINS + timedelta(days=random.randrange(92))
                    yield {
                        "id": invent_id(random),
                        "person": child["id"],
                        "service": activity["service"],
                        "given_on": given.isoformat(),
                        "partner": activity["partner"],
                        "activity": activity["id"],
                        "quantity": 1.0,
                        "value": random.choice((3_000, 7_500, 12_500, 25_000)),
                    }
