"""The page with the recovery key, on paper and as a PDF: for a safe, never for the computer it opens."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

from desktop.domain.language import N_, Message
from desktop.gui.language import say
from desktop.gui.theme.type import font

_RESOLUTION = 96
"""Dots per inch, so that sizes on paper are those of the window."""
GROUPS_IN_A_LINE = 3


@dataclass(frozen=True)
class RecoveryPage:
    """What stands on the page."""

    district: str
    officer: str
    key: str
    on: date


def groups_of(key: str) -> list[str]:
    """The groups of a key between its dashes or spaces."""
    return key.replace("-", " ").split()


def lines_of(key: str) -> list[str]:
    """The key in lines of three groups."""
    groups = groups_of(key)
    return ["   ".join(groups[at : at + GROUPS_IN_A_LINE]) for at in range(0, len(groups), GROUPS_IN_A_LINE)]


def save_recovery_page(page: RecoveryPage, file: Path) -> None:
    """Write the page as a PDF; raises OSError where that can't be done."""
    with file.open("ab"):
        pass
    writer = QPdfWriter(str(file))
    writer.setResolution(_RESOLUTION)
    writer.setTitle(say(N_("Recovery key")))
    _lay_out(writer)
    _paint(writer, page)
    if not file.stat().st_size:
        raise OSError(f"could not write {file}")


def print_recovery_page(page: RecoveryPage, parent: QWidget) -> bool:
    """Ask for a printer and print; False where the officer thought better of it."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter()
    printer.setResolution(_RESOLUTION)
    _lay_out(printer)
    dialog = QPrintDialog(printer, parent)
    agreed = dialog.exec() == QPrintDialog.DialogCode.Accepted
    if agreed:
        _paint(printer, page)
    return agreed


def _lay_out(device: QPagedPaintDevice) -> None:
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)


def _paint(device: QPagedPaintDevice, page: RecoveryPage) -> None:
    painter = QPainter(device)
    try:
        paint_recovery_page(painter, QRectF(0, 0, device.width(), device.height()), page)
    finally:
        painter.end()


def paint_recovery_page(painter: QPainter, rect: QRectF, page: RecoveryPage) -> None:
    """Paint the page in black, from the top of a rectangle."""
    top = _write(painter, rect, [say(N_("Igitabo"))], "page")
    top = _write(painter, top, [say(N_("Recovery key"))], "wizard")
    names = Message(
        N_("Register of {district} District · {officer} · {date}"),
        district=page.district,
        officer=page.officer,
        date=f"{page.on:%d/%m/%Y}",
    )
    top = _write(painter, top, [names.text()], "body").adjusted(0, 24, 0, 0)
    top = _write(painter, top, lines_of(page.key), _key_font()).adjusted(0, 24, 0, 0)
    _write(
        painter,
        top,
        [
            say(N_("Whoever has this page can open the register and choose a new password.")),
            say(N_("Keep it in a locked place, away from the computer. There is no other copy.")),
            say(N_("Without the password and without this page nobody can open the register again.")),
        ],
        "body",
    )


def _key_font() -> QFont:
    chosen = QFont(font("figure"))
    chosen.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 2)
    return chosen


def _write(painter: QPainter, rect: QRectF, lines: Sequence[str], face: str | QFont) -> QRectF:
    """Write lines, and give what is left of the rectangle below them."""
    painter.setFont(font(face) if isinstance(face, str) else face)
    painter.setPen(Qt.GlobalColor.black)
    flags = Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignTop.value | Qt.TextFlag.TextWordWrap.value
    taken = painter.boundingRect(rect, flags, "\n".join(lines))
    painter.drawText(rect, flags, "\n".join(lines))
    return QRectF(rect.x(), taken.bottom() + 10, rect.width(), rect.height() - taken.height() - 10)
