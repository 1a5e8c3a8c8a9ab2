"""What a partner promised for the fiscal year under way, step by step, from the plan to the performance report."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from desktop.domain.calendar import FiscalYear, Quarter, quarter_of
from desktop.domain.dates import show_date
from desktop.domain.fields import Record
from desktop.domain.language import N_, Message
from desktop.operations.session import Session
from desktop.storage.conditions import equals, every

State = Literal["done", "late", "open"]

PROMISE_WORDS = {
    "plan": N_("Plan received"),
    "approved": N_("Approved by the Mayor"),
    "contract": N_("Contract signed"),
    "quarter": N_("Report of {quarter}"),
    "performance": N_("Performance report"),
}
"""What each promise is called; that of a quarter names it."""

MOST = 1000
_OF_A_QUARTER = ("REPORT_Q", "LIST_Q")


@dataclass(frozen=True)
class Promise:
    """One promise: kept on a day (ISO), late since the day it was due, or open until that day ("" where none is known).

    `late_by` is how many days after its day it was kept, or is late by now; `quarter` is the quarter that is meant,
    None for what holds for the year.
    """

    key: str
    state: State
    day: str = ""
    late_by: int = 0
    quarter: Quarter | None = None


def promises(session: Session, partner: str) -> tuple[Promise, ...]:
    """The promises of the year in their order; of its quarters those that have begun."""
    now = quarter_of(session.today)
    ours = every(equals("partner", partner), equals("fiscal_year", now.start_year))
    papers = session.file.first("documents", ours, ("due_on",), MOST)
    contracts = session.file.first("commitments", ours, ("-signed_on",), 1)
    plan = _first(papers, "PLAN")
    today = session.today
    found = [
        _promise("plan", plan.get("received_on"), plan.get("due_on"), today),
        _promise("approved", plan.get("approved_on"), None, today),
        _promise("contract", contracts[0].get("signed_on") if contracts else None, None, today),
        *_quarters(papers, now.fiscal_year, today),
    ]
    last = _first(papers, "PERFORMANCE")
    return (*found, _promise("performance", last.get("signed_on"), last.get("due_on"), today))


def _first(papers: Sequence[Record], kind: str) -> Record:
    return next((one for one in papers if one["kind"] == kind), {})


def _quarters(papers: Sequence[Record], year: FiscalYear, today: date) -> Iterator[Promise]:
    """A quarter is kept when its report and its list are here, as far as they were asked for."""
    for quarter in year.quarters:
        if quarter.start > today:
            return
        own = [one for one in papers if one["kind"] in _OF_A_QUARTER and one.get("quarter") == str(quarter)]
        yield _quarter(own, quarter, today)


def _quarter(own: Sequence[Record], quarter: Quarter, today: date) -> Promise:
    missing = [one for one in own if not one.get("received_on")]
    due = max((str(one["due_on"]) for one in missing or own if one.get("due_on")), default="")
    kept = "" if missing else max((str(one["received_on"]) for one in own), default="")
    return _promise("quarter", kept, due, today, quarter)


def _promise(key: str, kept: object, due: object, today: date, quarter: Quarter | None = None) -> Promise:
    if kept:
        return Promise(key, "done", str(kept), _days(due, date.fromisoformat(str(kept))), quarter)
    late = _days(due, today)
    return Promise(key, "late" if late else "open", str(due or ""), late, quarter)


def _days(due: object, done: date) -> int:
    """By how many days something came after its day; 0 where it came in time or no day was given."""
    return max(0, (done - date.fromisoformat(str(due))).days) if due else 0


def promise_words(promise: Promise, language: str | None = None) -> str:
    """What was promised, in the language of the window or in another; a quarter by its number."""
    said = PROMISE_WORDS[promise.key]
    message = Message(said, quarter=promise.quarter.short(language)) if promise.quarter else Message(said)
    return message.text(language)


def day_words(promise: Promise) -> Message:
    """When it was kept, since when it is late, until when it is open."""
    day = show_date(promise.day) if promise.day else ""
    if promise.state == "late":
        return Message(N_("late since {day}"), day=day)
    if promise.state == "done" and promise.late_by:
        return Message(N_("{day}, {count} day late", "{day}, {count} days late"), day=day, count=promise.late_by)
    if promise.state == "done":
        return Message(N_("{day}"), day=day)
    return Message(N_("due {day}"), day=day) if day else Message(N_("not yet"))
