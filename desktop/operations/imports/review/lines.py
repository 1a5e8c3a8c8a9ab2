"""The rows of an import as the grid of the review shows them: as understood, with the cells that decide."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop.domain.around import Around
from desktop.domain.dates import PartialDate
from desktop.domain.language import N_, Message, translate
from desktop.domain.names import plain, show_name
from desktop.exchange.reading.cells import as_text
from desktop.exchange.rows.typed import RowProblem, TypedRow
from desktop.exchange.targets.kinds import kind
from desktop.exchange.verdicts import ImportRow, VerdictKey
from desktop.operations.imports.deciding import Decisions
from desktop.operations.imports.parking import ParkedRow
from desktop.operations.imports.planning import Planned
from desktop.operations.imports.review.cells import behind, column_key, wrong_cells
from desktop.operations.imports.review.facts import COLUMN_TARGETS, made_of
from desktop.operations.imports.review.grid import (
    CHANGES,
    changes_any,
    changes_in_words,
    grid_columns,
    name_of_row,
    record_texts,
)
from desktop.operations.session import Session

TONES: Mapping[VerdictKey, str] = {
    "new": "new",
    "update": "update",
    "unchanged": "same",
    "doubtful": "doubt",
    "rejected": "reject",
}
"""The tone in which each verdict is shown."""

ALL = ""
_ABOUT, _MISSING = N_("about {year}"), N_("missing")
_COMPARED = ("names", "birth")
"""Where a row that may be about somebody known is looked at first."""


@dataclass(frozen=True)
class LineShown:
    """One row of the file: its verdict, what was decided about it, its texts and the tones of its cells by column.

    `decided` is empty for a row that nobody decided, `why` the first reason in a sentence, `wrong` what is wrong with
    a cell, by column; `corrected` are the columns in which something was written here.
    """

    row: int
    verdict: VerdictKey
    decided: str
    texts: Mapping[str, str]
    tones: Mapping[str, str] = field(default_factory=dict)
    why: Message | None = None
    wrong: Mapping[str, Message] = field(default_factory=dict)
    corrected: frozenset[str] = frozenset()


def matching_rows(planned: Planned, verdict: str, typed: str = "") -> list[int]:
    """The numbers of the rows with a verdict (all for none) whose names have the words typed in them."""
    words = plain(typed).split()
    return [
        row.typed.row
        for row in planned.plan.rows
        if verdict in (ALL, row.verdict) and all(word in _searched(row.typed) for word in words)
    ]


def _searched(row: TypedRow) -> str:
    person, household = row.records.get("person", {}), row.records.get("household", {})
    told = [person.get("family_name"), person.get("other_names"), household.get("head_name")]
    if not person:
        told += [one for record in row.records.values() for one in record.values() if isinstance(one, str)]
        told += row.links.values()
    return plain(" ".join(str(one) for one in (*told, person.get("caregiver_name")) if one))


def lines_shown(session: Session, planned: Planned, rows: Sequence[int], decisions: Decisions) -> list[LineShown]:
    """These rows as the grid shows them, in the language of the window, and their cells as the sender wrote them."""
    wanted = frozenset(rows)
    known = {row.typed.row: row for row in planned.plan.rows if row.typed.row in wanted}
    with session.proposing(planned.file.adds):
        lines = _Lines(session, planned)
        return [lines.line(known[row], decisions) for row in rows if row in known]


class _Lines:
    """Shows rows of one plan."""

    def __init__(self, session: Session, planned: Planned) -> None:
        self._session, self._planned = session, planned
        self._shape, self._table = kind(planned.plan.kind), planned.file.table
        columns = grid_columns(self._shape, self._table, changes_any(planned.plan))
        self._columns = tuple(one.key for one in columns)
        self._wanted = made_of(self._shape, columns)
        self._behind = behind(self._table, self._wanted)

    def line(self, row: ImportRow, decisions: Decisions) -> LineShown:
        """One row."""
        decision, number = decisions.get(row.typed.row), row.typed.row
        cells = wrong_cells(row.typed.problems, self._table, self._wanted)
        (said, tinted), (sent, marked) = self._understood(row, cells), self._sent(row, cells)
        corrected = {column for at, column in self._planned.file.corrected if at == number}
        why = row.reasons[0].message if row.reasons else None
        wrong = {
            key: next(cells[one].message for one in columns if one in cells)
            for key, columns in self._behind.items()
            if any(one in cells for one in columns)
        }
        here = frozenset(key for key, columns in self._behind.items() if corrected.intersection(columns))
        texts, tones = {**said, **sent}, {**tinted, **marked}
        return LineShown(number, row.verdict, decision.kind if decision else "", texts, tones, why, wrong, here)

    def _understood(self, row: ImportRow, cells: Mapping[int, RowProblem]) -> tuple[dict[str, str], dict[str, str]]:
        if self._columns:
            said = record_texts(self._session, self._shape.key, row.typed)
            texts, tones = {key: said.get(key, "") for key in self._columns}, _record_tones(row, self._columns)
            if row.verdict == "update":
                texts[CHANGES] = changes_in_words(self._session, self._shape, row.differences)
        else:
            texts, tones = row_texts(row.typed, self._session.around()), _tones(row)
        for key, columns in self._behind.items():
            if key in texts and not texts[key] and any(one in cells for one in columns):
                tones.setdefault(key, "doubt")
        for column in tones:
            texts[column] = texts[column] or self._as_written(row.typed.row, column) or translate(_MISSING)
        return texts, tones

    def _as_written(self, row: int, column: str) -> str:
        """What the sender wrote where nothing was understood."""
        cells = (as_text(self._planned.file.sheet.cell(row, one)) for one in self._behind.get(column, ()))
        return " ".join(cell for cell in cells if cell)

    def _sent(self, row: ImportRow, cells: Mapping[int, RowProblem]) -> tuple[dict[str, str], dict[str, str]]:
        """The cells of the file; those of which something is wrong are tinted."""
        number = row.typed.row
        texts = {
            column_key(one.index): as_text(self._planned.file.sheet.cell(number, one.index))
            for one in self._table.columns
        }
        tones = {
            column_key(at): TONES[row.verdict] if one.severity == "error" else "doubt" for at, one in cells.items()
        }
        return texts, tones


def row_texts(row: TypedRow, around: Around) -> dict[str, str]:
    """What a row says in each column of a grid, as it was understood."""
    person, household = row.records.get("person", {}), row.records.get("household", {})
    home = household.get("head_name") or person.get("caregiver_name") or ""
    return {
        "names": show_name(_text(person.get("family_name")), _text(person.get("other_names"))),
        "birth": birth_shortly(person.get("birth")),
        "home": str(home),
        "place": place_shortly(str(person.get("village") or ""), around),
        "told": _told(row, around),
    }


def waiting_texts(session: Session, waiting: ParkedRow) -> dict[str, str]:
    """What a row that waits says in the columns of their list, whatever it is about."""
    shape = waiting.origin.kind
    texts = row_texts(waiting.row.typed, session.around())
    if not kind(shape).about_people:
        texts["names"] = name_of_row(record_texts(session, shape, waiting.row.typed), shape)
    return texts


def _text(value: object) -> str | None:
    return str(value) if value else None


def birth_shortly(birth: object) -> str:
    """A date of birth for a narrow column: an estimate by its year alone."""
    if not isinstance(birth, str):
        return ""
    known = PartialDate.stored(birth)
    return Message(_ABOUT, year=known.year).text() if known.precision == "age" else known.show()


def place_shortly(code: str, around: Around) -> str:
    """The cell and the village, or whatever finest unit is known."""
    place = around.places.get(code)
    if place is None:
        return ""
    above = around.places.get(code[:6]) if len(code) == 8 else None
    return f"{above.name}, {place.name}" if above else place.name


def _told(row: TypedRow, around: Around) -> str:
    """The criteria of an identification, or the services given."""
    criteria = row.records.get("identification", {}).get("criteria") or ()
    if isinstance(criteria, tuple) and criteria:
        return ", ".join(around.codelists["vulnerability"].short_label(code, around.language) for code in criteria)
    services = dict.fromkeys(str(one["service"]) for one in row.services)
    return ", ".join(around.codelists["service"].short_label(code, around.language) for code in services)


def _tones(row: ImportRow) -> dict[str, str]:
    """The columns whose cells made the verdict what it is, each in the tone of the verdict."""
    tone = TONES[row.verdict]
    if row.verdict in ("doubtful", "rejected"):
        found = {column for problem in row.typed.problems if problem.severity == "error"
                 for column in _columns(problem.target)}  # fmt: skip
        found |= set(_COMPARED) if not found and row.known else set()
    elif row.verdict == "update":
        found = {column for one in row.differences for column in _columns(f"{one.role}.{one.field}")}
    else:
        found = set()
    return dict.fromkeys(found, tone)


def _record_tones(row: ImportRow, columns: tuple[str, ...]) -> dict[str, str]:
    """The columns of a grid of records that made the verdict what it is; the first one where none of them did."""
    if row.verdict in ("doubtful", "rejected"):
        found = {one.target for one in row.typed.problems if one.severity == "error"}
        shown = found.intersection(columns) or {columns[0]}
    elif row.verdict == "update":
        shown = {CHANGES} | {f"{one.role}.{one.field}" for one in row.differences}.intersection(columns)
    else:
        shown = set()
    return dict.fromkeys(shown, TONES[row.verdict])


def _columns(target: str) -> list[str]:
    role = target.partition(".")[0]
    exact = [key for key, targets in COLUMN_TARGETS.items() if target.startswith(targets)]
    return exact or (["told"] if role in ("service", "identification") else [])
