"""A form's sheet written again as a stream, with the rows of a report in it and everything else as it was."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from desktop.domain.language import N_
from desktop.domain.problems import AppError
from desktop.exchange.filling.form_table import Table
from desktop.exchange.filling.models import RowModel
from desktop.exchange.filling.references import Insertion
from desktop.exchange.filling.rows import RowMover
from desktop.exchange.filling.sheet_xml import Rows, row_number
from desktop.exchange.filling.surroundings import moved_head, moved_tail
from desktop.exchange.writing.cells import LAST_ROW
from desktop.reports.report import Cell as Value


def insertion_for(table: Table, sheet: str, count: int) -> Insertion | None:
    """The rows that must be put in for a table to hold `count` rows; None when it is long enough.

    They go in before its last prepared row, so that every sum, rule and border over the table grows by itself,
    and its last row keeps its own look. Raises AppError when the sheet has not that many rows.
    """
    missing = count - (table.last - table.first + 1)
    if missing <= 0:
        return None
    if table.survey.last_row + missing > LAST_ROW:
        said = N_(
            "The form can't hold {count} row. Send the report in parts, by sector.",
            "The form can't hold {count} rows. Send the report in parts, by sector.",
        )
        raise AppError(said, count=count)
    if table.last > table.first and table.last not in table.labels:
        return Insertion(sheet, table.last - 1, missing)
    return Insertion(sheet, table.last, missing, grows=table.last >= table.first)


@dataclass
class SheetRewriter:
    """Writes the sheet of a table again.

    `columns` are the columns of the sheet in the order of the values; `placed` holds the rows of values by the row
    they belong in, before any insertion, for forms whose rows have names already; `further` are the others, which
    fill the rows without names and then the inserted ones. `facts` are single cells to be written, by row.
    """

    table: Table
    mover: RowMover
    columns: Sequence[int]
    further: Iterator[Sequence[Value]]
    placed: Mapping[int, Sequence[Value]] = field(default_factory=dict)
    facts: Mapping[int, Mapping[int, Value]] = field(default_factory=dict)
    written: int = 0

    def chunks(self, rows: Rows) -> Iterator[str]:
        """The XML of the sheet in order."""
        insertion = self.mover.insertion
        yield moved_head(rows.head, insertion) if insertion else rows.head
        waiting: list[str] = []
        for row in self._rows(rows):
            waiting.append(row)
            if len(waiting) == 256:
                yield "".join(waiting)
                waiting.clear()
        yield "".join(waiting)
        yield moved_tail(rows.tail, insertion, self._model_row) if insertion else rows.tail

    @property
    def _model_row(self) -> int:
        """The prepared row that inserted ones look like; 0 when none is prepared."""
        insertion = self.mover.insertion
        return insertion.after if insertion and self.table.last >= self.table.first else 0

    def _rows(self, rows: Rows) -> Iterator[str]:
        expected, model = self.table.first, ""
        number = 0
        for row in rows:
            number = row_number(row, number)
            if number > self.table.header_last and expected <= self.table.last:
                for absent in range(expected, min(number, self.table.last + 1)):
                    yield from self._absent(absent, model)
                expected = max(expected, number + 1)
            if self.mover.insertion and number > self.mover.insertion.after and not self._inserted:
                yield from self._insert(model)
            if self.table.first <= number <= self.table.last:
                yield self._table_row(row, number)
                model = row
            else:
                facts = self.facts.get(number)
                yield self.mover.filled(row, number, facts, facts=True) if facts else self.mover.moved(row, number)
        for absent in range(expected, self.table.last + 1):
            yield from self._absent(absent, model)
        if self.mover.insertion and not self._inserted:
            yield from self._insert(model)

    _inserted = False
    _model: RowModel | None = None
    _models_left = 20  # rows that are all different are quicker filled one by one than made models of

    def _values(self, number: int) -> Sequence[Value] | None:
        """What belongs into a prepared row, None when it stays as it is."""
        values = self.placed.get(number)
        if values is None and number not in self.table.labels:
            values = next(self.further, None)
        if values is not None:
            self.written += 1
        return values

    def _table_row(self, row: str, number: int) -> str:
        values = self._values(number)
        insertion = self.mover.insertion
        if insertion and number > insertion.after:
            at = (self.table.first, number)
            return RowModel(row, at, self.mover, self.columns).row(insertion.row(number), values or self._nothing)
        if values is None:
            return self.mover.moved(row, number)
        if self._model is None or not self._model.fits(row, number):
            self._models_left -= 1
            if self._models_left < 0 or number in self.table.labels:
                return self.mover.filled(row, number, dict(zip(self.columns, values, strict=True)))
            self._model = RowModel(row, (self.table.first, number), self.mover, self.columns)
        return self._model.row(number, values)

    @property
    def _nothing(self) -> Sequence[Value]:
        return [None] * len(self.columns)

    def _absent(self, number: int, model: str) -> Iterator[str]:
        """A row of the table that the file leaves out because nothing is in it."""
        insertion = self.mover.insertion
        if insertion and number > insertion.after and not self._inserted:
            yield from self._insert(model)
        values = self._values(number)
        if values is not None:
            after = insertion.row(number) if insertion else number
            yield RowModel("<row>", (0, number), self.mover, self.columns).row(after, values)

    def _insert(self, model: str) -> Iterator[str]:
        insertion = self.mover.insertion
        assert insertion is not None
        self._inserted = True
        at = (self.table.first, insertion.after)
        rows = RowModel(model or "<row>", at, self.mover, self.columns)
        first = insertion.after + 1
        for number, values in enumerate(self._taken(insertion.count), first):
            yield rows.row(number, values)

    def _taken(self, count: int) -> Iterable[Sequence[Value]]:
        for values in islice(self.further, count):
            self.written += 1
            yield values
