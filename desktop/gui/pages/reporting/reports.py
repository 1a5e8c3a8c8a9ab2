"""The list of reports that can be written: two lines for each, and what one must know before it leaves."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.domain.language import N_
from desktop.gui.language import Spoken, name_for_readers, say
from desktop.gui.parts.chips import chip_width, paint_chip
from desktop.gui.parts.painting import box, ring, write
from desktop.gui.theme.palette import color

HEIGHT = 54
_OFFERED = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Offered:
    """One report: its key, its title, what it is, and a chip where it needs care."""

    key: str
    title: str
    second: str
    chip: tuple[str, str] | None = None


OFFERED = (
    Offered("ministry-quarterly", N_("Quarterly report on OVC"), N_("The ministry's own workbook, filled")),
    Offered("ovc-summary", N_("Summary by sector, age and sex"), N_("Totals only, no names")),
    Offered(
        "ovc-list",
        N_("List of children by name"),
        N_("With the services of the quarter"),
        (N_("names"), "doubt"),
    ),
)

NAMED = frozenset(offered.key for offered in OFFERED if offered.chip)
"""The reports that name children."""


class _Cells(QStyledItemDelegate):
    """Paints a report of the list."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(10, HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        offered: Offered = index.data(_OFFERED)
        rect, state = QRectF(option.rect), option.state
        on = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            hovered = bool(state & QStyle.StateFlag.State_MouseOver)
            box(painter, rect, "selection" if on else "hover" if hovered else "surface")
            painter.setPen(QPen(color("hairline"), 1))
            painter.drawLine(QPointF(rect.x(), rect.bottom() - 0.5), QPointF(rect.right(), rect.bottom() - 0.5))
            if on:
                painter.fillRect(QRectF(rect.x(), rect.y(), 3, rect.height() - 1), color("accent"))
            inside, room = rect.adjusted(14, 7, -12, 0), 0.0
            if offered.chip:
                words, tone = say(offered.chip[0]), offered.chip[1]
                room = chip_width(words) + 8
                paint_chip(painter, QPointF(inside.right() - room + 8, inside.y() + 10), words, tone)
            first = QRectF(inside.x(), inside.y(), inside.width() - room, 19)
            write(painter, first, say(offered.title), "strong" if on else "name")
            write(
                painter, QRectF(inside.x(), inside.y() + 20, inside.width(), 17), say(offered.second), "small", "muted"
            )
            if state & QStyle.StateFlag.State_HasFocus:
                ring(painter, rect.adjusted(2, 1, -2, -2), 4)
        finally:
            painter.restore()


class ReportList(Spoken, QListWidget):
    """The reports; `chosen` carries the key of the one that is looked at."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(_Cells(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(HEIGHT * len(OFFERED))
        for offered in OFFERED:
            item = QListWidgetItem()
            item.setData(_OFFERED, offered)
            self.addItem(item)
        self.setCurrentRow(0)
        self.currentRowChanged.connect(lambda _row: self.chosen.emit(self.key()))
        self.retranslate()

    def key(self) -> str:
        """The key of the report that is looked at."""
        offered: Offered = self.currentItem().data(_OFFERED)
        return offered.key

    def choose(self, key: str) -> None:
        """Look at a report; one that there is not leaves it as it is."""
        for at, offered in enumerate(OFFERED):
            if offered.key == key:
                self.setCurrentRow(at)

    def retranslate(self) -> None:
        """Say each report whole to readers."""
        name_for_readers(self, N_("Reports"))
        for at, offered in enumerate(OFFERED):
            said = f"{say(offered.title)}, {say(offered.second)}"
            self.item(at).setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.item(at).setToolTip(said)
        self.viewport().update()

    def redress(self) -> None:
        """The colours are taken while painting."""
        self.viewport().update()
