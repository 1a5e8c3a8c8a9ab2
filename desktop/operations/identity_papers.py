"""Identity papers beside the person who holds them: a number that says another year of birth or another sex."""

from collections.abc import Mapping

from desktop.domain.fields import Value
from desktop.domain.people import identifier_problems
from desktop.domain.problems import Problem
from desktop.operations.session import Session


def paper_problems(session: Session, paper: Mapping[str, Value], _record_id: str = "") -> list[Problem]:
    """Warnings where the national identifier of a paper doesn't fit the record of its holder; nothing is refused."""
    holder = session.file.record("people", str(paper.get("person") or ""))
    if holder is None:
        return []
    return identifier_problems({**holder, "national_id": paper.get("national_id")})
