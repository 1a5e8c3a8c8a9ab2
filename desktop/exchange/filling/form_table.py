"""Recognising a form by its own words: where its table is, which column means what, which label asks for which fact."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from desktop.domain.language import N_
from desktop.domain.names import plain
from desktop.domain.problems import AppError
from desktop.exchange.filling.survey import Survey
from desktop.exchange.recognition.layout import Layout
from desktop.reports.report import Column

DEEPEST_HEADER = 3
_DASHES = str.maketrans("–—‑−‒", "-----")
_WORDS = re.compile(r"[a-z0-9<>%+]+(?:-[a-z0-9]+)*")
_AROUND_DASH, _AFTER_LESS = re.compile(r"\s*-\s*"), re.compile(r"<\s+")
_TOTAL_WORDS = frozenset({"total", "totals", "totaux", "teranyo", "igiteranyo", "subtotal"})
_COUNTING = re.compile(r"\(?(\d{1,2}|[a-z])\)?")
_BLANK_LINE = re.compile(r"[_.…\s]{3,}$")


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """A heading as words, whatever its case, accents, dashes and signs: "10 – 14 (F)" is 10-14, f."""
    return tuple(_WORDS.findall(_AROUND_DASH.sub("-", _AFTER_LESS.sub("<", plain(text.translate(_DASHES))))))


@dataclass(frozen=True)
class Meaning:
    """The headings by which a column is known: its own, those of its group, and both written in one cell; `confirmed`
    are whole headings, group and all, by which a person said that it is known.
    """

    key: str
    leaves: frozenset[tuple[str, ...]]
    groups: frozenset[tuple[str, ...]]
    together: frozenset[tuple[str, ...]]
    confirmed: frozenset[tuple[str, ...]] = frozenset()

    @classmethod
    def of(cls, column: Column, layout: Layout | None = None) -> "Meaning":
        """The headings that a declared column may have, and those by which a layout knows it."""
        leaves = frozenset(words_of(text) for text in (column.title, *column.also))
        groups = frozenset(words_of(text) for text in (column.group, *column.group_also) if column.group)
        pairs = product(groups, leaves)
        together = frozenset(both for g, le in pairs for both in (g + le, le + g))
        titles = [one.title for one in layout.columns if one.target == column.key] if layout else []
        return cls(column.key, leaves, groups, together, frozenset(map(words_of, titles)))

    def fits(self, path: Sequence[tuple[str, ...]], exact: bool) -> bool:
        """Whether the headings over a column are these; not exact allows a further heading above them."""
        flat = tuple(word for part in path for word in part)
        if flat in self.confirmed:
            return True
        if not self.groups:
            return path[-1] in self.leaves and (not exact or len(path) == 1)
        above = path[:-1]
        if path[-1] in self.leaves and not self.groups.isdisjoint(above):
            return True
        if path[-1] in self.groups and not self.leaves.isdisjoint(above):
            return True
        return flat in self.together


@dataclass(frozen=True)
class Table:
    """The table of a form: its columns (by key, counted from 1), and its rows from `first` to `last`.

    `last` is `first - 1` where it has none prepared. `below` is the row of what follows it, 0 for nothing.
    `labels` are the words already standing in its key column, by their row.
    """

    survey: Survey
    columns: dict[str, int]
    header_first: int
    header_last: int
    first: int
    last: int
    below: int
    labels: dict[int, str]


def find_table(
    surveys: Sequence[Survey],
    columns: Sequence[Column],
    needed: frozenset[str],
    key: str = "",
    layout: Layout | None = None,
) -> Table:
    """The table that has the columns wanted, on the sheet and under the header that have most of them.

    A column is known by the headings that it declares, and by those that a person confirmed in a `layout`.

    Raises AppError naming the columns that are missing, or when the table is filled already.
    """
    meanings = [Meaning.of(column, layout) for column in columns]
    headers = [
        (_match(survey, top, bottom, meanings), survey, top, bottom)
        for survey in surveys
        for top, bottom in _headers(survey)
    ]
    best = max(headers, key=lambda header: (len(header[0]), header[2] - header[3]), default=None)
    missing = [column for column in columns if column.key in needed and (best is None or column.key not in best[0])]
    if best is None or missing:
        raise AppError(
            N_("This is not the form for this report: no column for “{columns}” was found. Choose the right form."),
            columns=" · ".join(" ".join(filter(None, (column.group, column.title))) for column in missing[:4]),
        )
    found, survey, top, bottom = best
    return _rows(survey, found, (top, bottom), key)


def _headers(survey: Survey) -> Iterator[tuple[int, int]]:
    """First and last row of everything that could be a header: two headings at least."""
    counts = Counter(row for row, _column in survey.texts)
    for top, depth in product(sorted(counts), range(1, DEEPEST_HEADER + 1)):
        bottom = top + depth - 1
        below = sum(counts[row] for row in range(top + 1, bottom + 1))
        if counts[top] + below > 1 and (below or depth == 1):
            yield top, bottom


def _match(survey: Survey, top: int, bottom: int, meanings: Sequence[Meaning]) -> dict[str, int]:
    """Which column of the sheet each declared one is, under a header; none is used twice."""
    last = max((column for row, column in survey.texts if top <= row <= bottom), default=0)
    for area in survey.merges:
        if top <= area.top <= bottom:
            last = max(last, area.right)
    paths = {number: path for number in range(1, last + 1) if (path := _path(survey, top, bottom, number))}
    found: dict[str, int] = {}
    for exact in (True, False):
        for meaning in meanings:
            if meaning.key not in found:
                for number, path in paths.items():
                    if number not in found.values() and meaning.fits(path, exact):
                        found[meaning.key] = number
                        break
    return found


def _path(survey: Survey, top: int, bottom: int, column: int) -> list[tuple[str, ...]]:
    """The headings over a column from the top down; a group's heading counts for the empty cells right of it."""
    path: list[tuple[str, ...]] = []
    for row in range(top, bottom + 1):
        here, text = column, survey.text(row, column)
        while not text and row < bottom and here > 1 and survey.text(bottom, column):
            here -= 1
            if survey.text(bottom, here) == survey.text(bottom, column):
                break
            text = survey.text(row, here)
        words = words_of(text)
        if words and words not in path:
            path.append(words)
    return path


def _rows(survey: Survey, columns: dict[str, int], header: tuple[int, int], key: str) -> Table:
    """Where the rows of a table are: from under its header to its total, or as far as they are prepared."""
    header_first, header_last = header
    for area in survey.merges:
        if area.top <= header_last < area.bottom and area.left in columns.values():
            header_last = area.bottom
    first = header_last + 1
    while _only_counts(survey, first, columns):
        first += 1
    filled = {column for name, column in columns.items() if name != key}
    usual = next((run.computed_columns for run in survey.runs_from(first) if not run.content), frozenset[int]())
    labels: dict[int, str] = {}
    last = first - 1
    for run in survey.runs_from(first):
        if run.first > max(last + 1, first) or (run.computed_columns - usual) & filled:
            break
        if not run.content and not run.styled:
            break
        for row in range(run.first, run.last + 1) if run.content else ():
            label = _label(survey, row, columns.get(key, 0), filled)
            if not label:
                break
            labels[row] = label
        last = run.last if not run.content else max(labels, default=last)
        if last < run.last:
            break
    below, is_total = _below(survey, max(last + 1, first), filled)
    if last < first and below:
        last = max(first - 1, below - (1 if is_total else 2))
    _refuse_if_filled(survey, below, first, filled)
    return Table(survey, columns, header_first, header_last, first, last, below, labels)


def _below(survey: Survey, row: int, filled: set[int]) -> tuple[int, bool]:
    """The first row from `row` on that holds anything, 0 for none, and whether it computes totals."""
    for run in survey.runs_from(row):
        if run.content or run.computed:
            return run.first, bool(run.computed_columns & filled)
    return 0, False


def _only_counts(survey: Survey, row: int, columns: dict[str, int]) -> bool:
    """Whether a row under the header merely numbers its columns, (1) (2) (3), or tags them, #adm2 #affected."""
    texts = [plain(survey.texts.get((row, column), "")) for column in columns.values()]
    if not all(texts):
        return sum(text.startswith("#") for text in texts) > 1
    numbers = [match[1] for text in texts if (match := _COUNTING.fullmatch(text))]
    ordered = len(numbers) == len(texts) and len(set(numbers)) == len(numbers)
    return all(text.startswith("#") for text in texts) or (
        ordered and len(numbers) > 2 and numbers == sorted(numbers, key=lambda n: (len(n), n))
    )


def _label(survey: Survey, row: int, column: int, filled: set[int]) -> str:
    """The word that names a prepared row, when nothing else stands in it and it is no total."""
    if not column or any((row, other) in survey.texts for other in filled):
        return ""
    text = survey.texts.get((row, column), "")
    return "" if _TOTAL_WORDS & set(words_of(text)) else text


def _refuse_if_filled(survey: Survey, below: int, first: int, filled: set[int]) -> None:
    """A form that was filled before is not written over: its old figures would be mixed with the new ones."""
    if below == first and sum((below, column) in survey.texts for column in filled) * 2 > len(filled):
        raise AppError(N_("The form is filled already from row {row} on. Choose an empty copy of it."), row=first)


@dataclass(frozen=True)
class Place:
    """Where a fact goes: a cell, and the text it is put behind or into; empty where it stands alone."""

    row: int
    column: int
    before: str = ""
    after: str = ""


def find_label(survey: Survey, words: Sequence[str], table: Table) -> Place | None:
    """The place that a label such as "District:" keeps for its fact, or a placeholder such as {district}.

    Right of the label; behind it in the same cell where a merged label has no prepared cell beside it, where
    a line of dots or underscores stands in it, or where the cell beside it is taken. None if no label says this.
    """
    asked = {words_of(word) for word in words}
    outside = [at for at in sorted(survey.texts) if not table.first <= at[0] <= table.last]
    for row, column in outside:
        text = survey.texts[row, column]
        if found := _placeholder(text, asked):
            return Place(row, column, text[: found.start()], text[found.end() :])
        line = _BLANK_LINE.search(text)
        if words_of(text) in asked and not table.header_first <= row <= table.header_last:
            return _beside(survey, row, column, text[: line.start()] if line else text, inside=bool(line))
    return None


def _placeholder(text: str, asked: set[tuple[str, ...]]) -> re.Match[str] | None:
    for found in re.finditer(r"\{\{?([^{}]+)\}\}?|\[\[?([^\[\]]+)\]\]?|«([^»]+)»|<<([^<>]+)>>", text):
        if words_of(next(filter(None, found.groups()))) in asked:
            return found
    return None


def _beside(survey: Survey, row: int, column: int, label: str, inside: bool) -> Place:
    merged = survey.merge_at(row, column)
    right = (merged.right if merged else column) + 1
    prepared = merged is None or survey.merge_at(row, right) is not None
    if not inside and prepared and not survey.text(row, right) and not survey.is_computed(row, right):
        return Place(row, right)
    return Place(row, column, label.rstrip() + " ")
