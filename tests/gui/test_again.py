"""Another size of letters holds at once: the window is made anew, and the register stays open meanwhile."""

import json
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from desktop.gui.again import Kept, on_screen, stand_at
from tests.operations.district import PASSWORD, new_register

DRIVER = dedent(
    """
    import json, sys, threading, time
    from contextlib import suppress
    from pathlib import Path
    import platformdirs
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    folder = Path(sys.argv[1])
    platformdirs.user_config_dir = lambda *_told, **_more: str(folder)
    from desktop.app import open_window

    class Driver:
        def __init__(self):
            self.sizes, self.seen = ["130", "115", "100"], []

        def step(self):
            app = QApplication.instance()
            if app is None:
                return
            window = next((one for one in app.topLevelWidgets() if one.objectName() == "window"), None)
            if window is None or not window.isVisible() or not window.key or window.property("seen"):
                return
            window.setProperty("seen", True)
            if not self.seen:
                window.show_page("meetings")
            self.seen.append([round(app.devicePixelRatio(), 2), window.key, window.grab().toImage().isNull()])
            if self.sizes:
                window.actions_table["size_" + self.sizes.pop(0)].trigger()
            else:
                (folder / "seen.json").write_text(json.dumps(self.seen))
                app.quit()

    driver = Driver()

    def beat():
        for _number in range(250):
            time.sleep(0.2)
            app = QApplication.instance()
            with suppress(RuntimeError):
                if app is not None:
                    QTimer.singleShot(0, app, driver.step)

    threading.Thread(target=beat, daemon=True).start()
    sys.exit(open_window(["--register", sys.argv[2], "--password-file", sys.argv[3]]))
    """
)


def test_another_size_holds_at_once_and_the_register_stays_open(tmp_path: Path) -> None:
    session = new_register(tmp_path / "gasabo.igitabo")
    session.file.close()
    (tmp_path / "password").write_text(PASSWORD)
    (tmp_path / "driver.py").write_text(DRIVER)
    arguments = [str(tmp_path / "driver.py"), str(tmp_path), str(session.path), str(tmp_path / "password")]
    done = subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stderr
    seen = json.loads((tmp_path / "seen.json").read_text())
    assert [ratio for ratio, _key, _empty in seen] == [1.0, 1.3, 1.15, 1.0]
    assert {key for _ratio, key, _empty in seen} == {"meetings"}
    assert not any(empty for _ratio, _key, empty in seen)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("place", [QRect(40, 30, 400, 300), QRect(5000, 5000, 400, 300), QRect(0, 0, 9000, 9000)])
def test_a_window_stands_where_the_one_before_it_stood_as_far_as_there_is_room(qtbot, place: QRect) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    stand_at(window, Kept(None, place, filled=False, page="", shown={}))
    room = window.screen().availableGeometry()
    assert room.contains(window.geometry())
    if room.contains(place):
        assert on_screen(window) == place
