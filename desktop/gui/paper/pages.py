"""A paper laid out on pages of A4: title block, strips, foot with the officer, the day and the place in the journal."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.domain.language import N_, Message
from desktop.gui.paper.strips import INK, MUTED, Strip, height_of, rule, strips_of, write, write_right
from desktop.operations.papers.paper import Paper

DOTS = 96
"""Pixels for each inch in which everything is measured; paper has many more, so that letters stay sharp."""

SHORT, LONG = 210 / 25.4 * DOTS, 297 / 25.4 * DOTS
MARGIN, FOOT = 15 / 25.4 * DOTS, 30.0
_STEP = 500

Progress = Callable[[int, int], None]


def _silent(_done: int, _total: int) -> None:
    pass


@dataclass(frozen=True)
class LaidOut:
    """A paper with its pages: on each, strips with their distance from the top of the sheet."""

    paper: Paper
    pages: Sequence[Sequence[tuple[float, Strip]]]

    @property
    def size(self) -> tuple[float, float]:
        """Width and height of a sheet in pixels."""
        return (LONG, SHORT) if self.paper.wide else (SHORT, LONG)

    def draw(self, painter: QPainter, page: int) -> None:
        """Draw one page, from 0, on a painter whose pixels are 1/96 inch."""
        width, height = self.size
        if page == 0:
            _draw_title(painter, self.paper, width)
        for top, strip in self.pages[page]:
            strip.draw(painter, QRectF(MARGIN, top, width - 2 * MARGIN, strip.height))
        self._draw_foot(painter, page, width, height)

    def _draw_foot(self, painter: QPainter, page: int, width: float, height: float) -> None:
        heading, top = self.paper.heading, height - MARGIN - FOOT + 10
        rule(painter, MARGIN, top, width - 2 * MARGIN)
        numbered = Message(N_("Page {page} of {pages}"), page=page + 1, pages=len(self.pages)).text(self.paper.language)
        left = " · ".join((heading.title, heading.made, heading.journal))
        right = QRectF(width - MARGIN - 110, top + 4, 110, 30)
        write(painter, QRectF(MARGIN, top + 4, width - 2 * MARGIN - 120, 32), left, "caption", MUTED)
        write_right(painter, right, numbered, "caption", MUTED)


def lay_out(paper: Paper, progress: Progress = _silent) -> LaidOut:
    """Find which strip goes on which page; a heading never stands alone at a foot, a table has its head on each."""
    width, height = (LONG, SHORT) if paper.wide else (SHORT, LONG)
    bottom = height - MARGIN - FOOT
    pages: list[list[tuple[float, Strip]]] = [[]]
    top = MARGIN + _title_height(paper, width - 2 * MARGIN)
    kept: list[Strip] = []
    for count, strip in enumerate(strips_of(paper, width - 2 * MARGIN)):
        if count % _STEP == 0:
            progress(count, paper.rows)
        if strip.breaks:
            if pages[-1]:
                pages.append([])
                top = MARGIN
            continue
        kept.append(strip)
        if strip.stays:
            continue
        if top + sum(one.height for one in kept) > bottom and pages[-1]:
            pages.append([])
            top = MARGIN
            kept = [strip.head, *kept] if strip.head is not None and kept == [strip] else kept
        for one in kept:
            pages[-1].append((top, one))
            top += one.height
        kept = []
    pages[-1] += [(top, one) for one in kept]
    return LaidOut(paper, pages)


def _title_height(paper: Paper, width: float) -> float:
    heading = paper.heading
    return 26 + height_of(heading.title, "page", width) + height_of(heading.second, "body", width) + 16


def _draw_title(painter: QPainter, paper: Paper, width: float) -> None:
    heading, wide = paper.heading, width - 2 * MARGIN
    write(painter, QRectF(MARGIN, MARGIN, wide, 18), heading.office, "section", MUTED)
    top = MARGIN + 22
    title = height_of(heading.title, "page", wide)
    write(painter, QRectF(MARGIN, top, wide, title), heading.title, "page")
    second = height_of(heading.second, "body", wide)
    write(painter, QRectF(MARGIN, top + title, wide, second), heading.second, "body", MUTED)
    rule(painter, MARGIN, top + title + second + 8, wide, INK)
