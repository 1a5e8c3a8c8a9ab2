"""P3: the ministry's form filled with thousands of rows, against openpyxl, and the memory that it takes."""

import copy
from pathlib import Path
from statistics import median

import openpyxl

from benchmarks.measuring import REPEATS, Measured, apart, cpu_of, most_line, peak_megabytes, ratio_line
from desktop.exchange.filling import Filling, fill_template
from desktop.reports import quarterly
from desktop.resources import resource

GOAL, GOAL_ROWS, MOST_GROWTH = 0.2, 10_000, 20
FIRST_ROW = 10
"""Where the table of the shipped form begins."""


def form() -> Path:
    """The ministry's blank report as it comes with the application."""
    return resource("templates", "ministry-quarterly.xlsx")


def figures(number: int) -> dict[str, int | str]:
    """The figures of one invented sector."""
    counts: dict[str, int | str] = {key: (number + place) % 400 for place, key in enumerate(quarterly.BAND_KEYS)}
    return counts | {"sector": f"Sector {number}", "new": number % 50, "served": number % 200, "not_served": 7}


def fill_ours(folder: Path, rows: int) -> Path:
    """Fill the form as a report does, its rows coming one at a time."""
    content = (quarterly.REPORT.row(figures(number)) for number in range(rows))
    filling = Filling(quarterly.REPORT.columns, content, count=rows, key=quarterly.SECTOR.key)
    return fill_template(form(), folder / "ours.xlsx", filling).path


def fill_with_library(folder: Path, rows: int) -> Path:
    """The same with openpyxl: load, make room below the first row, write the values with the styles, save."""
    book = openpyxl.load_workbook(form())
    sheet = book["OVC quarterly"]
    columns = sheet.max_column
    styles = [copy.copy(sheet.cell(FIRST_ROW, column)._style) for column in range(1, columns + 1)]
    sheet.insert_rows(FIRST_ROW + 20, rows - 20) if rows > 20 else None
    for number in range(rows):
        values = figures(number)
        told = [values["sector"], *(values[key] for key in quarterly.BAND_KEYS), None]
        told += [values["new"], values["served"], values["not_served"]]
        for column, style in enumerate(styles, 1):
            cell = sheet.cell(FIRST_ROW + number, column, told[column - 1] if column <= len(told) else None)
            cell._style = style
    book.save(folder / "library.xlsx")
    return folder / "library.xlsx"


def growth(folder: Path, few: int, many: int) -> float:
    """MB by which the peak of memory grows from filling few rows to filling many; in a process of its own."""
    fill_ours(folder, few)
    before = peak_megabytes()
    fill_ours(folder, many)
    return peak_megabytes() - before


def measure(folder: Path, rows: int, repeats: int = REPEATS) -> list[Measured]:
    """The lines for a form filled with so many rows."""
    ours = [cpu_of(lambda: fill_ours(folder, rows)) for _ in range(repeats)]
    library = cpu_of(lambda: fill_with_library(folder, rows))
    what = f"form filled with {rows:,} rows, beside openpyxl"
    grown = apart(growth, folder, 1000, 10 * rows)
    return [
        ratio_line("P3", what, (median(ours), library), GOAL if rows >= GOAL_ROWS else None, "openpyxl once"),
        most_line("P3", f"memory from 1,000 to {10 * rows:,} rows", grown, MOST_GROWTH, "MB"),
    ]
