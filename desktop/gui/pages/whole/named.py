"""Names against numbers: whom a partner named of the people it says it reached, now and quarter by quarter."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.domain.language import N_, Message, grouped, translate
from desktop.gui.language import as_it_is
from desktop.gui.parts.cards import Card
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import column, line, row
from desktop.gui.parts.painting import Painted, box, write_centred
from desktop.gui.theme.palette import color
from desktop.operations.partner_pages import PartnerDetails
from desktop.operations.partner_work import Named, named_lines

RING, STROKE, BARS = 108, 11, 104


def percent(share: float | None) -> str:
    """A share in whole percent; a dash where there is nothing to take it from."""
    return "–" if share is None else f"{share * 100:.0f}%"


class NamedRing(Painted):
    """A ring, drawn through as far as people are named."""

    def __init__(self, named: Named) -> None:
        super().__init__()
        self._named = named
        self.setFixedSize(RING, RING)
        self.retranslate()

    def retranslate(self) -> None:
        """The share in words."""
        self.setAccessibleName(f"{percent(self._named.share)} {translate(N_('by name'))}")
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the ring with the share in its middle."""
        inside = rect.adjusted(STROKE, STROKE, -STROKE, -STROKE)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color("need"), STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawEllipse(inside)
        painter.setPen(QPen(color("delivered"), STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        painter.drawArc(inside, 90 * 16, -round((self._named.share or 0) * 360 * 16))
        middle = rect.center().y()
        write_centred(painter, QRectF(rect.x(), middle - 22, rect.width(), 28), percent(self._named.share), "record")
        write_centred(painter, QRectF(rect.x(), middle + 6, rect.width(), 16), translate(N_("by name")), "caption",
                      "muted")  # fmt: skip


class NamedBars(Painted):
    """A column for each quarter, the oldest first; the latest stands out, each has its number above."""

    def __init__(self, named: Sequence[Named]) -> None:
        super().__init__()
        self._named = tuple(reversed(named))
        self.setFixedHeight(BARS)
        self.retranslate()

    def retranslate(self) -> None:
        """Every quarter in words."""
        self.setAccessibleName("; ".join(f"{one.quarter.label()}: {percent(one.share)}" for one in self._named))
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the columns."""
        width = rect.width() / max(1, len(self._named))
        high = rect.height() - 36
        for number, one in enumerate(self._named):
            left, last = rect.x() + number * width, number == len(self._named) - 1
            tall = max(2.0, (high - 4) * (one.share or 0))
            top = rect.y() + 18 + high - tall
            box(painter, QRectF(left + width / 2 - 13, top, 26, tall), "delivered" if last else "planned", 2)
            face = "caption_strong" if last else "caption"
            write_centred(painter, QRectF(left, top - 17, width, 15), percent(one.share), face,
                          "text" if last else "muted")  # fmt: skip
            words = one.quarter.short()
            if number == 0 or one.quarter.number == 1:
                words += f" {one.quarter.start_year % 100:02}/{(one.quarter.start_year + 1) % 100:02}"
            write_centred(painter, QRectF(left, rect.bottom() - 16, width, 15), words, "caption", "muted")


def names_card(details: PartnerDetails) -> Card:
    """Whom the partner named of those it says it reached, in the last quarter that ended and in those before."""
    last = details.named[0]
    card = Card(N_("Beneficiaries by name"), as_it_is(last.quarter.label()))
    if all(one.share is None for one in details.named):
        return card.fill(Label(N_("No figure and no name has come from this partner yet."), "body", "muted", wrap=True))
    lines = []
    for count, words, tone in named_lines(last):
        number = Label(as_it_is(grouped(count)), "strong", tone)
        number.setAlignment(Qt.AlignmentFlag.AlignRight)
        number.setFixedWidth(54)
        lines.append(row(number, (Label(words, wrap=True), 1), gap=9))
    beside = QWidget()
    beside.setLayout(column(None, *lines, None, gap=5))
    quarters = Label(Message(N_("Share named, quarter by quarter")), "section", "muted")
    return card.fill(row(NamedRing(last), (beside, 1), gap=10), 2, line(), quarters, NamedBars(details.named), gap=8)
