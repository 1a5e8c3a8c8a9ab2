"""Recognises the tables of a workbook and chooses one, or says why that is for a person to decide."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.language import N_, Message
from desktop.exchange.reading.cells import Sheet, Workbook
from desktop.exchange.recognition.corrections import Corrections
from desktop.exchange.recognition.header import filled
from desktop.exchange.recognition.knowledge import Knowledge
from desktop.exchange.recognition.recogniser import Recogniser, Scored
from desktop.exchange.recognition.table import RecognisedTable, sheet_and_place

_AS_GOOD = 0.97
"""A second table that is nearly as good as the best one makes the choice a question."""

_TWO_ON_A_SHEET = N_(
    "The sheet “{sheet}” holds several such tables: their titles begin at {first} and at {other}. Choose the one to "
    "take in."
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
    """The tables of the visible sheets, or of the one that is named; hidden sheets hold older copies.

    A name with a place ("List!H3") means the table of that sheet whose titles begin there.
    """
    recogniser = Recogniser(knowledge or Knowledge())
    chosen = [one for one in workbook.sheets if one.rows and not one.hidden]
    place = ""
    if sheet is not None:
        name, place = sheet_and_place(sheet, [one.name for one in workbook.sheets])
        named = workbook.sheet(name)
        chosen = [named] if named and named.rows else []
    found = [scored for one in chosen for scored in recogniser.tables_of(one) if place in ("", scored[1].place)]
    found.sort(key=lambda pair: -pair[0])
    tables = tuple(table for _, table in found)
    return Recognition(tables, _question(found))


def recognise_as_told(sheet: Sheet, told: Corrections, knowledge: Knowledge) -> RecognisedTable | None:
    """The table of a sheet that a person speaks of, with what they say about it; the best one where they name none.

    Where nothing looks like a header the first filled row is taken for one; None for a sheet without any.
    """
    recogniser = Recogniser(knowledge)
    table = recogniser.told_table(sheet, told)
    first = next((number for number, row in enumerate(sheet.rows, 1) if filled(row)), 0)
    if table is None and first:
        table = recogniser.told_table(sheet, told.with_header(first, first))
    return table


def _question(found: Sequence[Scored]) -> Message | None:
    if not found or found[0][1].kind == "none":
        return None
    if found[0][1].doubt or len(found) < 2:
        return found[0][1].doubt
    (best, table), (second, other) = found[:2]
    if other.kind != table.kind or second < _AS_GOOD * best:
        return None
    if other.sheet == table.sheet:
        return Message(_TWO_ON_A_SHEET, sheet=table.sheet, first=table.place, other=other.place)
    return Message(
        N_("The sheets “{first}” and “{second}” both hold such a table. Choose the one to take in."),
        first=table.sheet,
        second=other.sheet,
    )
