"""The reader of places: the levels that the rows name, completed by those said once above the table."""

from desktop.domain.around import Around
from desktop.domain.language import N_, Message
from desktop.domain.places import LEVELS
from desktop.domain.places.tree import PATH_MARK
from desktop.exchange.reading.cells import Cell, as_text
from desktop.exchange.rows.fragment import NOTHING, Finding, Fragment, Reader
from desktop.exchange.rows.given import Given

_READ_AS = N_("“{value}” was read as {place}.")
_AMBIGUOUS = N_("Several places are called “{value}” here: choose the right one.")
_UNKNOWN = N_("No place “{value}” is known here. Choose one, or add it.")
_BAD_CODE = N_("No place has the code “{value}”.")


def place_reader(columns: dict[str, int], given: Given, around: Around) -> Reader:
    """The NISR code that the place columns of a row lead to, as the value "code" of the role place.

    `columns` are indexes by level. A level that the rows name replaces the same one said above the table, and with
    it every finer one that was.
    """
    levels = [level for level in LEVELS if level in columns]
    order = [columns[level] for level in levels]
    finest = columns[levels[-1]]
    coarsest = LEVELS.index(levels[0])
    above = {level: name for level, name in given.places if LEVELS.index(level) < coarsest}
    within = given.district or around.district

    def read(cells: object) -> Fragment:
        parts = cells if isinstance(cells, tuple) else (cells,)
        named = {level: as_text(cell) for level, cell in zip(levels, parts, strict=True) if cell is not None}
        if not named:
            return NOTHING
        named = _path_in(named)
        found = around.places.resolve({**above, **named}, within)
        said = " › ".join(named.values())
        if found.code is None:
            sentence = _AMBIGUOUS if found.certainty == "ambiguous" else _UNKNOWN
            candidates = tuple(place.code for place in found.candidates)
            finding = Finding("error", Message(sentence, value=said), "place.village", finest, "place", candidates)
            return Fragment({}, (finding,))
        if found.certainty != "spelling":
            return Fragment({"code": found.code})
        message = Message(_READ_AS, value=said, place=around.places.path(found.code, within))
        return Fragment({"code": found.code}, (Finding("note", message, "place.village", finest),))

    return Reader("place", tuple(order), read)


def _path_in(named: dict[str, str]) -> dict[str, str]:
    """The levels of a cell that holds a whole path, as the register itself writes them: "Gatsata › Hanika"."""
    finest = max(named, key=LEVELS.index)
    parts = [part.strip() for part in named[finest].split(PATH_MARK) if part.strip()]
    levels = LEVELS[: LEVELS.index(finest) + 1][-len(parts) :] if len(parts) > 1 else ()
    return {**named, **dict(zip(levels, parts, strict=False))}


def place_code_reader(column: int, around: Around) -> Reader:
    """A column of NISR codes."""

    def read(cell: Cell) -> Fragment:
        code = as_text(cell)
        if not code:
            return NOTHING
        if around.places.get(code):
            return Fragment({"code": code})
        return Fragment({}, (Finding("error", Message(_BAD_CODE, value=code), "place.code", column, "place"),))

    return Reader("place", (column,), read)
