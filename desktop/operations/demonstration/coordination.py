"""Invented bodies, meetings, recommendations, volunteers and indicators of the demonstration district."""

from collections.abc import Sequence
from random import Random

from desktop.domain.fields import Record
from desktop.operations.demonstration.names import invent_name
from desktop.operations.demonstration.people import invent_id

RECOMMENDATIONS = (
    ("Send the list of beneficiaries by name every quarter", "Partners reported numbers only.", "UNDER_WAY"),
    ("Cover the two sectors that no partner serves", "Remote sectors have nobody for education.", "OPEN"),
    ("Visit every child reintegrated this year", "Six-month visits are overdue.", "UNDER_WAY"),
)

INDICATORS = (
    ("Teenage mothers back in school", "GENDER", 60.0),
    ("Cases of violence received at the one-stop centre", "GBV", 0.0),
    ("Orphans and vulnerable children with health insurance", "IMIHIGO", 1200.0),
)


def invent_coordination(random: Random, district: str, villages: Sequence[str]) -> dict[str, list[Record]]:
    """The records of coordination, by register."""
    made: dict[str, list[Record]] = {"bodies": _bodies(random, district)}
    body = made["bodies"][0]["id"]
    made["meetings"] = [
        {"id": invent_id(random), "title": "JADF assembly, first quarter", "body": body, "due_on": "2026-09-15",
         "held_on": "2026-09-17", "women": 21, "men": 26},
        {"id": invent_id(random), "title": "JADF assembly, second quarter", "body": body, "due_on": "2026-12-15"},
    ]  # fmt: skip
    made["recommendations"] = [
        {"id": invent_id(random), "number": str(number), "text": text, "origin": "JADF", "status": status,
         "meeting": made["meetings"][0]["id"], "due_on": "2026-12-31", "progress": progress}
        for number, (text, progress, status) in enumerate(RECOMMENDATIONS, 1)
    ]  # fmt: skip
    made["actions"] = [
        {"id": invent_id(random), "recommendation": one["id"], "status": "ON_TRACK", "due_on": "2026-11-30",
         "activity": "Write to all partners and visit the slow ones", "responsible": " ".join(invent_name(random))}
        for one in made["recommendations"]
    ]  # fmt: skip
    made["volunteers"] = [_volunteer(random, village, sex) for village in villages[:20] for sex in "FM"]
    made["volunteer_months"] = [
        {"id": invent_id(random), "volunteer": one["id"], "month": "2026-09", "case_kind": "CONFLICT",
         "found": (found := random.randrange(1, 5)), "handled": random.randrange(found + 1), "referred": 0}
        for one in made["volunteers"][:12]
    ]  # fmt: skip
    made["indicators"] = [
        {"id": invent_id(random), "number": str(number), "name": name, "kind": kind, "fiscal_year": 2026,
         "target": target}
        for number, (name, kind, target) in enumerate(INDICATORS, 1)
    ]  # fmt: skip
    made["indicator_values"] = [
        {"id": invent_id(random), "indicator": one["id"], "quarter": "2026Q1", "place": district,
         "value": float(random.randrange(5, 40))}
        for one in made["indicators"]
    ]  # fmt: skip
    return made


def _bodies(random: Random, district: str) -> list[Record]:
    told = (
        ("Joint Action Development Forum", "JADF", "QUARTER", 18, 24),
        ("Child protection sub-cluster", "SUB_CHILD", "QUARTER", 9, 6),
        ("District children's forum", "CHILD_FORUM", "QUARTER", 15, 15),
        ("National women's council committee", "CNF", "QUARTER", 11, 0),
    )
    return [
        {"id": invent_id(random), "name": name, "kind": kind, "place": district, "meets_every": rhythm,
         "chair": " ".join(invent_name(random)), "women": women, "men": men, "working": "yes"}
        for name, kind, rhythm, women, men in told
    ]  # fmt: skip


def _volunteer(random: Random, village: str, sex: str) -> Record:
    family, given = invent_name(random)
    return {
        "id": invent_id(random),
        "family_name": family,
        "other_names": given,
        "sex": sex,
        "village": village,
        "phone": f"+25072{random.randrange(10**7):07d}",
        "elected_on": "2024-03-10",
        "trained": random.choice(("yes", "no")),
    }
