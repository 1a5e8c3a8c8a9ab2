"""A sheet as it looks, with what each of its columns was taken for, as a person corrects it."""

from dataclasses import dataclass, replace

from desktop.domain.around import Around
from desktop.domain.calendar import quarter_of
from desktop.domain.language import N_, Message
from desktop.domain.places import LEVELS
from desktop.domain.places.tree import PATH_MARK
from desktop.exchange.reading.cells import as_text, column_letters
from desktop.exchange.recognition.recogniser import MOST_COLUMNS
from desktop.exchange.recognition.table import LayoutUsed, MappedColumn
from desktop.exchange.rows.examples import Example, examples_of
from desktop.exchange.targets.kinds import kind
from desktop.exchange.targets.target import Target
from desktop.operations.imports.reading import TAKEN_IN, ImportFile
from desktop.operations.imports.review.targets import target_of, title_of
from desktop.operations.imports.review.understood import today_in_words, understood
from desktop.operations.session import Session

ROWS_ABOVE, ROWS_SHOWN = 8, 30
LONGEST_CELL = 200

PLACE = "place"
"""The fact of a whole file that is made of the levels below the district."""
_BELOW = LEVELS[LEVELS.index("sector") :]

SURE, LIKELY = N_("sure"), N_("likely")
_SURE_FROM = 0.9
_QUARTERS = 8

_CONSTANTS = {
    "partner": N_("Partner"),
    "period": N_("Period"),
    "district": N_("District"),
    "assembly": N_("Assembly"),
    PLACE: N_("Place within it"),
}


@dataclass(frozen=True)
class ExampleShown:
    """A cell by its row, as it is written and as it was understood; `wrong` where it was not understood whole."""

    row: int
    written: str
    understood: tuple[str, ...]
    wrong: bool = False


@dataclass(frozen=True)
class ColumnShown:
    """A column: its index (A is 0), letters and title, its target ("" where it is only kept) and that in words,
    how surely (marked, empty for none), why, and examples.
    """

    index: int
    letters: str
    title: str
    target: str
    goes_to: str
    certainty: str
    reasons: tuple[Message, ...]
    examples: tuple[ExampleShown, ...]


@dataclass(frozen=True)
class ConstantShown:
    """A fact of the whole file: its key, its marked title, its text and as what it was understood, and where it is
    from; `wrong` where it was not understood; `offers` are what comes to mind first.
    """

    key: str
    title: str
    text: str
    understood: str
    reason: Message | None
    wrong: bool = False
    offers: tuple[str, ...] = ()


@dataclass(frozen=True)
class MappingShown:
    """A sheet with its mapping.

    `rows` are the texts of its cells from row `first` on; `header` the first and last row of the header; `data` the
    rows of data; `count` how many there are in the whole table. `kind` is "" where none was recognised. `idle` is said
    of a column without a target; `written` are cells (row, column from 1) that show what would be written into them.
    """

    file: str
    sheet: str
    sheets: tuple[str, ...]
    kind: str
    kinds: tuple[tuple[str, str], ...]
    first: int
    rows: tuple[tuple[str, ...], ...]
    header: tuple[int, int]
    data: frozenset[int]
    count: int
    columns: tuple[ColumnShown, ...]
    constants: tuple[ConstantShown, ...]
    layout: LayoutUsed | None = None
    idle: str = N_("only kept")
    written: frozenset[tuple[int, int]] = frozenset()


def mapping_shown(session: Session, file: ImportFile) -> MappingShown:
    """The table of a file as a person looks at it to correct it, in the language of the window.

    Raises AppError while names are masked: the sheet is full of them.
    """
    session.refuse_masked()
    around, table = session.around(), file.table
    header = (table.header_rows[0], table.header_rows[-1])
    first = max(1, header[0] - ROWS_ABOVE)
    examples = examples_of(file.sheet, table, around, file.given)
    taken_in = table.kind in TAKEN_IN
    return MappingShown(
        file.name,
        table.name,
        file.sheets,
        table.kind if taken_in else "",
        tuple((key, kind(key).title) for key in TAKEN_IN),
        first,
        _rows(file, first),
        header,
        frozenset(row for row in table.data_rows if row < first + ROWS_SHOWN),
        len(table.data_rows),
        tuple(_column(file, column, examples[column.index], around) for column in table.columns),
        _constants(session, file, around),
        table.layout,
    )


def _rows(file: ImportFile, first: int) -> tuple[tuple[str, ...], ...]:
    rows = [file.sheet.row(number) for number in range(first, first + ROWS_SHOWN) if number <= len(file.sheet.rows)]
    return tuple(tuple(as_text(cell)[:LONGEST_CELL] for cell in row[:MOST_COLUMNS]) for row in rows)


def _column(file: ImportFile, column: MappedColumn, examples: tuple[Example, ...], around: Around) -> ColumnShown:
    target = target_of(file.table.kind, column.target, around) if column.target else None
    certainty = "" if target is None else SURE if column.certainty >= _SURE_FROM else LIKELY
    return ColumnShown(
        column.index,
        column_letters(column.index),
        column.title,
        target.key if target else "",
        title_of(target, file.table.kind, around) if target else "",
        certainty,
        column.reasons,
        tuple(_example(one, file.table.kind, target, around) for one in examples),
    )


def _example(example: Example, kind_key: str, target: Target | None, around: Around) -> ExampleShown:
    if target is None:
        return ExampleShown(example.row, example.text, ())
    wrong = any(finding.severity != "note" for finding in example.fragment.findings) if example.fragment else False
    return ExampleShown(example.row, example.text, understood(example, kind_key, around), wrong)


def _constants(session: Session, file: ImportFile, around: Around) -> tuple[ConstantShown, ...]:
    """The facts that may be said for the whole table: a list of children has an assembly, others a period."""
    keys = ("partner", "assembly" if file.table.kind == "children" else "period", "district", PLACE)
    return tuple(replace(_constant(file, key, around), offers=_offers(session, key, around)) for key in keys)


def place_told(text: str, around: Around, district: str = "") -> tuple[tuple[str, str], ...]:
    """The facts that say the place of a whole file: its levels below the district, "" for those that it does not say.

    A path such as "Gatsata › Hanika" begins at the sector; a single name is that of the coarsest unit called so.
    """
    parts = [part.strip() for part in text.split(PATH_MARK) if part.strip()]
    within = district or around.district
    if len(parts) == 1:
        found = next((one for one in _BELOW if around.places.resolve({one: parts[0]}, within).code), _BELOW[-1])
        named = {found: parts[0]}
    else:
        named = dict(zip(_BELOW, parts, strict=False))
    return tuple((level, named.get(level, "")) for level in _BELOW)


def _whole_place(file: ImportFile, around: Around) -> ConstantShown:
    """The place within the district that holds for the whole file, as a path."""
    named = {level: name for level, name in file.given.places if level in _BELOW}
    text = PATH_MARK.join(named[level] for level in _BELOW if level in named)
    within = file.given.district or around.district
    code = around.places.resolve(dict(file.given.places), within).code if named else None
    fact = next((fact for level in reversed(_BELOW) if (fact := file.table.fact(level))), None)
    known = around.places.path(code, within=within) if code else ""
    return ConstantShown(PLACE, _CONSTANTS[PLACE], text, known, fact.reason if fact else None, bool(text and not known))


def _constant(file: ImportFile, key: str, around: Around) -> ConstantShown:
    if key == PLACE:
        return _whole_place(file, around)
    fact, given = file.table.fact(key), file.given
    text = as_text(fact.text) if fact else ""
    place = around.places.get(given.district)
    known = {
        "partner": text,
        "period": given.period.label(around.language) if given.period else "",
        "assembly": today_in_words(given.day, around.language) if given.day else "",
        "district": place.name if place else "",
    }[key]
    return ConstantShown(key, _CONSTANTS[key], text, known, fact.reason if fact else None, bool(text and not known))


def _offers(session: Session, key: str, around: Around) -> tuple[str, ...]:
    """The partners of the register, the quarters until today with the latest first, the districts."""
    if key == "partner":
        return tuple(str(name) for (name,) in session.file.rows("partners", ("name",), order=("name",)))
    if key == "period":
        now = quarter_of(around.today)
        return tuple(now.shifted(-back).label(around.language) for back in range(_QUARTERS))
    if key == PLACE:
        codes = [one for level in _BELOW for one in around.places.below(around.district, level)]
        return tuple(around.places.path(code, within=around.district) for code in codes)
    if key == "district":
        return tuple(sorted(place.name for place in around.places.places(around.places.below("", "district"))))
    return ()
