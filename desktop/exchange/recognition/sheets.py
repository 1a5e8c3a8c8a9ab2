"""Recognises the tables of a workbook and chooses the sheet, or says why that is for a person to decide."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from desktop.domain.language import N_, Message
from desktop.exchange.reading.cells import Cell, Sheet, Workbook
from desktop.exchange.recognition.choice import Choice, KindChooser, Told
from desktop.exchange.recognition.columns import TitledColumn, mapped_targets
from desktop.exchange.recognition.confirmed import (
    find_known_header,
    spoken_of,
    titles_of,
    use_of,
    with_constants,
)
from desktop.exchange.recognition.content import SAMPLE, profile
from desktop.exchange.recognition.corrections import NOTHING_TOLD, Corrections
from desktop.exchange.recognition.facts import find_facts
from desktop.exchange.recognition.header import Header, filled, find_header, header_of
from desktop.exchange.recognition.knowledge import Knowledge
from desktop.exchange.recognition.layout import Layout, best_fit
from desktop.exchange.recognition.meanings.context import RESOLVERS
from desktop.exchange.recognition.meanings.grammar import says_something
from desktop.exchange.recognition.meanings.paths import without_paths
from desktop.exchange.recognition.meanings.sense import Column, Sense, senses
from desktop.exchange.recognition.meanings.survey import added_by_survey
from desktop.exchange.recognition.regions import below, own_columns
from desktop.exchange.recognition.span import Span, find_span, without_unused
from desktop.exchange.recognition.subject import Subject, subject_of
from desktop.exchange.recognition.table import MappedColumn, RecognisedTable
from desktop.exchange.recognition.tags import tagged
from desktop.exchange.recognition.words import normal

MOST_COLUMNS = 400
_MOST_TABLES = 5
_AS_GOOD = 0.97
"""A second sheet whose table is nearly as good as the best one makes the choice a question."""

_CONFIRMED_IS_BETTER = 10.0
_TWO_ON_A_SHEET = N_(
    "The sheet “{sheet}” holds several such tables: with their titles in row {row} and in row {other}. "
    "The first of these is taken when you choose the sheet."
)


@dataclass(frozen=True, slots=True)
class Recognition:
    """The tables of a workbook, best first; `question` is what a person must decide before one is taken."""

    tables: tuple[RecognisedTable, ...]
    question: Message | None = None

    @property
    def best(self) -> RecognisedTable | None:
        """The table that would be taken, None where no sheet holds one."""
        return self.tables[0] if self.tables else None


def recognise(workbook: Workbook, sheet: str | None = None, knowledge: Knowledge | None = None) -> Recognition:
    """The tables of the visible sheets, or of the one that is named; hidden sheets hold older copies."""
    recogniser = _Recogniser(knowledge or Knowledge())
    chosen = [one for one in workbook.sheets if one.rows and (sheet is not None or not one.hidden)]
    if sheet is not None:
        named = workbook.sheet(sheet)
        chosen = [named] if named and named.rows else []
    found = [scored for one in chosen for scored in recogniser.tables_of(one)]
    found.sort(key=lambda pair: -pair[0])
    tables = tuple(table for _, table in found)
    return Recognition(tables, _question(found))


def recognise_as_told(sheet: Sheet, told: Corrections, knowledge: Knowledge) -> RecognisedTable | None:
    """The table of a sheet with what a person says about it; without a word of theirs, as recognition takes it.

    Where nothing looks like a header the first filled row is taken for one; None for a sheet without any.
    """
    recogniser = _Recogniser(knowledge)
    _score, table = recogniser.table_of(sheet, told)
    first = next((number for number, row in enumerate(sheet.rows, 1) if filled(row)), 0)
    if table is None and first:
        _score, table = recogniser.table_of(sheet, told.with_header(first, first))
    return table


def _question(found: Sequence[tuple[float, RecognisedTable]]) -> Message | None:
    if not found or found[0][1].kind == "none":
        return None
    if found[0][1].doubt or len(found) < 2:
        return found[0][1].doubt
    (best, table), (second, other) = found[:2]
    if other.kind != table.kind or second < _AS_GOOD * best:
        return None
    if other.sheet == table.sheet:
        return Message(_TWO_ON_A_SHEET, sheet=table.sheet, row=table.header_rows[-1], other=other.header_rows[-1])
    return Message(
        N_("The sheets “{first}” and “{second}” both hold such a table. Choose the one to take in."),
        first=table.sheet,
        second=other.sheet,
    )


class _Recogniser:
    """Recognises sheets with the same knowledge."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._chooser = KindChooser(knowledge)
        self._knowledge = knowledge
        self._layouts = knowledge.layouts
        mappers = self._chooser.mappers
        self._known = lru_cache(maxsize=5000)(
            lambda title: any(m.titles.knows(title) for m in mappers) or says_something(title)
        )

    def tables_of(self, sheet: Sheet) -> list[tuple[float, RecognisedTable]]:
        """The tables of one sheet from top to bottom, with how good they are; what the first says holds for all."""
        found: list[tuple[float, RecognisedTable]] = []
        part: Sheet | None = sheet
        while part is not None and len(found) < _MOST_TABLES:
            score, table = self.table_of(part)
            if table is None:
                break
            if found:
                facts = {fact.key: fact for fact in (*found[0][1].facts, *table.facts)}
                table = replace(table, facts=tuple(facts.values()))
            found.append((score, table))
            part = below(sheet, table.next_table) if table.next_table else None
        return found

    def table_of(self, sheet: Sheet, told: Corrections = NOTHING_TOLD) -> tuple[float, RecognisedTable | None]:
        """The table of one sheet with how good it is to take in; None where nothing looks like a header.

        What a person says about it, or confirmed once of such a header, outranks what it looks like.
        """
        header = self._header(sheet, told)
        if header is None:
            return 0.0, None
        titles = titles_of(header)
        layout = best_fit(self._layouts, titles)
        span = find_span(sheet, header, self._known)
        found = _columns(sheet, header, span)
        meant = senses(found, self._knowledge, RESOLVERS)
        subject = subject_of(found, meant, self._knowledge)
        columns = _titled(found, meant, header)
        told_of = Told(spoken_of(titles, layout, told), told.kind or (layout.kind if layout else None))
        choice = self._chooser.choose(columns, _titles(sheet, header), told_of, subject)
        ordinals = frozenset(column.index for column in choice.columns if column.target == "row.number")
        if ordinals:
            span = without_unused(span, sheet, ordinals)
        table = _table(sheet, header, span, choice, subject)
        table = replace(table, facts=with_constants(table.facts, layout, told), layout=use_of(layout, titles))
        return choice.score + 0.2 * math.log10(1 + len(span.rows)) + _preference(layout, sheet), table

    def _header(self, sheet: Sheet, told: Corrections) -> Header | None:
        if told.header:
            return header_of(sheet, *told.header)
        known = find_known_header(sheet, self._layouts)
        found = known or find_header(sheet, self._known)
        return found if known or found is None else own_columns(sheet, found)


def _titles(sheet: Sheet, header: Header) -> str:
    """The words of the sheet's name and of the titles above its header, in plain letters."""
    above = [cell for row in range(1, header.rows[0]) for cell in sheet.row(row) if isinstance(cell, str)]
    return " ".join(normal(text) for text in (sheet.name, *above))


def _preference(layout: Layout | None, sheet: Sheet) -> float:
    """A sheet with a header that was confirmed is meant, and of several the one that had its name."""
    if layout is None:
        return 0.0
    return _CONFIRMED_IS_BETTER * (2 if layout.sheet.casefold() == sheet.name.casefold() else 1)


def _columns(sheet: Sheet, header: Header, span: Span) -> tuple[Column, ...]:
    """The columns with their titles and what a spread sample of their cells looks like."""
    step = max(1, len(span.rows) // SAMPLE)
    sampled = [sheet.row(number) for number in span.rows[::step][:SAMPLE]]
    indexes = sorted(header.titles)[:MOST_COLUMNS]
    tags = tagged(header.tag_of(sheet))
    titles = without_paths({index: header.titles[index] for index in indexes})
    return tuple(Column(index, titles[index], profile(_cells(sampled, index)), tags.get(index)) for index in indexes)


def _titled(found: Sequence[Column], meant: Mapping[int, Sense], header: Header) -> tuple[TitledColumn, ...]:
    added = added_by_survey({one.index: one.parts for one in found})
    return tuple(
        TitledColumn(i, one.parts, one.profile, meant.get(i), header.titles[i], i in added)
        for one in found
        for i in (one.index,)
    )


def _cells(rows: Sequence[tuple[Cell, ...]], index: int) -> list[Cell]:
    return [row[index] if index < len(row) else None for row in rows]


def _table(sheet: Sheet, header: Header, span: Span, choice: Choice, subject: Subject) -> RecognisedTable:
    first = span.rows[0] if span.rows else header.last + 1
    last = span.rows[-1] if span.rows else header.last
    columns, kind = choice.columns, choice.kind
    certainty = _certainty(columns) if kind else 0.0
    reasons = (
        Message(
            N_("{count} of {all} columns is known.", "{count} of {all} columns are known."),
            count=len(mapped_targets(columns)),
            all=len(columns),
        ),
        *((Message(N_("What is found makes it: {kind}."), kind=Message(kind.title)),) if kind else ()),
        *subject.reasons,
    )
    return RecognisedTable(
        sheet.name,
        kind.key if kind else "none",
        certainty,
        header.rows,
        first,
        last,
        span.rows,
        find_facts(sheet, header.rows[0], last),
        columns,
        span.left_out,
        reasons,
        doubt=choice.doubt,
        next_table=span.next_table,
    )


def _certainty(columns: tuple[MappedColumn, ...]) -> float:
    sure = [column.certainty for column in columns if column.target]
    return round(sum(sure) / len(sure), 2) if sure else 0.0
