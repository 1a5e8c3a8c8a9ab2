"""One start of the program, watched until something is painted: `python -m benchmarks.starting bare|door|list ...`.

Imports nothing that the program itself does not, for every import is a part of what is measured.
"""

import gc
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

UNWANTED = ("numpy", "pandas", "openpyxl", "sqlite_utils", "rapidfuzz", "python_calamine")


def _tell(begun: float) -> None:
    loaded = [name for name in UNWANTED if name in sys.modules]
    print(time.process_time(), time.time() - begun, *loaded, flush=True)


def _when_painted(widget: Any, act: Callable[[], None]) -> Any:
    """Have something done right after the first painting of a widget."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watcher(QObject):
        painted = False

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
            if event.type() == QEvent.Type.Paint and not self.painted:
                self.painted = True
                QTimer.singleShot(0, act)
            return False

    watcher = Watcher(widget)
    widget.installEventFilter(watcher)
    return watcher


def _bare(begun: float) -> int:
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1366, 740)

    def painted() -> None:
        _tell(begun)
        app.quit()

    _when_painted(window, painted)
    window.show()
    return app.exec()


def _ours(kind: str, register: Path, secret: Path, begun: float) -> int:
    """The application as its own command starts it, watched until the door or the list has been painted."""
    gc.disable()  # the program does so before it is loaded
    from desktop import app as application
    from desktop.__main__ import main as main_of_program

    shown = application.Application._show

    def done() -> None:
        _tell(begun)
        application._application().quit()

    def watched(self: Any, widget: Any) -> None:
        shown(self, widget)
        if kind == "door":
            _when_painted(widget, done)
        elif self.office is not None and widget is self.office.window:
            widget.came_to.connect(lambda key: _watch_list(widget.page(key), done))

    application.Application._show = watched  # type: ignore[method-assign]
    sys.argv[1:] = ["--register", str(register)]
    if kind == "list":
        sys.argv += ["--password-file", str(secret)]
    return main_of_program()


def _watch_list(page: Any, done: Callable[[], None]) -> None:
    page.model.first_shown.connect(lambda: _when_painted(page.table.viewport(), done))


def main(arguments: Sequence[str]) -> int:
    """Start once and tell what it cost; returns the exit code."""
    kind, register, secret, begun = arguments
    return _bare(float(begun)) if kind == "bare" else _ours(kind, Path(register), Path(secret), float(begun))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
