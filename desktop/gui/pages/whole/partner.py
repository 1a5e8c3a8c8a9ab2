"""The page of a partner: what it promised, what it reached, whom it names, who else serves them, papers and visits."""

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.domain.calendar import Quarter
from desktop.domain.language import N_, Message, translate
from desktop.gui.desk import Desk
from desktop.gui.language import Words, as_it_is
from desktop.gui.pages.whole.cards import Whole
from desktop.gui.pages.whole.named import names_card
from desktop.gui.pages.whole.overlaps import OverlapsCard
from desktop.gui.pages.whole.page import Parts, WholePage
from desktop.gui.pages.whole.partner_tables import (
    Given,
    activities_card,
    contracts_card,
    papers_card,
    services_card,
    visits_card,
)
from desktop.gui.pages.whole.promises import PromisesLine
from desktop.gui.parts.cards import Card
from desktop.gui.parts.labels import Icon, Label, Line
from desktop.gui.parts.layouts import column, row
from desktop.gui.parts.notices import Notice, Offer
from desktop.gui.parts.page import Heading
from desktop.operations.partner_pages import PartnerDetails, partner_details
from desktop.operations.partner_promises import day_words, promise_words
from desktop.operations.record_pages import RecordPage
from desktop.operations.session import Session

SHOWN_ELSEWHERE = frozenset({"documents", "commitments", "activities", "field_visits", "services"})
BESIDE_WIDE = 240
"""How wide the contact beside the name may become, in pixels."""


class PartnerPage(WholePage):
    """One partner, held to its word; `quarter` is that of the overlaps, None where nobody has chosen one."""

    quarter: Quarter | None = None

    def __init__(self, desk: Desk) -> None:
        fields = frozenset({"contact", "contact_title", "phone"})
        super().__init__(desk, Whole("partners", "partners", self._details, groups=SHOWN_ELSEWHERE, fields=fields))

    def _details(self, session: Session, partner: str) -> PartnerDetails:
        return partner_details(session, partner, self.quarter)

    def show_record(self, record: str) -> None:
        """Another partner is shown with the overlaps of the usual quarter."""
        if record != self._record:
            self.quarter = None
        super().show_record(record)

    def choose_quarter(self, quarter: Quarter) -> None:
        """Show the overlaps of another quarter."""
        self.quarter = quarter
        self._ask_details()

    def heading(self) -> Heading:
        """The register and the partner; its page can be printed."""
        usual = super().heading()
        return Heading(usual.title, usual.second, N_("Print the partner page"), usual.icon, usual.rank)

    def second(self, page: RecordPage) -> str:
        """Its kind, whether it still works here, who pays, whether it sits in the JADF."""
        record, around, fields = page.record, self.desk.around, self.declared.fields
        parts = [fields["kind"].show(record.get("kind"), around)]
        if record.get("status") != "ACTIVE":
            parts.append(fields["status"].show(record.get("status"), around))
        if record.get("donors"):
            parts.append(str(Message(N_("financed by {donors}"), donors=str(record["donors"]))))
        if record.get("jadf_member") == "yes":
            parts.append(translate(N_("member of the JADF")))
        return " · ".join(part for part in parts if part)

    def beside(self, page: RecordPage) -> QWidget | None:
        """Whom the district calls, and under which number."""
        record, lines = page.record, []
        who = ", ".join(str(record[name]) for name in ("contact", "contact_title") if record.get(name))
        phone = self.declared.fields["phone"].show(record.get("phone"), self.desk.around)
        for icon, words in (("child", who), ("phone", phone)):
            if words:
                said = Line(as_it_is(words))
                said.setMaximumWidth(BESIDE_WIDE)
                lines.append(row(Icon(icon, "muted", 14), (said, 1), gap=6))
        if not lines:
            return None
        holder = QWidget()
        holder.setLayout(column(None, *lines, None, gap=3, margins=(8, 0, 8, 0)))
        return holder

    def parts(self, page: RecordPage, details: PartnerDetails) -> Parts:
        """The line of promises, what is amiss, then the tables with the names beside them."""
        desk = self.desk
        own: Given = {"partner": page.id}
        year: Given = {**own, "fiscal_year": details.year.start_year}
        wide = [
            activities_card(desk, details, self.add, year),
            OverlapsCard(desk, details, self.choose_quarter),
            services_card(desk, details, self.add, own),
            visits_card(desk, details, self.add, own),
        ]
        side = [
            names_card(details),
            contracts_card(desk, details, self.add, year),
            papers_card(desk, details, self.add, year),
        ]
        return Parts([self._promises(details), *self._amiss(details)], wide, side)

    def _promises(self, details: PartnerDetails) -> Card:
        kept = Message(N_("{kept} of {all} kept"), kept=str(details.kept), all=str(len(details.promises)))
        heading = Message(N_("What was promised for {year}"), year=str(details.year))
        line = column(
            row(Label(heading, "strong"), None, Label(kept, "small", "muted")), PromisesLine(details.promises), gap=4
        )
        return Card().fill(line)

    def _amiss(self, details: PartnerDetails) -> list[Notice]:
        """What the partner is to be asked for, the worst first."""
        late = [one for one in details.promises if one.state == "late"]
        found = []
        if late:
            kept = "; ".join(f"{promise_words(one)}, {day_words(one)}" for one in late)
            found.append(
                Notice(Message(N_("Not kept: {what}."), what=kept), "reject", self._offer_visit(), lasting=True)
            )
        last = details.named[0] if details.named else None
        if last is not None and last.only_numbers:
            said = N_(
                "{quarter} names only {percent}%: {count} person without a name.",
                "{quarter} names only {percent}%: {count} people without a name.",
            )
            quarter, percent = short_quarter(last.quarter), f"{(last.share or 0) * 100:.0f}"
            told = Message(said, quarter=quarter, percent=percent, count=last.only_numbers)
            found.append(Notice(told, "doubt", self._offer_visit(), lasting=True))
        return found

    def _offer_visit(self) -> Offer:
        values = {"partner": self.page.id if self.page else None}
        return Offer(N_("Agree on it in a visit"), partial(self.add, "field_visits", values))


def short_quarter(quarter: Quarter) -> Words:
    """A quarter with its year, where its months stand nearby: Q1 2026/27."""
    return as_it_is(f"{quarter.short()} {quarter.fiscal_year}")
