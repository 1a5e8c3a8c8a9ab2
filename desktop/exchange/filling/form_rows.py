"""The rows of a form's table: from under its titles to its total, or as far as they are prepared."""

import re
from dataclasses import dataclass

from desktop.domain.language import N_
from desktop.domain.names import plain
from desktop.domain.problems import AppError
from desktop.exchange.filling.headings import words_of
from desktop.exchange.filling.survey import Run, Survey

_TOTAL_WORDS = frozenset({"total", "totals", "totaux", "teranyo", "igiteranyo", "subtotal"})
_COUNTING = re.compile(r"\(?(\d{1,2}|[a-z])\)?")
_WIDEST_GAP = 1
"""Empty rows between groups of rows on a form whose rows are all named."""

Found = tuple[int, int, int, dict[int, str]]
"""The first and the last row, the row of what follows them (0 for nothing), and the words that name rows."""


@dataclass(frozen=True)
class FormRows:
    """What is known of a table before its rows are: its columns by key, the last row of its titles, the key of the
    column that names rows, and whether its rows are only those that the form has.
    """

    columns: dict[str, int]
    header_last: int
    key: str
    fixed: bool = False

    @property
    def label_column(self) -> int:
        """The column that names rows, 0 for none."""
        return self.columns.get(self.key, 0)

    @property
    def filled(self) -> set[int]:
        """The columns that take figures."""
        return {column for name, column in self.columns.items() if name != self.key}


def rows_of(survey: Survey, table: FormRows) -> Found:
    """Where the rows of a table are; raises AppError when they are filled already."""
    first = table.header_last + 1
    while _only_counts(survey, first, table.columns):
        first += 1
    labels: dict[int, str] = {}
    last = _named_rows(survey, table, first, labels) if table.fixed else _prepared_rows(survey, table, first, labels)
    below, is_total = _below(survey, max(last + 1, first), table.filled)
    if last < first and below:
        last = max(first - 1, below - (1 if is_total else 2))
    _refuse_if_filled(survey, below, first, table.filled)
    return first, last, below, labels


def _prepared_rows(survey: Survey, table: FormRows, first: int, labels: dict[int, str]) -> int:
    """The last prepared row; rows that are named already are put among the labels."""
    usual = next((run.computed_columns for run in survey.runs_from(first) if not run.content), frozenset[int]())
    last = first - 1
    for run in survey.runs_from(first):
        if run.first > max(last + 1, first) or (run.computed_columns - usual) & table.filled:
            break
        if not run.content and not run.styled:
            break
        for row in range(run.first, run.last + 1) if run.content else ():
            label = _label(survey, row, table)
            if not label:
                break
            labels[row] = label
        last = run.last if not run.content else max(labels, default=last)
        if last < run.last:
            break
    return last


def _named_rows(survey: Survey, table: FormRows, first: int, labels: dict[int, str]) -> int:
    """The last named row of a form that names all of them.

    Titles of groups, rows that compute something and narrow gaps may stand between; its total or anything else ends it.
    """
    last = first - 1
    for run in survey.runs_from(first):
        if run.first > last + 1 + _WIDEST_GAP or not run.content:
            if run.first > last + 1 + _WIDEST_GAP or run.last - run.first >= _WIDEST_GAP:
                break
            continue
        for row in range(run.first, run.last + 1):
            if _ends(survey, row, run, table):
                return last
            if not _heads_a_group(survey, row, table) and not run.computed_columns & table.filled:
                labels[row] = _label(survey, row, table)
            last = row
    return last


def _ends(survey: Survey, row: int, run: Run, table: FormRows) -> bool:
    """Whether a row with words is no row of the table any more."""
    if _heads_a_group(survey, row, table):
        return False
    label = survey.text(row, table.label_column) if table.label_column else ""
    return not label or not _label(survey, row, table)


def _heads_a_group(survey: Survey, row: int, table: FormRows) -> bool:
    """Whether the words of a row are merged over the cells of figures, so that it has none."""
    area = survey.merge_at(row, table.label_column) if table.label_column else None
    return area is not None and any(area.left <= column <= area.right for column in table.filled)


def _below(survey: Survey, row: int, filled: set[int]) -> tuple[int, bool]:
    """The first row from `row` on that holds anything, 0 for none, and whether it computes totals."""
    for run in survey.runs_from(row):
        if run.content or run.computed:
            return run.first, bool(run.computed_columns & filled)
    return 0, False


def _only_counts(survey: Survey, row: int, columns: dict[str, int]) -> bool:
    """Whether a row under the header merely numbers its columns, (1) (2) (3), or tags them, #adm2 #affected."""
    texts = [plain(survey.texts.get((row, column), "")) for column in columns.values()]
    if not columns or not all(texts):
        return sum(text.startswith("#") for text in texts) > 1
    numbers = [match[1] for text in texts if (match := _COUNTING.fullmatch(text))]
    ordered = len(numbers) == len(texts) and len(set(numbers)) == len(numbers)
    return all(text.startswith("#") for text in texts) or (
        ordered and len(numbers) > 2 and numbers == sorted(numbers, key=lambda n: (len(n), n))
    )


def _label(survey: Survey, row: int, table: FormRows) -> str:
    """The word that names a prepared row, when nothing else stands in it and it is no total."""
    column = table.label_column
    if not column or any((row, other) in survey.texts for other in table.filled):
        return ""
    text = survey.texts.get((row, column), "")
    said = set(words_of(text))
    is_total = said <= _TOTAL_WORDS if table.fixed else _TOTAL_WORDS & said
    return "" if is_total else text


def _refuse_if_filled(survey: Survey, below: int, first: int, filled: set[int]) -> None:
    """A form that was filled before is not written over: its old figures would be mixed with the new ones."""
    if below == first and filled and sum((below, column) in survey.texts for column in filled) * 2 > len(filled):
        raise AppError(N_("The form is filled already from row {row} on. Choose an empty copy of it."), row=first)
