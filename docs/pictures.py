"""Makes the pictures of the guide and of the README from the application itself, so that they never lie.

    python docs/pictures.py [--language en] [--palette light] [--folder DIR]

Makes the demonstration district in a temporary folder, opens its window without a screen, goes to each page and
writes what is to be seen there.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
TOP = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TOP))

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from desktop.app import Application, start_application  # noqa: E402
from desktop.gui.office import Office  # noqa: E402
from desktop.gui.settings import Settings  # noqa: E402
from desktop.operations.demonstration.making import SAMPLES, make_demonstration  # noqa: E402

WIDE, HIGH = 1366, 740
PAGES = (
    "today",
    "children",
    "child",
    "households",
    "partners",
    "services",
    "meetings",
    "reports",
    "import",
    "registers",
)


def wait(milliseconds: int = 400) -> None:
    """Let the application work for a moment."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(ready: Callable[[], bool], seconds: float = 20.0) -> None:
    """Let the application work until something is so; raises TimeoutError."""
    for _turn in range(round(seconds * 20)):
        if ready():
            return
        wait(50)
    raise TimeoutError("the window did not get ready")


def picture(application: Application, office: Office, name: str, folder: Path) -> Path:
    """Go to a page and write what is to be seen there."""
    window = office.window
    if name == "import":
        window.show_page("import", files=[folder.parent / SAMPLES[0]])
        wait(4000)
    elif name == "children":
        page = window.page("people/children")
        window.show_page("people/children")
        page.table.take_keyboard()  # type: ignore[attr-defined]  # a page with a list
        wait(1200)
    else:
        window.show_page(name)
    wait(900)
    wait_until(lambda: application.work.idle)
    wait(300)
    file = folder / f"{name}.png"
    window.grab().save(str(file))
    return file


def main() -> int:
    """Make the pictures; returns the exit code."""
    parser = argparse.ArgumentParser(description="Make the pictures of the guide from the application itself.")
    parser.add_argument("--language", default="en")
    parser.add_argument("--palette", default="light")
    parser.add_argument("--folder", type=Path, default=TOP / "resources" / "guide" / "pictures")
    parser.add_argument("--size", default=f"{WIDE}x{HIGH}")
    parser.add_argument("--people", type=int, default=400)
    parser.add_argument("pages", nargs="*", default=["children", "import", "reports"])
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="igitabo-pictures-") as name:
        made = make_demonstration(Path(name) / "demonstration", chosen.people)
        settings = Settings(Path(name) / "window.json")
        settings.put("language", chosen.language)
        settings.put("palette", chosen.palette)
        app = start_application(settings)
        application = Application(app, settings)
        application.begin(made.register, made.password_file.read_text("utf-8").strip())
        wait_until(lambda: application.office is not None)
        office = application.office
        assert office is not None
        width, height = chosen.size.split("x")
        office.window.resize(int(width), int(height))
        shots = Path(name) / "demonstration" / "pictures"
        shots.mkdir()
        for page in chosen.pages:
            file = picture(application, office, page, shots)
            (chosen.folder / file.name).write_bytes(file.read_bytes())
            print(chosen.folder / file.name)
        office.window.close()
        application.end()
        QApplication.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
