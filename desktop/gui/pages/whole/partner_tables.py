"""The tables on the page of a partner: activities, services, contracts, documents, field visits."""

from collections.abc import Mapping

from desktop.domain.calendar import FiscalYear, Quarter
from desktop.domain.dates import show_date
from desktop.domain.fields import Value
from desktop.domain.language import N_, Message, grouped
from desktop.gui.desk import Desk
from desktop.gui.language import Words, as_it_is
from desktop.gui.pages.whole.cards import Add, TableCard, short, table_card
from desktop.gui.parts.cards import Card
from desktop.gui.parts.ledger import LedgerCell, LedgerColumn, LedgerRow
from desktop.operations.narrowing import YEAR
from desktop.operations.partner_pages import Contract, PartnerDetails, PartnerPaper
from desktop.operations.partner_work import ActivityReached
from desktop.registers import register

Given = Mapping[str, Value]

_STATES = {
    "DONE": ("new", "check"),
    "ON_TRACK": ("new", "check"),
    "BEHIND": ("doubt", "clock"),
    "NEXT": ("same", "clock"),
    "NOT_STARTED": ("reject", "warn"),
}
PAPER_STATES = {
    "signed": (N_("signed"), "new"),
    "approved": (N_("approved"), "new"),
    "received": (N_("received"), "update"),
    "returned": (N_("sent back"), "doubt"),
    "late": (N_("late"), "reject"),
    "expected": (N_("expected"), "same"),
}
_CONTRACT_STATES = {
    "signed": (N_("signed {day}"), "new", "check"),
    "partly": (N_("partner {day}"), "update", "clock"),
    "open": (N_("not signed"), "doubt", ""),
}
"""By both sides, by the partner alone, or not yet."""
_FOLLOW_UPS = {
    "done": (N_("done {day}"), "new"),
    "late": (N_("late since {day}"), "reject"),
    "open": (N_("by {day}"), "update"),
    "none": ("", "same"),
}


def activities_card(desk: Desk, details: PartnerDetails, add: Add, values: Given) -> Card:
    """The lines of the plan: where, reached of planned, what they cost, where they stand."""
    columns = (
        LedgerColumn("domain", N_("Domain"), "muted", 96, 560),
        LedgerColumn("title", N_("Activity"), "name"),
        LedgerColumn("sectors", N_("Sectors"), "text", 106, 640),
        LedgerColumn("reached", N_("Reached of planned"), "part", 164),
        LedgerColumn("budget", N_("RWF"), "number", 92, 720),
        LedgerColumn("state", N_("State"), "chip", 138, 480),
    )
    count = Message(N_("{count} activity in the plan", "{count} activities in the plan"), count=len(details.activities))
    told = TableCard("activities", N_("Activities"), columns, N_("No activity is planned for this year."),
                     count if details.activities else "", "activities", values)  # fmt: skip
    return table_card(desk, told, [_activity(desk, one) for one in details.activities], add)


def _activity(desk: Desk, one: ActivityReached) -> LedgerRow:
    tone, glyph = _STATES.get(one.status, ("same", ""))
    reached = Message(N_("{reached} of {target}"), reached=grouped(round(one.reached)),
                      target=grouped(round(one.target)))  # fmt: skip
    cells = {
        "domain": LedgerCell(as_it_is(short(desk, "activity_domain", one.domain))),
        "title": LedgerCell(as_it_is(one.title)),
        "sectors": LedgerCell(sectors_words(desk, one.sectors)),
        "reached": LedgerCell(reached if one.target else as_it_is(grouped(round(one.reached))), one.share),
        "budget": LedgerCell(as_it_is(grouped(one.budget)) if one.budget is not None else ""),
        "state": LedgerCell(as_it_is(short(desk, "progress_status", one.status)), tone, glyph),
    }
    return LedgerRow("activities", one.record, cells)


def sectors_words(desk: Desk, codes: tuple[str, ...]) -> Words:
    """The first sector and how many more; none means the whole district."""
    if not codes:
        return N_("whole district")
    place = desk.around.places.get(codes[0])
    name = place.name if place else codes[0]
    return as_it_is(name if len(codes) == 1 else f"{name} +{len(codes) - 1}")


def services_card(desk: Desk, details: PartnerDetails, add: Add, values: Given) -> Card:
    """What the partner gave this year, added up by service; a row opens down to the services themselves."""
    columns = (
        LedgerColumn("service", N_("Service"), "name"),
        LedgerColumn("people", N_("People"), "number", 84),
        LedgerColumn("households", N_("Households"), "number", 104, 480),
        LedgerColumn("times", N_("Times"), "number", 84),
        LedgerColumn("value", N_("RWF"), "number", 120, 520),
    )
    rows = [
        LedgerRow(
            "services",
            one.service,
            {
                "service": LedgerCell(as_it_is(short(desk, "service", one.service))),
                "people": LedgerCell(as_it_is(grouped(one.people))),
                "households": LedgerCell(as_it_is(grouped(one.households))),
                "times": LedgerCell(as_it_is(grouped(one.times))),
                "value": LedgerCell(as_it_is(grouped(one.value)) if one.value else ""),
            },
        )
        for one in details.services
    ]
    second = as_it_is(str(details.year))
    empty = N_("No service of this partner was written down this year.")

    def open_down(_register: str, service: str) -> None:
        chosen = {"partner": (str(values["partner"]),), "service": (service,), "given_on": (YEAR,)}
        desk.open_page("services", narrowed=chosen)

    told = TableCard(
        "services", N_("Services given"), columns, empty, second, "services", values, first=6, opens=open_down
    )
    return table_card(desk, told, rows, add)


def contracts_card(desk: Desk, details: PartnerDetails, add: Add, values: Given) -> Card:
    """The commitment contracts: for which year, who signed, when and where, and when the ministry did."""
    columns = (
        LedgerColumn("year", N_("Year"), "name", 66),
        LedgerColumn("state", N_("State"), "chip", 152),
        LedgerColumn("who", N_("Signed by"), "text"),
    )
    empty = N_("No commitment contract is written down yet.")
    heading = register("commitments").title
    told = TableCard("contracts", heading, columns, empty, "", "commitments", values)
    return table_card(desk, told, [_contract(one) for one in details.contracts], add)


def _contract(one: Contract) -> LedgerRow:
    who = ", ".join(part for part in (one.signed_by, one.signed_title, one.signed_at) if part)
    state = "signed" if one.ministry_signed_on else "partly" if one.signed_on else "open"
    words, tone, glyph = _CONTRACT_STATES[state]
    cells = {
        "year": LedgerCell(as_it_is(str(FiscalYear(one.year)))),
        "state": LedgerCell(Message(words, day=show_date(one.signed_on)) if one.signed_on else words, tone, glyph),
        "who": LedgerCell(as_it_is(who)),
    }
    return LedgerRow("commitments", one.record, cells)


def papers_card(desk: Desk, details: PartnerDetails, add: Add, values: Given) -> Card:
    """Plans, reports, lists and agreements, each with where it stands."""
    columns = (
        LedgerColumn("what", N_("Document"), "text"),
        LedgerColumn("state", N_("State"), "chip", 94),
        LedgerColumn("day", N_("Day"), "muted", 88),
    )
    rows = [_paper(desk, one) for one in details.papers]
    empty = N_("No plan, report or list is written down yet.")
    told = TableCard("papers", N_("Documents"), columns, empty, "", "documents", values)
    return table_card(desk, told, rows, add)


def _paper(desk: Desk, one: PartnerPaper) -> LedgerRow:
    kind = as_it_is(short(desk, "document_kind", one.kind))
    words, tone = PAPER_STATES[one.state]
    what = Message(N_("{kind}, {about}"), kind=kind, about=_about(one.about)) if one.about else kind
    cells = {
        "what": LedgerCell(as_it_is(one.title) if one.title else what),
        "state": LedgerCell(words, tone),
        "day": LedgerCell(as_it_is(show_date(one.day)) if one.day else ""),
    }
    return LedgerRow(one.register, one.record, cells)


def _about(stored: str) -> str:
    """A quarter or a year as people write it: Q1 2026/27, 2026/27."""
    if "Q" in stored:
        quarter = Quarter.parse(stored)
        return f"{quarter.short()} {quarter.fiscal_year}"
    return str(FiscalYear(int(stored)))


def visits_card(desk: Desk, details: PartnerDetails, add: Add, values: Given) -> Card:
    """What was found on the spot, what was agreed, whether it was done."""
    columns = (
        LedgerColumn("day", N_("Visited on"), "muted", 96),
        LedgerColumn("findings", N_("Findings"), "text", 0, 520),
        LedgerColumn("agreed", N_("Agreed"), "name"),
        LedgerColumn("until", N_("Follow-up"), "chip", 176),
    )
    rows = []
    for one in details.visits:
        words, tone = _FOLLOW_UPS[one.follow_up]
        said = Message(words, day=show_date(one.until)) if one.until and words else ""
        cells = {
            "day": LedgerCell(as_it_is(show_date(one.day))),
            "findings": LedgerCell(as_it_is(one.findings)),
            "agreed": LedgerCell(as_it_is(one.agreed) if one.agreed else ""),
            "until": LedgerCell(said, tone),
        }
        rows.append(LedgerRow("field_visits", one.record, cells))
    empty = N_("This partner has not been visited yet.")
    told = TableCard("visits", N_("Field visits and follow-up"), columns, empty, "", "field_visits", values)
    return table_card(desk, told, rows, add)
