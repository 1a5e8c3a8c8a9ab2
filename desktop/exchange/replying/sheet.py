"""The sheet of a list written again as a stream: three columns more, some cells coloured, all else as it was."""

import re
from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.language import translate
from desktop.exchange.filling.sheet_xml import Cell, Rows, cells_of, row_number, row_start
from desktop.exchange.filling.styles import Styles
from desktop.exchange.filling.template import SheetPart, Template
from desktop.exchange.replying.reply import COLOURS, STATUSES, Reply, RowReply, begins_reply
from desktop.exchange.writing.cells import LAST_COLUMN, text_xml

_WIDTHS = (16, 60, 24)
_COLS = re.compile(r"<cols\b[^>]*>(.*?)</cols>", re.DOTALL)
_COL = re.compile(r'<col\b[^>]*?\bmax="(\d+)"[^>]*>')
_DIMENSION = re.compile(r"<dimension\b[^>]*?/>")
_LONGEST_REASON = 2_000


def first_column(form: Template, sheet: SheetPart, reply: Reply) -> int:
    """The column (from 1) of Status: that of an earlier reply, or the first one behind the list."""
    rows, number = Rows(form.chunks(sheet.path)), 0
    for row in rows:
        number = row_number(row, number)
        if number == reply.header:
            shared = form.shared_strings()
            texts = {cell.column: cell.text(shared) for cell in cells_of(row)}
            at = begins_reply([texts.get(column, "") for column in range(1, max(texts, default=0) + 1)])
            return reply.width + 1 if at is None else at + 1
        if number > reply.header:
            break
    return reply.width + 1


class SheetAnswer:
    """Writes the sheet of a list again with its reply, which begins at column `first` (from 1)."""

    def __init__(self, reply: Reply, styles: Styles, first: int) -> None:
        self._reply, self._styles, self._first = reply, styles, first

    def chunks(self, rows: Rows, notes: str) -> Iterator[str]:
        """The XML of the sheet in order; `notes` is the element that leads to its comments, empty for none."""
        yield self._head(rows.head)
        waiting: list[str] = []
        number = 0
        for row in rows:
            number = row_number(row, number)
            waiting.append(self._row(row, number))
            if len(waiting) == 256:
                yield "".join(waiting)
                waiting.clear()
        yield "".join(waiting)
        yield with_notes(rows.tail, notes)

    def _row(self, row: str, number: int) -> str:
        if number == self._reply.header:
            return self._headed(row, number)
        told = self._reply.rows.get(number)
        return row if told is None else self._told(row, number, told)

    def _headed(self, row: str, number: int) -> str:
        cells = {cell.column: cell for cell in cells_of(row)}
        look = next((cells[at].style for at in sorted(cells, reverse=True) if at < self._first), 0)
        for offset, title in enumerate(self._reply.titles):
            cells[self._first + offset] = self._text(self._first + offset, look, title)
        return _joined(row, number, cells)

    def _told(self, row: str, number: int, told: RowReply) -> str:
        cells = {cell.column: cell for cell in cells_of(row)}
        for mark in told.marks:
            cell = cells.get(mark.column, Cell(mark.column))
            cells[mark.column] = replace(cell, style=self._styles.coloured(cell.style, COLOURS[mark.tone]))
        status = translate(STATUSES[told.verdict], self._reply.language)
        ground = self._styles.coloured(0, COLOURS[told.verdict])
        texts = (status, told.reason[:_LONGEST_REASON], told.number)
        for offset, text in enumerate(texts):
            look = 0 if offset else ground
            cells[self._first + offset] = self._text(self._first + offset, look, text)
        return _joined(row, number, cells)

    def _text(self, column: int, style: int, text: str) -> Cell:
        inside = f'<is><t xml:space="preserve">{text_xml(text)}</t></is>' if text else ""
        return Cell(column, style, "inlineStr" if text else "", inside)

    def _head(self, head: str) -> str:
        """The head with widths for the new columns, where the sheet says nothing of them yet."""
        head = _DIMENSION.sub("", head, count=1)
        found = _COLS.search(head)
        last = max((int(one) for one in _COL.findall(found[1])), default=0) if found else 0
        if last >= self._first or self._first + 2 > LAST_COLUMN:
            return head
        new = "".join(
            f'<col min="{self._first + at}" max="{self._first + at}" width="{width}" customWidth="1"/>'
            for at, width in enumerate(_WIDTHS)
        )
        if found:
            return head.replace("</cols>", f"{new}</cols>", 1)
        return head.replace("<sheetData>", f"<cols>{new}</cols><sheetData>", 1)


def with_notes(tail: str, notes: str) -> str:
    """The end of a sheet with the element that leads to its comments, at the place where Excel wants it."""
    if not notes:
        return tail
    behind = r"<(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b"
    own = re.search(rf"{behind}|</worksheet>|<mc:AlternateContent\b", tail)
    return tail if own is None else f"{tail[: own.start()]}{notes}{tail[own.start() :]}"


def _joined(row: str, number: int, cells: dict[int, Cell]) -> str:
    return row_start(row, number) + "".join(cells[at].xml(number) for at in sorted(cells)) + "</row>"
