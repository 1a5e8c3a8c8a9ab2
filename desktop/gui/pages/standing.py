"""How the register stands, drawn: four figures with their shares, and one column for each sector."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.language import N_, Message, grouped
from desktop.gui.parts.cards import Figure
from desktop.gui.parts.layouts import line
from desktop.gui.parts.marks import Share
from desktop.gui.parts.painting import Painted, box, write_centred
from desktop.gui.theme.palette import color
from desktop.gui.theme.type import font
from desktop.operations.standing import Part, SectorShare, Standing

FEW = 0.4
"""A sector where fewer than two children in five are served stands out."""

_NEW = N_("{count} identified this month", "{count} identified this month")
_OF = N_("{count} of {all}")
_IN_QUARTER = N_("{count} of {all}, {quarter}")


class Standings(QWidget):
    """Four figures beside each other, three of them shares with a bar."""

    def __init__(self) -> None:
        super().__init__()
        self._shares = [Share(0, "") for _ in range(3)]
        room = QWidget()
        room.setFixedHeight(5)
        self._children = Figure("–", N_("Children registered"), "", room)
        words = (N_("Confirmed within a year"), N_("Children served"), N_("Partners heard of"))
        self._parts = [Figure("–", said, "", bar) for said, bar in zip(words, self._shares, strict=True)]
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 0, 2, 0)
        layout.setSpacing(18)
        layout.addWidget(self._children, 1)
        for figure in self._parts:
            layout.addWidget(line(upright=True))
            layout.addWidget(figure, 1)

    def show_figures(self, shown: Standing) -> None:
        """Show how the register stands."""
        new = Message(_NEW, count=shown.new) if shown.new else ""
        self._children.show_number(grouped(shown.children), new)
        for part, figure, bar in zip(
            (shown.verified, shown.served, shown.heard), self._parts, self._shares, strict=True
        ):
            said = Message(_OF, count=grouped(part.count), all=grouped(part.of))
            if part is shown.served:
                quarter = shown.quarter.label()
                said = Message(_IN_QUARTER, count=grouped(part.count), all=grouped(part.of), quarter=quarter)
            figure.show_number(percent(part), said)
            bar.show_share(part.share, said)


def percent(part: Part) -> str:
    """A share in whole percent; a dash where there is nothing to take it from."""
    return f"{part.share * 100:.0f}\u202f%" if part.of else "–"


class SectorBars(Painted):
    """One column per sector, best served first; those where few are served in the colour of need, each with its number.

    Names stand in two lines, so that thirteen of them fit beside each other.
    """

    def __init__(self) -> None:
        super().__init__()
        self._shares: Sequence[SectorShare] = ()
        self.setFixedHeight(150)

    def show_shares(self, shares: Sequence[SectorShare]) -> None:
        """Show these sectors."""
        self._shares = shares
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """The numbers in words, for readers."""
        self.setAccessibleName(", ".join(f"{one.name} {percent(one.part)}" for one in self._shares))

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw three lines of height and the columns."""
        if not self._shares:
            return
        high, width = rect.height() - 36, rect.width() / len(self._shares)
        painter.setPen(QPen(color("hairline"), 1))
        for part in (0.0, 0.5, 1.0):
            y = rect.y() + 18 + (high - 18) * (1 - part) + 0.5
            painter.drawLine(QPointF(rect.x(), y), QPointF(rect.right(), y))
        for place, one in enumerate(self._shares):
            self._draw_sector(painter, QRectF(rect.x() + place * width, rect.y(), width, high), one, place)

    @staticmethod
    def _draw_sector(painter: QPainter, rect: QRectF, one: SectorShare, place: int) -> None:
        top = rect.y() + 18 + (rect.height() - 18) * (1 - one.part.share)
        few = one.part.share < FEW
        middle = rect.center().x()
        box(painter, QRectF(middle - 9, top, 18, max(2.0, rect.bottom() - top)), "ramp_3" if few else "delivered", 2)
        painter.setFont(font("caption"))
        write_centred(painter, QRectF(rect.x(), top - 17, rect.width(), 15), percent(one.part), "caption")
        below = QRectF(rect.x() - 8, rect.bottom() + 4 + (place % 2) * 13, rect.width() + 16, 16)
        write_centred(painter, below, one.name, "caption", "text" if few else "muted")
