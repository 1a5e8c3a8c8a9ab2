"""Invented households with their adults, children and identifications, for the demonstration and for measuring."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from desktop.domain.fields import Record
from desktop.operations.demonstration.names import MARK, invent_name

CRITERIA = ("ORPH_D", "ORPH_P", "ORPH_M", "CHH", "POOR", "DROPOUT", "DISAB", "SINGLE", "MALNUT", "TEENMOM", "FOSTER")
NEEDS = ("H01", "N01", "E01", "E03", "L01", "P02", "S02", "B02")
STAGES = ("VILLAGE", "CELL", "SECTOR", "DISTRICT")
LAST_DAY = date(2026, 10, 30)


@dataclass
class InventedHousehold:
    """One household as the records of each register, linked by ids that are known before anything is written."""

    household: Record
    adults: list[Record] = field(default_factory=list)
    children: list[Record] = field(default_factory=list)
    identifications: list[Record] = field(default_factory=list)
    decisions: list[Record] = field(default_factory=list)


def invent_id(random: Random) -> str:
    """An id of the right shape; the demonstration may be made twice and be the same."""
    return f"{random.getrandbits(128):032x}"


def invent_households(random: Random, villages: Sequence[str], people: int) -> Iterator[InventedHousehold]:
    """Households of one adult and one to five children each, until `people` people have been invented."""
    invented = 0
    while invented < people:
        household = _household(
            random, random.choice(villages), min(random.randint(1, 5), max(1, people - invented - 1))
        )
        invented += len(household.adults) + len(household.children)
        yield household


def _household(random: Random, village: str, children: int) -> InventedHousehold:
    family, given = invent_name(random)
    household_id, head_id = invent_id(random), invent_id(random)
    sex = random.choice("FFM")
    born = random.randint(1955, 1998)
    head: Record = {
        "id": head_id,
        "is_adult": "yes",
        "is_child": "no",
        "family_name": family,
        "other_names": given,
        "sex": sex,
        "birth": str(born),
        "village": village,
        "household": household_id,
        "relation": "HEAD",
        "national_id": _national_id(random, born, sex),
        "phone": f"+25078{random.randrange(10**7):07d}",
        "source": "OTHER",
        "source_note": MARK,
    }
    made = InventedHousehold({"id": household_id, "head": head_id, "village": village}, [head])
    for _child in range(children):
        child = _child_of(random, made, family)
        made.children.append(child)
        if random.random() < 0.8:
            _identify(random, made, child)
    return made


def _child_of(random: Random, made: InventedHousehold, family: str) -> Record:
    own, given = invent_name(random)
    born = date(2009, 1, 1) + timedelta(days=random.randrange(17 * 365))
    precision = random.random()
    return {
        "id": invent_id(random),
        "is_child": "yes",
        "is_adult": "no",
        "family_name": family if random.random() < 0.4 else own,
        "other_names": given,
        "sex": random.choice("FM"),
        "birth": born.isoformat()[: 10 if precision < 0.85 else 7 if precision < 0.9 else 4],
        "village": made.household["village"],
        "household": made.household["id"],
        "relation": "CHILD",
        "father_status": random.choice(("ALIVE", "DEAD", "UNKNOWN", "ABSENT")),
        "mother_status": random.choice(("ALIVE", "ALIVE", "DEAD", "UNKNOWN")),
        "caregiver": made.adults[0]["id"],
        "schooling": _schooling(random, born),
        "source": "OTHER",
        "source_note": MARK,
    }


def _schooling(random: Random, born: date) -> str:
    if born.year > 2020:
        return "TOO_YOUNG"
    return random.choice(("IN_SCHOOL", "IN_SCHOOL", "IN_SCHOOL", "DROPOUT"))


def _identify(random: Random, made: InventedHousehold, child: Record) -> None:
    """An identification with the decisions that led it to its stage, a fortnight between two levels."""
    criteria = tuple(sorted(random.sample(CRITERIA, random.choice((1, 1, 2))), key=CRITERIA.index))
    reached = random.choice((1, 2, 3, 4, 4, 4))
    started = LAST_DAY - timedelta(days=random.randrange(60, 420))
    identification = invent_id(random)
    made.identifications.append(
        {
            "id": identification,
            "person": child["id"],
            "criteria": criteria,
            "primary_criterion": criteria[0],
            "needs": tuple(sorted(random.sample(NEEDS, 2), key=NEEDS.index)),
            "immediate_risk": "yes" if random.random() < 0.03 else "no",
            "identified_on": started.isoformat(),
            "identified_by": "IZU",
            "stage": STAGES[reached - 1],
            "last_verified_on": started.isoformat(),
        }
    )
    for number, level in enumerate(STAGES[:reached]):
        made.decisions.append(
            {
                "id": invent_id(random),
                "identification": identification,
                "level": level,
                "decision": "APPROVED",
                "decided_on": (started + timedelta(days=14 * number)).isoformat(),
                "decided_by": " ".join(invent_name(random)),
            }
        )


def _national_id(random: Random, born: int, sex: str) -> str:
    return f"1{born}{7 if sex == 'F' else 8}{random.randrange(10**7):07d}0{random.randrange(100):02d}"
