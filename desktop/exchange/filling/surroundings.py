"""What hangs on the rows of a sheet besides its cells, moved along when rows are put in."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import escape, unescape

from desktop.exchange.filling.references import Insertion

_MERGES = re.compile(r"<mergeCells\b[^>]*>(.*?)</mergeCells>", re.DOTALL)
_MERGE = re.compile(r'<mergeCell\b[^>]*?\bref="([^"]*)"[^>]*?(?:/>|></mergeCell>)')
_AREAS = re.compile(r'(\s(?:sqref|ref)=")([^"]*)(")')
_EXTENSION_AREAS = re.compile(r"(<xm:sqref>)([^<]*)(</xm:sqref>)")
_FORMULAS = re.compile(r"(<(formula1|formula2|formula|xm:f|calculatedColumnFormula)\b[^>/]*>)([^<]*)(</\2>)")
_LOCATION = re.compile(r'(\slocation=")([^"]*)(")')
_BREAK = re.compile(r"<rowBreaks\b.*?</rowBreaks>", re.DOTALL)
_DIMENSION = re.compile(r'(<dimension\b[^>]*?\bref=")([^"]*)(")')
_ANCHOR_ROW = re.compile(r"(<(?:\w+:)?row>)(\d+)(</)")
_NOTE_ROW = re.compile(r"(<x:Row>\s*)(\d+)(\s*</x:Row>)")
_NOTE_ANCHOR = re.compile(r"(<x:Anchor>)([^<]*)(</x:Anchor>)")
_CELL_REFERENCE = re.compile(r'(<(?:threadedComment|comment)\b[^>]*?\sref=")([^"]*)(")')
_CHART_FORMULA = re.compile(r"(<(?:\w+:)?f\b[^>]*>)([^<]*)(</)")
_NAME = re.compile(r"(<definedName\b[^>]*>)([^<]*)(</definedName>)")
_CALCULATION = re.compile(r"<calcPr\b[^>]*?(/>|>\s*</calcPr>)")
_BEFORE_CALCULATION = ("</definedNames>", "</externalReferences>", "</functionGroups>", "</sheets>")


def _inside(pattern: re.Pattern[str], text: str, change: Callable[[str], str]) -> str:
    """The text with the middle of each match changed; the middle is the group before the last."""
    return pattern.sub(
        lambda found: (
            text[found.start() : found.start(len(found.groups()) - 1)]
            + change(found[len(found.groups()) - 1])
            + found[len(found.groups())]
        ),
        text,
    )


def moved_tail(tail: str, insertion: Insertion, model_row: int) -> str:
    """What stands after the rows of a sheet: merged cells, validations, conditional formats, filter, links, breaks.

    Cells that are merged inside the model row are merged in each new row as well.
    """
    found = _MERGES.search(tail)
    if found is None:
        return _moved_rest(tail, insertion)
    merges = _merges(found[1], insertion, model_row)
    return _moved_rest(tail[: found.start()], insertion) + merges + _moved_rest(tail[found.end() :], insertion)


def _moved_rest(text: str, insertion: Insertion) -> str:
    text = _inside(_AREAS, text, insertion.areas)
    text = _inside(_EXTENSION_AREAS, text, insertion.areas)
    text = _inside(_FORMULAS, text, lambda formula: _formula(formula, insertion, here=True))
    text = _inside(_LOCATION, text, lambda place: _formula(place, insertion, here=False))
    text = _BREAK.sub(lambda found: _breaks(found[0], insertion), text)
    return moved_drawing(text, insertion)


def _formula(text: str, insertion: Insertion, here: bool) -> str:
    return escape(insertion.formula(unescape(text), here), quote=False).replace('"', "&quot;" if not here else '"')


def _merges(inside: str, insertion: Insertion, model_row: int) -> str:
    spans = replace(insertion, grows=False)
    areas, copied = [], []
    for area in _MERGE.findall(inside):
        areas.append(spans.area(area))
        ends = re.fullmatch(r"([A-Z]+)(\d+):([A-Z]+)(\d+)", area)
        if ends and int(ends[2]) == int(ends[4]) == model_row:
            copied.append((ends[1], ends[3]))
    for row in range(insertion.after + 1, insertion.after + insertion.count + 1):
        areas += [f"{left}{row}:{right}{row}" for left, right in copied]
    merged = "".join(f'<mergeCell ref="{area}"/>' for area in areas)
    return f'<mergeCells count="{len(areas)}">{merged}</mergeCells>'


def _breaks(text: str, insertion: Insertion) -> str:
    return _inside(re.compile(r'(<brk\b[^>]*?\bid=")(\d+)(")'), text, lambda row: str(insertion.row(int(row))))


def moved_head(head: str, insertion: Insertion) -> str:
    """What stands before the rows of a sheet: the area it says to have."""
    return _inside(_DIMENSION, head, insertion.area)


def moved_drawing(text: str, insertion: Insertion) -> str:
    """A drawing: pictures, charts and buttons keep their place beside the rows they stood at."""
    return _inside(_ANCHOR_ROW, text, lambda row: str(insertion.row(int(row) + 1) - 1))


def moved_comments(text: str, insertion: Insertion) -> str:
    """Comments and the threads of newer Excel."""
    return _inside(_CELL_REFERENCE, text, insertion.area)


def moved_notes(text: str, insertion: Insertion) -> str:
    """The boxes of comments, whose rows are counted from 0."""

    def anchor(numbers: str) -> str:
        parts = [part.strip() for part in numbers.split(",")]
        for index in (2, 6):
            if len(parts) == 8 and parts[index].isdigit():
                parts[index] = str(insertion.row(int(parts[index]) + 1) - 1)
        return ", ".join(parts)

    text = _inside(_NOTE_ROW, text, lambda row: str(insertion.row(int(row) + 1) - 1))
    return _inside(_NOTE_ANCHOR, text, anchor)


def moved_table(text: str, insertion: Insertion) -> str:
    """A table of Excel's own kind: its area and its filter."""
    return _inside(_AREAS, text, insertion.areas)


def moved_chart(text: str, insertion: Insertion) -> str:
    """A chart: the cells that it shows, wherever it stands."""
    return _inside(_CHART_FORMULA, text, lambda formula: _formula(formula, insertion, here=False))


def moved_names(workbook: str, insertion: Insertion) -> str:
    """The defined names of a workbook, print areas and repeated rows among them."""
    return _inside(_NAME, workbook, lambda text: _formula(text, insertion, here=False))


def computing_anew(workbook: str) -> str:
    """The workbook told to compute every formula when it is opened; as it is where it does so already."""
    found = _CALCULATION.search(workbook)
    if found:
        tag = found[0]
        if re.search(r'\bfullCalcOnLoad="(?:1|true)"', tag):
            return workbook
        bare = re.sub(r'\sfullCalcOnLoad="[^"]*"', "", tag)
        new = bare.replace("<calcPr", '<calcPr fullCalcOnLoad="1"', 1)
        return workbook[: found.start()] + new + workbook[found.end() :]
    for end in _BEFORE_CALCULATION:
        if end in workbook:
            return workbook.replace(end, f'{end}<calcPr fullCalcOnLoad="1"/>', 1)
    return workbook


def without_computing_order(text: str) -> str:
    """The list of types or relations without the order in which Excel last computed, which no longer holds."""
    return re.sub(r"<(?:Override|Relationship)\b[^>]*calcChain[^>]*?(?:/>|></(?:Override|Relationship)>)", "", text)
