"""How the cells of a list are painted: each painter gets the inside of the cell and what it says."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from desktop.gui.parts.chips import VERDICTS, paint_chip, paint_verdict
from desktop.gui.parts.marks import STEPS, paint_served, paint_share, paint_steps
from desktop.gui.parts.painting import box, write, write_right
from desktop.gui.tables.columns import Cell, Paint
from desktop.gui.theme.palette import edged
from desktop.gui.theme.type import metrics, struck


def paint_text(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """A value."""
    write(painter, rect, cell.text)


def paint_name(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """The name by which a row is known."""
    write(painter, rect, cell.text, "name")


def paint_muted(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """A second word."""
    write(painter, rect, cell.text, "body", "muted")


def paint_small(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """A small second word, such as a date."""
    write(painter, rect, cell.text, "small", "muted")


def paint_number(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """A number, which ends at the right."""
    write_right(painter, rect, cell.text)


def paint_row_number(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """The number of a row in a file."""
    write_right(painter, rect, cell.text, "body", "muted")


def paint_pair(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """Two words of which the second is muted: a sector and its cell. They are parted by a line break in the text."""
    first, _, second = cell.text.partition("\n")
    taken = write(painter, rect, first)
    if second and taken + 30 < rect.width():
        write(painter, rect.adjusted(taken + 6, 0, 0, 0), second, "small", "muted")


def paint_two_lines(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """Two lines in a card's row: what it is, and below it where and why. They are parted by a line break."""
    first, _, second = cell.text.partition("\n")
    top = rect.center().y() - 19
    write(painter, QRectF(rect.x() + 6, top, rect.width() - 6, 19), first, "name")
    write(painter, QRectF(rect.x() + 6, top + 18, rect.width() - 6, 17), second, "small", "muted")


def paint_stage(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """How far the chain has come: the value is the number of levels that decided, negative where one rejected."""
    reached = int(cell.value or 0)
    rejected = reached < 0
    paint_steps(painter, QPointF(rect.x(), rect.center().y()), abs(reached), rejected)
    ink = "reject" if rejected else "text" if reached >= STEPS else "muted"
    write(painter, rect.adjusted(46, 0, 7, 0), cell.text, "chip" if rejected or reached >= STEPS else "small", ink)


def paint_served_squares(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """The seven domains of the minimum package: the value is the codes of those received."""
    paint_served(painter, QPointF(rect.x(), rect.center().y()), cell.value or ())


def paint_verdict_chip(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """A verdict: the value is its key."""
    if cell.value in VERDICTS:
        paint_verdict(painter, QPointF(rect.x() - 2, rect.center().y()), cell.value)


def paint_chip_cell(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """A chip: the value is its tone."""
    if cell.text:
        paint_chip(painter, QPointF(rect.x() - 2, rect.center().y()), cell.text, cell.value or "same")


def paint_link(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """Words that lead somewhere."""
    write(painter, rect, cell.text, "name", "accent")


def paint_part(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """A share as a bar with its words: the value is the share, from 0 to 1."""
    paint_share(painter, QRectF(rect.x(), rect.center().y() - 3, 52, 6), float(cell.value or 0))
    write(painter, rect.adjusted(60, 0, 8, 0), cell.text)


def paint_tinted(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """A value that may decide the verdict of its row: then the value is (tone, former text or empty)."""
    if not isinstance(cell.value, tuple):
        write(painter, rect, cell.text)
        return
    tone, former = cell.value
    box(painter, cell.full.adjusted(2, 3, -2, -4), f"{tone}_bg", 3, tone if edged() else "")
    taken = write(painter, rect, cell.text, "name", tone)
    if former and taken + metrics("small").horizontalAdvance(former) / 2 < rect.width():
        write(painter, rect.adjusted(taken + 6, 0, 4, 0), former, struck("small"), "muted")


PAINTERS: dict[str, Paint] = {
    "text": paint_text,
    "name": paint_name,
    "muted": paint_muted,
    "small": paint_small,
    "number": paint_number,
    "row_number": paint_row_number,
    "pair": paint_pair,
    "two_lines": paint_two_lines,
    "stage": paint_stage,
    "served": paint_served_squares,
    "verdict": paint_verdict_chip,
    "chip": paint_chip_cell,
    "link": paint_link,
    "part": paint_part,
    "tinted": paint_tinted,
}
