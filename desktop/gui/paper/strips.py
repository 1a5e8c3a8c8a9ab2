"""A paper cut into strips that are never parted: a line of facts, a row of a table, a heading, a signature."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.domain.language import N_, translate
from desktop.gui.theme.type import font, metrics
from desktop.operations.papers.paper import (
    Facts,
    NewPage,
    Paper,
    PaperColumn,
    Remark,
    Ring,
    Rows,
    Share,
    Shares,
    Signatures,
)

INK, MUTED, HAIRLINE, GROUND = QColor("#1B2124"), QColor("#4E575B"), QColor("#C9C3B6"), QColor("#F1EEE6")
"""Ink for paper, whatever palette the window wears; a black and white printer keeps all of it legible."""
DONE, RING = QColor("#4E575B"), 104
"""What bars and rings are drawn through with, and how wide a ring is."""

Draw = Callable[[QPainter, QRectF], None]

_TOP = (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop).value | Qt.TextFlag.TextWordWrap.value
_TOP_RIGHT = (Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop).value | Qt.TextFlag.TextWordWrap.value
_BREAKS = Qt.TextFlag.TextWrapAnywhere.value
_TITLES = 0.30
"""The share of the width that the titles of facts take."""
_PAD, _GAP = 4.0, 10.0
_LOOKED_AT = 300
"""Rows by which the columns of a long list are fitted."""

Places = list[tuple[float, float]]
"""For each column, its distance from the left and its width."""


@dataclass(frozen=True)
class Strip:
    """So much height in pixels of 1/96 inch; `stays` keeps it with the next one, `head` is repeated on a new page,
    `breaks` begins a new page.
    """

    height: float
    draw: Draw
    stays: bool = False
    head: "Strip | None" = None
    breaks: bool = False


def strips_of(paper: Paper, width: float) -> Iterator[Strip]:
    """Everything below the title block, from top to bottom, for paper of a width."""
    for block in paper.blocks:
        if isinstance(block, Facts):
            yield from _facts(block, width)
        elif isinstance(block, Rows):
            yield from _rows(block, width, translate(N_("None."), paper.language))
        elif isinstance(block, Shares):
            yield from _shares(block, width)
        elif isinstance(block, Ring):
            yield from _ring(block, width)
        elif isinstance(block, NewPage):
            yield Strip(0, lambda _painter, _rect: None, breaks=True)
        elif isinstance(block, Remark):
            yield words(block.text, "small", width, MUTED, below=4)
        else:
            yield from _signatures(block, width, paper.language)


def words(text: str, face: str, width: float, ink: QColor = INK, below: float = 0) -> Strip:
    """A paragraph."""
    height = height_of(text, face, width)

    def draw(painter: QPainter, rect: QRectF) -> None:
        write(painter, QRectF(rect.x(), rect.y(), width, height), text, face, ink)

    return Strip(height + below, draw)


def height_of(text: str, face: str, width: float) -> float:
    """The height that a text takes in a width; quick for the many that fit in a line."""
    measures = metrics(face)
    if "\n" not in text and measures.horizontalAdvance(text) <= width:
        return measures.height()
    bounds = measures.boundingRect(QRectF(0, 0, width, 100_000), _flags(text, face, width), text)
    return float(max(bounds.height(), measures.height()))


def _flags(text: str, face: str, width: float, right: bool = False) -> int:
    """Words are parted only where one alone is wider than its column, so that nothing is cut off."""
    flags = _TOP_RIGHT if right else _TOP
    widest = max((metrics(face).horizontalAdvance(word) for word in text.split()), default=0.0)
    return flags ^ Qt.TextFlag.TextWordWrap.value | _BREAKS if widest > width else flags


def write(painter: QPainter, rect: QRectF, text: str, face: str, ink: QColor = INK) -> None:
    """Write a text from the top left of a rectangle."""
    painter.setFont(font(face))
    painter.setPen(ink)
    painter.drawText(rect, _flags(text, face, rect.width()), text)


def write_right(painter: QPainter, rect: QRectF, text: str, face: str, ink: QColor = INK) -> None:
    """Write a text that ends at the top right of a rectangle."""
    painter.setFont(font(face))
    painter.setPen(ink)
    painter.drawText(rect, _flags(text, face, rect.width(), right=True), text)


def _heading(title: str, width: float) -> Strip:
    height = height_of(title, "strong", width)

    def draw(painter: QPainter, rect: QRectF) -> None:
        write(painter, QRectF(rect.x(), rect.y() + _GAP, width, height), title, "strong")

    return Strip(height + _GAP + _PAD, draw, stays=True)


def _facts(block: Facts, width: float) -> Iterator[Strip]:
    if block.title:
        yield _heading(block.title, width)
    left = width * _TITLES
    for title, value in block.rows:
        yield _fact(title, value, left, width)


def _fact(title: str, value: str, left: float, width: float) -> Strip:
    height = max(height_of(title, "small", left - _GAP), height_of(value, "body", width - left))

    def draw(painter: QPainter, rect: QRectF) -> None:
        write(painter, QRectF(rect.x(), rect.y() + 1, left - _GAP, height), title, "small", MUTED)
        write(painter, QRectF(rect.x() + left, rect.y(), width - left, height), value, "body")

    return Strip(height + _PAD, draw)


def _rows(block: Rows, width: float, nothing: str) -> Iterator[Strip]:
    if block.title:
        yield _heading(block.title, width)
    if not block.columns:
        return
    places = _places(block, width)
    head = _row(tuple(column.title for column in block.columns), block.columns, places, head=True)
    yield Strip(head.height, head.draw, stays=True)
    for row in block.rows:
        strip = _row(row, block.columns, places, high=block.high)
        yield Strip(strip.height, strip.draw, head=head)
    if not block.rows:
        yield words(nothing, "small", width, MUTED)


def _places(block: Rows, width: float) -> Places:
    """Where each column begins and how wide it is: by its share, but never so narrow that a word must be parted."""
    total = sum(column.share for column in block.columns)
    wide = [width * column.share / total for column in block.columns]
    needed = [_widest(column.title, "section") for column in block.columns]
    for row in block.rows[:_LOOKED_AT]:
        needed = [max(known, _widest(cell, "small")) for known, cell in zip(needed, row, strict=True)]
    lacking = sum(max(0.0, need - have) for need, have in zip(needed, wide, strict=True))
    spare = sum(max(0.0, have - need) for need, have in zip(needed, wide, strict=True))
    given = min(1.0, lacking / spare) if spare else 0.0
    if lacking <= spare:
        wide = [max(need, have - given * max(0.0, have - need)) for need, have in zip(needed, wide, strict=True)]
    return [(sum(wide[:place]), one) for place, one in enumerate(wide)]


def _widest(text: str, face: str) -> float:
    """The room that the longest word of a text needs in a cell."""
    return max((metrics(face).horizontalAdvance(word) for word in text.split()), default=0.0) + 2 * _PAD + 1


def _row(
    cells: Sequence[str], columns: Sequence[PaperColumn], places: Places, *, head: bool = False, high: float = 0
) -> Strip:
    face, width = "section" if head else "small", sum(wide for _, wide in places)
    heights = [height_of(cell, face, wide - 2 * _PAD) for cell, (_, wide) in zip(cells, places, strict=True)]
    height = max(high, max(heights, default=0.0) + _PAD + 2)

    def draw(painter: QPainter, rect: QRectF) -> None:
        if head:
            painter.fillRect(QRectF(rect.x(), rect.y(), width, height), GROUND)
        for cell, column, (left, wide) in zip(cells, columns, places, strict=True):
            inside = QRectF(rect.x() + left + _PAD, rect.y() + _PAD / 2, wide - 2 * _PAD, height)
            (write_right if column.right else write)(painter, inside, cell, face)
        rule(painter, rect.x(), rect.y() + height, width)

    return Strip(height, draw)


def _shares(block: Shares, width: float) -> Iterator[Strip]:
    """A bar for each line, between what it is about and what is said of it."""
    yield _heading(block.title, width)
    about = width * 0.42
    said = max((metrics("small").horizontalAdvance(one.said) for one in block.bars), default=0.0) + 1
    for one in block.bars:
        yield _bar(one, about, width - about - said - _GAP, width)


def _bar(one: Share, about: float, long: float, width: float) -> Strip:
    height = height_of(one.about, "small", about - _GAP)

    def draw(painter: QPainter, rect: QRectF) -> None:
        write(painter, QRectF(rect.x(), rect.y(), about - _GAP, height), one.about, "small")
        bar = QRectF(rect.x() + about, rect.y() + 5, long, 7)
        painter.fillRect(bar, GROUND)
        painter.fillRect(QRectF(bar.x(), bar.y(), bar.width() * (one.share or 0), bar.height()), DONE)
        left = about + long + _GAP
        write(painter, QRectF(rect.x() + left, rect.y(), width - left, height), one.said, "small")

    return Strip(height + _PAD, draw)


def _ring(block: Ring, width: float) -> Iterator[Strip]:
    """The ring at the left, the numbers with their words beside it."""
    yield _heading(block.title, width)
    line = metrics("body").height() + 3
    height = max(RING, line * len(block.rows))

    def draw(painter: QPainter, rect: QRectF) -> None:
        inside = QRectF(rect.x() + 6, rect.y() + 6, RING - 12, RING - 12)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for ink, part in ((GROUND, 1.0), (DONE, block.share or 0.0)):
            painter.setPen(QPen(ink, 10, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawArc(inside, 90 * 16, -round(part * 360 * 16))
        percent = "–" if block.share is None else f"{block.share * 100:.0f}%"
        for text, face, down in ((percent, "card", -18), (block.about, "caption", 2)):
            painter.setFont(font(face))
            painter.setPen(INK)
            where = QRectF(rect.x(), inside.center().y() + down, RING, 20)
            painter.drawText(where, Qt.AlignmentFlag.AlignHCenter.value, text)
        for number, (count, told) in enumerate(block.rows):
            top = rect.y() + (height - line * len(block.rows)) / 2 + number * line
            write_right(painter, QRectF(rect.x() + RING, top, 64, line), count, "strong")
            write(painter, QRectF(rect.x() + RING + 74, top, width - RING - 74, line), told, "body")

    yield Strip(height + _PAD, draw)


def rule(painter: QPainter, left: float, top: float, width: float, ink: QColor = HAIRLINE) -> None:
    """A hairline across."""
    painter.setPen(QPen(ink, 0.75))
    painter.drawLine(QPointF(left, top), QPointF(left + width, top))


def _signatures(block: Signatures, width: float, language: str) -> Iterator[Strip]:
    """Two beside each other, each with a line to sign on."""
    wide = (width - 3 * _GAP) / 2
    under = translate(N_("Name, date, signature, stamp"), language)
    for start in range(0, len(block.titles), 2):
        strip = _signature(block.titles[start : start + 2], under, wide)
        yield Strip(strip.height, strip.draw, stays=start + 2 < len(block.titles))


def _signature(titles: Sequence[str], under: str, wide: float) -> Strip:
    def draw(painter: QPainter, rect: QRectF) -> None:
        for place, title in enumerate(titles):
            left = rect.x() + place * (wide + 3 * _GAP)
            write(painter, QRectF(left, rect.y() + 16, wide, 20), title, "section")
            rule(painter, left, rect.y() + 76, wide, INK)
            write(painter, QRectF(left, rect.y() + 79, wide, 18), under, "caption", MUTED)

    return Strip(102, draw)
