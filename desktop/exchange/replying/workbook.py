"""Writes the reply: the sender's own file with what became of each row, or a workbook with the same values."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile

from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.exchange.filling.sheet_xml import Rows
from desktop.exchange.filling.styles import Styles
from desktop.exchange.filling.template import SheetPart, Template
from desktop.exchange.incoming import limits_for
from desktop.exchange.reading.cells import Sheet, Workbook
from desktop.exchange.reading.child import run_apart
from desktop.exchange.reading.content import format_of
from desktop.exchange.reading.passwords import decrypted
from desktop.exchange.reading.preflight.compound import inspect_compound
from desktop.exchange.reading.workbook import read_workbook
from desktop.exchange.replying.comments import MOST_COMMENTS, Comment, commented
from desktop.exchange.replying.reply import Reply
from desktop.exchange.replying.sheet import SheetAnswer, first_column
from desktop.exchange.replying.values import workbook_of
from desktop.exchange.writing.outgoing import digest_of, leaving

_IN_PLACE = ("xlsx", "xlsm")
_OTHER_FORMAT = N_(
    "The sender's file is of a format that can't take the reply ({format}): the reply is a workbook of Excel with the "
    "same values."
)
_LOSES = N_(
    "A file in .{format} can't take the reply: it goes back as a workbook of Excel with the values and widths of all "
    "its sheets, without the colours, formulas and pictures of the sender's file."
)
_WITH_FORM = ("xls", "xlsb", "ods")
"""Formats that hold more than values and can't be written."""
_NOT_IN_PLACE = N_(
    "The sender's file is written in a way that can't take the reply: the reply is a workbook of Excel with the same "
    "values."
)
_FEWER_COMMENTS = N_("Only the first {most} cells have a comment; the column “{reason}” says it for every row.")


@dataclass(frozen=True)
class Source:
    """The sender's file: where it lies, the digest of what was read, its format inside any protection, its password."""

    path: Path
    digest: str
    format: str
    password: str | None = None

    @property
    def suffix(self) -> str:
        """The ending of the reply's name."""
        return ".xlsm" if self.format == "xlsm" else ".xlsx"


@dataclass(frozen=True)
class Replied:
    """A reply that was written: where, how many rows it tells of, its SHA-256, what should be said about it."""

    path: Path
    rows: int
    sha256: str
    notes: tuple[Message, ...] = ()


def told_of_format(form: str) -> Message | None:
    """What a reply to a file of a format can't keep of it; None where it stays as it is."""
    if form in _IN_PLACE:
        return None
    return Message(_LOSES if form in _WITH_FORM else _OTHER_FORMAT, format=form)


def write_reply(source: Source, target: Path, reply: Reply) -> Replied:
    """Write the reply, protected by the sender's password where the file was.

    Raises AppError where the file is gone or no longer the one that was read, for a name with another ending, and
    where the reply can't be written; then nothing stands under its name.
    """
    _check(source, target)
    notes: list[Message] = []
    password = source.password if source.password and _protected(source) else ""
    with leaving(target, password) as made:
        _write(source, made.file, reply, notes)
    return Replied(target, len(reply.rows), made.sha256, tuple(notes))


def _check(source: Source, target: Path) -> None:
    if not source.path.is_file():
        raise AppError(N_("“{file}” is not there any more: the reply is written into it."), file=source.path.name)
    if digest_of(source.path) != source.digest:
        raise AppError(N_("“{file}” was changed since it was read. Read it again."), file=source.path.name)
    if target.suffix.lower() != source.suffix:
        said = N_("Name the reply with {ending} at its end, so that Excel opens it: {file}")
        raise AppError(said, ending=source.suffix, file=target.name)
    if target.exists() and target.samefile(source.path):
        raise AppError(N_("The reply needs a name of its own: “{file}” is the sender's file."), file=target.name)


def _write(source: Source, part: BinaryIO, reply: Reply, notes: list[Message]) -> None:
    if source.format in _IN_PLACE:
        try:
            _answer(_opened(source), part, reply, notes)
            return
        except AppError:  # a file that Excel and our readers understand, and the filling of forms does not
            if source.format == "xlsm":
                raise
            notes[:] = [Message(_NOT_IN_PLACE)]
    elif told := told_of_format(source.format):
        notes.append(told)
    content, names = workbook_of(_sheets(source, reply.sheet))
    _answer(Template(source.path, content), part, replace(reply, sheet=names[reply.sheet]), notes)


def _sheets(source: Source, name: str) -> Iterator[Sheet]:
    """All sheets that can be seen, and the one that is replied to even where it is hidden."""
    for sheet in _read(source, None).sheets:
        yield _read(source, name).sheet(name) or sheet if sheet.name == name and not sheet.rows else sheet


def _read(source: Source, sheet: str | None) -> Workbook:
    book = run_apart(read_workbook, source.path, source.password, sheet, limits=limits_for(source.path))
    assert isinstance(book, Workbook)
    return book


def _protected(source: Source) -> bool:
    """Whether the sender's file opens only with the password."""
    return format_of(source.path).startswith("encrypted") or (
        source.format == "xls" and inspect_compound(source.path)[1]
    )


def _opened(source: Source) -> Template:
    content = decrypted(source.path, source.password) if format_of(source.path) == "encrypted" else None
    return Template(source.path, content if content is None else BytesIO(content.getvalue()))


def _answer(form: Template, part: BinaryIO, reply: Reply, notes: list[Message]) -> None:
    """The workbook with the reply in it, every other part byte for byte as it was."""
    part.seek(0)
    part.truncate()  # of an attempt before
    with form, ZipFile(part, "w", ZIP_DEFLATED) as archive:
        sheet = _sheet(form, reply.sheet)
        look = next((path for kind, path in form.relations(form.workbook).values() if kind == "styles"), "")
        styles = Styles(form.read(look) if look else "")
        first = first_column(form, sheet, reply)
        comments = list(_comments(reply))
        if len(comments) > MOST_COMMENTS:
            fewer = Message(_FEWER_COMMENTS, most=MOST_COMMENTS, reason=reply.titles[1])
            notes.append(fewer)
            said = Comment(reply.header, first + 1, fewer.text(reply.language))  # whoever opens it must know too
            comments = [said, *comments[:MOST_COMMENTS]]
        added = commented(form, sheet, comments)
        answer = SheetAnswer(reply, styles, first)
        for path in form.parts:
            if path == sheet.path:
                with archive.open(path, "w") as file:
                    for chunk in answer.chunks(Rows(form.chunks(path)), added.element):
                        file.write(chunk.encode())
            elif path != look and path not in added.parts:
                form.copy(path, archive)
        for path, text in added.parts.items():
            archive.writestr(path, text)
        if look and styles.changed:
            archive.writestr(look, styles.xml)
        elif look:
            form.copy(look, archive)


def _sheet(form: Template, name: str) -> SheetPart:
    wanted = name.strip().casefold()
    found = next((one for one in form.sheets if one.name.strip().casefold() == wanted), None)
    if found is None:
        raise AppError(N_("The workbook has no sheet “{sheet}” any more."), sheet=name)
    return found


def _comments(reply: Reply) -> Iterator[Comment]:
    """One comment for each marked cell, with everything that is said of it."""
    for number, row in reply.rows.items():
        said: dict[int, list[str]] = {}
        for mark in row.marks:
            said.setdefault(mark.column, []).append(mark.said)
        for column, sentences in said.items():
            yield Comment(number, column, "\n".join(dict.fromkeys(sentences)))
