"""The grid of a review: where its rows come from, and its columns with the places in the file they are made of."""

import math
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from desktop.domain.language import LANGUAGES, N_, translate
from desktop.gui.language import as_it_is, say
from desktop.gui.parts.chips import VERDICTS, chip_width, paint_chip
from desktop.gui.tables.columns import Cell, Column, FirstPage, Order, Row, RowId, Second
from desktop.gui.tables.delegate import PADDING
from desktop.operations.imports import Planned
from desktop.operations.imports.deciding import NOTHING_DECIDED, Decisions
from desktop.operations.imports.review import FileShown, LineShown, lines_shown, matching_rows
from desktop.operations.imports.review.lines import TONES
from desktop.operations.session import Session

DECIDED = {
    "another": ("new", "plus", N_("Another")),
    "same": ("update", "merge", N_("Same")),
}
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
    for key, text in line.texts.items():
        row[f"{key} said"] = text
        row[key] = (line.tones[key], "") if key in line.tones else None
    return row


def review_columns(shown: FileShown | None = None) -> list[Column]:
    """The columns of the grid, with what they are made of in the file."""
    first = [
        Column("row", as_it_is("#"), paint="row_number", width=50),
        Column("verdict", N_("Verdict"), show=_verdict, paint=paint_decided, width=_verdict_width()),
    ]
    return first + (_of_records(shown) if shown and shown.columns else _of_people(shown))


def _of_records(shown: FileShown) -> list[Column]:
    return [
        Column(one.key, one.title, _said(one.key), "tinted", one.width, wide=one.wide, second=_source(shown, one.key))
        for one in shown.columns
    ]


def _of_people(shown: FileShown | None) -> list[Column]:
    home = N_("Household head") if shown is None or shown.by_head else N_("Caregiver")
    told = N_("Criteria") if shown is None or shown.listed == "children" else N_("Services")
    return [
        Column("names", N_("Full names"), _said("names"), "tinted", 146, second=_source(shown, "names")),
        Column("birth", N_("Born"), _said("birth"), "tinted", 94, second=_source(shown, "birth")),
        Column("home", home, _said("home"), "tinted", 136, second=_source(shown, "home")),
        Column("place", N_("Cell, village"), _said("place"), "tinted", 130, second=_source(shown, "place")),
        Column("told", told, _said("told"), "tinted", 80, wide=True, second=_source(shown, "told")),
    ]


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
