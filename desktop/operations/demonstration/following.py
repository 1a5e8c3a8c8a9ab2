"""Invented follow-up of some children: consents, assessments, referrals, institutions, placements, visits, exits."""

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from desktop.domain.fields import Record
from desktop.operations.demonstration.names import invent_name
from desktop.operations.demonstration.people import InventedHousehold, invent_id

FACTORS = ("f1a", "f1b", "f2a", "f2b", "f3a", "f3b", "f4a", "f4b", "f5a", "f5b", "f6a", "f6b")
VISIT_MONTHS = (1, 3, 6, 12)


def invent_following(
    random: Random, households: Sequence[InventedHousehold], villages: Sequence[str]
) -> dict[str, list[Record]]:
    """The records of a few dozen children, by register."""
    children = [child for household in households for child in household.children]
    made: dict[str, list[Record]] = {"institutions": _institutions(random, villages)}
    chosen = children[: max(6, len(children) // 6)]
    made["consents"] = [_consent(random, child) for child in chosen]
    made["assessments"] = [one for child in chosen[:24] for one in _assessments(random, child)]
    made["referrals"] = [_referral(random, child) for child in chosen[3:9]]
    made["stays"] = [_stay(random, child, made["institutions"]) for child in chosen[:5]]
    made["placements"] = [_placement(random, stay, villages) for stay in made["stays"][:4]]
    made["visits"] = [one for placement in made["placements"] for one in _visits(random, placement)]
    made["benchmark_checks"] = [_benchmarks(random, household) for household in households[:8]]
    made["exits"] = [_exit(random, child) for child in chosen[-2:]]
    made["memberships"] = [
        {
            "id": invent_id(random),
            "person": child["id"],
            "household": child["household"],
            "relation": child["relation"],
            "joined_on": "2024-01-15",
        }
        for child in chosen
    ]
    made["identity_papers"] = [_paper(random, place, child) for place, child in enumerate(chosen[:6], 1)]
    return made


def _paper(random: Random, place: int, child: Record) -> Record:
    born = str(child.get("birth") or "2015")[:4]
    return {
        "id": invent_id(random),
        "person": child["id"],
        "kind": "BIRTH",
        "number": f"{born}/{place:04}",
        "valid_from": born,
    }


def _institutions(random: Random, villages: Sequence[str]) -> list[Record]:
    told = (("Centre Urumuri (invented)", "ORPHANAGE", 40), ("Transit centre Icyizere (invented)", "TRANSIT", 25))
    return [
        {
            "id": invent_id(random),
            "name": name,
            "kind": kind,
            "place": random.choice(villages),
            "capacity": capacity,
            "manager": " ".join(invent_name(random)),
        }
        for name, kind, capacity in told
    ]


def _consent(random: Random, child: Record) -> Record:
    return {
        "id": invent_id(random),
        "person": child["id"],
        "ground": "CONSENT",
        "given_by": " ".join(invent_name(random)),
        "form": random.choice(("WRITTEN", "THUMB")),
        "given_on": "2026-08-14",
        "purposes": ("REGISTER", "SERVICES"),
        "language": "rw",
    }


def _assessments(random: Random, child: Record) -> list[Record]:
    """Two assessments half a year apart; most factors stay, some change by one step."""
    first = {factor: random.choice((2, 3, 3, 4)) for factor in FACTORS}
    second = {factor: min(4, max(1, score + random.choice((-1, 0, 0, 0, 1)))) for factor, score in first.items()}
    return [
        {
            "id": invent_id(random),
            "person": child["id"],
            "assessed_on": day,
            "assessor": " ".join(invent_name(random)),
            **{factor: str(score) for factor, score in scores.items()},
        }
        for day, scores in (("2026-03-12", first), ("2026-09-10", second))
    ]


def _referral(random: Random, child: Record) -> Record:
    received = random.random() < 0.6
    return {
        "id": invent_id(random),
        "person": child["id"],
        "referred_on": "2026-09-02",
        "to": random.choice(("HEALTH", "IOSC", "CPWO")),
        "urgent": "no",
        "reason": "Asked for by the family during a home visit.",
        "received_on": "2026-09-05" if received else None,
        "status": "RECEIVED" if received else "SENT",
    }


def _stay(random: Random, child: Record, institutions: Sequence[Record]) -> Record:
    return {
        "id": invent_id(random),
        "person": child["id"],
        "institution": random.choice(list(institutions))["id"],
        "entered_on": "2025-02-03",
        "entry_reason": "ABANDONED",
        "tracing_started_on": "2025-06-10",
        "left_on": "2026-03-02",
        "left_how": "PLACED",
    }


def _placement(random: Random, stay: Record, villages: Sequence[str]) -> Record:
    family, given = invent_name(random)
    return {
        "id": invent_id(random),
        "person": stay["person"],
        "stay": stay["id"],
        "kind": random.choice(("REUNIF", "KINSHIP", "FOSTER")),
        "placed_on": "2026-03-02",
        "family_name": f"{family} {given}",
        "village": random.choice(villages),
    }


def _visits(random: Random, placement: Record) -> list[Record]:
    """The visits that the schedule asks for; the first two done, the later ones still to come or overdue."""
    placed = date.fromisoformat(str(placement["placed_on"]))
    made: list[Record] = []
    for number, months in enumerate(VISIT_MONTHS):
        due = placed + timedelta(days=round(months * 30.44))
        visit: Record = {
            "id": invent_id(random),
            "placement": placement["id"],
            "step": f"M{months:02d}",
            "due_on": due.isoformat(),
        }
        if number < 2:
            visit |= {"done_on": (due + timedelta(days=3)).isoformat(), "visitor": " ".join(invent_name(random))}
            visit |= {"child_seen": "yes", "risk": "SAFE", "findings": "Goes to school; shares a room with a cousin."}
        made.append(visit)
    return made


def _benchmarks(random: Random, household: InventedHousehold) -> Record:
    return {
        "id": invent_id(random),
        "household": household.household["id"],
        "checked_on": "2026-09-18",
        "checked_by": " ".join(invent_name(random)),
        **{f"b{number}": random.choice(("YES", "YES", "YES", "NO")) for number in range(3, 9)},
    }


def _exit(random: Random, child: Record) -> Record:
    return {"id": invent_id(random), "person": child["id"], "exited_on": "2026-09-30", "reason": "MOVED"}
