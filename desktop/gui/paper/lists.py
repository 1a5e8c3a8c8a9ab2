"""The paper of a list: filtered, sorted and with the columns chosen as on the screen, in a language of its own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from desktop.domain.around import Around
from desktop.domain.language import N_, Message, translate
from desktop.gui.language import Words
from desktop.gui.paper.asked import PaperChoice
from desktop.gui.paper.pages import Progress
from desktop.gui.tables.columns import Column, Order, Row, RowSource, Surroundings
from desktop.operations.papers.paper import Block, Paper, PaperColumn, Rows, about_sensitive, heading_of
from desktop.operations.session import Session

WIDE_FROM = 7
"""Columns from which the sheet is laid across."""

_STEP = 500
_IN_WORDS, _NAMES = 210, 1.3
"""Pixels of a column that says in words what the window draws, and how much more than there the names take."""


@dataclass(frozen=True)
class ListAsked:
    """A list as it stands on the screen: where its rows come from, and which columns it shows, by their keys.

    `columns` makes the columns for given surroundings; `narrowed` says by what the list is filtered, as title and text.
    """

    title: Words
    source: RowSource
    order: Order
    where: Any
    columns: Callable[[Surroundings], Sequence[Column]]
    shown: tuple[str, ...]
    narrowed: tuple[tuple[Words, Words], ...] = ()


@dataclass(frozen=True)
class _Surroundings:
    """The surroundings in the language of the paper."""

    around: Around


def list_paper(session: Session, choice: PaperChoice, progress: Progress, asked: ListAsked) -> Paper:
    """The paper of a list, row by row as it is read."""
    language = choice.language
    known = {one.key: one for one in asked.columns(_Surroundings(session.around(language)))}
    columns = [known[key] for key in asked.shown if choice.sensitive or not known[key].sensitive]
    rows = _rows(session, asked, columns, progress)
    count = Message(N_("{count} record", "{count} records"), count=len(rows)).text(language)
    narrowed = [f"{_in(title, language)}: {_in(said, language)}" for title, said in asked.narrowed]
    heading = heading_of(session, _in(asked.title, language), " · ".join([count, *narrowed]), language)
    left_out = any(known[key].sensitive for key in asked.shown)
    blocks: list[Block] = [about_sensitive(choice.sensitive, language)] if left_out else []
    number = PaperColumn(translate(N_("No."), language), 0.4, right=True)
    titled = (PaperColumn(_in(one.title, language), _width(one), one.numeric) for one in columns)
    blocks.append(Rows("", (number, *titled), rows))
    said = N_("List “{title}”") if not asked.narrowed else N_("List “{title}” ({filter})")
    what = Message(said, title=_message(asked.title), filter="; ".join(narrowed))
    return Paper(heading, tuple(blocks), language, what, len(rows), wide=len(columns) >= WIDE_FROM)


def _width(column: Column) -> float:
    """How wide a column is beside the others: the names, which take the room of the window, get more, and what the
    window draws as squares is said in words on paper.
    """
    width = column.width * _NAMES if column.wide else column.width
    return (_IN_WORDS if column.paint == "served" else width) / 130


def _rows(session: Session, asked: ListAsked, columns: Sequence[Column], progress: Progress) -> list[tuple[str, ...]]:
    ids = asked.source.ids(session, asked.order, asked.where)
    rows: list[tuple[str, ...]] = []
    for start in range(0, len(ids), _STEP):
        progress(start, len(ids))
        for row in asked.source.rows(session, ids[start : start + _STEP]):
            if row is not None:
                rows.append((str(len(rows) + 1), *(_cell(column, row) for column in columns)))
    return rows


def _cell(column: Column, row: Row) -> str:
    said = column.text(row)
    return said.replace("\n", " › ") if column.paint == "pair" else said


def _in(words: Words, language: str) -> str:
    return words.text(language) if isinstance(words, Message) else translate(words, language)


def _message(words: Words) -> Message:
    return words if isinstance(words, Message) else Message(words)
