"""What a partner owes, as steps with their days, above the page of the partner."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.dates import show_date
from desktop.domain.language import N_, Message
from desktop.gui.desk import Desk
from desktop.gui.parts.labels import Icon, Label, section
from desktop.gui.parts.layouts import row
from desktop.operations.partners import OBLIGATION_WORDS, Obligation, obligations
from desktop.operations.record_pages import RecordPage

_GLYPHS = {"done": ("check", "accent"), "late": ("warn", "reject"), "open": ("clock", "doubt")}


def obligation_words(owed: Obligation) -> Message:
    """One obligation in words: what, and since when it is done or late."""
    what = Message(OBLIGATION_WORDS[owed.key])
    if owed.state == "done":
        return Message(N_("{what}: {day}"), what=what, day=show_date(owed.day))
    if owed.state == "late":
        return Message(N_("{what}: late since {day}"), what=what, day=show_date(owed.day))
    return Message(N_("{what}: not yet"), what=what)


def owed_by(session: object, partner: str) -> tuple[Obligation, ...]:
    """The obligations of one partner, on the thread of the file."""
    return obligations(session, [partner])[partner]  # type: ignore[arg-type]  # the session that owns the thread


class ObligationsBlock(QWidget):
    """The obligations of a partner this year, each with a glyph and words."""

    def __init__(self, desk: Desk, page: RecordPage) -> None:
        super().__init__()
        self.owed: tuple[Obligation, ...] = ()
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(6)
        desk.ask(owed_by, page.id, then=self.show_owed)

    def show_owed(self, owed: tuple[Obligation, ...]) -> None:
        """Fill the block."""
        self.owed = owed
        self._body.addLayout(section(N_("Held to its word this year")))
        for one in owed:
            glyph, tone = _GLYPHS[one.state]
            self._body.addLayout(row(Icon(glyph, tone, 16), (Label(obligation_words(one)), 1), gap=8))
