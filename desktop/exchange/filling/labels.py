"""The cells that a form keeps for facts said once: right of a label, behind it, or at a placeholder in a sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop.exchange.filling.form_table import Table
from desktop.exchange.filling.headings import words_of
from desktop.exchange.filling.survey import Survey

_BLANK_LINE = re.compile(r"[_.…\s]{3,}$")


@dataclass(frozen=True)
class Place:
    """Where a fact goes: a cell, and the text it is put behind or into; empty where it stands alone."""

    row: int
    column: int
    before: str = ""
    after: str = ""


def place_at(survey: Survey, row: int, column: int) -> Place:
    """The place that a person means by a cell: the cell itself, or what the label in it keeps."""
    text = survey.text(row, column)
    if not text:
        area = survey.merge_at(row, column)
        return Place(area.top, area.left) if area else Place(row, column)
    line = _BLANK_LINE.search(text)
    return _beside(survey, row, column, text[: line.start()] if line else text, inside=bool(line))


def label_of(survey: Survey, place: Place) -> str:
    """The words by which a place is found again in another copy of the form; "" where nothing names it."""
    if place.after:
        return ""
    if place.before:
        return place.before.strip()
    for column in range(place.column - 1, 0, -1):
        if text := survey.text(place.row, column):
            return text.strip()
    return survey.text(place.row - 1, place.column).strip() if place.row > 1 else ""


def find_label(survey: Survey, words: Sequence[str], table: Table) -> Place | None:
    """The place that a label such as "District:" keeps for its fact, or a placeholder such as {district}.

    Right of the label; behind it in the same cell where a merged label has no prepared cell beside it, where
    a line of dots or underscores stands in it, or where the cell beside it is taken. None if no label says this.
    """
    asked = {words_of(word) for word in words}
    outside = [at for at in sorted(survey.texts) if not table.first <= at[0] <= table.last]
    for row, column in outside:
        text = survey.texts[row, column]
        if found := _placeholder(text, asked):
            return Place(row, column, text[: found.start()], text[found.end() :])
        line = _BLANK_LINE.search(text)
        if words_of(text) in asked and not table.header_first <= row <= table.header_last:
            return _beside(survey, row, column, text[: line.start()] if line else text, inside=bool(line))
    return None


def _placeholder(text: str, asked: set[tuple[str, ...]]) -> re.Match[str] | None:
    for found in re.finditer(r"\{\{?([^{}]+)\}\}?|\[\[?([^\[\]]+)\]\]?|«([^»]+)»|<<([^<>]+)>>", text):
        if words_of(next(filter(None, found.groups()))) in asked:
            return found
    return None


def _beside(survey: Survey, row: int, column: int, label: str, inside: bool) -> Place:
    merged = survey.merge_at(row, column)
    right = (merged.right if merged else column) + 1
    prepared = merged is None or survey.merge_at(row, right) is not None
    if not inside and prepared and not survey.text(row, right) and not survey.is_computed(row, right):
        return Place(row, right)
    return Place(row, column, label.rstrip() + " ")
