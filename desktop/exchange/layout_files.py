"""Layouts as files: given to a colleague, taken in from one, and refused in a sentence where they are none."""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from desktop.domain.language import N_
from desktop.domain.problems import AppError
from desktop.exchange.recognition.layout import Layout, LayoutColumn
from desktop.exchange.writing.outgoing import outgoing

SUFFIX = ".igitabo-layout"
VERSION = 1
MOST_BYTES = 1_000_000
"""A layout of four hundred columns takes fifty thousand."""

_MARK = "igitabo layout"
_NO_LAYOUT = N_("“{file}” is not a layout. Ask your colleague to export it again from the list of layouts.")
_TEXTS = ("name", "sheet", "confirmed_on")


def content_of(layout: Layout) -> dict[str, Any]:
    """A layout as plain JSON, which `layout_of_content` reads again."""
    return {
        "kind": layout.kind,
        "name": layout.name,
        "sheet": layout.sheet,
        "depth": layout.depth,
        "confirmed_on": layout.confirmed_on,
        "constants": dict(layout.constants),
        "columns": _told(layout.columns),
        **({"rows": _told(layout.rows)} if layout.rows else {}),
        **({"labels": _told(layout.labels)} if layout.labels else {}),
    }


def _told(known: tuple[LayoutColumn, ...]) -> list[dict[str, str | None]]:
    return [{"title": one.title, "target": one.target} for one in known]


def layout_of_content(content: object) -> Layout:
    """The layout that plain JSON describes; raises ValueError for anything else."""
    if not isinstance(content, Mapping) or not isinstance(content.get("columns"), list):
        raise ValueError("no layout")
    columns = _columns(content["columns"])
    depth, constants = content.get("depth", 1), content.get("constants", {})
    if not columns or not isinstance(depth, int) or not 1 <= depth <= 10 or not isinstance(constants, Mapping):
        raise ValueError("no layout")
    texts = {name: _text(content.get(name, "")) for name in _TEXTS}
    said = tuple((_text(key), _text(text)) for key, text in constants.items())
    rows, labels = _columns(content.get("rows", [])), _columns(content.get("labels", []))
    return Layout(_text(content.get("kind")), columns, depth=depth, constants=said, rows=rows, labels=labels, **texts)


def _columns(told: object) -> tuple[LayoutColumn, ...]:
    if not isinstance(told, list):
        raise ValueError("no columns")
    return tuple(_column(one) for one in told)


def _column(told: object) -> LayoutColumn:
    if not isinstance(told, Mapping):
        raise ValueError("no column")
    target = told.get("target")
    return LayoutColumn(_text(told.get("title")), None if target is None else _text(target))


def _text(told: object) -> str:
    if not isinstance(told, str) or len(told) > 1000:
        raise ValueError("no text")
    return told


def write_layout_file(layout: Layout, path: Path) -> Path:
    """Write a layout for a colleague, whole or not at all; raises AppError where the folder can't be written to."""
    content = content_of(layout)
    file = {"what": _MARK, "version": VERSION, "layout": content, "checksum": _checksum(content)}
    with outgoing(path) as part:
        part.write_text(json.dumps(file, ensure_ascii=False, indent=1), "utf-8")
    return path


def read_layout_file(path: Path) -> Layout:
    """The layout in a file; raises AppError where it is missing, none, damaged, or of a newer version."""
    file = _read(path)
    if not isinstance(file, dict) or file.get("what") != _MARK:
        raise AppError(_NO_LAYOUT, file=path.name)
    if file.get("version") != VERSION:
        raise AppError(
            N_("“{file}” was made by a newer version of Igitabo. Install that version here too, then take it in."),
            file=path.name,
        )
    if file.get("checksum") != _checksum(file.get("layout")):
        raise AppError(
            N_("“{file}” was changed or damaged since it was exported. Ask your colleague to send it again."),
            file=path.name,
        )
    try:
        return layout_of_content(file["layout"])
    except ValueError as error:
        raise AppError(_NO_LAYOUT, file=path.name) from error


def _read(path: Path) -> object:
    try:
        with path.open("rb") as file:
            text = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise AppError(N_("“{file}” can't be read. Is it still where it was?"), file=path.name) from error
    if len(text) > MOST_BYTES:
        raise AppError(_NO_LAYOUT, file=path.name)
    try:
        found: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise AppError(_NO_LAYOUT, file=path.name) from error
    return found


def _checksum(content: object) -> str:
    """The SHA-256 of what a file says, however its lines are broken."""
    return sha256(json.dumps(content, ensure_ascii=True, sort_keys=True).encode()).hexdigest()
