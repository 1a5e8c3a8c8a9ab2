"""Finding the rows that name the columns: one or several, with groups above their columns."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop.exchange.reading.cells import Row, Sheet, as_text
from desktop.exchange.recognition.content import shape_of
from desktop.exchange.recognition.words import is_total, normal

SEARCHED = 60
"""Titles and explanations above a table seldom take more rows than this."""

SEARCHED_FOR_TAGS = 26
_FEWEST_TITLES, _SHARE_OF_TITLES = 3, 0.6
_LONGEST_FACT = 4
_LONGEST_TITLE = 150
_LOOKED_UNDER = 30
_WORDY = ("name", "text", "mark")


@dataclass(frozen=True, slots=True)
class Header:
    """The rows that name the columns (from 1), a row of HXL tags if there is one, and a title per column."""

    rows: tuple[int, ...]
    tags: int | None
    titles: dict[int, tuple[str, ...]]

    @property
    def last(self) -> int:
        """The last row before the data."""
        return max(*self.rows, self.tags or 0)

    def tag_of(self, sheet: Sheet) -> dict[int, str]:
        """The tags of the columns, where the sheet has them."""
        row = sheet.row(self.tags) if self.tags else ()
        return {column: cell for column, cell in enumerate(row) if isinstance(cell, str)}


def find_header(sheet: Sheet, known: Callable[[str], bool]) -> Header | None:
    """The header of the first table of a sheet; `known` says whether a title is one that files bring.

    None for a sheet on which no row looks like one.
    """
    only_tags = next((n for n in range(1, SEARCHED_FOR_TAGS) if is_tags(sheet.row(n))), 0)
    if only_tags and not any(2 * filled(sheet.row(n)) > filled(sheet.row(only_tags)) for n in range(1, only_tags)):
        return Header((only_tags,), only_tags, _titles(sheet, (only_tags,)))
    numbers = [
        n for n in range(1, min(len(sheet.rows), SEARCHED) + 1) if filled(sheet.row(n)) and not is_tags(sheet.row(n))
    ]
    scores = {n: _score(sheet, n, known) for n in numbers}
    if not scores or max(scores.values()) <= 0:
        return None
    best = max(scores.values())
    core = next(n for n in numbers if scores[n] >= best - 0.05)
    core = _of_the_first_table(sheet, numbers, scores, core, known)
    last = _last_of(sheet, core, known)
    first = _first_of(sheet, core)
    return header_of(sheet, first, last)


def _of_the_first_table(
    sheet: Sheet, numbers: list[int], scores: dict[int, float], core: int, known: Callable[[str], bool]
) -> int:
    """An earlier row of titles with rows of its own under it and a blank one before the best header, else the best."""
    for number in numbers:
        if number >= core or scores[number] <= 0 or not begins_another(sheet.row(number), known):
            continue
        between = [sheet.row(other) for other in range(number + 1, core)]
        data = [row for row in between if filled(row) > 1 and not begins_another(row, known) and not is_tags(row)]
        if data and filled(sheet.row(number + 1)) > 1 and not all(map(filled, between)):
            return number
    return core


def begins_another(row: Row, known: Callable[[str], bool]) -> bool:
    """Whether a row beside the best header names columns too: titles only, most of them known."""
    cells = [cell for cell in row if cell is not None]
    if len(cells) < _FEWEST_TITLES or not all(isinstance(cell, str) for cell in cells):
        return False
    return sum(known(str(cell)) for cell in cells) >= _SHARE_OF_TITLES * len(cells)


def header_of(sheet: Sheet, first: int, last: int) -> Header:
    """The header that stands in these rows, both included, whatever they look like."""
    rows = tuple(n for n in range(first, last + 1) if filled(sheet.row(n))) or (last,)
    tags = next((n for n in (last + 1, last + 2, first - 1) if is_tags(sheet.row(n))), None)
    return Header(rows, tags, _titles(sheet, rows))


def filled(row: Row) -> int:
    """How many cells of a row hold something."""
    return len(row) - row.count(None)


def is_tags(row: Row) -> bool:
    """Whether a row holds the tags of the humanitarian exchange language: #adm1+name, #org."""
    tags = sum(isinstance(cell, str) and cell.lstrip().startswith("#") and len(cell.strip()) > 2 for cell in row)
    return tags >= 2 and tags >= 0.5 * filled(row)


def _is_title(cell: object) -> bool:
    return isinstance(cell, str) and len(cell) <= _LONGEST_TITLE and shape_of(cell) in _WORDY


def _score(sheet: Sheet, number: int, known: Callable[[str], bool]) -> float:
    """How much a row looks like a header: wide, made of different titles, known ones, unlike the rows below it."""
    row = sheet.row(number)
    cells = [(column, cell) for column, cell in enumerate(row) if cell is not None]
    titles = [(column, str(cell)) for column, cell in cells if _is_title(cell)]
    below = [other for n in range(number + 1, number + 31) if filled(other := sheet.row(n)) and other != row]
    widths = sorted(filled(other) for other in below[:20])
    usual = widths[int(len(widths) * 0.6)] if widths else len(cells)
    if len(titles) < 2 or is_total(titles[0][1]) or _is_fact(titles):
        return 0.0
    said = [normal(title) for _, title in titles]
    share_known = sum(known(title) for _, title in titles) / len(cells)
    width = min(1.0, len(titles) / max(usual, 2))
    purity = len(titles) / len(cells)
    distinct = len(set(said)) / len(said)
    contrast = sum(_differs(below, column) for column, _ in titles) / len(titles) if below else 0.0
    recurring = sum(_recurs(below, column, title) for column, title in titles) / len(titles)
    above = sum(filled(sheet.row(n)) >= 0.7 * usual for n in range(1, number))
    tagged = 1.0 if is_tags(sheet.row(number + 1)) else 0.0
    looks = width + 0.7 * purity + 0.3 * distinct + 0.8 * contrast + tagged
    return 2.0 * share_known + looks - 1.2 * recurring - 0.02 * above - 1.5


def _is_fact(titles: list[tuple[int, str]]) -> bool:
    """Whether a row is a label with its value, such as "District:" and "Gasabo"."""
    return len(titles) <= _LONGEST_FACT and titles[0][1].rstrip().endswith(":")


def _differs(below: list[Row], column: int) -> bool:
    """Whether the cells under a title are mostly no words: numbers, dates, identifiers."""
    under = [row[column] for row in below if column < len(row) and row[column] is not None]
    return bool(under) and sum(shape_of(cell) not in ("name", "text") for cell in under) > 0.5 * len(under)


def _recurs(below: list[Row], column: int, title: str) -> bool:
    """Whether the text of a cell comes again in its column: values do, titles don't."""
    return any(column < len(row) and row[column] == title for row in below)


def _last_of(sheet: Sheet, core: int, known: Callable[[str], bool]) -> int:
    """The last header row: titles merged downwards, or titles that stand under the groups of the row above."""
    last = core
    while last - core < 4 and _continues(sheet, last, known):
        last += 1
    return last


def _continues(sheet: Sheet, last: int, known: Callable[[str], bool]) -> bool:
    below, above = sheet.row(last + 1), sheet.row(last)
    if not filled(below) or is_tags(below):
        return False
    if any(block.first_row <= last < block.last_row for block in sheet.merged if block.last_row - block.first_row < 6):
        downwards = [b for b in sheet.merged if b.first_row <= last < b.last_row]
        return len(downwards) >= 2 or all(_is_title(cell) for cell in below if cell is not None)
    if not all(_is_title(cell) for cell in below if cell is not None):
        return False
    sideways = [b for b in sheet.merged if b.first_row == last and b.last_column > b.first_column]
    under = [column for column, cell in enumerate(below) if cell is not None]
    grouped = {column for b in sideways for column in range(b.first_column, b.last_column + 1)}
    if grouped and all(column in grouped or _at(above, column) is None for column in under):
        return True
    fills_gaps = all(
        _at(above, column) is None or column in grouped or _begins_group(above, below, column) for column in under
    )
    return fills_gaps and sum(known(str(below[column])) for column in under) >= 0.5 * len(under)


def _begins_group(above: Row, below: Row, column: int) -> bool:
    """Whether a text, though not merged, stands over its own column and the next: both have a title below it."""
    over = _at(above, column) is not None and _at(below, column) is not None
    return over and _at(above, column + 1) is None and _at(below, column + 1) is not None


def _at(row: Row, column: int) -> object:
    return row[column] if column < len(row) else None


def _first_of(sheet: Sheet, core: int) -> int:
    """The first header row: rows of groups directly above, which stand over several columns but not over all."""
    first = core
    while first > 1 and core - first < 3 and _is_group_row(sheet, first - 1, core):
        first -= 1
    return first


def _is_group_row(sheet: Sheet, number: int, core: int) -> bool:
    row = sheet.row(number)
    cells = [(column, cell) for column, cell in enumerate(row) if cell is not None]
    downwards = [b for b in sheet.merged if b.first_row <= number < b.last_row <= core]
    if len(downwards) >= 2 and len(cells) >= 2 and all(_is_title(cell) for _, cell in cells):
        return True
    if not cells or not all(_is_title(cell) for _, cell in cells) or str(cells[0][1]).rstrip().endswith(":"):
        return False
    width = filled(sheet.row(core))
    over = [b for b in sheet.merged if b.first_row == number and b.last_column > b.first_column]
    if over:
        return all(b.last_column - b.first_column + 1 < 0.9 * width for b in over) and len(cells) < width
    alone = len(cells) == 1 and cells[0][0] == next(c for c, cell in enumerate(sheet.row(core)) if cell is not None)
    free = [column for column, _ in cells if _at(sheet.row(core), column) is None]
    if alone or len(cells) - len(free) >= width or (len(cells) == 1 and cells[0][0] <= 1):
        return False
    return not free or (
        any(_begins_group(row, sheet.row(core), column) for column, _ in cells) and _hold_data(sheet, core, free)
    )


def _hold_data(sheet: Sheet, core: int, columns: list[int]) -> bool:
    """Whether columns without a title in the last row are filled below it: their title stands in the row above."""
    rows = [row for number in range(core + 1, core + 1 + _LOOKED_UNDER) if filled(row := sheet.row(number))]
    return all(any(_at(row, column) is not None for row in rows) for column in columns)


def _titles(sheet: Sheet, rows: tuple[int, ...]) -> dict[int, tuple[str, ...]]:
    """The title of each column as its parts, group first; merged and blank cells take their group's text."""
    titles: dict[int, list[str]] = {}
    spread = [_spread(sheet, number, last=number == rows[-1]) for number in rows]
    for column in sorted({column for row in spread for column in row}):
        parts: list[str] = []
        for row in spread:
            part = row.get(column, "")
            if part and part not in parts:
                parts.append(part)
        titles[column] = parts
    leaves = {column for column, cell in enumerate(sheet.row(rows[-1])) if cell is not None}
    return {column: tuple(parts) for column, parts in titles.items() if _stands(sheet, rows, column, leaves)}


def _stands(sheet: Sheet, rows: tuple[int, ...], column: int, leaves: set[int]) -> bool:
    """Whether a column has a title of its own: in the last row, or in a row above with nothing beneath."""
    return column in leaves or any(sheet.cell(number, column) is not None for number in rows)


def _spread(sheet: Sheet, number: int, last: bool) -> dict[int, str]:
    """The texts of one header row by column, each group over all of its columns."""
    said = {column: _one_line(as_text(cell)) for column, cell in enumerate(sheet.row(number)) if cell is not None}
    merged = [b for b in sheet.merged if b.first_row <= number <= b.last_row]
    for block in merged:
        text = _one_line(as_text(sheet.cell(block.first_row, block.first_column)))
        if text:
            for column in range(block.first_column, block.last_column + 1):
                said[column] = text
    if not last and not any(b.last_column > b.first_column for b in merged):
        width = len(sheet.row(number))
        current = ""
        for column in range(width):
            current = said.get(column, current)
            if current:
                said[column] = current
    return said


def _one_line(text: str) -> str:
    return " ".join(text.split())
