"""Recognises the tables of one sheet: below one another and side by side, each as it looks or as a person says."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from desktop.domain.language import N_, Message
from desktop.exchange.reading.cells import Cell, Sheet, address
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
from desktop.exchange.recognition.header import Header, find_header, header_of
from desktop.exchange.recognition.knowledge import Knowledge
from desktop.exchange.recognition.layout import Layout, best_fit
from desktop.exchange.recognition.meanings.context import RESOLVERS
from desktop.exchange.recognition.meanings.grammar import says_something
from desktop.exchange.recognition.meanings.paths import without_paths
from desktop.exchange.recognition.meanings.sense import Column, Sense, senses
from desktop.exchange.recognition.meanings.survey import added_by_survey
from desktop.exchange.recognition.regions import below, side_by_side
from desktop.exchange.recognition.span import Span, find_span, without_unused
from desktop.exchange.recognition.subject import Subject, subject_of
from desktop.exchange.recognition.table import Fact, MappedColumn, RecognisedTable
from desktop.exchange.recognition.tags import tagged
from desktop.exchange.recognition.words import normal

MOST_COLUMNS = 400
_MOST_TABLES = 5
_CONFIRMED_IS_BETTER = 10.0

Scored = tuple[float, RecognisedTable]
"""A table with how good it is to take in."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A table with how good it is, the part of the sheet from which it was found, and its header."""

    score: float
    table: RecognisedTable
    part: Sheet
    header: Header


class Recogniser:
    """Recognises sheets with the same knowledge."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._chooser = KindChooser(knowledge)
        self._knowledge = knowledge
        self._layouts = knowledge.layouts
        mappers = self._chooser.mappers
        self._known = lru_cache(maxsize=5000)(
            lambda title: any(m.titles.knows(title) for m in mappers) or says_something(title)
        )

    def tables_of(self, sheet: Sheet) -> list[Scored]:
        """The tables of one sheet, from top to bottom and from left to right; what the first says holds for all."""
        return [(one.score, one.table) for one in self._found_on(sheet)]

    def told_table(self, sheet: Sheet, told: Corrections) -> RecognisedTable | None:
        """The table of a sheet that a person speaks of, the best one where they name none, as they say it is.

        None where nothing looks like a header.
        """
        if told.header and not told.table:
            return self._recognised(sheet, header_of(sheet, *told.header), told)[1]
        found = self._found_on(sheet)
        meant = next((one for one in found if one.table.place == told.table), None)
        meant = meant or max(found, key=lambda one: one.score, default=None)
        if meant is None or not told.says_something:
            return meant.table if meant else None
        header = meant.header
        if told.header:
            header = header_of(meant.part, *told.header)
            own = {column: parts for column, parts in header.titles.items() if column in meant.header.titles}
            header = replace(header, titles=own) if own and len(found) > 1 else header
        _, table = self._recognised(meant.part, header, told, found[0].table.facts)
        return replace(table, place=meant.table.place, several=meant.table.several)

    def _found_on(self, sheet: Sheet) -> list[_Found]:
        found: list[_Found] = []
        part: Sheet | None = sheet
        while part is not None and len(found) < _MOST_TABLES:
            next_table = 0
            for header in self._headers(part):
                facts = found[0].table.facts if found else ()
                score, table = self._recognised(part, header, NOTHING_TOLD, facts)
                found.append(_Found(score, table, part, header))
                next_table = max(next_table, table.next_table or 0)
            part = below(sheet, next_table) if next_table else None
        several = sum(one.table.kind != "none" for one in found) > 1
        return [replace(one, table=replace(one.table, several=several and one.table.kind != "none")) for one in found]

    def _headers(self, sheet: Sheet) -> tuple[Header, ...]:
        """The headers of the first row of titles of a sheet, one for each table that begins there."""
        known = find_known_header(sheet, self._layouts)
        header = known or find_header(sheet, self._known)
        if header is None:
            return ()
        tables = side_by_side(sheet, header)
        return tables if known is None or len(tables) > 1 else (known,)

    def _recognised(self, sheet: Sheet, header: Header, told: Corrections, above: tuple[Fact, ...] = ()) -> Scored:
        """A table with a header; `above` are the facts that the sheet says for all of its tables.

        What a person says about it, or confirmed once of such a header, outranks what it looks like.
        """
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
        facts = tuple({fact.key: fact for fact in (*above, *table.facts)}.values())
        table = replace(table, facts=with_constants(facts, layout, told), layout=use_of(layout, titles))
        return choice.score + 0.2 * math.log10(1 + len(span.rows)) + _preference(layout, sheet), table


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
        place=address(header.rows[0], min(header.titles, default=0)),
    )


def _certainty(columns: tuple[MappedColumn, ...]) -> float:
    sure = [column.certainty for column in columns if column.target]
    return round(sum(sure) / len(sure), 2) if sure else 0.0
