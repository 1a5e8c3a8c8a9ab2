"""What belongs to a record: for each register that leads to it, its records, and a way to add one."""

from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QVBoxLayout, QWidget

from desktop.domain.fields import Choice, Date, Field, Record, YesNo
from desktop.domain.language import N_, Message, grouped, translate
from desktop.domain.register import Register
from desktop.gui.desk import Desk
from desktop.gui.editors.editor import ENTER
from desktop.gui.language import as_it_is
from desktop.gui.mnemonics import give_menu_letters
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.cards import CardAction
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import clear, column, line, row
from desktop.gui.parts.painting import box, ring, write
from desktop.gui.theme import icons
from desktop.gui.theme.palette import hex_of
from desktop.gui.theme.type import metrics
from desktop.operations.record_pages import LinkedGroup, RecordPage, Titles, more_of_group
from desktop.registers import register

_SECOND_WORDS = 3
_MOST = 500


class RecordRow(QAbstractButton):
    """One record in one line: the words it is known by, then its first columns; Enter opens it, the arrows go on."""

    opened = Signal(str, str)

    def __init__(self, key: str, record: str, title: str, second: str) -> None:
        super().__init__()
        self._key, self._record, self._title, self._second = key, record, title, second
        self.setProperty("letter", False)
        self.setText(title.replace("&", "&&"))
        self.setAccessibleName(", ".join(part for part in (title, second) if part))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self.opened.emit(self._key, self._record))

    def sizeHint(self) -> QSize:
        """One compact line."""
        return QSize(120, 27)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, the arrows go to the row above and below."""
        if event.key() in ENTER:
            self.click()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words, the second words beside them, and a chevron."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        try:
            if self.underMouse() or self.hasFocus():
                box(painter, rect, "hover", 4)
            words = rect.adjusted(6, 0, -22, 0)
            wanted = metrics("body").horizontalAdvance(self._title) + 8
            left = words.width() - metrics("small").horizontalAdvance(self._second) - 4
            wide = min(wanted, max(left, words.width() * 0.62))
            write(painter, QRectF(words.x(), 0, wide, words.height()), self._title)
            write(painter, words.adjusted(wide + 2, 0, 0, 0), self._second, "small", "muted")
            icons.draw(painter, "right", QRectF(rect.right() - 18, rect.center().y() - 6, 12, 12), hex_of("muted"), 1.8)
            if self.hasFocus():
                ring(painter, rect, 4)
        finally:
            painter.end()


def words_of(declared: type[Register], link: str, record: Record, label: str, desk: Desk) -> tuple[str, str]:
    """What a row says of a record: what it is known by, and its first columns, without the record it belongs to.

    Of several days only the first is said: without their titles nobody could tell them apart.
    """
    own = label if link not in declared.named_by else ""
    skipped = {link, *(declared.named_by if own else ())}
    shown, dated = [], False
    for name in declared.columns:
        field = declared.fields[name]
        if name in skipped or isinstance(field, YesNo) or (dated and isinstance(field, Date)):
            continue
        if words := _short(field, declared, record, desk):
            shown.append(words)
            dated = dated or isinstance(field, Date)
    first = own or (shown.pop(0) if shown else label)
    return first, " · ".join(shown[:_SECOND_WORDS])


def _short(field: Field, declared: type[Register], record: Record, desk: Desk) -> str:
    value = declared.value(record, field.name, desk.around)
    return field.show_short(value, desk.around) if isinstance(field, Choice) else field.show(value, desk.around)


def group_title(group: LinkedGroup, page: RecordPage) -> Message:
    """What the records of a group are to the record: their register, and through which field where that is no help."""
    declared = register(group.register)
    ways = [link for link in declared.links() if link.register == page.register]
    title = Message(declared.title)
    if len(ways) > 1 or group.register == page.register:
        return Message(N_("{register}: {link}"), register=title, link=Message(declared.fields[group.link].title))
    return title


class LinkedRecords(QWidget):
    """One group: its heading with the number, its rows, a button that begins another record, and one for all of them.

    `changed` tells that more rows are shown, `add_wanted` (register, values) that another record is to be begun.
    """

    changed = Signal()
    add_wanted = Signal(str, dict)

    def __init__(self, desk: Desk, page: RecordPage, group: LinkedGroup, over: QWidget | None = None) -> None:
        """`over` stands between the heading and the rows."""
        super().__init__()
        self._desk, self._page = desk, page
        self.group = group
        declared = register(group.register)
        self.add_button = CardAction(N_("Add"))
        self.add_button.setProperty("letter", False)
        self.add_button.setAccessibleDescription(translate(declared.title_one))
        self.add_button.clicked.connect(self._add)
        heading = row(
            Label(group_title(group, page), "section", "muted"),
            Label(as_it_is(grouped(group.count)) if group.count else N_("none yet"), "small", "muted"),
            None,
            self.add_button,
        )
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.all_button = Button(Message(N_("Show all {count}"), count=grouped(group.count)), "quiet")
        self.all_button.setProperty("letter", False)
        self.all_button.clicked.connect(self.show_all)
        self.setLayout(
            column(line(), heading, *([over] if over else []), self._rows, row(self.all_button, None), gap=3)
        )
        self._show(group)

    def _add(self) -> None:
        self.add_wanted.emit(self.group.register, {self.group.link: self._page.id})

    def _show(self, group: LinkedGroup) -> None:
        self.group = group
        declared = register(group.register)
        self.rows: list[RecordRow] = []
        clear(self._rows)
        for record, label in zip(group.records, group.labels, strict=True):
            title, second = words_of(declared, group.link, record, label, self._desk)
            shown = RecordRow(group.register, str(record["id"]), title, second)
            shown.opened.connect(self._desk.open_record)
            self._rows.addWidget(shown)
            self.rows.append(shown)
        self.all_button.setVisible(len(group.records) < min(group.count, _MOST))

    def show_all(self) -> None:
        """Ask for the rest and show it here."""
        asked = (self.group.register, self.group.link, self._page.id, _MOST)
        self._desk.ask(more_of_group, *asked, then=self._more)

    def _more(self, found: tuple[LinkedGroup, Titles]) -> None:
        group, titles = found
        self._desk.remember_titles(titles)
        self._show(group)
        if self.rows:
            self.rows[0].setFocus()
        self.changed.emit()


class Belongings(QWidget):
    """Every group with records, and one button that adds to any of the others; `without` are shown elsewhere.

    The registers `first` come first, in their order and also without a record; `over` is what stands above their rows.

    `add_wanted` (register, values) asks for a new record that leads here.
    """

    add_wanted = Signal(str, dict)

    def __init__(
        self,
        desk: Desk,
        page: RecordPage,
        without: frozenset[str] = frozenset(),
        first: Sequence[str] = (),
        over: Mapping[str, QWidget] = MappingProxyType({}),
    ) -> None:
        super().__init__()
        self._page = page
        known = [group for group in page.linked if group.register not in without]
        own = [group for key in first for group in known if group.register == key]
        shown_groups = [*own, *(group for group in known if group.count and group not in own)]
        self.groups = [LinkedRecords(desk, page, group, over.get(group.register)) for group in shown_groups]
        for shown in self.groups:
            shown.add_wanted.connect(self.add_wanted)
        self._others: Sequence[LinkedGroup] = [group for group in known if group not in shown_groups]
        self.add_button = Button(N_("Add to this record…"), "secondary", "plus")
        self.add_button.clicked.connect(self.open_menu)
        self.setLayout(column(*self.groups, 4, row(self.add_button, None), gap=8))
        self.add_button.setVisible(bool(self._others))

    def open_menu(self) -> QMenu:
        """Open the list of what can be added; returns it."""
        menu = QMenu(self)
        for group in self._others:
            action = menu.addAction(str(_one_of(group, self._page)).replace("&", "&&"))
            action.triggered.connect(partial(self._add, group))
        give_menu_letters(menu.actions())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.add_button.mapToGlobal(self.add_button.rect().bottomLeft()))
        return menu

    def _add(self, group: LinkedGroup) -> None:
        self.add_wanted.emit(group.register, {group.link: self._page.id})


def _one_of(group: LinkedGroup, page: RecordPage) -> Message:
    declared = register(group.register)
    one = Message(declared.title_one)
    ways = [link for link in declared.links() if link.register == page.register]
    if len(ways) > 1 or group.register == page.register:
        return Message(N_("{register}: {link}"), register=one, link=Message(declared.fields[group.link].title))
    return one
