"""The reply to a sender: what became of each row of the file, written into the sender's own workbook."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from desktop.domain.fields import Code
from desktop.domain.language import LANGUAGES, N_, Message, current_language
from desktop.domain.problems import AppError
from desktop.exchange.reading.cells import is_blank
from desktop.exchange.replying.language import language_of
from desktop.exchange.replying.reply import Mark, Reply, RowReply, Tone
from desktop.exchange.replying.workbook import Replied, Source, told_of_format, write_reply
from desktop.exchange.rows.typed import RowProblem
from desktop.exchange.targets.kinds import kind
from desktop.exchange.verdicts import Difference, ImportRow
from desktop.exchange.writing.cells import column_number
from desktop.operations.imports.accepting import ImportDone
from desktop.operations.imports.known import SAME_IN_FILE
from desktop.operations.imports.pasting import PASTED
from desktop.operations.imports.planning import Planned
from desktop.operations.imports.reading import ImportFile
from desktop.operations.session import Session
from desktop.registers import register

_MAYBE = N_("May be somebody or something that the register has already: the district will decide.")
_TWICE = N_("May be written twice in this list, see row {row}: the district will decide.")
_CHANGED = N_("Changed: {fields}")
_LETTERS = re.compile(r"[A-Z]+")
_WROTE = N_(
    "Replied to “{file}”: {count} row, file {reply}, SHA-256 {digest}",
    "Replied to “{file}”: {count} rows, file {reply}, SHA-256 {digest}",
)
_PROTECTED = N_(
    "Replied to “{file}” with a password: {count} row, file {reply}, SHA-256 {digest}",
    "Replied to “{file}” with a password: {count} rows, file {reply}, SHA-256 {digest}",
)


def sender_language(file: ImportFile) -> str:
    """The language of the headings of a file; that of the window where they don't tell."""
    return language_of((column.title for column in file.table.columns), current_language())


def lost_in_reply(file: ImportFile) -> Message | None:
    """What the reply can't keep of the sender's file, to be said before it is written; None where it keeps all."""
    form = _source(file, None).format
    return told_of_format(form) if form != PASTED else None


def reply_name(file: ImportFile, language: str = "") -> str:
    """The name that a reply in a language (that of the file unless named) gets beside the sender's file."""
    return f"{file.path.stem} - {_REPLY_WORDS[language or sender_language(file)]}{_source(file, None).suffix}"


_REPLY_WORDS = {"rw": "igisubizo", "fr": "réponse", "en": "reply"}


def reply_to(
    session: Session,
    planned: Planned,
    done: ImportDone | None,
    target: Path,
    asked: tuple[str, str | None] = ("", None),
) -> Replied:
    """Write the reply to the sender of a file, and note in the journal that it left.

    `done` is what accepting it did, None before; `asked` are the language of the reply (that of the file where it is
    empty) and the password that opened the file. Raises AppError as `write_reply` does.
    """
    language, password = asked
    if _source(planned.file, None).format == PASTED:
        raise AppError(N_("Rows that were pasted have no sender to reply to."))
    if language and language not in LANGUAGES:
        raise AppError(N_("There is no language “{language}” to reply in."), language=language)
    file = planned.file
    rows = done.rows if done else planned.plan.rows
    said = language or sender_language(file)
    written = done.records if done else {}
    told = {row.typed.row: _told(session, planned, row, (said, written)) for row in rows}
    reply = Reply(file.table.sheet, file.table.header_rows[-1], _width(file), said, told)
    replied = write_reply(_source(file, password), target, reply)
    action = _PROTECTED if password else _WROTE
    values = {"file": file.name, "count": replied.rows, "reply": target.name, "digest": replied.sha256[:16]}
    session.file.note("export", Message(action, **values), session.user)
    return replied


def _source(file: ImportFile, password: str | None) -> Source:
    form = file.workbook.format if file.workbook else file.path.suffix.lstrip(".").lower()
    return Source(file.path, file.digest, form, password)


def _width(file: ImportFile) -> int:
    """How many columns of the sheet hold anything in any row."""
    return max((at + 1 for row in file.sheet.rows for at, cell in enumerate(row) if not is_blank(cell)), default=0)


Written = tuple[str, Mapping[int, tuple[str, ...]]]
"""The language of the reply, and the records that came of the rows."""


def _told(session: Session, planned: Planned, row: ImportRow, about: Written) -> RowReply:
    language, written = about
    problems = [one for one in row.typed.problems if one.cell or one.severity == "error"]
    reasons = [_said(one, language) for one in problems]
    if row.verdict == "doubtful":
        reasons += [_doubt(one.record).text(language) for one in row.known if not one.sure]
    if row.verdict == "update":
        changed = _changed(planned, row.differences, language)
        reasons += [Message(_CHANGED, fields=changed).text(language)] if changed else []
    marks = tuple(_marks(problems, language))
    return RowReply(row.verdict, "\n".join(dict.fromkeys(reasons)), _number(session, planned, row, written), marks)


def _said(problem: RowProblem, language: str) -> str:
    said = problem.message.text(language)
    return f"{problem.cell}: {said}" if problem.cell else said


def _doubt(record: str) -> Message:
    """Why a row waits, without a word about the person of the register whom it may be about."""
    if record.startswith(SAME_IN_FILE):
        return Message(_TWICE, row=record.removeprefix(SAME_IN_FILE))
    return Message(_MAYBE)


def _changed(planned: Planned, differences: tuple[Difference, ...], language: str) -> str:
    """The titles of the fields that a row changed."""
    roles = {**dict(kind(planned.plan.kind).roles), "person": "people"}
    titles = []
    for one in differences:
        declared = register(roles[one.role]) if one.role in roles else None
        if declared is not None and one.field in declared.fields:
            titles.append(Message(declared.fields[one.field].title).text(language))
        elif declared is not None and one.role != kind(planned.plan.kind).subject:
            titles.append(Message(declared.title_one).text(language))
    return ", ".join(dict.fromkeys(titles))


def _marks(problems: list[RowProblem], language: str) -> Iterator[Mark]:
    for problem in problems:
        letters = _LETTERS.match(problem.cell)
        if letters:
            tone: Tone = "rejected" if problem.severity == "error" else "warning"
            yield Mark(column_number(letters[0]), tone, problem.message.text(language))


def _number(session: Session, planned: Planned, row: ImportRow, written: Mapping[int, tuple[str, ...]]) -> str:
    """The number by which the register knows the record of a row: its code, or its id where it has none."""
    if row.verdict in ("doubtful", "rejected"):
        return ""
    record = next(iter(written.get(row.typed.row, ())), "") or row.record or ""
    if not record or record.startswith(SAME_IN_FILE):
        return ""
    key = kind(planned.plan.kind).register
    coded = next((name for name, one in register(key).stored().items() if isinstance(one, Code)), "")
    known = session.file.record(key, record) if coded else None
    return str(known.get(coded) or record) if known else record
