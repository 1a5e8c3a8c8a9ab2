"""Lists that the register itself wrote: known by their record numbers, their columns by the titles of the fields."""

import re
from collections.abc import Sequence

from desktop.domain.fields import Place
from desktop.domain.language import LANGUAGES, N_, Message, translate
from desktop.exchange.recognition.columns import TitledColumn
from desktop.exchange.recognition.table import MappedColumn
from desktop.exchange.recognition.words import normal
from desktop.exchange.targets.kinds import Kind
from desktop.exchange.targets.parts import RECORD_NUMBER
from desktop.registers import register

_NUMBERED = frozenset(normal(heading) for heading in RECORD_NUMBER)
_FEWEST = 3
_LEVELS = (N_("Sector"), N_("Cell"), N_("Village"))
_EXPORTED = frozenset(normal(heading) for heading in RECORD_NUMBER if "(" in heading)
"""The heading of the numbers in a list that was exported; a reply to a sender has another one."""
_OURS = N_("The register itself wrote this list.")


def is_own(kind: Kind, columns: Sequence[TitledColumn], titles: str) -> bool:
    """Whether a sheet is a list of this kind that the register wrote: under its own title, with record numbers, or
    with nothing but the titles of its fields, as its blank workbook has them.
    """
    said = {translate(register(kind.register).title, language) for language in LANGUAGES}
    if not any(re.search(rf"\b{re.escape(normal(title))}\b", titles) for title in said):
        return False
    return any(normal(column.title) in _NUMBERED for column in columns) or _is_blank(kind, columns)


def _is_blank(kind: Kind, columns: Sequence[TitledColumn]) -> bool:
    """Whether all columns are fields of a list that comes from no other hand."""
    if kind.known_by or len(columns) < _FEWEST:
        return False
    known = {*_titles(kind), *(normal(translate(level, one)) for level in _LEVELS for one in LANGUAGES)}
    return all(normal(column.title) in known for column in columns)


def own_columns(kind: Kind, columns: Sequence[TitledColumn]) -> dict[int, MappedColumn]:
    """The columns of such a list that bear the title of a field in one of our languages, by index.

    Where it was exported, every other column is one that no field took before: it is kept as it was.
    """
    known = {**{number: [f"{kind.subject}.id"] for number in _NUMBERED}, **_titles(kind)}
    ours = sum(normal(column.title) in known for column in columns)
    exported = 2 * ours > len(columns) and any(normal(column.title) in _EXPORTED for column in columns)
    found: dict[int, MappedColumn] = {}
    for column in columns:
        given = {one.target for one in found.values()}
        target = next((one for one in known.get(normal(column.title), ()) if one not in given), None)
        if target or exported:
            found[column.index] = MappedColumn(column.index, column.title, target, 1.0, (Message(_OURS),))
    return found


def _titles(kind: Kind) -> dict[str, list[str]]:
    """The targets of the subject of a kind by the titles of its fields; of one title in the order of the form."""
    by_field = {target.of: target.key for target in kind.targets if target.of}
    keys, led = {target.key for target in kind.targets}, kind.led()
    found: dict[str, list[str]] = {}
    for name, declared in register(kind.register).fields.items():
        key = by_field.get(f"{kind.register}.{name}", "")
        if isinstance(declared, Place) and declared.exact:
            key = "place.village"
        elif name in led:
            key = led[name]
        if key in keys:
            for title in {normal(translate(declared.title, language)) for language in LANGUAGES}:
                found.setdefault(title, []).append(key)
    return found
