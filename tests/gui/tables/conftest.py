"""A thread with an invented list of people, as long as a test wants it."""

from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from desktop.gui.tables.columns import Column, FirstPage
from desktop.gui.tables.model import RegisterTableModel
from desktop.gui.tables.table import Table
from desktop.gui.work import Work


@dataclass
class People:
    """Numbered people; `where` may be the greatest number wanted. Every question is written down."""

    count: int
    asked: list[str] = field(default_factory=list)
    first: int = 0
    word: str = "Person"

    def _numbers(self, order: Any, where: Any) -> Sequence[int]:
        numbers = range(self.first, min(self.count, where) if where is not None else self.count)
        return numbers[::-1] if order and order[0][1] else numbers

    def _row(self, number: int) -> dict[str, Any]:
        return {"number": number, "name": f"{self.word} {number}", "village": f"Village {number % 7}"}

    def first_page(self, register: Any, order: Any, where: Any, size: int) -> FirstPage:
        self.asked.append("first page")
        numbers = self._numbers(order, where)[:size]
        return FirstPage(list(numbers), [self._row(number) for number in numbers])

    def ids(self, register: Any, order: Any, where: Any) -> Sequence[int]:
        self.asked.append("ids")
        return array("q", self._numbers(order, where))

    def rows(self, register: Any, ids: Sequence[int]) -> Sequence[dict[str, Any] | None]:
        self.asked.append(f"rows {ids[0]}")
        return [self._row(number) if number >= self.first else None for number in ids]


COLUMNS = (
    Column("number", "Number", paint="number", width=80),
    Column("name", "Name", paint="name", wide=True),
    Column("village", "Village", paint="muted", sortable=False),
    Column("note", "Note", hidden=True),
)


@pytest.fixture
def work(qtbot, tmp_path: Path) -> Iterator[Work]:
    made = Work(reports=tmp_path)
    made.open(dict)
    yield made
    made.finish()


@pytest.fixture
def model_of(qtbot, work: Work) -> Iterator[Callable[..., RegisterTableModel]]:
    """A model over people, loaded completely unless told otherwise."""
    made = []

    def make(source: People, columns: Sequence[Column] = COLUMNS, loaded: bool = True) -> RegisterTableModel:
        model = RegisterTableModel(work, source, columns, (("number", False),))
        made.append(model)
        if loaded:
            model.load()
            qtbot.waitUntil(lambda: model.complete)
        return model

    yield make
    made.clear()


@pytest.fixture
def table_of(qtbot, work: Work, model_of: Callable[..., RegisterTableModel]) -> Callable[..., Table]:
    """A table over people as it stands on a page."""

    def make(source: People, columns: Sequence[Column] = COLUMNS) -> Table:
        table = Table(work, model_of(source, columns), "People")
        qtbot.addWidget(table)
        table.resize(500, 400)
        table.show()
        qtbot.waitExposed(table)
        return table

    return make
