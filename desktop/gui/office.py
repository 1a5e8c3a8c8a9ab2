"""The open register in its window: every page, and what the bar, the keys and the pages ask of each other."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.domain.around import Around
from desktop.domain.calendar import quarter_of
from desktop.domain.dates import show_date
from desktop.domain.language import N_, Message, current_language
from desktop.gui.actions import ACTS
from desktop.gui.desk import Desk, around_on_window
from desktop.gui.idleness import MINUTES, Idleness
from desktop.gui.language import as_it_is, say, speak
from desktop.gui.pages.places import PLACES, WHOLE, load_pages, page_makers
from desktop.gui.palette import Palette
from desktop.gui.parts.notices import Offer
from desktop.gui.settings import MASKED, Settings, take_manner
from desktop.gui.window import Window
from desktop.gui.work import Manner
from desktop.operations.backups import back_up, back_up_when_due, latest_backup
from desktop.operations.changes import ChangeShown, next_redo, next_undo, redo_change, undo_change
from desktop.operations.lists import view_with
from desktop.operations.masking import mask_names
from desktop.operations.searching import prepare_search
from desktop.operations.session import Session
from desktop.operations.today import waits_at
from desktop.registers import register
from desktop.storage.settings import COUNTER

OLD_BACKUP = 7
"""Days after which a backup is too old to be relied on."""

SETTLED = 2000
"""Milliseconds after the window is made in which the first list comes before what nobody has asked for yet."""

NEEDS_NAMES = frozenset({"import"})
"""Places that are closed meanwhile: a workbook is full of names, and is compared with them."""

Undoable = tuple[ChangeShown | None, ChangeShown | None]


def told(settings: Mapping[str, object]) -> dict[str, object]:
    """What a register knows of itself and somebody told it; not the numbers that it counts with."""
    return {name: value for name, value in settings.items() if not name.startswith(COUNTER)}


def undoable(session: Session) -> Undoable:
    """What an undo and a redo would do now."""
    return next_undo(session), next_redo(session)


class Office(QObject):
    """Puts the pages into the window and connects them; `locked` tells that the register was let go.

    `going_back` carries a backup and its password: the register is to be as it was then. `again_wanted` asks for the
    window to be made anew, with the register as it is.
    """

    locked = Signal()
    going_back = Signal(object, str)
    again_wanted = Signal()

    def __init__(self, desk: Desk, settings: Settings, officer: str) -> None:
        super().__init__()
        self.desk, self.settings = desk, settings
        self.window = Window(PLACES)
        self.setParent(self.window)  # it goes with its window, and hears nothing more of a desk that is still there
        self._next: Undoable = (None, None)
        self._locking = False
        for key, make in page_makers(desk, settings).items():
            self.window.add_page(key, make)
        self._palette = Palette(desk, self.window)
        self._idleness = Idleness(_application(), _minutes(settings) * 60_000)
        self._idleness.setParent(self.window)  # or each window that was locked would go on watching every event
        self.window.attend(desk.work)
        self.window.actions_table.bind(self)
        self._connect()
        self._show_frame(officer)
        if settings.get(MASKED, False):
            desk.ask(mask_names, True, then=self._masked)
        self._ask_backup()
        self._ask_waiting()
        self.window.actions_table.choose("lock", str(_minutes(settings)))
        for choice, usual in (("size", "100"), ("dates", "slashes"), ("numbers", "space")):
            self.window.actions_table.choose(choice, str(settings.get(choice, usual)))
        self._ask_undoable()
        QTimer.singleShot(SETTLED, self.window, self._prepare)

    def _prepare(self) -> None:
        """Have ready what is asked for next; a window that was closed meanwhile needs nothing."""
        for act in (prepare_search, load_pages) if self.window.isVisible() else ():
            self.desk.ask(act)

    def _connect(self) -> None:
        window, desk = self.window, self.desk
        window.undo_asked.connect(self._undo)
        window.redo_asked.connect(self._redo)
        window.lock_asked.connect(self.lock)
        window.files_dropped.connect(self._take_in)
        window.searched.connect(self._palette.search)
        window.language_chosen.connect(self._language_chosen)
        window.palette_chosen.connect(partial(self.settings.put, "palette"))
        desk.written.connect(self._written)
        desk.record_wanted.connect(self._open_record)
        desk.begin_wanted.connect(self._begin_record)
        desk.page_wanted.connect(self._open_page)
        desk.noticed.connect(self._tell)
        desk.backed_up.connect(self._ask_backup)
        desk.act_wanted.connect(self._act)
        desk.going_back_wanted.connect(self.going_back)
        self._idleness.idle.connect(self.lock)

    def _act(self, act: str) -> None:
        self.window.actions_table[act].trigger()

    def _tell(self, tone: str, words: Message) -> None:
        self.window.tell(words, tone)

    def _show_frame(self, officer: str) -> None:
        around = self.desk.around
        place = around.places.get(around.district)
        demonstration = bool(around.settings.get("demonstration"))
        name = place.name if place else ""
        words = Message(N_("{district} District"), district=name)
        if demonstration:
            words = Message(N_("{district} District · demonstration, invented people"), district=name)
        quarter = quarter_of(around.today)
        self.window.statusline.show_place(words, as_it_is(quarter.label(current_language())))
        self.window.sidebar.show_person(officer, N_("District officer"))

    def bring_in_workbook(self) -> None:
        """Go to where a workbook is taken in."""
        self.window.show_page("import")

    def show_history(self) -> None:
        """Go to the history of the register."""
        self.window.show_page("history")

    def verify_villages(self) -> None:
        """Go to where the sheets are printed that a village confirms its children on."""
        self.window.show_page("villages", inside=self.desk.around.district)

    def show_settings(self) -> None:
        """Go to the settings."""
        self.window.show_page("settings")

    def restore_copy(self) -> None:
        """Go to where the backups are."""
        self.window.show_page("settings", backups=True)

    def choose_lock(self, minutes: str) -> None:
        """Lock after this many minutes in which nothing was touched."""
        self.settings.put("lock", minutes)
        self._idleness.wait(_minutes(self.settings) * 60_000)
        self.window.actions_table.choose("lock", minutes)

    def choose_size(self, percent: str) -> None:
        """Have everything in another size: the window is made anew, and what is being typed is kept first."""
        if percent == self.settings.get("size", "100") or not self.window.leave_pages():
            self.window.actions_table.choose("size", str(self.settings.get("size", "100")))
            return
        self.settings.put("size", percent)
        self.window.actions_table.choose("size", percent)
        self.stay_open()
        self.again_wanted.emit()

    def choose_dates(self, kind: str) -> None:
        """Write days so from now on."""
        self._write_so("dates", kind)

    def choose_numbers(self, kind: str) -> None:
        """Write numbers so from now on."""
        self._write_so("numbers", kind)

    def _write_so(self, what: str, kind: str) -> None:
        """Everything that is shown is said again, in the same language."""
        self.settings.put(what, kind)
        take_manner(self.settings)
        self.window.actions_table.choose(what, kind)
        speak(_application(), current_language())
        self._language_chosen(current_language())

    def show_help(self) -> None:
        """Say what the field with the keyboard is for, or open the guide where it tells of the page."""
        focused = self.window.focusWidget()
        words = focused.accessibleDescription() if focused else ""
        if words:
            self.window.tell(as_it_is(words), "same")
        else:
            self.window.show_page("guide", about=self.window.key)

    def save_copy(self) -> None:
        """Save a copy of the register, checked, where the officer wants it."""
        suggested = str(Path.home() / "Igitabo.igitabo-backup")
        name, _kind = QFileDialog.getSaveFileName(self.window, say(N_("Save a copy")), suggested, "*.igitabo-backup")
        if name:
            said = Message(N_("Copy saved and checked: {file}"), file=name)
            self.desk.ask(back_up, Path(name), then=partial(self._copied, said))

    def _copied(self, said: Message, _path: Path) -> None:
        self.window.tell(said, "new")
        self._ask_backup()

    def _ask_waiting(self) -> None:
        """Show at each place of the sidebar how much waits there."""
        self.desk.ask(waits_at, then=self._show_waiting, manner=Manner(lane="waits"))

    def _show_waiting(self, waiting: dict[str, int]) -> None:
        for key, count in waiting.items():
            self.window.sidebar.places.show_count(key, count)

    def _ask_backup(self) -> None:
        self.desk.ask(latest_backup, then=self._show_backup)

    def _show_backup(self, made: datetime | None) -> None:
        """Say in the status line when the last backup was made; one older than a week is in the tone of doubt."""
        if made is None:
            self.window.statusline.show_backup(N_("No backup yet"), "doubt")
            return
        here, today = made.astimezone(), self.desk.around.today
        said = N_("Backed up today at {time}") if here.date() == today else N_("Backed up on {date}")
        tone = "doubt" if (today - here.date()).days > OLD_BACKUP else "muted"
        self.window.statusline.show_backup(Message(said, time=f"{here:%H:%M}", date=show_date(here.date())), tone)

    def mask_names(self) -> None:
        """Mask every name and identifier on the screen, or show them again; what is being typed is kept first."""
        masked = not self.desk.masked
        if not self.window.leave_pages():
            return
        self.settings.put(MASKED, masked)
        self.desk.ask(mask_names, masked, then=self._masked)

    def _masked(self, masked: bool) -> None:
        self.window.notices.clear()
        self.window.close_places(NEEDS_NAMES if masked else frozenset())
        self.window.statusline.show_masked(masked)
        self.desk.mask(masked)

    def lock(self) -> None:
        """Let the register go; the password is asked for again."""
        if self._locking:
            return
        self._locking = True
        self.stay_open()
        self.locked.emit()

    def stay_open(self) -> None:
        """Lock no more by itself, however long nobody touches anything."""
        self._idleness.wait(0)

    def close(self) -> None:
        """Close the window."""
        self.window.close()

    def _undo(self) -> None:
        change = self._next[0]
        if change is not None:
            done = Message(N_("Taken back: {action}"), action=change.action)
            offer = Offer(N_("Do it again"), self._redo)
            self.desk.write((), undo_change, change.id, then=partial(self._done, done, offer))

    def _redo(self) -> None:
        if self._next[1] is not None:
            done = Message(N_("Done again."))
            self.desk.write((), redo_change, then=partial(self._done, done, None))

    def _done(self, words: Message, offer: Offer | None, _change: object) -> None:
        self.window.tell(words, "update", offer)

    def _ask_undoable(self) -> None:
        self.desk.ask(undoable, then=self._show_undoable)

    def _show_undoable(self, found: Undoable) -> None:
        self._next = found
        before, after = found
        self.window.show_undo(Message(N_("Undo: {action}"), action=before.action) if before else "")
        self.window.show_redo(Message(N_("Redo: {action}"), action=after.action) if after else "")

    def _look_around(self, around: Around) -> None:
        """A code, a village or the office may have changed with what was written, or with what was taken back."""
        known = self.desk.around
        same = around.places is known.places and around.codelists is known.codelists
        if not same or told(around.settings) != told(known.settings):
            self.desk.set_around(around)
            self._show_frame(str(around.settings.get("officer", "")))

    def _written(self, _registers: tuple[str, ...]) -> None:
        """Say so, and ask again what depends on what is written."""
        self.window.statusline.show_saved(N_("Saved"))
        self._ask_undoable()
        self.desk.ask(around_on_window, current_language(), then=self._look_around)
        self._ask_waiting()

    def _open_record(self, key: str, record: str) -> None:
        """A record on a page of its own where it has one, otherwise beside the list to which it belongs."""
        if key in WHOLE:
            self.window.show_page(WHOLE[key], record=record)
        elif register(key).views:
            at = partial(self._show_in_view, key, record)
            self.desk.ask(view_with, key, record, then=at, manner=Manner(urgent=True, lane="where a record is"))
        else:
            self.window.show_page(key, record=record)

    def _show_in_view(self, key: str, record: str, view: str) -> None:
        self.window.show_page(f"{key}/{view}" if view else _home_of(key), record=record)

    def _begin_record(self, key: str, view: str, values: Mapping[str, object]) -> None:
        self.window.show_page(f"{key}/{view}" if view else _home_of(key), values=dict(values))

    def _open_page(self, key: str, parameters: Mapping[str, object]) -> None:
        self.window.show_page(key, **dict(parameters))

    def _take_in(self, files: list[Path]) -> None:
        self.window.show_page("import", files=files)

    def _language_chosen(self, code: str) -> None:
        self.settings.put("language", code)
        self.desk.ask(around_on_window, code, then=self._speak)

    def _speak(self, around: object) -> None:
        self.desk.set_around(around)  # type: ignore[arg-type]  # an Around, from the thread of the file
        self._show_frame(str(self.desk.around.settings.get("officer", "")))
        self._ask_undoable()


def closing(backed_up: Callable[[Path | None], object] | None = None) -> Callable[[Session], None]:
    """What is done with a register that is let go: a backup when one is due, then the file is closed."""

    def close(session: Session) -> None:
        try:
            mask_names(session, False)
            session.note_views()
            made = back_up_when_due(session)
            if backed_up is not None:
                backed_up(made)
        finally:
            session.file.close()

    return close


def _application() -> QApplication:
    return QApplication.instance()  # type: ignore[return-value]  # there is one by now


def _minutes(settings: Settings) -> int:
    """After how many minutes the register locks by itself; only what can be chosen counts."""
    offered = {act.argument for act in ACTS if act.choice == "lock"}
    kept = str(settings.get("lock", ""))
    return int(kept) if kept in offered else MINUTES


def _home_of(key: str) -> str:
    """The page on which a record of a register is shown."""
    views = register(key).views
    return f"{key}/{views[0].key}" if views else key
