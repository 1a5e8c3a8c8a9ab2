"""What stands above the lists of a child's services and assessments: the domains served, the Child Status Index."""

from collections.abc import Mapping

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.dates import show_date
from desktop.domain.language import N_, Message
from desktop.gui.desk import Desk
from desktop.gui.language import as_it_is
from desktop.gui.pages.child.status_index import StatusIndex
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import row
from desktop.gui.parts.marks import SERVED_ORDER, Served, served_words
from desktop.operations.child_summaries import FACTORS, ChildSummary, child_summary
from desktop.operations.record_pages import RecordPage
from desktop.registers import register


class Over(QWidget):
    """Room above the rows of a group, filled once something is known and of no height until then."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(0, 0, 0, 2)
        self.inside.setSpacing(4)
        self.hide()


class Fare(QObject):
    """The parts of one child's page: `over` by the register above whose rows they stand. It goes when they go."""

    def __init__(self, desk: Desk, page: RecordPage) -> None:
        services = Over()
        super().__init__(services)
        self._desk, self.services, self.assessments = desk, services, Over()
        desk.ask(child_summary, page.id, then=self.show_summary)

    @property
    def over(self) -> Mapping[str, QWidget]:
        """What stands above which group."""
        return {"services": self.services, "assessments": self.assessments}

    def show_summary(self, summary: ChildSummary) -> None:
        """Show how the child fares; what is not known takes no room."""
        if summary.given:
            around = self._desk.around
            names = [around.codelists["service_domain"].label(code, around.language) for code in SERVED_ORDER]
            words = Label(as_it_is(served_words(names, summary.served)), "small", "muted", wrap=True)
            self.services.inside.addLayout(row(Served(names, summary.served), (words, 1), gap=8))
            self.services.show()
        if summary.scores:
            days = [show_date(one.day) for one in summary.scores]
            when = Message(N_("● {now}"), now=days[0])
            if len(days) > 1:
                when = Message(N_("○ {before}   ● {now}"), before=days[1], now=days[0])
            fields = register("assessments").fields
            chart = StatusIndex(summary.scores, [fields[factor].title for factor in FACTORS])
            self.assessments.inside.addLayout(
                row(Label(N_("Child Status Index"), "small", "muted"), None, Label(when, "small", "muted"))
            )
            self.assessments.inside.addWidget(chart)
            self.assessments.show()
