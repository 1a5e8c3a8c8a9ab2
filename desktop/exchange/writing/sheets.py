"""One sheet of a standard workbook: heading, frozen header, rows, totals, signatures and the way it prints."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from desktop.domain.language import N_, translate
from desktop.exchange.writing.cells import attribute_xml, column_letters, text_cell
from desktop.exchange.writing.headings import ColumnTitles, heading_lines, lines_xml
from desktop.exchange.writing.package import DECLARATION, NAMESPACES
from desktop.exchange.writing.rows import RowWriter
from desktop.exchange.writing.styles import Style
from desktop.reports.report import Cell, Column, Heading

WIDEST, NARROWEST = 44, 7
_MEASURED_ROWS = 200
_DAY_WIDTH, _NUMBER_WIDTH = 12, 10


@dataclass(frozen=True)
class Sheet:
    """A table to be written; its rows may come one at a time and are read once.

    `meta` goes to the hidden sheet from which the file is recognised when it comes back; `notes` are sentences
    under the table; `personal` adds the notice that children are named; `total_title` empty means no totals;
    `fixed` columns stay in view when scrolling; `expected` is the number of rows there must be, where it is known.
    """

    name: str
    columns: tuple[Column, ...]
    rows: Iterable[Sequence[Cell]]
    heading: Heading | None = None
    signatures: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    personal: bool = False
    total_title: str = ""
    fixed: int = 0
    expected: int | None = None
    meta: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class WrittenSheet:
    """Where a sheet's table stands: its header from `title_row` to `header_row`, all rows counted from 1."""

    name: str
    title_row: int
    header_row: int
    first_row: int
    last_row: int
    rows: int
    columns: int
    cleaned: tuple[str, ...] = ()

    @property
    def table(self) -> str:
        """The cells of the header's last row and the rows, absolute: $A$9:$K$240."""
        last = max(self.last_row, self.header_row)
        return f"$A${self.header_row}:${column_letters(self.columns)}${last}"


class SheetWriter:
    """Turns one sheet into chunks of XML; `result` is known once they have all been taken."""

    def __init__(self, sheet: Sheet, language: str, selected: bool = False) -> None:
        self.sheet, self.language, self.selected = sheet, language, selected
        self._lines = list(heading_lines(sheet.heading, sheet.personal, language))
        self._titles = ColumnTitles(sheet.columns, language)
        self._title_row = len(self._lines) + 2 if self._lines else 1
        self.header_row = self._title_row + self._titles.rows - 1
        self.result: WrittenSheet | None = None

    def chunks(self) -> Iterator[str]:
        """The XML of the whole part, in order."""
        rows = iter(self.sheet.rows)
        measured = list(islice(rows, _MEASURED_ROWS))
        widths = [self._width(index, column, measured) for index, column in enumerate(self.sheet.columns)]
        long = frozenset(
            index
            for index, column in enumerate(self.sheet.columns)
            if column.kind == "text" and any(len(str(row[index] or "")) > widths[index] for row in measured)
        )
        writer = RowWriter(self.sheet.columns, long)
        yield self._head(widths)
        yield from writer.chunks(chain(measured, rows), self.header_row + 1)
        last = self.header_row + writer.written
        below = last + 1
        if self.sheet.total_title and writer.written:
            yield writer.totals(self.header_row + 1, self.sheet.total_title)
            below += 1
        yield "".join(self._below(below + 1))
        first = self.header_row + 1
        self.result = WrittenSheet(
            self.sheet.name,
            self._title_row,
            self.header_row,
            first,
            last,
            writer.written,
            len(self.sheet.columns),
            tuple(writer.cleaned),
        )
        yield self._tail()

    def _width(self, index: int, column: Column, rows: Sequence[Sequence[Cell]]) -> int:
        """In characters: what was declared, or what the title's words and nine in ten of the first rows need."""
        if column.width:
            return column.width
        words = max(map(len, column.title_in(self.language).split()), default=0) + 3
        if column.kind in ("whole", "money", "decimal", "percent"):
            return max(words, _NUMBER_WIDTH)
        if column.kind == "date":
            return max(words, _DAY_WIDTH)
        lengths = sorted(len(str(row[index] or "")) for row in rows)
        usual = lengths[len(lengths) * 9 // 10] if lengths else 12
        return max(NARROWEST, min(max(usual + 2, words), WIDEST))

    def _head(self, widths: Sequence[int]) -> str:
        below = self.header_row
        corner = f"{column_letters(self.sheet.fixed + 1)}{below + 1}"
        side = f'xSplit="{self.sheet.fixed}" ' if self.sheet.fixed else ""
        active = "bottomRight" if self.sheet.fixed else "bottomLeft"
        cols = "".join(map(_col_xml, range(1, len(widths) + 1), widths, self.sheet.columns))
        selected = 'tabSelected="1" ' if self.selected else ""
        return (
            f'{DECLARATION}<worksheet {NAMESPACES}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
            f'<sheetViews><sheetView {selected}workbookViewId="0">'
            f'<pane {side}ySplit="{below}" topLeftCell="{corner}" activePane="{active}" state="frozen"/>'
            f'<selection pane="{active}" activeCell="{corner}" sqref="{corner}"/></sheetView></sheetViews>'
            f'<sheetFormatPr defaultRowHeight="15"/><cols>{cols}</cols><sheetData>'
            f"{''.join(lines_xml(self._lines))}{''.join(self._titles.xml(self._title_row, widths))}"
        )

    def _below(self, row: int) -> Iterator[str]:
        """Notes, then the lines to be signed, side by side while there are columns enough."""
        for note in self.sheet.notes:
            yield f'<row r="{row}">{text_cell(f"A{row}", Style.NOTE, note)}</row>'
            row += 1
        if not self.sheet.signatures:
            return
        row += 1
        places = _signature_places(len(self.sheet.signatures), self.sheet.columns)
        names, date = translate(N_("Names:"), self.language), translate(N_("Signature and date:"), self.language)
        lines = (
            [translate(who, self.language) for who in self.sheet.signatures],
            [f"{names} " + "_" * 26] * len(places),
            [f"{date} " + "_" * 20] * len(places),
        )
        for number, line in enumerate(lines):
            here = row + number * 2
            cells = (
                text_cell(f"{column_letters(place)}{here}", Style.COUNTRY if not number else Style.FACT, text)
                for place, text in zip(places, line, strict=True)
            )
            yield f'<row r="{here}">{"".join(cells)}</row>'

    def _tail(self) -> str:
        assert self.result is not None
        table = self.result.table.replace("$", "")
        merges = self._titles.merges(self._title_row)
        merged = "".join(f'<mergeCell ref="{area}"/>' for area in merges)
        merged = f'<mergeCells count="{len(merges)}">{merged}</mergeCells>' if merges else ""
        return (
            f'</sheetData><autoFilter ref="{table}"/>{merged}'
            '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.7" header="0.3" footer="0.3"/>'
            '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
            f"{self._footer()}</worksheet>"
        )

    def _footer(self) -> str:
        """Journal position left, page number in the middle, district and title right; small letters."""
        page = _in_footer(translate(N_("Page {page} of {pages}"), self.language))
        heading = self.sheet.heading
        left = _in_footer(heading.journal) if heading else ""
        right = _in_footer(f"{heading.district} · {heading.title}"[:90]) if heading else ""
        said = f"&L&8 {left}&C&8 {page.format(page='&P', pages='&N')}&R&8 {right}"
        return f"<headerFooter><oddFooter>{attribute_xml(said)}</oddFooter></headerFooter>"


def _col_xml(number: int, width: int, column: Column) -> str:
    hidden = ' hidden="1"' if column.hidden else ""
    return f'<col min="{number}" max="{number}" width="{width}" customWidth="1"{hidden}/>'


def _in_footer(text: str) -> str:
    return text.replace("&", "&&")


def _signature_places(count: int, columns: Sequence[Column]) -> list[int]:
    """The columns, 1-based, in which the signing lines begin."""
    shown = [index for index, column in enumerate(columns, 1) if not column.hidden]
    return [shown[min(len(shown) - 1, len(shown) * number // count)] for number in range(count)]
