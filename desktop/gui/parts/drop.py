"""The veil that lies over the window while a file is held above it."""

import contextlib
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.domain.language import N_
from desktop.gui.language import say
from desktop.gui.parts.painting import Painted, box, write_centred
from desktop.gui.theme import icons
from desktop.gui.theme.palette import color, hex_of

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv")


def workbooks_in(data: QMimeData, endings: Sequence[str] = WORKBOOKS) -> list[Path]:
    """The workbooks among the files that are dragged, and those that lie in a folder which is dragged."""
    dragged = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    files = [one for file in dragged for one in (_inside(file) if file.is_dir() else (file,))]
    return [file for file in files if file.suffix.lower() in endings]


def _inside(folder: Path) -> list[Path]:
    """The files of a folder in their order, without the notes that programs lay beside open ones."""
    with contextlib.suppress(OSError):  # a folder that nobody may read holds nothing
        return sorted(one for one in folder.iterdir() if one.is_file() and not one.name.startswith(("~$", ".")))
    return []


class Veil(Painted):
    """Says what happens when the file is let go."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.setParent(window)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(say(N_("Drop the workbook to look at it. Nothing is written yet.")))
        self.hide()

    def cover(self) -> None:
        """Lie over the whole window."""
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the veil and the words."""
        ground = QColor(color("window"))
        ground.setAlphaF(0.88)
        painter.fillRect(rect, ground)
        painter.setPen(QPen(color("accent"), 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(16, 16, -16, -16), 8, 8)
        middle = rect.center()
        words = QRectF(rect.x(), middle.y() + 4, rect.width(), 30)
        box(painter, QRectF(middle.x() - 300, middle.y() - 70, 600, 140), "surface", 8, "border")
        icons.draw(painter, "import", QRectF(middle.x() - 20, middle.y() - 46, 40, 40), hex_of("accent"))
        write_centred(painter, words, say(N_("Drop the workbook to look at it")), "page")
        below = words.translated(0, 28)
        write_centred(painter, below, say(N_("Each row is shown before anything is written.")), "body", "muted")
