"""The sidebar: the spine, the mark, where one can go with what waits there, and who is here; it folds to icons."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.domain.language import N_, grouped
from desktop.gui.language import Spoken, Words, say
from desktop.gui.parts.buttons import IconButton
from desktop.gui.parts.emblem import Avatar, Mark, Spine
from desktop.gui.parts.labels import Label, Line
from desktop.gui.parts.layouts import column, row
from desktop.gui.parts.painting import box, ring, write, write_right
from desktop.gui.theme import icons
from desktop.gui.theme.palette import color, edged, hex_of
from desktop.gui.theme.type import metrics

WIDE, FOLDED = 212, 64
_Index = QModelIndex | QPersistentModelIndex
_PLACE, _COUNT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Place:
    """Somewhere to go: its key, words and icon; another group is parted from it by a line."""

    key: str
    words: Words
    icon: str
    group: str = ""


class _Cells(QStyledItemDelegate):
    """Paints a place: icon, words, what waits there; or the line between two groups."""

    folded = False

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(10, 32 if index.data(_PLACE) else 13)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect = QRectF(option.rect)
        place: Place | None = index.data(_PLACE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if place is None:
            painter.setPen(QPen(color("border"), 1))
            middle = round(rect.center().y()) + 0.5
            painter.drawLine(QPointF(rect.left() + 8, middle), QPointF(rect.right() - 8, middle))
        else:
            state = option.state
            self._paint_ground(painter, rect, state)
            self._paint_place(painter, rect, place, int(index.data(_COUNT) or 0), state)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        here = rect.adjusted(0, 1, 0, -1)
        if state & QStyle.StateFlag.State_Selected:
            box(painter, here, "surface", 6, "border")
            if edged():
                ring(painter, here, 6, "border")
        elif state & QStyle.StateFlag.State_MouseOver:
            box(painter, here, "hover", 6)
        if state & QStyle.StateFlag.State_HasFocus:
            ring(painter, here, 6)

    def _paint_place(self, painter: QPainter, rect: QRectF, place: Place, count: int, state: QStyle.StateFlag) -> None:
        on = bool(state & QStyle.StateFlag.State_Selected)
        middle = rect.center().y()
        left = rect.left() + ((rect.width() - 18) / 2 if self.folded else 8)
        icons.draw(painter, place.icon, QRectF(left, middle - 9, 18, 18), hex_of("accent" if on else "muted"), 1.6)
        if self.folded:
            if count:
                box(painter, QRectF(left + 15, middle - 10, 7, 7), "accent", 3.5)
            return
        number = grouped(count) if count else ""
        room = metrics("small").horizontalAdvance(number) + 6 if number else 0
        write(painter, rect.adjusted(33, 0, -6 - room, 0), say(place.words), "strong" if on else "body")
        write_right(painter, rect.adjusted(0, 0, -9, 0), number, "small", "muted")


class Places(Spoken, QListWidget):
    """The list of places. Up and Down move the focus, Enter and a click go there; `chosen` carries the key."""

    chosen = Signal(str)

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        self.setObjectName("places")
        self._cells = _Cells(self)
        self.setItemDelegate(self._cells)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self._items: dict[str, QListWidgetItem] = {}
        group = places[0].group if places else ""
        for place in places:
            if place.group != group:
                self._add_line()
                group = place.group
            item = QListWidgetItem()
            item.setData(_PLACE, place)
            self.addItem(item)
            self._items[place.key] = item
        self.itemClicked.connect(self._go)
        self.retranslate()

    def _add_line(self) -> None:
        line = QListWidgetItem()
        line.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(line)

    def show_count(self, key: str, count: int) -> None:
        """Show how much waits at a place; nothing for 0."""
        self._items[key].setData(_COUNT, count)
        self._name(self._items[key])

    def show_current(self, key: str) -> None:
        """Mark the place where one is, or none where it is not in the list."""
        item = self._items.get(key)
        self.setCurrentItem(item) if item else self.clearSelection()

    def fold(self, folded: bool) -> None:
        """Show icons only, or the words as well."""
        self._cells.folded = folded
        self.viewport().update()

    def retranslate(self) -> None:
        """Give each place its name in the language of the window."""
        self.setAccessibleName(say(N_("Pages")))
        for item in self._items.values():
            self._name(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space go to the place that has the focus."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentItem():
            self._go(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _name(self, item: QListWidgetItem) -> None:
        words, count = say(item.data(_PLACE).words), item.data(_COUNT)
        said = f"{words}, {grouped(count)}" if count else words
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        item.setToolTip(said)

    def _go(self, item: QListWidgetItem) -> None:
        if item.data(_PLACE):
            self.chosen.emit(item.data(_PLACE).key)


class Sidebar(QFrame):
    """The whole left edge; `chosen` carries the key of a place, `lock_asked` that the register shall be locked."""

    chosen = Signal(str)
    lock_asked = Signal()

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.places = Places(places)
        self.places.chosen.connect(self.chosen)
        self._title = Label(N_("Igitabo"), "card")
        self._avatar = Avatar("", 28)
        self._name, self._role = Line("", "section"), Line("", "caption", "muted")
        self._lock = IconButton("lock", N_("Lock the register"), "Ctrl+L")
        self._lock.clicked.connect(self.lock_asked)
        self._who = QWidget()
        self._who.setLayout(column(self._name, self._role, gap=0))
        self._head = row(Mark(28), self._title, None, gap=8)
        self._foot = row(self._avatar, (self._who, 1), self._lock, gap=8)
        self._inner = column(self._head, 8, (self.places, 1), self._foot, margins=(8, 12, 8, 10), gap=4)
        self.setLayout(row(Spine(), (self._inner, 1), gap=0))
        self._folded = True
        self.fold(False)

    @property
    def folded(self) -> bool:
        """Whether only icons are shown."""
        return self._folded

    def fold(self, folded: bool) -> None:
        """Fold to icons for a narrow window, or unfold."""
        if folded == self._folded:
            return
        self._folded = folded
        self.setFixedWidth(FOLDED if folded else WIDE)
        self.places.fold(folded)
        for part in (self._title, self._who, self._avatar):
            part.setVisible(not folded)

    def show_person(self, name: str, role: Words) -> None:
        """Show who has opened the register."""
        self._avatar.show_name(name)
        self._name.show_text(name)
        self._role.say(role)
