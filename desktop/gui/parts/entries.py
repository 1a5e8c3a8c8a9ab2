"""Entries of a list of things to go to or to do: an icon, words, second words, and what kind of thing it is."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop.gui.language import Words, say
from desktop.gui.parts.painting import box, ring, write, write_right
from desktop.gui.theme import icons
from desktop.gui.theme.palette import hex_of

ROW = 40
ENTRY = Qt.ItemDataRole.UserRole
"""Where an item of the list keeps its entry."""

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Entry:
    """Something to go to or to do: `kind` is page, act or the key of a register, `key` which one of them."""

    kind: str
    key: str
    words: Words
    icon: str
    second: Words = ""
    right: Words = ""


class EntryCells(QStyledItemDelegate):
    """Paints an entry: icon, words, second words, and what kind of thing it is at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(10, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry: Entry = index.data(ENTRY)
        rect, on = QRectF(option.rect), bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box(painter, rect.adjusted(4, 1, -4, -1), "selection" if on else "surface", 6)
            if on and option.state & QStyle.StateFlag.State_HasFocus:
                ring(painter, rect.adjusted(4, 1, -4, -1), 6)
            middle = rect.center().y()
            tone = hex_of("accent" if on else "muted")
            icons.draw(painter, entry.icon, QRectF(rect.x() + 14, middle - 9, 18, 18), tone, 1.6)
            inside = rect.adjusted(42, 0, -16, 0)
            taken = write_right(painter, inside, say(entry.right), "small", "muted") if entry.right else 0
            inside.adjust(0, 0, -taken - 12, 0)
            width = write(painter, inside, say(entry.words), "name")
            if entry.second:
                write(painter, inside.adjusted(width + 8, 0, 0, 0), say(entry.second), "small", "muted")
        finally:
            painter.restore()


def item_of(entry: Entry) -> QListWidgetItem:
    """An entry as a list takes it, with the words that readers say."""
    item = QListWidgetItem()
    item.setData(ENTRY, entry)
    said = (say(part) for part in (entry.words, entry.second, entry.right) if part)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(said))
    return item
