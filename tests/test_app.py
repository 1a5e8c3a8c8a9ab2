"""The application shows the wizard, the door or the window, and lets the register go backed up."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.app import Application, start_application
from desktop.domain.language import current_language
from desktop.gui.cover.unlock import Unlock
from desktop.gui.cover.wizard import Wizard
from desktop.gui.language import speak
from desktop.gui.settings import Settings
from desktop.gui.theme.palette import wear, worn
from desktop.gui.window import Window
from desktop.operations.backups import back_up, backups_of
from desktop.operations.records import save_record
from tests.operations.district import OFFICER, PASSWORD, new_register

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "window.json")


@pytest.fixture
def register(tmp_path: Path) -> Path:
    """A register of Gasabo, closed."""
    session = new_register(tmp_path / "gasabo.igitabo")
    session.file.close()
    return session.path


@pytest.fixture
def app(qtbot, qapp: QApplication, settings: Settings) -> Iterator[Application]:
    wear(qapp, "light")
    made = Application(qapp, settings)
    yield made
    qapp.aboutToQuit.disconnect(made.end)
    made.end()
    if made.shown is not None:
        made.shown.close()
        made.shown.deleteLater()
    speak(qapp, "en")


def behind_the_door(qtbot, app: Application) -> Window:
    """Wait until the register is open."""
    qtbot.waitUntil(lambda: isinstance(app.shown, Window))
    app.office.stay_open()
    app.shown.activateWindow()
    qtbot.waitUntil(app.shown.isActiveWindow)
    return app.shown


def type_password(qtbot, app: Application, password: str) -> None:
    """Type a password at the door and press Enter."""
    qtbot.waitUntil(app.shown.form.secret.isEnabled)
    qtbot.keyClicks(app.shown.form.secret, password)
    qtbot.keyClick(app.shown.form.secret, Qt.Key.Key_Return)


def test_where_no_register_is_known_the_questions_of_the_first_run_are_asked(app: Application) -> None:
    app.begin()
    assert isinstance(app.shown, Wizard)


def test_the_register_that_was_open_last_is_asked_for_first_and_opened_by_keyboard(
    qtbot, app: Application, settings: Settings, register: Path
) -> None:
    settings.put("registers", [str(register)])
    app.begin()
    assert isinstance(app.shown, Unlock)
    assert app.shown.path == register
    type_password(qtbot, app, PASSWORD)
    window = behind_the_door(qtbot, app)
    assert window.key == "people/children"
    assert settings.get("registers") == [str(register)]


def test_a_wrong_password_leaves_the_door_shut_and_says_so(qtbot, app: Application, register: Path) -> None:
    app.begin(register)
    type_password(qtbot, app, "not the password")
    qtbot.waitUntil(lambda: bool(app.shown.form.secret.accessibleDescription()))
    assert isinstance(app.shown, Unlock)
    assert "password" in app.shown.form.secret.accessibleDescription()


def test_a_locked_register_is_backed_up_and_opened_again_by_whoever_has_the_password(
    qtbot, app: Application, register: Path
) -> None:
    app.begin(register, PASSWORD)
    window = behind_the_door(qtbot, app)
    window.show_page("partners")
    qtbot.keyClick(window.focusWidget() or window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(app.shown, Unlock)
    assert app.office is None
    type_password(qtbot, app, PASSWORD)
    assert behind_the_door(qtbot, app).key == "partners"
    assert len(backups_of(register)) == 1
    assert app.office.desk.around.settings["officer"] == OFFICER


def test_what_was_let_go_is_not_locked_by_itself_later(qtbot, app: Application, register: Path) -> None:
    app.begin(register, PASSWORD)
    behind_the_door(qtbot, app)
    app.office._idleness.wait(30)
    app.end()
    with qtbot.assertNotEmitted(app.office.locked, wait=90):
        pass


def test_the_register_goes_back_to_a_backup_from_its_window(qtbot, app: Application, register: Path) -> None:
    app.begin(register, PASSWORD)
    behind_the_door(qtbot, app)
    made: list[Path] = []
    app.work.ask(back_up, answer=made.append)
    qtbot.waitUntil(lambda: bool(made))
    app.work.ask(lambda session: save_record(session, "partners", {"name": "Ineza", "kind": "NGO"}))
    app.office.desk.going_back_wanted.emit(made[0], PASSWORD)
    assert app.office is None
    behind_the_door(qtbot, app)
    counts: list[int] = []
    app.work.ask(lambda session: session.file.count("partners"), answer=counts.append)
    qtbot.waitUntil(lambda: bool(counts))
    assert counts == [0]
    assert list(register.parent.glob("*-replaced-*")), "what was replaced is kept"


def test_larger_letters_are_taken_before_there_is_a_window(
    qapp: QApplication, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_SCALE_FACTOR", "1")
    monkeypatch.delenv("QT_SCALE_FACTOR")
    settings.put("size", "130")
    start_application(settings)
    assert os.environ["QT_SCALE_FACTOR"] == "1.3"
    os.environ.pop("QT_SCALE_FACTOR")
    settings.put("size", "nonsense")
    start_application(settings)
    assert "QT_SCALE_FACTOR" not in os.environ


def test_a_file_that_is_gone_is_not_offered(app: Application, settings: Settings, tmp_path: Path) -> None:
    settings.put("registers", [str(tmp_path / "gone.igitabo")])
    app.begin()
    assert isinstance(app.shown, Wizard)


def test_language_and_palette_of_this_computer_are_worn_from_the_start(
    qtbot, qapp: QApplication, settings: Settings
) -> None:
    settings.put("language", "rw")
    settings.put("palette", "dark")
    try:
        assert start_application(settings) is qapp
        assert (current_language(), worn()) == ("rw", "dark")
        settings.put("language", "sw")
        start_application(settings)
        assert current_language() == "en"
    finally:
        wear(qapp, "light")
        speak(qapp, "en")


EARLY = """
import sys
import desktop.__main__
import {loaded}
early = [name for name in sys.modules if name.startswith({late})]
assert not early, early
"""


@pytest.mark.parametrize(
    ("loaded", "late"),
    [
        (
            "desktop.app",
            (
                "desktop.gui.office",
                "desktop.gui.cover.wizard",
                "desktop.storage",
                "desktop.registers",
                "desktop.exchange",
                "desktop.domain.calendar",
                "multiprocessing",
            ),
        ),
        (
            "desktop.gui.office",
            (
                "desktop.operations.imports",
                "desktop.exchange.re",
                "desktop.gui.paper",
                "desktop.reports",
                "sqlite_utils",
            ),
        ),
    ],
    ids=["door", "list"],
)
def test_what_is_painted_first_loads_nothing_that_is_only_needed_later(loaded: str, late: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", EARLY.format(loaded=loaded, late=late)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


BEHIND = """
import sys
import desktop.app
desktop.app._load_behind("people/children")
print(*sys.modules)
"""


def test_the_window_behind_the_door_is_loaded_while_the_password_is_typed(
    qtbot, monkeypatch: pytest.MonkeyPatch, app: Application, register: Path
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("desktop.app._load_behind", asked.append)
    app.begin(register)
    assert not asked
    qtbot.waitUntil(lambda: asked == ["people/children"])


def test_what_is_loaded_meanwhile_is_the_first_page_and_all_that_opening_needs() -> None:
    done = subprocess.run([sys.executable, "-c", BEHIND], capture_output=True, text=True, check=False)
    loaded = {"desktop.gui.office", "desktop.gui.pages.children", "sqlite_utils", "nacl.public"}
    assert loaded <= set(done.stdout.split()), done.stderr
