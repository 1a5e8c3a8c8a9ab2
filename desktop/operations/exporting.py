"""Writes a list of the register as a workbook that can be edited and taken in again: nothing that came is left out."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.fields import Record
from desktop.domain.language import N_, Message, current_language
from desktop.domain.problems import AppError
from desktop.exchange.targets.kinds import KINDS, Kind
from desktop.exchange.writing import Envelope, ListExport, list_sheet, write_workbook
from desktop.operations.lists import Wanted, where_of
from desktop.operations.session import Session
from desktop.registers import register
from desktop.storage.conditions import filled
from desktop.storage.kept import extra_columns

_STEP = 1000
EVERYTHING = Wanted()
_OPEN = N_(
    "Wrote the list “{register}”: {count} row, file {file}, SHA-256 {digest}",
    "Wrote the list “{register}”: {count} rows, file {file}, SHA-256 {digest}",
)
_PROTECTED = N_(
    "Wrote the list “{register}”, with a password: {count} row, file {file}, SHA-256 {digest}",
    "Wrote the list “{register}”, with a password: {count} rows, file {file}, SHA-256 {digest}",
)


@dataclass(frozen=True)
class ListAsked:
    """Which list to write: the key of a register, the file, what of the list (all of it unless said), the language
    (that of the window unless named), and a password without which nobody opens it.
    """

    register: str
    target: Path
    wanted: Wanted = EVERYTHING
    language: str = ""
    password: str = field(default="", repr=False)


@dataclass(frozen=True)
class Exported:
    """A list that was written: where, how many records, and the titles of the columns that came with them."""

    path: Path
    rows: int
    extra: tuple[str, ...]


def export_list(session: Session, asked: ListAsked) -> Exported:
    """Write the records of a register with every field that a file can bring back, and the columns that no field took.

    The export is noted in the journal. Raises AppError; then no file stands under that name.
    """
    if asked.target.suffix.lower() != ".xlsx":
        raise AppError(
            N_("Name the workbook with .xlsx at its end, so that Excel opens it: {file}"), file=asked.target.name
        )
    declared, language = register(asked.register), asked.language or current_language()
    ids = session.file.ids(asked.register, where_of(session, asked.register, asked.wanted))
    extra = _extra_titles(session, asked.register, frozenset(ids))
    export = ListExport(declared, names_that_return(asked.register), len(ids), extra)
    sheet = list_sheet(export, _records(session, asked.register, ids), session.around(language))
    written = write_workbook(asked.target, [sheet], language, Envelope(session.user, password=asked.password))
    said = Message(
        _PROTECTED if asked.password else _OPEN,
        register=Message(declared.title),
        count=written.rows,
        file=asked.target.name,
        digest=written.sha256[:16],
    )
    session.file.note("export", said, session.user)
    return Exported(asked.target, written.rows, extra)


def names_that_return(key: str) -> tuple[str, ...]:
    """The fields of a register that a list brings back when it is taken in again, in the order of the form."""
    declared = register(key)
    shapes = [one for one in KINDS if one.register == key]
    if not shapes:
        return tuple(name for name in declared.stored() if not declared.fields[name].automatic)
    wanted = {target.of for shape in shapes for target in shape.targets} | _led(shapes[0])
    exact = {f"{key}.{name}" for name, one in declared.fields.items() if getattr(one, "exact", False)}
    return tuple(name for name in declared.stored() if f"{key}.{name}" in wanted | exact)


def _led(shape: Kind) -> set[str]:
    """The links to records of the same row that are known by one name."""
    return {
        f"{shape.register}.{name}"
        for name, role in shape.within(shape.subject).items()
        if len(register(dict(shape.roles)[role]).named_by) == 1
    }


def _extra_titles(session: Session, key: str, ids: frozenset[str]) -> tuple[str, ...]:
    """The titles of the columns that are kept beside the records of a list, in the order in which they came."""
    titles: dict[str, None] = {}
    for record, kept in session.file.rows(key, ("id", "extra"), filled("extra")):
        if str(record) in ids:
            titles.update(dict.fromkeys(extra_columns({"extra": kept})))
    return tuple(titles)


def _records(session: Session, key: str, ids: list[str]) -> Iterator[Record]:
    for start in range(0, len(ids), _STEP):
        yield from session.file.records(key, ids[start : start + _STEP])
