"""What was recognised in a file, and where the columns of the review come from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop.domain.calendar import Quarter
from desktop.domain.dates import show_date
from desktop.domain.language import Message
from desktop.exchange.reading.cells import column_letters
from desktop.exchange.recognition.table import RecognisedTable
from desktop.exchange.targets.kind import Kind
from desktop.exchange.targets.kinds import kind
from desktop.operations.imports.answering import Question, in_words, questions_of
from desktop.operations.imports.layouts import said_of_layout
from desktop.operations.imports.planning import Planned
from desktop.operations.imports.review.cells import FileColumn, behind, column_key, file_columns, wrong_cells
from desktop.operations.imports.review.grid import GridColumn, changes_any, column_targets, grid_columns
from desktop.operations.imports.review.lacking import Lacking, lacking
from desktop.operations.session import Session

_SURE = 0.6

# column of the review -> targets that it is made of
COLUMN_TARGETS: dict[str, tuple[str, ...]] = {
    "names": ("person.full_name", "person.family_name", "person.other_names"),
    "birth": ("person.birth", "person.age"),
    "home": ("household.head_name", "person.caregiver_name", "person.caregiver_phone", "household.head_phone"),
    "place": ("place.cell", "place.village", "place.sector", "place.code", "person.village", "household.village"),
    "told": ("identification.criteria", "identification.needs", "service."),
}


@dataclass(frozen=True)
class ColumnSource:
    """Where a column of the review comes from: letters of the file's columns, their title, whether that is sure."""

    letters: str
    title: str
    sure: bool


@dataclass(frozen=True)
class FileShown:
    """What was recognised. `kind` is a marked text, the others are as the file says; empty for what it doesn't say.

    `day` is that of the village assembly; `by_head` says that the people are listed under the head of their household,
    `listed` is the kind of the table, `questions` are what the file leaves open, `notes` what else was met in it:
    formulas without results, hidden parts, macros, links; `columns` are those of the grid where the rows are not about
    people; `cells` are the columns of the file, and `behind` says which of them a column of the grid is made of,
    `odd` which of them no column is, though something is wrong in them; `lacking` is what the file should say once.
    """

    file: str
    sheet: str
    sheets: tuple[str, ...]
    header_row: int
    kind: str
    period: Quarter | None
    day: str
    partner: str
    place: str
    by_head: bool
    listed: str
    sources: dict[str, ColumnSource]
    questions: tuple[Question, ...] = ()
    notes: tuple[Message, ...] = ()
    columns: tuple[GridColumn, ...] = ()
    cells: tuple[FileColumn, ...] = ()
    behind: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    odd: tuple[str, ...] = ()
    lacking: tuple[Lacking, ...] = ()


def file_shown(session: Session, planned: Planned) -> FileShown:
    """What was recognised in the file of a plan."""
    with session.proposing(planned.file.adds):
        return _shown(session, planned)


def _shown(session: Session, planned: Planned) -> FileShown:
    file = planned.file
    given, table = file.given, file.table
    columns = grid_columns(kind(table.kind), table, changes_any(planned.plan))
    wanted = made_of(kind(table.kind), columns)
    return FileShown(
        file.name,
        table.name,
        file.sheets,
        table.header_rows[-1] if table.header_rows else 0,
        kind(table.kind).title,
        given.period,
        show_date(given.day) if given.day else "",
        given.partner,
        " › ".join(name.title() if name.isupper() else name for _, name in given.places),
        table.column("household.head_name") is not None,
        table.kind,
        _sources(table, columns),
        tuple(in_words(session, one) for one in questions_of(planned.plan)),
        (*said_of_layout(table), *file.notes),
        columns,
        file_columns(table, session.around()),
        behind(table, wanted),
        _odd(planned, wanted),
        lacking(planned),
    )


def _odd(planned: Planned, wanted: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """The columns of the file in which rows have errors, and that no column of the grid shows."""
    table, found = planned.file.table, set[int]()
    for row in planned.plan.rows:
        if row.verdict in ("rejected", "doubtful") and any(one.severity == "error" for one in row.typed.problems):
            wrong = wrong_cells(row.typed.problems, table, wanted)
            found.update(at for at, one in wrong.items() if one.severity == "error")
    there = behind(table, wanted)
    shown = {at for key in wanted for at in there[key]}
    return tuple(column_key(at) for at in sorted(found - shown))


def made_of(shape: Kind, columns: Sequence[GridColumn]) -> Mapping[str, Sequence[str]]:
    """The beginnings of the targets that each column of a grid is made of; people have a grid of their own."""
    return {one.key: column_targets(shape, one.key) for one in columns} if columns else COLUMN_TARGETS


def _sources(table: RecognisedTable, shown: tuple[GridColumn, ...]) -> dict[str, ColumnSource]:
    found = {}
    for key, targets in made_of(kind(table.kind), shown).items():
        columns = [one for one in table.columns if one.target and one.target.startswith(tuple(targets))]
        if columns:
            letters = ", ".join(column_letters(one.index) for one in columns[:2])
            more = "…" if len(columns) > 1 else ""
            title = columns[0].title.rsplit(" / ", 1)[-1]
            sure = all(one.certainty >= _SURE for one in columns)
            found[key] = ColumnSource(letters, title + more, sure)
    return found
