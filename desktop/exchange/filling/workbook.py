"""The other parts of a form's workbook, as far as they depend on the sheet that is filled."""

import posixpath
import re
from html import unescape

from desktop.exchange.filling.references import Insertion
from desktop.exchange.filling.rows import RowMover, ValueCells
from desktop.exchange.filling.sheet_xml import Rows, row_number
from desktop.exchange.filling.styles import Styles
from desktop.exchange.filling.surroundings import (
    computing_anew,
    moved_chart,
    moved_comments,
    moved_drawing,
    moved_names,
    moved_notes,
    moved_table,
    without_computing_order,
)
from desktop.exchange.filling.template import SheetPart, Template

_MOVED = {
    "drawing": moved_drawing,
    "comments": moved_comments,
    "threadedComment": moved_comments,
    "vmlDrawing": moved_notes,
    "table": moved_table,
}
_DEFINED = re.compile(r"<definedName\b[^>]*?\bname=\"([^\"]*)\"[^>]*>([^<]*)<")


def other_parts(form: Template, sheet: SheetPart, insertion: Insertion | None) -> dict[str, str | None]:
    """The parts that must change, by path: their new text, or None for one that is left out."""
    changed: dict[str, str | None] = {}
    workbook = form.workbook_xml
    if insertion:
        workbook = moved_names(workbook, insertion)
        changed |= _moved_parts(form, sheet, insertion)
        changed |= _without_order(form)
    workbook = computing_anew(workbook)
    if workbook != form.workbook_xml:
        changed[form.workbook] = workbook
    changed |= _dependent_sheets(form, sheet, insertion)
    return changed


def _moved_parts(form: Template, sheet: SheetPart, insertion: Insertion) -> dict[str, str | None]:
    """What hangs on the sheet's rows, and every chart that shows its cells."""
    changed: dict[str, str | None] = {}
    for kind, path in form.relations(sheet.path).values():
        if kind in _MOVED and path in form.parts:
            changed[path] = _MOVED[kind](form.read(path), insertion)
    for path in form.parts:
        if re.fullmatch(r"xl/charts/chart(?:Ex)?\d*\.xml", path):
            changed[path] = moved_chart(form.read(path), insertion)
    return {path: text for path, text in changed.items() if text != form.read(path)}


def _without_order(form: Template) -> dict[str, str | None]:
    """The list of formulas in their order, which Excel makes again, goes with what refers to it."""
    path = next((path for kind, path in form.relations(form.workbook).values() if kind == "calcChain"), "")
    if not path:
        return {}
    folder, name = posixpath.split(form.workbook)
    others = ("[Content_Types].xml", posixpath.join(folder, "_rels", f"{name}.rels"))
    return {path: None} | {other: without_computing_order(form.read(other)) for other in others}


def _dependent_sheets(form: Template, sheet: SheetPart, insertion: Insertion | None) -> dict[str, str | None]:
    """Other sheets with formulas that lead, straight or by other sheets, to the one that is filled.

    They lose the values that were computed before, and their references follow the rows that moved.
    """
    texts = {other: form.read(other.path) for other in form.sheets if other != sheet}
    texts = {other: text for other, text in texts.items() if "<f" in text}
    stale, found = {sheet.name}, True
    names = {name: text for name, text in _DEFINED.findall(form.workbook_xml) if not name.startswith("_xlnm.")}
    changed: dict[str, str | None] = {}
    while found:
        found = False
        for other, text in texts.items():
            if other.name not in stale and _leads_to(text, stale, names):
                stale.add(other.name)
                changed[other.path] = _recomputed(text, insertion)
                found = True
    return {path: text for path, text in changed.items() if text is not None and text != form.read(path)}


def _leads_to(text: str, sheets: set[str], names: dict[str, str]) -> bool:
    """Whether any formula of a sheet refers to one of the sheets, or uses a name that does."""
    words = {name for name, formula in names.items() if _refers(formula, sheets)}
    return any(
        _refers(formula, sheets) or not words.isdisjoint(re.findall(r"[\w.\\]+", formula))
        for formula in map(unescape, set(re.findall(r"<f\b[^>/]*>([^<]+)</f>", text)))
    )


def _refers(formula: str, sheets: set[str]) -> bool:
    if "!" not in formula:
        return False
    said = formula.casefold()
    quoted = (sheet.casefold().replace("'", "''") for sheet in sheets)
    return any(f"{sheet}!" in said or f"{sheet}'!" in said for sheet in quoted)


def _recomputed(text: str, insertion: Insertion | None) -> str:
    rows = Rows([text])
    mover = RowMover(ValueCells(Styles("")), insertion, here=False)
    body, number = [], 0
    for row in rows:
        number = row_number(row, number)
        body.append(mover.moved(row, number))
    return rows.head + "".join(body) + rows.tail
