"""What stands above the rows of a standard sheet: whose report of what it is, and the titles of its columns."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from desktop.domain.language import N_, Message, translate
from desktop.domain.manner import file_date
from desktop.exchange.writing.cells import column_letters, text_cell
from desktop.exchange.writing.styles import Style
from desktop.reports.report import Column, Heading, groups_of

LINE_HEIGHT = 15
_TITLE_HEIGHT = 24
_AROUND_TEXT = 2  # letters of a column's width that bold capitals and the button of the filter take


def heading_lines(heading: Heading | None, personal: bool, language: str) -> Iterator[tuple[Style, str]]:
    """The lines above a table, each with its look; what is not known is left out. None for a bare table."""
    if heading is None:
        return
    yield Style.COUNTRY, translate(N_("Republic of Rwanda"), language)
    yield from _facts(
        language,
        (N_("Province: {value}"), heading.province),
        (N_("District: {value}"), heading.district),
        (N_("Office: {value}"), heading.office),
    )
    yield Style.TITLE, heading.title
    yield from _facts(
        language,
        (N_("Reporting period: {value}"), heading.period),
        (N_("Prepared by: {value}"), heading.prepared_by),
        (N_("Date of report: {value}"), file_date(heading.prepared_on) if heading.prepared_on else ""),
    )
    if personal:
        yield Style.NOTICE, translate(N_("Contains personal data of children – Law 058/2021"), language)


def _facts(language: str, *facts: tuple[str, str]) -> Iterator[tuple[Style, str]]:
    for msgid, value in facts:
        if value:
            yield Style.FACT, Message(msgid, value=value).text(language)


def lines_xml(lines: Sequence[tuple[Style, str]]) -> Iterator[str]:
    """The rows of the lines, from the first of the sheet on."""
    for number, (style, text) in enumerate(lines, 1):
        height = f' ht="{_TITLE_HEIGHT}" customHeight="1"' if style is Style.TITLE else ""
        yield f'<row r="{number}"{height}>{text_cell(f"A{number}", style, text)}</row>'


class ColumnTitles:
    """The header of a table: one row of titles, or two where columns stand in groups."""

    def __init__(self, columns: Sequence[Column], language: str) -> None:
        self._columns = columns
        self._titles = [column.title_in(language) for column in columns]
        self._groups = [(translate(group, language), first, last) for group, first, last in groups_of(columns)]

    @property
    def rows(self) -> int:
        """How many rows the header has."""
        return 2 if self._groups else 1

    def xml(self, row: int, widths: Sequence[int]) -> Iterator[str]:
        """The rows of the header from `row` on, as high as the titles need under the widths of the columns."""
        needed = [
            len(wrap(title, max(4, width - _AROUND_TEXT))) for title, width in zip(self._titles, widths, strict=True)
        ]
        if not self._groups:
            yield self._row(row, self._titles, max(needed, default=1))
            return
        tops = ["" if column.group else title for column, title in zip(self._columns, self._titles, strict=True)]
        for group, first, _last in self._groups:
            tops[first] = group
        top = max(
            len(wrap(group, max(4, sum(widths[first : last + 1]) - _AROUND_TEXT)))
            for group, first, last in self._groups
        )
        yield self._row(row, tops, top)
        grouped = [title if column.group else "" for column, title in zip(self._columns, self._titles, strict=True)]
        leaves = [lines if column.group else lines - top for column, lines in zip(self._columns, needed, strict=True)]
        yield self._row(row + 1, grouped, max(leaves))

    def _row(self, row: int, titles: Sequence[str], lines: int) -> str:
        cells = (
            text_cell(f"{column_letters(index)}{row}", Style.HEADER, title)
            if title
            else f'<c r="{column_letters(index)}{row}" s="{Style.HEADER}"/>'
            for index, title in enumerate(titles, 1)
        )
        height = LINE_HEIGHT * max(1, lines) + 3
        return f'<row r="{row}" ht="{height}" customHeight="1">{"".join(cells)}</row>'

    def merges(self, row: int) -> list[str]:
        """The cells to be merged: a group over its columns, a title without group over both rows."""
        if not self._groups:
            return []
        merged = [
            f"{column_letters(first + 1)}{row}:{column_letters(last + 1)}{row}"
            for _group, first, last in self._groups
            if last > first
        ]
        alone = (column_letters(index) for index, column in enumerate(self._columns, 1) if not column.group)
        return merged + [f"{letters}{row}:{letters}{row + 1}" for letters in alone]
