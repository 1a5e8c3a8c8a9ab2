"""Workbooks built in the test from a small text table."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path

import openpyxl
import pytest

Build = Callable[..., Path]


def value_of(text: str) -> object:
    """A cell of a text table: 12 is a number, 2026-08-14 a date, '12 the text 12, =A1 a formula, blank nothing."""
    text = text.strip()
    if not text:
        return None
    if text.startswith("'"):
        return text[1:]
    if len(text) == 10 and text[4] == text[7] == "-" and text.replace("-", "").isdigit():
        return date.fromisoformat(text)
    try:
        return int(text)
    except ValueError:
        return text


def rows_of(table: str) -> list[list[object]]:
    """The rows of a text table: one line each, cells between bars, an empty line an empty row."""
    lines = table.strip("\n").splitlines()
    return [[value_of(cell) for cell in line.split("|")] if line.strip() else [] for line in lines]


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Builds an xlsx file: `build({"Sheet": table}, merge={"Sheet": ["A1:B1"]}, hidden=["Old"])`."""

    def built(
        tables: dict[str, str],
        merge: dict[str, list[str]] | None = None,
        hidden: Iterable[str] = (),
        name: str = "list.xlsx",
    ) -> Path:
        book = openpyxl.Workbook()
        book.remove(book.active)
        for title, table in tables.items():
            sheet = book.create_sheet(title)
            for row, cells in enumerate(rows_of(table), 1):
                for column, value in enumerate(cells, 1):
                    sheet.cell(row, column).value = value
            for block in (merge or {}).get(title, ()):
                sheet.merge_cells(block)
            if title in hidden:
                sheet.sheet_state = "hidden"
        path = tmp_path / name
        book.save(path)
        return path

    return built
