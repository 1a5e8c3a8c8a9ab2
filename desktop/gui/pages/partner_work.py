"""What a partner has reached of what it planned, and whom it named, above the page of the partner."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.language import N_, Message, grouped
from desktop.gui.desk import Desk
from desktop.gui.language import as_it_is
from desktop.gui.parts.labels import Label, Line, section
from desktop.gui.parts.layouts import row
from desktop.gui.parts.marks import Share
from desktop.operations.partner_work import ActivityReached, PartnerWork, work_of
from desktop.operations.record_pages import RecordPage

BAR_WIDE, NUMBER_WIDE = 64, 92
_OF = N_("{reached} of {target}")


class PartnerWorkBlock(QWidget):
    """A bar for each activity of the year, and the people served by name in the last quarter that ended."""

    def __init__(self, desk: Desk, page: RecordPage) -> None:
        super().__init__()
        self.work: PartnerWork | None = None
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 6, 0, 0)
        self._body.setSpacing(6)
        desk.ask(work_of, page.id, then=self.show_work)

    def show_work(self, work: PartnerWork) -> None:
        """Fill the block; a partner without a plan and without a service has none."""
        self.work = work
        planned = [one for one in work.activities if one.target]
        if planned:
            self._body.addLayout(section(N_("Reached of planned")))
        for one in planned:
            self._add_activity(one)
        if work.named or work.reported:
            self._body.addLayout(section(Message(N_("By name, {quarter}"), quarter=work.quarter.label())))
            self._body.addWidget(Label(named_words(work), wrap=True))

    def _add_activity(self, one: ActivityReached) -> None:
        said = Message(_OF, reached=grouped(round(one.reached)), target=grouped(round(one.target)))
        bar, number = Share(one.share, said), Label(said, "small", "muted")
        bar.setFixedWidth(BAR_WIDE)
        number.setFixedWidth(NUMBER_WIDE)
        self._body.addLayout(row((Line(as_it_is(one.title)), 1), bar, number, gap=8))


def named_words(work: PartnerWork) -> Message:
    """Whom the partner named, against how many it said it reached."""
    if work.named < work.reported:
        said = N_(
            "{count} person by name, {housed} with their household. The partner reported {reported}.",
            "{count} people by name, {housed} with their household. The partner reported {reported}.",
        )
    else:
        said = N_(
            "{count} person by name, {housed} with their household.",
            "{count} people by name, {housed} with their household.",
        )
    housed, reported = grouped(work.with_household), grouped(work.reported)
    return Message(said, count=work.named, housed=housed, reported=reported)
