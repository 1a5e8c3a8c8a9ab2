"""Rows pasted into the list of a register take the way of a workbook: recognised, typed, judged, then reviewed."""

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from desktop.domain.fields import Place
from desktop.domain.language import N_, translate
from desktop.domain.names import plain
from desktop.domain.problems import AppError
from desktop.exchange.reading.cells import Row, Sheet, Workbook, as_text
from desktop.exchange.reading.pasted import pasted_rows
from desktop.exchange.recognition.corrections import Corrections
from desktop.exchange.recognition.sheets import recognise_as_told
from desktop.exchange.targets.kinds import ALL_KINDS, Kind
from desktop.operations.imports.layouts import knowledge_of
from desktop.operations.imports.looking import look_again
from desktop.operations.imports.planning import Planned
from desktop.operations.imports.reading import without_rows
from desktop.operations.session import Progress, Session
from desktop.registers import register

PASTED = "pasted"
"""The format of a workbook that is no file."""
_NAME = N_("Pasted rows")
_NO_HEADINGS = N_("Nothing says what these cells are: copy the row of headings with them.")


def _no_progress(_done: int, _total: int) -> None:
    """Nobody watches."""


def look_into_pasted(
    session: Session, key: str, text: str, columns: Sequence[str] = (), progress: Progress = _no_progress
) -> Planned:
    """The plan of rows pasted into the list of a register, before anything is written.

    `columns` are the fields that the list shows, in their order: what the cells are where no headings were copied with
    them. Raises AppError where nothing was copied, or nothing says what the cells are.
    """
    shapes = [one for one in ALL_KINDS if one.register == key]
    rows = pasted_rows(text)
    told = Corrections(header=(1, 1))
    if not _has_headings(rows[0], shapes):
        wide = max(map(len, rows))
        names = [name for name in columns if name in register(key).fields][:wide]
        if not names:
            raise AppError(_NO_HEADINGS)
        rows = [tuple(register(key).fields[name].title for name in names), *rows]
        told = Corrections((1, 1), shapes[0].key, tuple(_targets(shapes[0], key, names)))
    name = translate(_NAME)
    sheet = Sheet(name, rows)
    table = recognise_as_told(sheet, told, knowledge_of(session))
    if table is not None and table.kind not in [one.key for one in shapes]:
        table = recognise_as_told(sheet, told.with_kind(shapes[0].key), knowledge_of(session))
    assert table is not None  # some row holds something
    book = Workbook(name, PASTED, (sheet,), digest=sha256(text.encode()).hexdigest())
    return look_again(session, without_rows(session, Path(name), book, table), progress)


def _has_headings(first: Row, shapes: Sequence[Kind]) -> bool:
    """Whether most cells of the first row are headings, in any language, of what these lists hold."""
    known: set[str] = set()
    for shape in shapes:
        for target in shape.targets:
            known.update(plain(heading) for heading in target.headings())
            known.update(plain(translate(target.said, language)) for language in ("en", "fr", "rw"))
    told = [plain(as_text(cell)) for cell in first if cell is not None]
    return bool(told) and sum(one in known for one in told) * 2 >= len(told)


def _targets(shape: Kind, key: str, names: Sequence[str]) -> list[tuple[int, str | None]]:
    """Where the columns of the list go, by their index; None for what an import can't bring."""
    found: list[tuple[int, str | None]] = []
    for at, name in enumerate(names):
        declared = register(key).fields[name]
        wanted = f"place.{declared.level}" if isinstance(declared, Place) else ""
        target = next((one.key for one in shape.targets if one.of == f"{key}.{name}" or one.key == wanted), None)
        found.append((at, target))
    return found
