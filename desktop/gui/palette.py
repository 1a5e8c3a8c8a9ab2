"""Ctrl+K: one field for everything: children, households, partners, pages and actions, found as one types."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QListWidget, QListWidgetItem, QVBoxLayout

from desktop.domain.language import N_, Message
from desktop.domain.names import tokens
from desktop.gui.actions import ACTS, CHOICES
from desktop.gui.desk import Desk
from desktop.gui.language import Spoken, as_it_is, name_for_readers, say
from desktop.gui.mnemonics import bare
from desktop.gui.parts.entries import ENTRY, ROW, Entry, EntryCells, item_of
from desktop.gui.parts.labels import Label
from desktop.gui.parts.sidebar import Place
from desktop.gui.window import Window
from desktop.gui.work import Manner
from desktop.operations.searching import Found, search_everything
from desktop.registers import REGISTERS, register

WIDTH, MOST_ROWS, FOUND = 560, 9, 12


class Palette(Spoken, QFrame):
    """The list under the search of everything. Down goes into it, Enter opens, Escape closes; the first is chosen."""

    def __init__(self, desk: Desk, window: Window, places: Sequence[Place] | None = None) -> None:
        super().__init__(window)
        self.setObjectName("card")
        self._desk, self._window = desk, window
        self._places = places if places is not None else _all_places()
        self._field = window.topbar.search
        self._found: Sequence[Found] = ()
        self._asked = self._shown_for = ""
        self._open_first = False
        self.list = QListWidget()
        self.list.setItemDelegate(EntryCells(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.itemClicked.connect(self._open)
        self.list.installEventFilter(self)
        self._nothing = Label("", "body", "muted")
        self._nothing.setContentsMargins(16, 10, 16, 10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 5, 1, 5)
        layout.setSpacing(0)
        layout.addWidget(self.list)
        layout.addWidget(self._nothing)
        self._field.installEventFilter(self)
        self._field.textChanged.connect(self._typed)
        self._field.left_down.connect(self._enter_list)
        self._field.confirmed.connect(self._confirm)
        self.retranslate()
        self.hide()

    def search(self, typed: str) -> None:
        """Look for words in the register; what is found comes with the pages and actions that they fit."""
        self._asked = typed
        if not typed.strip():
            self._take(typed, [])
            return
        manner = Manner(urgent=True, lane="palette")
        self._desk.ask(
            search_everything, typed, None, FOUND, then=lambda found: self._take(typed, found), manner=manner
        )

    def open_list(self) -> None:
        """Show the list for what stands in the field."""
        if not self._field.text().strip():
            self._asked = ""
            self._take("", [])
        self._place()
        self.show()
        self.raise_()

    def close_list(self) -> None:
        """Take the list away and empty the field."""
        self._open_first = False
        self.hide()
        self._field.clear()
        self._found = ()

    def entries(self) -> list[Entry]:
        """What is offered now, from top to bottom."""
        return [self.list.item(at).data(ENTRY) for at in range(self.list.count())]

    def retranslate(self) -> None:
        """Say everything in the language of the window."""
        name_for_readers(self.list, N_("What was found"))
        if self.isVisible():  # otherwise it is filled when it is opened
            self._fill()

    def redress(self) -> None:
        """The colours are taken while painting."""
        self.list.viewport().update()

    def _typed(self, text: str) -> None:
        """Pages and actions are found at once; the register follows after a rest in typing."""
        if not self._field.hasFocus():
            return
        if not text.strip():
            self._asked, self._found = "", ()
        self._fill()
        self.open_list()

    def _take(self, typed: str, found: Sequence[Found]) -> None:
        if typed != self._asked:
            return
        self._found, self._shown_for = found, typed
        self._fill()
        self._place()
        if self._open_first:
            self._open_first = False
            self._open(self.list.item(0))

    def _fill(self) -> None:
        words = tokens(self._field.text())
        places = [one for one in self._place_entries() if _fits(one, words)]
        acts = [one for one in self._act_entries() if words and _fits(one, words)]
        found = [_entry_of(one) for one in self._found] if words else []
        # A page is meant by somebody who types its first letters; everybody else looks for a person.
        goes_first = [one for one in places if words and _begins(one, words)]
        rest = [one for one in places if one not in goes_first]
        chosen = [*goes_first, *found, *rest, *acts]
        self.list.clear()
        for entry in chosen:
            self.list.addItem(item_of(entry))
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(chosen))
        self.list.setFixedHeight(ROW * max(1, min(MOST_ROWS, len(chosen))))
        self._nothing.say(Message(N_("Nothing is called “{words}”."), words=self._field.text().strip()))
        self._nothing.setVisible(not chosen)
        self.adjustSize()

    def _place_entries(self) -> list[Entry]:
        page = N_("Page")
        return [Entry("page", place.key, place.words, place.icon, right=page) for place in self._places]

    def _act_entries(self) -> list[Entry]:
        """What can be done now: on the page that is shown, from the menu and its choices, and any record begun."""
        action = N_("Action")
        made = [
            Entry("here", one.id, one.words, one.icon, right=as_it_is(one.key) if one.key else action)
            for one in self._window.page_acts()
        ]
        for act in ACTS:
            if (act.group or act.choice) and self._window.actions_table[act.id].isEnabled():
                right = as_it_is(act.keys[0]) if act.keys else CHOICES[act.choice][0] if act.choice else action
                made.append(Entry("act", act.id, act.words, act.icon or "right", right=right))
        return [*made, *_beginnings()]

    def _place(self) -> None:
        """Below the field, ending where it ends."""
        width = min(WIDTH, self._window.width() - 32)
        corner = self._field.mapTo(self._window, self._field.rect().bottomRight())
        self.setFixedWidth(width)
        self.adjustSize()
        self.move(max(16, corner.x() + 1 - width), corner.y() + 5)

    def _enter_list(self) -> None:
        if self.isVisible() and self.list.count():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.setCurrentRow(min(1, self.list.count() - 1) if self.list.currentRow() == 0 else 0)

    def _confirm(self) -> None:
        """Enter opens the first; where the register still looks for the words, as soon as it has answered."""
        if not self.isVisible():
            return
        typed = self._field.text()
        if typed.strip() and typed != self._shown_for:
            self._open_first = True
        elif self.list.count():
            self._open(self.list.currentItem())

    def _open(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        entry: Entry = item.data(ENTRY)
        self.close_list()
        self._field.clearFocus()
        if entry.kind == "page":
            self._desk.open_page(entry.key)
        elif entry.kind == "act":
            self._window.actions_table[entry.key].trigger()
        elif entry.kind == "here":
            next(one for one in self._window.page_acts() if one.id == entry.key).do()
        elif entry.kind == "begin":
            key, _, view = entry.key.partition("/")
            self._desk.begin_record(key, view)
        else:
            self._desk.open_record(entry.kind, entry.key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list comes and goes with the keyboard in the field, or in the list itself."""
        if event.type() == QEvent.Type.FocusIn and watched is self._field:
            self.open_list()
        elif event.type() == QEvent.Type.FocusOut:
            if QApplication.focusWidget() not in (self._field, self.list):
                self.hide()
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._obey(watched, event)
        return super().eventFilter(watched, event)

    def _obey(self, watched: QObject, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.isVisible():
            self.close_list()
            if self._window.key:
                self._window.page(self._window.key).setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if watched is not self.list:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.list.currentItem())
            return True
        if key == Qt.Key.Key_Up and self.list.currentRow() == 0:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if event.text() and event.text().isprintable():
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._field.setText(self._field.text() + event.text())
            return True
        return False


def _all_places() -> Sequence[Place]:
    from desktop.gui.pages.places import BEHIND, PLACES

    return (*PLACES, *BEHIND)


def _beginnings() -> list[Entry]:
    """A new record of each register, or of each side of one."""
    kinds = [
        (f"{declared.key}/{view.key}" if view else declared.key, (view or declared).add_words, declared.icon)
        for declared in REGISTERS
        for view in (declared.views or (None,))
    ]
    return [Entry("begin", key, words, icon or "plus", right=N_("New record")) for key, words, icon in kinds if words]


def _entry_of(found: Found) -> Entry:
    declared = register(found.register)
    return Entry(
        found.register,
        found.record,
        as_it_is(found.title),
        declared.icon,
        as_it_is(found.second) if found.second else "",
        declared.title_one,
    )


def _fits(entry: Entry, words: Sequence[str]) -> bool:
    """Whether every word typed begins a word of an entry; everything fits no words."""
    known = tokens(bare(say(entry.words)))
    return all(any(other.startswith(word) for other in known) for word in words)


def _begins(entry: Entry, words: Sequence[str]) -> bool:
    known = tokens(bare(say(entry.words)))
    return bool(known) and known[0].startswith(words[0])
