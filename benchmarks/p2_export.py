"""P2: the list of beneficiaries as a workbook, against the barest writer there can be and against XlsxWriter."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

import xlsxwriter

from benchmarks.bare_workbooks import write_bare
from benchmarks.measuring import REPEATS, Measured, cpu_of, median_of, ratio_line
from desktop.exchange.writing import Sheet, write_workbook
from desktop.reports import ovc_list
from desktop.reports.report import Cell

GOAL, GOAL_LIBRARY, GOAL_ROWS = 1.2, 0.25, 100_000
_BORN = date(2009, 1, 1)


def rows(count: int) -> list[tuple[Cell, ...]]:
    """Rows as the list has them: names, dates, numbers, places, identifiers as text."""
    return list(_rows(count))


def _rows(count: int) -> Iterator[tuple[Cell, ...]]:
    for number in range(count):
        yield (
            *(number, f"12-2026-{number:06d}-00", f"Umutoni Pacifique {number % 997}", "FM"[number % 2]),
            *(_BORN + timedelta(days=number % 6000), number % 18, f"Habimana {number % 991}, alive", "Mukamana & Rose"),
            *("Habimana Béatrice", f"119907{number:010d}", "0788 123 456", "Jali", "Nyamitanga", "Kabuga"),
            *("Orphan of both parents", "in school, GS Jali, P5", "School materials", "Education", 1.0, 7500),
            *(date(2026, 8, 14), "Umwana Mu Muryango Initiative", None, f"{number:032x}"),
        )


def write_ours(path: Path, content: Sequence[tuple[Cell, ...]]) -> None:
    """The application's own workbook: styled, checked, with totals and all that makes it readable."""
    sheet = Sheet("List", ovc_list.REPORT.columns, content, total_title="TOTAL", personal=True, fixed=3)
    write_workbook(path, [sheet])


def write_with_library(path: Path, content: Sequence[tuple[Cell, ...]]) -> None:
    """The same with XlsxWriter in its mode of constant memory."""
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet, dates = book.add_worksheet("List"), book.add_format({"num_format": "dd/mm/yyyy"})
    for number, row in enumerate(content):
        for column, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(number, column, value)
            elif isinstance(value, date):
                sheet.write_datetime(number, column, value, dates)
            elif value is not None:
                sheet.write_number(number, column, value)
    book.close()


def measure(folder: Path, count: int, repeats: int = REPEATS) -> list[Measured]:
    """The lines for an export of so many rows."""
    content = rows(count)
    ours = median_of(lambda: cpu_of(lambda: write_ours(folder / "ours.xlsx", content)), repeats)
    bare = median_of(lambda: cpu_of(lambda: write_bare(folder / "bare.xlsx", content)), repeats)
    library = cpu_of(lambda: write_with_library(folder / "library.xlsx", content))
    what = f"export of {count:,} rows x {len(content[0])}"
    goal, goal_library = (GOAL, GOAL_LIBRARY) if count >= GOAL_ROWS else (None, None)
    return [
        ratio_line("P2", f"{what}, beside a bare writer", (ours, bare), goal).grown_to(count),
        ratio_line("P2", f"{what}, beside XlsxWriter", (ours, library), goal_library, "XlsxWriter once"),
    ]
