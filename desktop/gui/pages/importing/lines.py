"""The grid of a review: where its rows come from, and its columns with the places in the file they are made of."""

import math
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from desktop.domain.fields import Choice
from desktop.domain.language import LANGUAGES, N_, translate
from desktop.gui.language import Words, as_it_is, say
from desktop.gui.parts.chips import VERDICTS, chip_width, paint_chip
from desktop.gui.tables.columns import Cell, Column, FirstPage, Order, Row, RowId, Second
from desktop.gui.tables.delegate import PADDING
from desktop.gui.tables.painters import paint_tinted
from desktop.gui.theme.palette import color
from desktop.operations.imports import Planned
from desktop.operations.imports.deciding import NOTHING_DECIDED, Decisions
from desktop.operations.imports.review import FileShown, LineShown, lines_shown, matching_rows
from desktop.operations.imports.review.cells import FileColumn
from desktop.operations.imports.review.lines import TONES
from desktop.operations.session import Session

DECIDED = {
    "another": ("new", "plus", N_("Another")),
    "same": ("update", "merge", N_("Same")),
    "drop": ("same", "bin", N_("Left out")),
}
_CORRECTED = N_("Corrected here")
_VERDICT_OF = {tone: verdict for verdict, tone in TONES.items()}


class ReviewSource:
    """The rows of a plan by their numbers; `decisions` and `planned` are replaced whole, never changed."""

    def __init__(self) -> None:
        self.planned: Planned | None = None
        self.decisions: Decisions = NOTHING_DECIDED

    def first_page(self, register: Session, order: Order, where: Any, size: int) -> FirstPage:
        """The first rows."""
        ids = self.ids(register, order, where)
        return FirstPage(ids[:size], self.rows(register, ids[:size]), len(ids))

    def ids(self, register: Session, order: Order, where: Any) -> list[RowId]:
        """The numbers of the rows that are wanted: `where` is a tone of a verdict and words typed."""
        planned = self.planned
        if planned is None:
            return []
        tone, typed = where or ("", "")
        numbers: list[RowId] = list(matching_rows(planned, _VERDICT_OF.get(tone, ""), typed))
        for key, descending in reversed(order):
            numbers = self._sorted(register, numbers, key, descending)
        return numbers

    def rows(self, register: Session, ids: Sequence[RowId]) -> list[Row]:
        """The rows of these numbers."""
        if self.planned is None:
            return []
        numbers = [int(str(one)) for one in ids]
        return [_row(line) for line in lines_shown(register, self.planned, numbers, self.decisions)]

    def _sorted(self, register: Session, numbers: list[RowId], key: str, descending: bool) -> list[RowId]:
        if key == "row":
            return sorted(numbers, key=lambda number: int(str(number)), reverse=descending)
        said = {row["row"]: row["verdict"] if key == "verdict" else row[f"{key} said"].casefold()
                for row in self.rows(register, numbers)}  # fmt: skip
        return sorted(numbers, key=lambda number: str(said.get(number, "")), reverse=descending)


def _row(line: LineShown) -> Row:
    """A line as the table takes it: texts under "key said", tones under "key"."""
    row: dict[str, Any] = {"row": line.row, "verdict": TONES[line.verdict], "decided": line.decided, "why": line.why}
    row |= {"wrong": line.wrong, "corrected": line.corrected}
    for key, text in line.texts.items():
        row[f"{key} said"] = text
        row[key] = (line.tones[key], "") if key in line.tones else None
    return row


def review_columns(shown: FileShown | None = None, as_sent: bool = False) -> list[Column]:
    """The columns of the grid, with what they are made of in the file; `as_sent` those of the file itself."""
    first = [
        Column("row", as_it_is("#"), paint="row_number", width=50),
        Column("verdict", N_("Verdict"), show=_verdict, paint=paint_decided, width=_verdict_width(), firm=True),
    ]
    if shown is not None and as_sent:
        return first + [_of_file(one) for one in shown.cells]
    made = _of_records(shown) if shown and shown.columns else _of_people(shown)
    odd = [_of_file(one) for one in shown.cells if one.key in shown.odd] if shown else []
    return first + made[:1] + odd + made[1:]


def _of_file(cells: FileColumn) -> Column:
    """A column as the sender has it."""
    second = Second(f"{cells.letters}  {cells.title}", "muted", "check" if cells.target else "")
    width = 84 if isinstance(cells.choices, Choice) else 116
    return _column(cells.key, as_it_is(cells.goes_to), width, second=second)


def _column(key: str, title: Words, width: int, wide: bool = False, second: Second | None = None) -> Column:
    return Column(key, title, _said(key), partial(paint_cell_of_file, key), width, wide, second=second, tip=_tip(key))


def _of_records(shown: FileShown) -> list[Column]:
    return [_column(one.key, one.title, one.width, one.wide, _source(shown, one.key)) for one in shown.columns]


def _of_people(shown: FileShown | None) -> list[Column]:
    home = N_("Household head") if shown is None or shown.by_head else N_("Caregiver")
    told = N_("Criteria") if shown is None or shown.listed == "children" else N_("Services")
    return [
        _column("names", N_("Full names"), 146, second=_source(shown, "names")),
        _column("birth", N_("Born"), 94, second=_source(shown, "birth")),
        _column("home", home, 136, second=_source(shown, "home")),
        _column("place", N_("Cell, village"), 130, second=_source(shown, "place")),
        _column("told", told, 80, wide=True, second=_source(shown, "told")),
    ]


def paint_cell_of_file(key: str, painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """A cell that may decide the verdict; one that was written otherwise here has its corner turned down."""
    paint_tinted(painter, rect, cell)
    if key in cell.row["corrected"]:
        corner = cell.full.topRight() + QPointF(-2, 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("accent"))
        painter.drawPolygon(QPolygonF([corner, corner - QPointF(9, 0), corner + QPointF(0, 9)]))


def _tip(key: str) -> Callable[[Row], str]:
    def said(row: Row) -> str:
        wrong = row["wrong"].get(key)
        return say(wrong) if wrong is not None else say(_CORRECTED) if key in row["corrected"] else ""

    return said


def _verdict_width() -> int:
    """Room for the widest chip in any language, for the language may change meanwhile: a verdict is never cut."""
    chips = [(word, glyph) for glyph, word, _ in VERDICTS.values()]
    chips += [(word, glyph) for _, glyph, word in DECIDED.values()]
    widths = [chip_width(translate(word, language), glyph) for word, glyph in chips for language in LANGUAGES]
    return math.ceil(max(widths)) + 2 * PADDING


def _said(key: str) -> Callable[[Row], str]:
    return lambda row: str(row[f"{key} said"])


def _source(shown: FileShown | None, key: str) -> Second:
    source = shown.sources.get(key) if shown else None
    if source is None:
        return Second("")
    words = f"{source.letters}  {source.title}"
    return Second(words, "muted", "check") if source.sure else Second(words, "doubt", "ask")


def _verdict(row: Row) -> str:
    if row["decided"] in DECIDED:
        return say(DECIDED[row["decided"]][2])
    return say(VERDICTS[row["verdict"]][1])


def paint_decided(painter: QPainter, rect: QRectF, cell: Cell) -> None:
    """The chip of a verdict, or of what was decided in its place."""
    glyph, tone = VERDICTS[cell.value][0], cell.value
    if cell.row["decided"] in DECIDED:
        tone, glyph, _words = DECIDED[cell.row["decided"]]
    paint_chip(painter, QPointF(rect.x() - 2, rect.center().y()), cell.text, tone, glyph)
