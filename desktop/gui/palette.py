"""The search of everything: records, pages and acts below the field in the bar, reached with Ctrl+K."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QVBoxLayout

from desktop.domain.language import N_, translate
from desktop.domain.names import plain
from desktop.gui.actions import ACTS
from desktop.gui.desk import Desk
from desktop.gui.language import say
from desktop.gui.pages.places import PLACES
from desktop.gui.parts.painting import box, write
from desktop.gui.theme import icons
from desktop.gui.theme.palette import hex_of
from desktop.gui.theme.type import font
from desktop.gui.window import Window
from desktop.gui.work import Manner
from desktop.operations.searching import Found, search_everything
from desktop.registers import register

ROW, WIDTH, MOST_SHOWN = 44, 460, 9
_CHOICE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Choice:
    """One thing that can be gone to: a record, a page or an act."""

    kind: str
    key: str
    record: str
    title: str
    second: str
    icon: str


class _Rows(QStyledItemDelegate):
    """Paints an icon, the words, and below them the words that tell it from its like."""

    def sizeHint(self, option: object, index: object) -> QSize:
        return QSize(WIDTH, ROW)

    def paint(self, painter: QPainter, option: object, index: object) -> None:
        choice: Choice = index.data(_CHOICE)  # type: ignore[attr-defined]  # given by the list
        rect = QRectF(option.rect)  # type: ignore[attr-defined]
        if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
            box(painter, rect.adjusted(4, 1, -4, -1), "selection", 6)
        icons.draw(painter, choice.icon, QRectF(rect.x() + 14, rect.center().y() - 9, 18, 18), hex_of("accent"))
        left = rect.adjusted(44, 4, -12, 0)
        write(painter, QRectF(left.x(), left.y(), left.width(), 19), choice.title, "name")
        write(painter, QRectF(left.x(), left.y() + 18, left.width(), 17), choice.second, "small", "muted")


class Palette(QFrame):
    """Hangs below the search field of the window while something is typed there."""

    def __init__(self, desk: Desk, window: Window) -> None:
        super().__init__(window)
        self.desk, self._window, self._field = desk, window, window.topbar.search
        self.setObjectName("card")
        self.list = QListWidget()
        self.list.setFont(font())
        self.list.setItemDelegate(_Rows(self.list))
        self.list.setAccessibleName(translate(N_("What was found")))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda _item: self.open_chosen())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 6, 2, 6)
        layout.addWidget(self.list)
        self._field.confirmed.connect(self.open_chosen)
        self._field.installEventFilter(self)
        self.hide()

    def search(self, typed: str) -> None:
        """Find what the words lead to; nothing typed closes the list."""
        if not typed.strip():
            self.hide()
            return
        self._show(self._places(typed))
        manner = Manner(urgent=True, lane="palette")
        self.desk.ask(search_everything, typed, then=self._add_found, manner=manner)

    def choices(self) -> list[Choice]:
        """What is shown now, from top to bottom."""
        return [self.list.item(place).data(_CHOICE) for place in range(self.list.count())]

    def open_chosen(self) -> None:
        """Go to what is chosen and close the list."""
        item = self.list.currentItem()
        if not self.isVisible() or item is None:
            return
        choice: Choice = item.data(_CHOICE)
        self.hide()
        self._field.clear()
        if choice.kind == "record":
            self.desk.open_record(choice.key, choice.record)
        elif choice.kind == "page":
            self.desk.open_page(choice.key)
        else:
            self._window.actions_table[choice.key].trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows of the field choose in the list; Escape and leaving the field close it."""
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.isVisible():
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                by = 1 if event.key() == Qt.Key.Key_Down else -1
                self.list.setCurrentRow((self.list.currentRow() + by) % max(1, self.list.count()))
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.hide()
        return super().eventFilter(watched, event)

    def _places(self, typed: str) -> list[Choice]:
        """Pages and acts in whose words the typed ones begin a word."""
        wanted = f" {plain(typed)}"
        pages = [Choice("page", one.key, "", say(one.words), say(N_("Page")), one.icon) for one in PLACES]
        acts = [
            Choice("act", act.id, "", say(act.words), ", ".join(act.keys) or say(N_("Menu")), act.icon or "menu")
            for act in ACTS
            if self._window.actions_table[act.id].isEnabled()
        ]
        return [one for one in (*pages, *acts) if wanted in f" {plain(one.title)}"][:4]

    def _add_found(self, found: Sequence[Found]) -> None:
        """Records come before pages and acts."""
        if not self._field.text().strip():
            return
        records = []
        for one in found:
            declared = register(one.register)
            kind = translate(declared.title_one)
            second = f"{kind} · {one.second}" if one.second else kind
            records.append(Choice("record", one.register, one.record, one.title, second, declared.icon))
        self._show([*records, *self._places(self._field.text())])

    def _show(self, choices: Sequence[Choice]) -> None:
        self.list.clear()
        for choice in choices:
            item = QListWidgetItem(choice.title)
            item.setData(_CHOICE, choice)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{choice.title}, {choice.second}")
            self.list.addItem(item)
        if not choices:
            self.hide()
            return
        self.list.setCurrentRow(0)
        at = self._field.mapTo(self._window, QPoint(0, self._field.height() + 4))
        width = max(WIDTH, self._field.width())
        left = min(at.x(), self._window.width() - width - 12)
        self.setGeometry(left, at.y(), width, min(len(choices), MOST_SHOWN) * ROW + 16)
        self.show()
        self.raise_()
