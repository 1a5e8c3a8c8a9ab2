"""Recognising a form by its own words: on which sheet its table is, under which titles, and what these mean."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from desktop.domain.language import N_
from desktop.domain.problems import AppError
from desktop.exchange.filling.form_rows import FormRows, rows_of
from desktop.exchange.filling.headings import Meanings, headings_over, words_of
from desktop.exchange.filling.survey import Survey
from desktop.exchange.filling.told import NOTHING_TOLD, FormTold
from desktop.exchange.recognition.layout import Layout
from desktop.reports.report import Column

DEEPEST_HEADER = 3
Titles = Mapping[int, tuple[str, ...]]


@dataclass(frozen=True)
class Wanted:
    """The table that is looked for: its columns, those of them that it must have, and the one that names its rows.

    `layout` is what a person confirmed of such a form before, `told` what is said of this one. `fixed` says that its
    rows are those that the form has: none is added, and rows that compute something stand among them.
    """

    columns: tuple[Column, ...]
    needed: frozenset[str] = frozenset()
    key: str = ""
    layout: Layout | None = None
    told: FormTold = NOTHING_TOLD
    fixed: bool = False


@dataclass(frozen=True)
class Table:
    """The table of a form: its columns (by key, counted from 1), and its rows from `first` to `last`.

    `last` is `first - 1` where it has none prepared. `below` is the row of what follows it, 0 for nothing.
    `labels` are the words already standing in its key column, by their row; `titles` the headings over each column of
    the sheet, from the top down.
    """

    survey: Survey
    columns: dict[str, int]
    header_first: int
    header_last: int
    first: int
    last: int
    below: int
    labels: dict[int, str]
    titles: Mapping[int, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class _Header:
    """Rows that could be the titles of a table, the titles by column, and the columns that are known by them."""

    survey: Survey
    top: int
    bottom: int
    titles: dict[int, tuple[str, ...]]
    found: dict[str, int]

    def rank(self) -> tuple[int, int]:
        """Better is what has more known columns, of as many the lower one; of none known, the widest."""
        return len(self.found), self.top - self.bottom if self.found else len(self.titles)


def find_table(surveys: Sequence[Survey], wanted: Wanted) -> Table:
    """The table that has the columns wanted, on the sheet and under the header that have most of them.

    A column is known by the headings that it declares, by those that a person confirmed in a layout, and by what is
    told of it now.

    Raises AppError naming the columns that are missing, or when the table is filled already.
    """
    meanings = Meanings(wanted.columns, wanted.layout)
    headers = [
        _header(survey, top, bottom, meanings, wanted.told)
        for survey in surveys
        for top, bottom in _candidates(survey, wanted.told)
    ]
    best = max(headers, key=_Header.rank, default=None)
    missing = [
        one for one in wanted.columns if one.key in wanted.needed and (best is None or one.key not in best.found)
    ]
    if best is None and not missing:
        raise AppError(N_("No table was found in this file: no row looks like the titles of columns."))
    if best is None or missing:
        raise AppError(
            N_("This is not the form for this report: no column for “{columns}” was found. Choose the right form."),
            columns=" · ".join(" ".join(filter(None, (column.group, column.title))) for column in missing[:4]),
        )
    last = _last_of(best)
    rows = rows_of(best.survey, FormRows(best.found, last, wanted.key, wanted.fixed))
    return Table(best.survey, best.found, best.top, last, *rows, best.titles)


def _candidates(survey: Survey, told: FormTold) -> Iterator[tuple[int, int]]:
    """First and last row of everything that could be a header: two headings at least; where it is told, only that."""
    if told.sheet and survey.sheet.name != told.sheet:
        return
    if told.header:
        yield told.header
        return
    counts = Counter(row for row, _column in survey.texts)
    for top, depth in product(sorted(counts), range(1, DEEPEST_HEADER + 1)):
        bottom = top + depth - 1
        below = sum(counts[row] for row in range(top + 1, bottom + 1))
        if counts[top] + below > 1 and (below or depth == 1) and not _begins_above(survey, top):
            yield top, bottom


def _begins_above(survey: Survey, top: int) -> bool:
    """Whether titles that begin in a row are cut off from those above them: F and M mean what stands over them.

    A cell is merged with the one above it, a cell above is merged over some of the columns, or titles that are the same
    stand under different ones.
    """
    if any(area.top < top <= area.bottom for area in survey.merges):
        return True
    here = {column: text for (row, column), text in survey.texts.items() if row == top}
    groups = [area for area in survey.merges if area.top <= area.bottom == top - 1 and area.right > area.left]
    if any(sum(area.left <= column <= area.right for column in here) < len(here) for area in groups if here):
        return any(survey.text(area.top, area.left) and area.left > 1 for area in groups)
    repeated = {column for column, text in here.items() if list(here.values()).count(text) > 1}
    return any((top - 1, column) in survey.texts for column in repeated)


def _header(survey: Survey, top: int, bottom: int, meanings: Meanings, told: FormTold) -> _Header:
    """The titles between two rows, and which columns they are; none is used twice."""
    last = max((column for row, column in survey.texts if top <= row <= bottom), default=0)
    for area in survey.merges:
        if top <= area.top <= bottom:
            last = max(last, area.right)
    said = {number: tuple(headings_over(survey, top, bottom, number)) for number in range(1, last + 1)}
    titles = {number: path for number, path in said.items() if path and not _only_grouped(survey, top, bottom, number)}
    once = Counter(words_of(path[-1]) for path in titles.values())
    own = dict(titles)
    for number, path in titles.items():
        if len(path) > 1 and once[words_of(path[-1])] == 1:
            own[number] = tuple(headings_over(survey, top, bottom, number, reaching=False)) or path
    return _Header(survey, top, bottom, titles, _known(titles, own, meanings, told))


def _only_grouped(survey: Survey, top: int, bottom: int, column: int) -> bool:
    """Whether a column has no title but that of a group it shares: nobody can tell which of its columns it is."""
    if survey.text(bottom, column):
        return False
    above = (survey.merge_at(row, column) for row in range(top, bottom))
    return any(area and area.right > area.left for area in above)


def _known(titles: Titles, own: Titles, meanings: Meanings, told: FormTold) -> dict[str, int]:
    """The columns by their key: those that were told, then those whose titles say it.

    `own` are the titles of a column that has one of its own kind, without those that only seem to reach over it.
    Of columns with the very same titles the first is meant; of columns that differ and seem to mean the same, none.
    """
    found = {key: number for number, key in told.columns.items() if key in meanings.keys}
    several: dict[str, list[int]] = {}
    for number, path in titles.items():
        if number in told.columns:
            continue
        key = meanings.confirmed(path) or meanings.key_of(own[number]) or meanings.key_of(path)
        if key:
            several.setdefault(key, []).append(number)
    for key, numbers in several.items():
        alike = {tuple(map(words_of, titles[number])) for number in numbers}
        if key not in found and len(alike) == 1:
            found[key] = numbers[0]
    return found


def _last_of(header: _Header) -> int:
    """The last row of a header, where a title is merged with cells below it."""
    last = header.bottom
    for area in header.survey.merges:
        if area.top <= last < area.bottom and area.left in header.found.values():
            last = area.bottom
    return last
