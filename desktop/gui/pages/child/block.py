"""The summary above the page of a child, fetched when the page is shown."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.dates import show_date
from desktop.domain.language import N_, Message
from desktop.gui.desk import Desk
from desktop.gui.language import as_it_is
from desktop.gui.pages.child.status_index import StatusIndex
from desktop.gui.pages.child.steps import Steps
from desktop.gui.parts.chips import ChipWords, chip_flow
from desktop.gui.parts.labels import Label, Line, section
from desktop.gui.parts.layouts import column, row
from desktop.gui.parts.notices import Notice, Offer
from desktop.operations.child_summaries import FACTORS, ChildSummary, child_summary
from desktop.operations.record_pages import RecordPage
from desktop.registers import register

DAY_WIDTH = 74


class ChildBlock(QWidget):
    """What must be acted on, the chain, the criteria, the last services, and how the child fares."""

    def __init__(self, desk: Desk, page: RecordPage) -> None:
        super().__init__()
        self.desk, self.page = desk, page
        self.summary: ChildSummary | None = None
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(8)
        desk.ask(child_summary, page.id, then=self.show_summary)

    def show_summary(self, summary: ChildSummary) -> None:
        """Fill the block; parts of which nothing is known take no room."""
        self.summary = summary
        if summary.identification:
            self._body.addWidget(Steps(summary.steps))
        chips = self._chips(summary)
        if chips:
            self._body.addWidget(chip_flow(chips))
        self._add_notices(summary)
        if not summary.identification and self.page.record.get("is_child") == "yes":
            self._offer(N_("Not identified yet: the chain has not begun."), "same", "identifications", N_("Identify"))
        if summary.given:
            self._add_services(summary)
        if summary.scores:
            self._add_scores(summary)

    def _chips(self, summary: ChildSummary) -> list[ChipWords]:
        known, language = self.desk.around.codelists["vulnerability"], self.desk.around.language
        chips = [
            ChipWords(as_it_is(known.short_label(code, language)), "update" if number == 0 else "same")
            for number, code in enumerate(summary.criteria)
        ]
        if self.page.record.get("birth_registered") == "no":
            chips.append(ChipWords(N_("Birth not registered"), "doubt", "warn"))
        return chips

    def _add_notices(self, summary: ChildSummary) -> None:
        if summary.at_risk:
            self._body.addWidget(Notice(N_("In danger now: support may begin at once."), "reject", lasting=True))
        if summary.must_be_referred():
            self._offer(
                N_("Abuse or exploitation is scored bad: must be referred."), "reject", "referrals", N_("Refer now")
            )

    def _offer(self, words: str, tone: str, key: str, what: str) -> None:
        offer = Offer(what, lambda: self.desk.begin_record(key, "", person=self.page.id))
        self._body.addWidget(Notice(words, tone, offer, lasting=True))

    def _add_services(self, summary: ChildSummary) -> None:
        known, language = self.desk.around.codelists["service"], self.desk.around.language
        lines = []
        for given in summary.given:
            day = Label(face="small", tone="muted")
            day.show_text(show_date(given.day))
            day.setFixedWidth(DAY_WIDTH)
            what, who = Line(), Line(face="small", tone="muted")
            what.show_text(known.label(given.service, language))
            who.show_text(given.partner)
            lines.append(row(day, (what, 1), who, gap=8))
        self._body.addLayout(column(section(N_("Last services")), *lines, gap=4))

    def _add_scores(self, summary: ChildSummary) -> None:
        days = [show_date(one.day) for one in summary.scores]
        when = Message(N_("● {now}"), now=days[0])
        if len(days) > 1:
            when = Message(N_("○ {before}   ● {now}"), before=days[1], now=days[0])
        fields = register("assessments").fields
        chart = StatusIndex(summary.scores, [fields[factor].title for factor in FACTORS])
        heading = section(N_("Child Status Index"), Label(when, "small", "muted"))
        self._body.addLayout(column(heading, chart, gap=4))
