"""A paper that leaves: as a PDF that bears its name only once it is whole, or on a printer; noted in the journal."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter

from desktop.domain.language import N_
from desktop.domain.problems import AppError
from desktop.gui.paper.pages import DOTS, LaidOut, Progress
from desktop.operations.papers.noting import note_printed, note_saved
from desktop.operations.session import Session

_RESOLUTION = 1200


def prepare_device(device: QPagedPaintDevice, laid: LaidOut) -> None:
    """Have a device take whole sheets of A4: the margins are in the drawing."""
    across = QPageLayout.Orientation.Landscape if laid.paper.wide else QPageLayout.Orientation.Portrait
    device.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), across, QMarginsF(0, 0, 0, 0)))


def save_pdf(session: Session, laid: LaidOut, file: Path, progress: Progress) -> Path:
    """Write a paper as a PDF and note it; raises AppError where the folder or the disk refuses, and nothing is left."""
    part = file.with_name(f"{file.name}.part")
    try:
        with part.open("wb"):
            pass
        writer = QPdfWriter(str(part))
        writer.setResolution(_RESOLUTION)
        writer.setTitle(laid.paper.heading.title)
        writer.setCreator("Igitabo")
        prepare_device(writer, laid)
        if not paint(writer, laid, writer.newPage, progress) or not part.stat().st_size:
            raise OSError(f"could not write {part}")
        os.replace(part, file)
    except BaseException as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        if isinstance(error, OSError):
            said = N_("“{file}” can't be written there. Choose another folder, or close the program that has it open.")
            raise AppError(said, file=file.name) from error
        raise
    note_saved(session, laid.paper, file)
    return file


def print_on(session: Session, laid: LaidOut, printer: QPagedPaintDevice, name: str, progress: Progress) -> str:
    """Print a paper on a printer that was chosen and prepared, and note it; raises AppError where it does not begin."""
    turn: Callable[[], bool] = printer.newPage
    if not paint(printer, laid, turn, progress):
        raise AppError(N_("The printer does not answer. Look whether it is switched on, or save as PDF instead."))
    note_printed(session, laid.paper, name)
    return name


def paint(device: QPagedPaintDevice, laid: LaidOut, turn: Callable[[], bool], progress: Progress) -> bool:
    """Draw every page on a device; False where it does not begin."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        scale = device.logicalDpiX() / DOTS
        painter.scale(scale, scale)
        for page in range(len(laid.pages)):
            progress(page, len(laid.pages))
            if page and not turn():
                return False
            laid.draw(painter, page)
    finally:
        painter.end()
    return True
