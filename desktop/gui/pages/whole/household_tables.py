"""The tables on the page of a household: members, services, who came and went, placements, what is due."""

from collections.abc import Callable

from desktop.domain.dates import show_date
from desktop.domain.language import N_, Message, grouped, translate
from desktop.gui.desk import Desk
from desktop.gui.language import Words, as_it_is
from desktop.gui.pages.whole.cards import Add, TableCard, name_action, short, table_card
from desktop.gui.parts.cards import Card
from desktop.gui.parts.labels import Label
from desktop.gui.parts.ledger import Ledger, LedgerCell, LedgerColumn, LedgerRow
from desktop.operations.household_pages import SHOWN, Came, Due, HouseholdDetails, Member

_DUE_WORDS = {
    "visit": N_("Visit of a placed child"),
    "assessment": N_("Assessment"),
    "verification": N_("Verify the household"),
}


def members_card(desk: Desk, details: HouseholdDetails, add: Callable[[], None]) -> Card:
    """Everybody who lives there: age and sex, what they are to the head, how far, what was given, how they fare."""
    columns = (
        LedgerColumn("name", N_("Name"), "name"),
        LedgerColumn("who", N_("Sex, age"), "text", 76),
        LedgerColumn("relation", N_("Relation"), "muted", 116, 460),
        LedgerColumn("stage", N_("Stage"), "steps", 114, 560),
        LedgerColumn("services", N_("Services"), "number", 76, 400),
        LedgerColumn("state", N_("Assessed"), "chip", 122, 640),
    )
    heading, count = N_("Who lives here"), as_it_is(grouped(len(details.members)))
    card = Card(heading, count if details.members else "", action=N_("Add a member"))
    card.acted.connect(add)
    name_action(card, "people")
    if not details.members:
        said = N_("Nobody is written down as living here. Add the head first, then the others.")
        return card.fill(Label(said, "body", "muted", wrap=True))
    ledger = Ledger(heading, columns, [_member(desk, one) for one in details.members], first=12)
    ledger.table.setObjectName("table:members")
    ledger.table.opened.connect(desk.open_record)
    return card.fill(ledger, padded=False)


def _member(desk: Desk, one: Member) -> LedgerRow:
    who = " · ".join(str(part) for part in (one.sex, one.age) if part not in ("", None))
    state: LedgerCell = LedgerCell()
    if one.very_bad:
        state = LedgerCell(
            Message(N_("{count} score very bad", "{count} scores very bad"), count=len(one.very_bad)), "reject", "warn"
        )
    elif one.assessed:
        state = LedgerCell(as_it_is(show_date(one.assessed)), "new", "check")
    cells = {
        "name": LedgerCell(as_it_is(one.name)),
        "who": LedgerCell(as_it_is(who)),
        "relation": LedgerCell(_relation(desk, one)),
        "stage": LedgerCell(as_it_is(short(desk, "ident_status", one.stage)), one.reached),
        "services": LedgerCell(as_it_is(grouped(one.services)) if one.services else ""),
        "state": state,
    }
    return LedgerRow("people", one.record, cells)


def _relation(desk: Desk, one: Member) -> Words:
    """Head and caregiver before what somebody is to the head."""
    words = {"head": translate(N_("Head")), "caregiver": translate(N_("Caregiver"))}
    told = [words[role] for role in one.roles]
    if one.relation and one.relation != "HEAD":
        told.append(short(desk, "relation", one.relation))
    return as_it_is(", ".join(told))


def services_card(desk: Desk, details: HouseholdDetails, add: Add, household: str, more: Callable[[], object]) -> Card:
    """What was given to the household and to its members, the latest first."""
    columns = (
        LedgerColumn("day", N_("Given on"), "muted", 96),
        LedgerColumn("service", N_("Service"), "name"),
        LedgerColumn("whom", N_("For whom"), "text", 0),
        LedgerColumn("partner", N_("Partner"), "muted", 150, 560),
    )
    rows = [
        LedgerRow(
            "services",
            one.record,
            {
                "day": LedgerCell(as_it_is(show_date(one.day))),
                "service": LedgerCell(as_it_is(short(desk, "service", one.service))),
                "whom": LedgerCell(as_it_is(one.name) if one.name else N_("the whole household")),
                "partner": LedgerCell(as_it_is(one.partner) if one.partner else N_("The district")),
            },
        )
        for one in details.services
    ]
    count = details.services_count
    second: Words = as_it_is(grouped(count)) if count else ""
    if count > len(rows):
        second = Message(N_("the latest {shown} of {all}"), shown=grouped(len(rows)), all=grouped(count))
    empty = N_("No service was given to this household or anybody in it yet.")
    told = TableCard(
        "services", N_("Services"), columns, empty, second, "services", {"household": household},
        first=len(rows) if count == len(rows) > SHOWN else 8, count=count, more=more,
    )  # fmt: skip
    return table_card(desk, told, rows, add)


def came_card(desk: Desk, details: HouseholdDetails, add: Add, household: str) -> Card:
    """Who joined and who left, the latest first."""
    columns = (
        LedgerColumn("day", N_("Day"), "muted", 96),
        LedgerColumn("name", N_("Name"), "name"),
        LedgerColumn("what", N_("What happened"), "chip", 110),
        LedgerColumn("reason", N_("Reason"), "muted", 150, 520),
    )
    rows = [_came(desk, one) for one in details.came]
    empty = N_("Nobody is written down as having joined or left.")
    told = TableCard("came", N_("Who joined and left"), columns, empty, "", "memberships", {"household": household})
    return table_card(desk, told, rows, add)


def _came(desk: Desk, one: Came) -> LedgerRow:
    cells = {
        "day": LedgerCell(as_it_is(show_date(one.day)) if one.day else ""),
        "name": LedgerCell(as_it_is(one.name)),
        "what": LedgerCell(N_("joined"), "new", "plus") if one.joined else LedgerCell(N_("left"), "doubt", "exit"),
        "reason": LedgerCell(as_it_is(short(desk, "left_reason", one.reason))),
    }
    return LedgerRow("memberships", one.membership, cells)


def placements_card(desk: Desk, details: HouseholdDetails) -> Card:
    """Children placed here, and members who were placed somewhere."""
    columns = (
        LedgerColumn("name", N_("Child"), "name"),
        LedgerColumn("kind", N_("Kind"), "text", 150),
        LedgerColumn("placed", N_("Placed on"), "muted", 96),
        LedgerColumn("ended", N_("Ended on"), "muted", 96, 480),
    )
    rows = [
        LedgerRow(
            "placements",
            one.record,
            {
                "name": LedgerCell(as_it_is(one.name)),
                "kind": LedgerCell(as_it_is(short(desk, "placement", one.kind))),
                "placed": LedgerCell(as_it_is(show_date(one.placed)) if one.placed else ""),
                "ended": LedgerCell(as_it_is(show_date(one.ended)) if one.ended else ""),
            },
        )
        for one in details.placements
    ]
    return table_card(desk, TableCard("placements", N_("Placements"), columns, ""), rows)


def due_card(desk: Desk, details: HouseholdDetails) -> Card:
    """What is to be done next, what is late first."""
    columns = (LedgerColumn("what", N_("What"), "text"), LedgerColumn("day", N_("By"), "chip", 118))
    late = sum(one.late for one in details.due)
    second = Message(N_("{count} thing late", "{count} things late"), count=late) if late else ""
    told = TableCard("due", N_("What is due"), columns, N_("Nothing is due for this household."), second)
    return table_card(desk, told, [_due(one) for one in details.due])


def _due(one: Due) -> LedgerRow:
    what = Message(N_("{what}: {name}"), what=Message(_DUE_WORDS[one.what]), name=one.name)
    day = as_it_is(show_date(one.day)) if one.day else N_("not planned")
    tone, glyph = ("reject", "warn") if one.late else ("same", "clock")
    return LedgerRow(one.register, one.record, {
        "what": LedgerCell(what if one.name else _DUE_WORDS[one.what]),
        "day": LedgerCell(day, tone, glyph),
    })  # fmt: skip
