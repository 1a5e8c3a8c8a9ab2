"""The window: sidebar, bar, page and status line, for a screen of 690 pixels and more."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from desktop.domain.language import N_, Message
from desktop.gui.actions import Actions
from desktop.gui.language import Spoken, Words, say, speak
from desktop.gui.mnemonics import give_page_letters, letters_of
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.drop import Veil, workbooks_in
from desktop.gui.parts.layouts import column, row
from desktop.gui.parts.notices import Notice, NoticeBar, Offer
from desktop.gui.parts.page import Page, PageAct
from desktop.gui.parts.sidebar import Place, Sidebar
from desktop.gui.parts.status import StatusLine
from desktop.gui.parts.topbar import TopBar
from desktop.gui.theme.palette import wear, worn
from desktop.gui.work import Work

FOLDS_BELOW = 1280
SMALLEST = (880, 500)
PLACES_WITH_KEYS = 9
STEPS_BACK = 20

Address = tuple[str, dict[str, object]]
"""A page, and what of it was shown."""


class Window(Spoken, QWidget):
    """The frame in which the pages stand; what it can't do itself it asks for by signals.

    `came_to` carries the key of the page that is shown, `files_dropped` a list of paths, `searched` what is typed into
    the search of everything, `language_chosen` and `palette_chosen` what to remember, `closing` that the window goes.
    """

    came_to = Signal(str)
    undo_asked = Signal()
    redo_asked = Signal()
    lock_asked = Signal()
    searched = Signal(str)
    files_dropped = Signal(list)
    language_chosen = Signal(str)
    palette_chosen = Signal(str)
    closing = Signal()

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self._places = tuple(places)
        self._makers: dict[str, Callable[[], Page]] = {}
        self._pages: dict[str, Page] = {}
        self._key = ""
        self._behind: list[Address] = []
        self._closed: frozenset[str] = frozenset()
        self.sidebar, self.topbar = Sidebar(places), TopBar()
        self.notices, self.statusline = NoticeBar(), StatusLine()
        self._stack = QStackedWidget()
        page = column(self.topbar, self.notices, (self._stack, 1), gap=0)
        self.setLayout(column((row(self.sidebar, (page, 1), gap=0), 1), self.statusline, gap=0))
        self._veil = Veil(self)
        self.actions_table = Actions(self)
        self.actions_table.bind(self)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self.topbar.hold_menu(self.actions_table.menu())
        self.sidebar.chosen.connect(self.show_page)
        self.sidebar.lock_asked.connect(self.lock_asked)
        self.topbar.undo_asked.connect(self.undo_asked)
        self.topbar.redo_asked.connect(self.redo_asked)
        self.topbar.primary_asked.connect(self.begin_record)
        self.topbar.search.searched.connect(self.searched)
        self.actions_table["undo"].setEnabled(False)
        self.actions_table["redo"].setEnabled(False)
        for number, place in enumerate(self._places[:PLACES_WITH_KEYS], 1):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.activated.connect(lambda key=place.key: self.show_page(key))

    def add_page(self, key: str, make: Callable[[], Page]) -> None:
        """Have a page made when somebody first goes there."""
        self._makers[key] = make

    def page(self, key: str) -> Page:
        """The page of a place, made if it isn't yet; raises KeyError for one that was never added."""
        if key not in self._pages:
            made = self._makers[key]()
            made.heading_changed.connect(self._show_heading)
            self._stack.addWidget(made)
            self._pages[key] = made
        return self._pages[key]

    def show_page(self, key: str, **parameters: object) -> None:
        """Go to a place, unless the page that is shown can't be left yet."""
        if key not in self._makers:
            return
        if key in self._closed:
            self.sidebar.places.show_current(self._key)
            self.tell(N_("This place is closed while names are masked. Show them first: Ctrl+Shift+M."), "doubt")
            return
        if self._key and not self._pages[self._key].leave():
            self.sidebar.places.show_current(self._key)
            return
        before, page = self.address(), self.page(key)
        self._key = key
        self._stack.setCurrentWidget(page)
        self.sidebar.places.show_current(page.place or key)
        self._show_heading()
        page.enter(**parameters)
        if before is not None and before != self.address():
            self._behind = [*self._behind[1 - STEPS_BACK :], before]
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.came_to.emit(key)

    def leave_pages(self) -> bool:
        """Have every page keep what is being typed in it; whether all could be left."""
        left = [page.leave() for page in self._pages.values()]
        return all(left)

    def close_places(self, keys: frozenset[str]) -> None:
        """Let nobody into these places, nor stay there; the first place of the sidebar is shown instead."""
        self._closed = keys
        if self._key in keys:
            self.show_page(self._places[0].key)

    @property
    def key(self) -> str:
        """The key of the page that is shown, empty before the first."""
        return self._key

    def tell(self, words: Words, tone: str = "update", offer: Offer | None = None) -> Notice:
        """Say something in the bar: tone new, update, doubt, reject or same."""
        return self.notices.tell(words, tone, offer)

    def attend(self, work: Work) -> None:
        """Show what a background thread does and what it was refused."""
        self.statusline.progress.attend(work)
        work.refused.connect(self._refuse)

    def show_undo(self, what: Words) -> None:
        """Say what would be taken back, or that nothing can be."""
        self.topbar.show_undo(what)
        self.actions_table["undo"].setEnabled(bool(what))

    def show_redo(self, what: Words) -> None:
        """Say what would be done again, or that nothing can be."""
        self.topbar.show_redo(what)
        self.actions_table["redo"].setEnabled(bool(what))

    def begin_record(self) -> None:
        """Do what the page is for."""
        if self._key:
            self._pages[self._key].do_primary()

    def page_acts(self) -> Sequence[PageAct]:
        """What can be done on the page that is shown, beside the menu."""
        return self._pages[self._key].acts() if self._key else ()

    def find_in_page(self) -> None:
        """Put the keyboard into the search of the page."""
        if self._key:
            self._pages[self._key].find_in_page()

    def print_page(self) -> None:
        """Print what the page shows."""
        page = self._pages.get(self._key)
        if page is not None and type(page).print_page is Page.print_page:
            self.tell(N_("There is nothing to print here. Open a list or a record, or write a report."), "same")
        elif page is not None:
            page.print_page()

    def search_everything(self) -> None:
        """Put the keyboard into the search of everything."""
        self.topbar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.topbar.search.selectAll()

    def undo(self) -> None:
        """Ask for the last change to be taken back."""
        self.undo_asked.emit()

    def redo(self) -> None:
        """Ask for what was taken back to be done again."""
        self.redo_asked.emit()

    def lock(self) -> None:
        """Ask for the register to be locked."""
        self.lock_asked.emit()

    def open_menu(self) -> None:
        """Open the menu of everything."""
        self.topbar.open_menu()

    def go_back(self) -> None:
        """Go back to what was shown before, the same record on the same page."""
        if self._behind:
            behind = self._behind
            key, shown = behind[-1]
            self.show_page(key, **shown)
            if self._key == key:
                self._behind = behind[:-1]

    def address(self) -> Address | None:
        """The page that is shown and what of it, None before the first."""
        return (self._key, self._pages[self._key].address()) if self._key else None

    def next_page(self) -> None:
        """Go to the next place of the sidebar."""
        self._step(1)

    def previous_page(self) -> None:
        """Go to the place before in the sidebar."""
        self._step(-1)

    def choose_language(self, code: str) -> None:
        """Speak another language from now on."""
        speak(_application(), code)
        self.language_chosen.emit(code)

    def choose_palette(self, name: str) -> None:
        """Wear another palette from now on."""
        wear(_application(), name)
        self.actions_table.choose("palette", name)
        self.palette_chosen.emit(name)

    def retranslate(self) -> None:
        """Say the words of the frame; the parts and pages say their own."""
        self.setWindowTitle(say(N_("Igitabo")))
        self.actions_table.retranslate()
        self._show_heading()

    def redress(self) -> None:
        """Draw the icons of the menu anew."""
        self.actions_table.redress()
        self.actions_table.choose("palette", worn())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window has a narrow sidebar."""
        super().resizeEvent(event)
        self.sidebar.fold(self.width() < FOLDS_BELOW)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only workbooks are welcome."""
        if workbooks_in(event.mimeData()):
            self._veil.cover()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The file went elsewhere."""
        self._veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Workbooks were let go above the window."""
        self._veil.hide()
        files: list[Path] = workbooks_in(event.mimeData())
        if files:
            event.acceptProposedAction()
            if not (self._key and self._pages[self._key].take_files(files)):
                self.files_dropped.emit(files)

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is being typed is kept first."""
        if self._key and not self._pages[self._key].leave():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def _step(self, by: int) -> None:
        keys = [place.key for place in self._places if place.key in self._makers]
        if keys:
            place = keys.index(self._key) + by if self._key in keys else 0
            self.show_page(keys[place % len(keys)])

    def _show_heading(self) -> None:
        if not self._key:
            return
        heading = self._pages[self._key].heading()
        self.topbar.show_title(heading.title, heading.second)
        self.topbar.show_primary(heading.primary, heading.icon, heading.rank)
        QTimer.singleShot(0, self, self._give_letters)

    def _give_letters(self) -> None:
        """Once all parts have said their words: the bar first, then the page with the letters that are left."""
        give_page_letters(self.topbar)
        if self._key:
            taken = letters_of(button.text() for button in self.topbar.findChildren(Button))
            give_page_letters(self._pages[self._key], taken)

    def _refuse(self, message: Message) -> None:
        self.notices.tell(message, "reject")


def _application() -> QApplication:
    return QApplication.instance()  # type: ignore[return-value]
