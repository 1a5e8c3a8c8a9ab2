"""The summary above the page of a child, fetched when the page is shown."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.fields import Value
from desktop.domain.language import N_
from desktop.gui.desk import Desk
from desktop.gui.language import as_it_is
from desktop.gui.pages.child.steps import Steps
from desktop.gui.parts.chips import ChipWords, chip_flow
from desktop.gui.parts.notices import Notice, Offer
from desktop.operations.child_summaries import ChildSummary, child_summary
from desktop.operations.record_pages import RecordPage

Add = Callable[[str, dict[str, Value]], None]
"""Begins a record of a register with some values given."""


class ChildBlock(QWidget):
    """The chain, the criteria, and what must be acted on. `add` begins a record beside the page that is read."""

    def __init__(self, desk: Desk, page: RecordPage, add: Add) -> None:
        super().__init__()
        self.desk, self.page, self._add = desk, page, add
        self.summary: ChildSummary | None = None
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(8)
        desk.ask(child_summary, page.id, then=self.show_summary)

    def show_summary(self, summary: ChildSummary) -> None:
        """Fill the block; parts of which nothing is known take no room."""
        self.summary = summary
        if summary.identification:
            self._body.addWidget(self._steps(summary))
        chips = self._chips(summary)
        if chips:
            self._body.addWidget(chip_flow(chips))
        self._add_notices(summary)
        if not summary.identification and self.page.record.get("is_child") == "yes":
            self._offer(N_("Not identified yet: the chain has not begun."), "same", "identifications", N_("Identify"))

    def _steps(self, summary: ChildSummary) -> Steps:
        """The chain; no level is passed over without a note, which saving a decision sees to."""
        steps = Steps(summary.steps)
        steps.opened.connect(partial(self.desk.open_record, "decisions"))
        steps.wanted.connect(
            lambda level: self._add("decisions", {"identification": summary.identification, "level": level})
        )
        return steps

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
        offer = Offer(what, lambda: self._add(key, {"person": self.page.id}))
        self._body.addWidget(Notice(words, tone, offer, lasting=True))
