"""Rows of a table as workbook XML, one at a time and fast: 100,000 of them leave in seconds and stay in no memory."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.language import N_
from desktop.domain.manner import file_date
from desktop.domain.problems import AppError
from desktop.exchange.writing.cells import (
    CONTROL,
    LAST_ROW,
    LONGEST_TEXT,
    SPECIAL,
    column_letters,
    day_number,
    formula_cell,
    text_cell,
    text_xml,
    without_controls,
)
from desktop.exchange.writing.styles import STYLE_OF_KIND, STYLE_OF_TOTAL, Style
from desktop.reports.report import Cell, Column, share

MOST_NOTED = 200
_MOST_REMEMBERED = 20_000
_ROWS_AT_ONCE = 256


@dataclass
class RowWriter:
    """Writes the rows of one table and remembers what a reader of the file must know about them.

    `cleaned` are the addresses of cells that lost control characters, the first 200 of them; `sums` are the
    totals so far, by the index of the column.
    """

    columns: Sequence[Column]
    long: frozenset[int] = frozenset()
    cleaned: list[str] = field(default_factory=list)
    written: int = 0
    sums: dict[int, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._known: dict[str, str] = {}
        self._places = [self._place(index, column) for index, column in enumerate(self.columns)]
        self._totalled = [index for index, column in enumerate(self.columns) if column.total]
        self._computed = {index: column for index, column in enumerate(self.columns) if column.computed}
        self.sums = dict.fromkeys(self._totalled, 0)

    def _place(self, index: int, column: Column) -> tuple[str, str, str, str, str]:
        """What stands before the row number of a cell, and after it for a text, a number, a day and nothing."""
        style = Style.LONG_TEXT if index in self.long else STYLE_OF_KIND[column.kind]
        text = Style.LONG_TEXT if index in self.long else Style.TEXT
        day = Style.DATE
        number = style if column.kind not in ("text", "date") else Style.TEXT
        return (
            f'<c r="{column_letters(index + 1)}',
            f'" s="{text}" t="inlineStr"><is><t',
            "" if column.kind == "text" else f'" s="{number}"><v>',
            f'" s="{day}"><v>',
            f'" s="{style}"/>',
        )

    def chunks(self, rows: Iterable[Sequence[Cell]], first: int) -> Iterator[str]:
        """The XML of the rows, many at a time; `first` is the number of the first. Raises AppError past the last."""
        number, waiting = first, []
        for row in rows:
            if number > LAST_ROW:
                raise AppError(
                    N_("The list has more rows than a sheet can hold ({limit}). Export it in parts, by sector."),
                    limit=LAST_ROW,
                )
            waiting.append(self._row(str(number), row))
            number += 1
            if len(waiting) == _ROWS_AT_ONCE:
                yield "".join(waiting)
                waiting.clear()
        yield "".join(waiting)
        self.written = number - first

    def _row(self, number: str, row: Sequence[Cell]) -> str:
        parts = [f'<row r="{number}">']
        known = self._known
        for value, (start, text, numeric, day, nothing) in zip(row, self._places, strict=True):
            kind = type(value)
            if kind is str and value:
                parts.append(start + number + text + (known.get(value) or self._said(value, start[6:] + number)))  # type: ignore[arg-type]
            elif value is None or value == "":
                parts.append(start + number + nothing)
            elif isinstance(value, date):
                parts.append(self._day(value, start + number, text, day))
            elif numeric and kind is int:
                parts.append(f"{start}{number}{numeric}{value}</v></c>")
            elif numeric and kind is float and math.isfinite(value):  # type: ignore[arg-type]
                parts.append(f"{start}{number}{numeric}{value!r}</v></c>")
            else:
                parts.append(start + number + text + self._said(str(value), start[6:] + number))
        if self._computed or self._totalled:
            self._compute(parts, number, row)
        parts.append("</row>")
        return "".join(parts)

    def _said(self, text: str, address: str) -> str:
        """The end of a text cell, remembered while there are few different ones."""
        if SPECIAL.search(text) is None and "\n" not in text and len(text) <= LONGEST_TEXT:
            said = f">{text}</t></is></c>"
        elif CONTROL.search(text):
            return self._cleaned(text, address)
        else:
            said = f' xml:space="preserve">{text_xml(text, address)}</t></is></c>'
        if text[0].isspace() or text[-1].isspace():
            said = f' xml:space="preserve"{said[said.index(">") :]}'
        if len(self._known) < _MOST_REMEMBERED:
            self._known[text] = said
        return said

    def _cleaned(self, text: str, address: str) -> str:
        """The end of a cell for a text with control characters, noted unless they were but ends of lines."""
        clean = without_controls(text)
        if CONTROL.sub("", text.replace("\r", "")) != text.replace("\r", "") and len(self.cleaned) < MOST_NOTED:
            self.cleaned.append(address)
        return f' xml:space="preserve">{text_xml(clean, address)}</t></is></c>'

    def _day(self, value: date, start: str, text: str, day: str) -> str:
        serial = day_number(value)
        if serial is None:
            return f"{start}{text}>{file_date(value)}</t></is></c>"
        return f"{start}{day}{serial}</v></c>"

    def _compute(self, parts: list[str], number: str, row: Sequence[Cell]) -> None:
        for index, column in self._computed.items():
            address = column_letters(index + 1) + number
            value = row[index]
            shown = value if isinstance(value, (int, float)) else ""
            parts[index + 1] = formula_cell(address, STYLE_OF_KIND[column.kind], self.formula(column, number), shown)
        for index in self._totalled:
            value = row[index]
            if isinstance(value, (int, float)):
                self.sums[index] += value

    def formula(self, column: Column, number: str) -> str:
        """The formula of a computed column in a row."""
        letters = {other.key: column_letters(index + 1) for index, other in enumerate(self.columns)}
        if column.share_of:
            part, whole = (letters[key] + number for key in column.share_of)
            return f'IF({whole}=0,"",{part}/{whole})'
        keys = [other.key for other in self.columns]
        places = [keys.index(key) for key in column.sum_of]
        if places == list(range(places[0], places[-1] + 1)):
            return f"SUM({letters[column.sum_of[0]]}{number}:{letters[column.sum_of[-1]]}{number})"
        return "SUM(" + ",".join(letters[key] + number for key in column.sum_of) + ")"

    def totals(self, first: int, title: str) -> str:
        """The row of totals under rows that began at `first`: sums, and shares of sums, as formulas."""
        last = first + self.written - 1
        number = str(last + 1)
        cells = []
        for index, column in enumerate(self.columns):
            address, style = column_letters(index + 1) + number, STYLE_OF_TOTAL[column.kind]
            if column.total:
                letters = column_letters(index + 1)
                cells.append(formula_cell(address, style, f"SUM({letters}{first}:{letters}{last})", self.sums[index]))
            elif column.share_of:
                shown = share(*(self._sum_of(key) for key in column.share_of))
                cells.append(formula_cell(address, style, self.formula(column, number), "" if shown is None else shown))
            elif index == 0:
                cells.append(text_cell(address, Style.TOTAL_TEXT, title))
            else:
                cells.append(f'<c r="{address}" s="{Style.TOTAL_TEXT}"/>')
        return f'<row r="{number}">{"".join(cells)}</row>'

    def _sum_of(self, key: str) -> float | None:
        index = next(index for index, column in enumerate(self.columns) if column.key == key)
        return self.sums.get(index)
