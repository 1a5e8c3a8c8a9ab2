"""What a list of children says beside their own fields: stage reached, main criterion, domains served."""

from collections.abc import Sequence
from typing import Any

from desktop.domain.calendar import quarter_of
from desktop.operations.session import Session
from desktop.storage.conditions import COUNT, Where, between, equals, every, having, one_of

REACHED = {"VILLAGE": 1, "CELL": 2, "SECTOR": 3, "DISTRICT": 4, "NATIONAL": 4, "REJECT": -1}
"""How many levels of the chain have decided at each stage; negative where one rejected."""
DOMAINS = ("HEALTH", "NUTR", "EDUC", "PROTECT", "PSYCHO", "ECON", "SHELTER")
"""The domains of the minimum package in which children are served, in their fixed order."""


def with_stage(stage: str) -> Where:
    """Children with an identification that has reached this stage; both highest levels together for the district."""
    reached = one_of("stage", ("DISTRICT", "NATIONAL")) if stage == "DISTRICT" else equals("stage", stage)
    return having("identifications", "person", reached)


def tell_of_children(session: Session, rows: list[dict[str, Any]]) -> None:
    """Add to rows of people what is known of them elsewhere.

    `stage` and `criterion` are codes, `reached` the levels that decided, `served` codes of domains in which something
    was given this quarter or the last. The latest identification of a child is the one that counts.
    """
    ids = [str(row["id"]) for row in rows]
    latest: dict[str, tuple[str, str]] = {}
    fields = ("person", "stage", "primary_criterion", "criteria")
    for person, stage, main, criteria in session.file.rows(
        "identifications", fields, one_of("person", ids), ("identified_on",)
    ):
        first = criteria[0] if isinstance(criteria, tuple) and criteria else ""
        latest[str(person)] = (str(stage or ""), str(main or first))
    served = served_domains(session, ids)
    for row in rows:
        row["stage"], row["criterion"] = latest.get(str(row["id"]), ("", ""))
        row["reached"] = REACHED.get(row["stage"], 0)
        row["served"] = served.get(str(row["id"]), frozenset())


def served_domains(session: Session, people: Sequence[str]) -> dict[str, frozenset[str]]:
    """In which domains people were given something this quarter or the one before it."""
    now = quarter_of(session.today)
    catalogue = session.around().codelists["service"].items
    found: dict[str, set[str]] = {}
    given = every(one_of("person", people), between("given_on", now.shifted(-1).start.isoformat(), now.end.isoformat()))
    for person, service in session.file.rows("services", ("person", "service"), given):
        item = catalogue.get(str(service))
        if item is not None:
            found.setdefault(str(person), set()).add(item.parent)
    return {person: frozenset(domains) for person, domains in found.items()}


def count_stages(session: Session) -> dict[str, int]:
    """How many children there are in all ("all") and at each stage of the chain."""
    counts = {"all": session.file.count("people", equals("is_child", "yes"))}
    for stage, number in session.file.aggregate("identifications", ("stage",), (COUNT,)):
        key = "DISTRICT" if stage == "NATIONAL" else str(stage)
        counts[key] = counts.get(key, 0) + int(str(number))
    return counts
