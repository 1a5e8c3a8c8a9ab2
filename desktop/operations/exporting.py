"""Writes a list of the register as a workbook that can be edited and taken in again: nothing that came is left out."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop.domain.fields import Record
from desktop.domain.language import N_, Message, current_language
from desktop.domain.problems import AppError
from desktop.exchange.targets.kinds import ALL_KINDS
from desktop.exchange.writing import Envelope, ListExport, list_sheet, write_workbook
from desktop.exchange.writing.blanks import write_blank
from desktop.operations.lists import Wanted, where_of
from desktop.operations.references import reference
from desktop.operations.session import Progress, Session
from desktop.registers import REGISTERS, register
from desktop.storage.conditions import filled
from desktop.storage.kept import extra_columns

_STEP = 1000
EVERYTHING = Wanted()
_OF_PEOPLE = frozenset({"people", "households", "identifications", "placements", "stays", "volunteers"})
"""Registers whose records are known by the name of a person."""
_NO_NAMES = N_("“{register}” holds no names: write it without a password.")
_OPEN = N_(
    "Wrote the list “{register}”: {count} row, file {file}, SHA-256 {digest}",
    "Wrote the list “{register}”: {count} rows, file {file}, SHA-256 {digest}",
)
_PROTECTED = N_(
    "Wrote the list “{register}”, with a password: {count} row, file {file}, SHA-256 {digest}",
    "Wrote the list “{register}”, with a password: {count} rows, file {file}, SHA-256 {digest}",
)
_BLANK = N_("Wrote a blank workbook “{register}”: file {file}, SHA-256 {digest}")


def _no_progress(_done: int, _total: int) -> None:
    """Nobody watches."""


@dataclass(frozen=True)
class ListAsked:
    """Which list to write: the key of a register, the file, what of the list (all of it unless said) in which order
    (`-name` descends) under which fields (all that come back unless named), the language (that of the window unless
    named), and a password without which nobody opens it.
    """

    register: str
    target: Path
    wanted: Wanted = EVERYTHING
    language: str = ""
    password: str = field(default="", repr=False)
    order: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()


@dataclass(frozen=True)
class Exported:
    """A list that was written: where, how many records, and the titles of the columns that came with them."""

    path: Path
    rows: int
    extra: tuple[str, ...]


def export_list(session: Session, asked: ListAsked, progress: Progress = _no_progress) -> Exported:
    """Write the records of a list with every field that a file can bring back, and the columns that no field took.

    `progress` is told how many of how many records are written; what it raises stops the work. The export is noted in
    the journal. Raises AppError, also while names are masked; then no file stands under that name.
    """
    session.refuse_masked()
    _refuse_name(asked.target)
    declared, language = register(asked.register), asked.language or current_language()
    ids = session.file.ids(asked.register, where_of(session, asked.register, asked.wanted), list(asked.order) or None)
    extra = () if asked.fields else _extra_titles(session, asked.register, frozenset(ids))
    export = ListExport(declared, _names(asked), len(ids), extra)
    if asked.password and not names_people(asked.register):
        raise AppError(_NO_NAMES, register=Message(declared.title))
    around = replace(session.around(language), title=lambda key, record: reference(session, key, record))
    sheet = list_sheet(export, _records(session, asked.register, ids, progress), around)
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


def export_blank(session: Session, key: str, target: Path, language: str = "") -> Path:
    """Write the blank workbook of a register, to be filled by others; the journal notes it. Raises AppError."""
    _refuse_name(target)
    declared = register(key)
    digest = write_blank(target, declared, session.around(language or current_language()))
    said = Message(_BLANK, register=Message(declared.title), file=target.name, digest=digest[:16])
    session.file.note("export", said, session.user)
    return target


def list_named(name: str) -> tuple[str, str]:
    """The register and the view that a list is called by; raises AppError that says which there are."""
    known = {one.key: (one.key, "") for one in REGISTERS}
    known |= {view.key: (one.key, view.key) for one in REGISTERS for view in one.views}
    if name not in known:
        raise AppError(N_("There is no list “{name}”. There are: {known}."), name=name, known=", ".join(known))
    return known[name]


def names_people(key: str) -> bool:
    """Whether a list of this register says anything about persons, so that it should leave with a password."""
    fields = register(key).fields
    return any(
        fields[name].sensitivity != "operational" or getattr(fields[name], "register", "") in _OF_PEOPLE
        for name in names_that_return(key)
    )


def _refuse_name(target: Path) -> None:
    if target.suffix.lower() != ".xlsx":
        raise AppError(N_("Name the workbook with .xlsx at its end, so that Excel opens it: {file}"), file=target.name)


def _names(asked: ListAsked) -> tuple[str, ...]:
    """The fields that leave: of those that were asked for the ones that come back, and what a record is known by."""
    back = names_that_return(asked.register)
    wanted = {*asked.fields, *register(asked.register).named_by}
    return tuple(name for name in back if name in wanted) if asked.fields else back


def names_that_return(key: str) -> tuple[str, ...]:
    """The fields of a register that a list brings back when it is taken in again, in the order of the form."""
    declared = register(key)
    shapes = [one for one in ALL_KINDS if one.register == key]
    if not shapes:
        return tuple(name for name in declared.stored() if not declared.fields[name].automatic)
    wanted = {target.of for shape in shapes for target in shape.targets}
    wanted |= {f"{key}.{name}" for name in shapes[0].led()}
    exact = {f"{key}.{name}" for name, one in declared.fields.items() if getattr(one, "exact", False)}
    return tuple(name for name in declared.stored() if f"{key}.{name}" in wanted | exact)


def _extra_titles(session: Session, key: str, ids: frozenset[str]) -> tuple[str, ...]:
    """The titles of the columns that are kept beside the records of a list, in the order in which they came."""
    titles: dict[str, None] = {}
    for record, kept in session.file.rows(key, ("id", "extra"), filled("extra")):
        if str(record) in ids:
            titles.update(dict.fromkeys(extra_columns({"extra": kept})))
    return tuple(titles)


def _records(session: Session, key: str, ids: list[str], progress: Progress) -> Iterator[Record]:
    for start in range(0, len(ids), _STEP):
        progress(start, len(ids))
        yield from session.file.records(key, ids[start : start + _STEP])
    progress(len(ids), len(ids))
