"""The one place where the layers are put together: the application, its door and the window behind it."""

import gc
import sys
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop.cli.commands import REFUSED, understand
from desktop.cli.passwords import first_line
from desktop.domain.language import LANGUAGES, N_, current_language
from desktop.domain.problems import AppError
from desktop.gui.again import AGAIN, Kept, on_screen, put_away, stand_at, take_size
from desktop.gui.cover.unlock import KnownRegister, Unlock
from desktop.gui.language import say, speak
from desktop.gui.mistakes import watch_for_mistakes
from desktop.gui.settings import MASKED, Settings, take_manner
from desktop.gui.theme.palette import wear
from desktop.gui.theme.type import load_fonts
from desktop.gui.work import Work
from desktop.operations.folders import demonstration_folder, documents_folder, registers_in

if TYPE_CHECKING:  # each is loaded when it is needed: the door is painted without them
    from desktop.gui.cover.wizard import FirstRun, Wizard
    from desktop.gui.office import Office

SIZE = (1366, 740)
KNOWN = "registers"
FIRST_PAGE = "people/children"
PAINTED = 100
"""Milliseconds in which a door is painted, which comes before loading what is behind it."""


class Application(QObject):
    """What is on the screen: the first-run wizard, the door, or the window of an open register."""

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self.settings = settings
        self.work = Work()
        self.shown: QWidget | None = None
        self.cover: Unlock | Wizard | None = None
        """What is shown before a register is open, and told how its opening goes."""
        self.office: Office | None = None
        self.kept: Kept | None = None
        """What goes over into an application that is made anew, once this one has ended."""
        self._wanted: Kept | None = None
        watch_for_mistakes(self.work.refused.emit)
        app.aboutToQuit.connect(self.end)

    def begin(self, register: Path | None = None, password: str = "") -> None:
        """Show the door of a register, open it at once where a password is given, or the wizard where there is none."""
        known = self._known(register)
        if register is None and not known:
            self.show_wizard()
        else:
            self.show_door(register or known[0])
            if password and register is not None:
                self._open(register, "", password)

    def go_on(self, kept: Kept) -> None:
        """Show the window of a register that stayed open, where it stood and with what it showed."""
        self._wanted = kept
        self.work.open(lambda: kept.register, answer=lambda _none: self._open_window(), refusal=self._refused)

    def show_wizard(self) -> None:
        """Show the questions of the first run."""
        from desktop.gui.cover.wizard import Wizard

        wizard = self.cover = Wizard(documents_folder())
        wizard.language_chosen.connect(self.choose_language)
        wizard.demonstration_asked.connect(self._make_demonstration)
        wizard.existing_asked.connect(self._browse)
        wizard.create_asked.connect(self._create)
        wizard.finished.connect(self._open_window)
        self._show(wizard)

    def show_door(self, register: Path) -> None:
        """Show the door of a register."""
        door = self.cover = Unlock()
        door.open_asked.connect(self._open)
        door.recovery_asked.connect(self._recover)
        door.browse_asked.connect(self._browse)
        door.new_asked.connect(self.show_wizard)
        door.language_chosen.connect(self.choose_language)
        self._show(door)
        door.show_registers([_known_register(path) for path in self._known(register)], register)
        door.start()
        QTimer.singleShot(PAINTED, self, self._load_ahead)

    def choose_language(self, code: str) -> None:
        """Speak a language from now on."""
        speak(_application(), code)
        self.settings.put("language", code)

    def end(self) -> None:
        """Let the register go, backed up when that is due."""
        self.cover = None  # nothing more is loaded for a window that will not come
        if self.office is not None:
            self.office.stay_open()  # what is let go is not locked by itself any more
        self.work.finish(_close)

    def _show(self, widget: QWidget) -> None:
        before, self.shown = self.shown, widget
        if before is not None and before.isVisible():
            widget.setGeometry(before.geometry())
        else:
            widget.resize(*SIZE)
        widget.show()
        if before is not None:
            before.close()
            before.deleteLater()

    def _known(self, first: Path | None = None) -> list[Path]:
        """The registers of this computer: the one named, those opened before, those in the documents folder."""
        paths = [Path(one) for one in self.settings.get(KNOWN, [])] + registers_in(documents_folder())
        found = ([first] if first else []) + [path for path in paths if path.is_file()]
        return list(dict.fromkeys(found))

    def _browse(self) -> None:
        folder = str(documents_folder())
        name, _kind = QFileDialog.getOpenFileName(self.shown, say(N_("Open a register")), folder, "*.igitabo")
        if name:
            self.show_door(Path(name))

    def _open(self, path: Path, person: str, password: str) -> None:
        from desktop.operations.session import open_register

        self._wait()
        opened = partial(self._opened, path)
        self.work.open(open_register, path, password, person, answer=opened, refusal=self._refused)

    def _recover(self, path: Path, key: str, password: str) -> None:
        from desktop.operations.session import recover_register

        self._wait()
        opened = partial(self._opened, path)
        self.work.open(recover_register, path, key, password, answer=opened, refusal=self._refused)

    def _create(self, asked: "FirstRun") -> None:
        from desktop.operations.session import create_register

        def make() -> Any:
            told = {"office": asked.office, "title": asked.title}
            session, self._recovery = create_register(asked.path, asked.district, asked.officer, asked.password, **told)
            return session

        self._wait()
        self._path = asked.path
        self.work.open(make, answer=self._created, refusal=self._refused)

    def _created(self, _answer: None) -> None:
        self._remember(self._path)
        self.cover.show_recovery_key(self._recovery)  # type: ignore[union-attr]  # only the wizard creates

    def _make_demonstration(self) -> None:
        from desktop.operations.demonstration.making import make_demonstration
        from desktop.operations.session import open_register

        made: list[Path] = []

        def make() -> Any:
            demonstration = make_demonstration(demonstration_folder())
            made.append(demonstration.register)
            return open_register(demonstration.register, demonstration.password_file.read_text("utf-8").strip())

        self._wait()
        self.work.open(make, answer=lambda _none: self._opened(made[0], None), refusal=self._refused)

    def _opened(self, path: Path, _answer: None) -> None:
        self._remember(path)
        self._open_window()

    def _remember(self, path: Path) -> None:
        known = [str(path), *(one for one in self.settings.get(KNOWN, []) if one != str(path))]
        self.settings.put(KNOWN, known[:8])

    def _open_window(self) -> None:
        from desktop.gui.desk import around_on_window
        from desktop.operations.masking import mask_names

        if self.settings.get(MASKED, False):
            self.work.ask(mask_names, True)  # before any page is shown: a projector may still be on
        self.work.ask(around_on_window, current_language(), answer=self._show_office)

    def _show_office(self, around: Any) -> None:
        from desktop.gui.desk import Desk
        from desktop.gui.office import Office

        desk = Desk(self.work, around)
        self.cover = None
        self.office = Office(desk, self.settings, str(around.settings.get("officer", "")))
        desk.setParent(self.office.window)  # what pages connected to it would hold the desk and them for ever
        self.office.locked.connect(self._lock)
        self.office.going_back.connect(self._go_back)
        self.office.again_wanted.connect(self._begin_anew)
        window, wanted = self.office.window, self._wanted
        self._show(window)
        if wanted is None:
            window.show_page(self.settings.get("page", FIRST_PAGE))
        else:
            stand_at(window, wanted)
            window.show_page(wanted.page, **wanted.shown)
        self._wanted = None
        window.came_to.connect(partial(self.settings.put, "page"))

    def _begin_anew(self) -> None:
        """End only this application: the register goes over, open, into the one that is made after it."""
        window = self.office.window  # type: ignore[union-attr]  # its menu asked for it
        page, shown = window.address() or (FIRST_PAGE, {})
        place, filled = on_screen(window), window.isMaximized()

        def keep(session: Any) -> None:
            self.kept = Kept(session, place, filled, page, shown)

        self.work.shut(keep, answer=lambda _none: _application().exit(AGAIN))

    def _lock(self) -> None:
        """The window goes first: what is being typed in it is still written before the register is let go."""
        self.show_door(self._known()[0])
        self.work.shut(_close)
        self.office = None

    def _go_back(self, backup: Path, password: str) -> None:
        """Let the register go, put the backup in its place, and open what was put there."""
        path = self._known()[0]
        self.show_door(path)
        self._wait()
        self.work.shut(_close)
        self.office = None
        opened = partial(self._opened, path)
        self.work.open(_gone_back, backup, path, password, answer=opened, refusal=self._refused)

    def _load_ahead(self) -> None:
        """Load the window behind the door while the password is being typed."""
        if self.cover is not None:
            self.work.prepare(partial(_load_behind, self.settings.get("page", FIRST_PAGE)))

    def _wait(self) -> None:
        if self.cover is not None:
            self.cover.wait(True)

    def _refused(self, error: AppError) -> None:
        words = error.message if isinstance(error, AppError) else str(error)
        if isinstance(self.cover, Unlock):
            self.cover.refuse(words, int(getattr(error, "seconds", 0)))
        elif self.cover is not None:
            self.cover.refuse(words)


def _load_behind(page: str) -> None:
    """Load what the window behind the door is made of, its first page, and what its register is opened with."""
    import_module("desktop.gui.office")
    import_module("desktop.gui.pages.places").load_page(page)
    import_module("desktop.storage.ahead").load_ahead()


def _close(session: Any) -> None:
    """Let the register go, backed up when that is due."""
    from desktop.gui.office import closing

    closing()(session)


def _gone_back(backup: Path, register: Path, password: str) -> Any:
    """The register as a backup had it, open."""
    from desktop.operations.backups import restore_backup
    from desktop.operations.session import open_register

    restore_backup(backup, register, password)
    return open_register(register, password)


def _known_register(path: Path) -> KnownRegister:
    from desktop.operations.users import people_of

    return KnownRegister(path, path.stem, people_of(path))


def _application() -> QApplication:
    return QApplication.instance()  # type: ignore[return-value]  # there is one by now


def start_application(settings: Settings) -> QApplication:
    """Make the application in the language, letters and colours that this computer remembers."""
    take_size(settings)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("igitabo")
    load_fonts()
    wear(app, settings.get("palette", "light"))
    take_manner(settings)
    language = settings.get("language", "en")
    speak(app, language if language in LANGUAGES else "en")
    return app


def open_window(arguments: Sequence[str]) -> int:
    """Open the window as the command line says; returns the exit code once it is closed.

    Raises SystemExit(2) where the arguments are not written right.
    """
    chosen = understand(arguments)
    try:
        password = first_line(chosen.password_file) if chosen.password_file else ""
    except AppError as error:
        print(error, file=sys.stderr)  # noqa: T201  # whoever named the file reads the terminal
        return REFUSED
    settings = Settings()
    if chosen.language:
        settings.put("language", chosen.language)
    kept: Kept | None = None
    while True:
        app = start_application(settings)
        application = Application(app, settings)
        if kept is None:
            application.begin(Path(chosen.register) if chosen.register else None, password)
        else:
            application.go_on(kept)
        gc.freeze()
        code = app.exec()
        kept = application.kept
        if code != AGAIN or kept is None:
            return code
        put_away(app)
