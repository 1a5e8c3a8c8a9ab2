"""Partners held to their word: plan, approval, contract, quarterly list and report, for the year under way."""

from dataclasses import dataclass
from typing import Any, Literal

from desktop.domain.calendar import quarter_of
from desktop.domain.language import N_
from desktop.operations.session import Session
from desktop.storage.conditions import COUNT, equals, every, one_of

State = Literal["done", "late", "open"]

OBLIGATIONS = ("plan", "approved", "contract", "report")
"""What every partner owes: its plan, the Mayor's approval of it, the contract signed, the quarter's report."""

OBLIGATION_WORDS = {
    "plan": N_("Plan received"),
    "approved": N_("Approved by the Mayor"),
    "contract": N_("Contract signed"),
    "report": N_("Quarterly report"),
}


@dataclass(frozen=True)
class Obligation:
    """One thing that a partner owes: done on a day (ISO), late since a day, or still open until one."""

    key: str
    state: State
    day: str = ""


def obligations(session: Session, partners: list[str]) -> dict[str, tuple[Obligation, ...]]:
    """The obligations of partners for the fiscal year under way and its last ended quarter, in their order."""
    quarter = quarter_of(session.today)
    ended = quarter.shifted(-1)
    year = quarter.start_year
    ours = every(one_of("partner", partners), equals("fiscal_year", year))
    documents = session.file.first("documents", ours, ("due_on",), 10_000)
    contracts = {
        str(one["partner"]): str(one["signed_on"])
        for one in session.file.first("commitments", ours, ("signed_on",), 10_000)
        if one.get("signed_on")
    }
    today = session.today.isoformat()
    found: dict[str, tuple[Obligation, ...]] = {}
    for partner in partners:
        own = [one for one in documents if one["partner"] == partner]
        plan = next((one for one in own if one["kind"] == "PLAN"), {})
        report = next((one for one in own if one["kind"] == "REPORT_Q" and one.get("quarter") == str(ended)), {})
        found[partner] = (
            _obligation("plan", plan.get("received_on"), plan.get("due_on"), today),
            _obligation("approved", plan.get("approved_on"), None, today),
            _obligation("contract", contracts.get(partner), None, today),
            _obligation("report", report.get("received_on"), report.get("due_on"), today),
        )
    return found


def _obligation(key: str, done: object, due: object, today: str) -> Obligation:
    if done:
        return Obligation(key, "done", str(done))
    if due and str(due) < today:
        return Obligation(key, "late", str(due))
    return Obligation(key, "open", str(due or ""))


def tell_of_partners(session: Session, rows: list[dict[str, Any]]) -> None:
    """Add to rows of partners: `obligations`, `kept` (the share of them done) and `beneficiaries` this year."""
    ids = [str(row["id"]) for row in rows]
    owed = obligations(session, ids)
    served: dict[str, set[str]] = {}
    quarter = quarter_of(session.today)
    since = f"{quarter.start_year}-07-01"
    for partner, person, day in session.file.rows(
        "services", ("partner", "person", "given_on"), one_of("partner", ids)
    ):
        if person and str(day) >= since:
            served.setdefault(str(partner), set()).add(str(person))
    for row in rows:
        mine = owed[str(row["id"])]
        row["obligations"] = mine
        row["kept"] = sum(one.state == "done" for one in mine) / len(mine)
        row["beneficiaries"] = len(served.get(str(row["id"]), ()))


def count_partners(session: Session) -> dict[str, int]:
    """How many partners there are, by their status."""
    return {str(status): int(str(count)) for status, count in session.file.aggregate("partners", ("status",), (COUNT,))}
