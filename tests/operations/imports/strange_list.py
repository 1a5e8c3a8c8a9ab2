"""A list whose headings nobody has heard of, as one partner writes it every month."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl

TITLES = ("Uko yitwa", "Ubwoko", "Igihe", "Aho ari", "Icyo yahawe", "Ibindi")
TARGETS = ("person.full_name", "person.sex", "person.birth", "place.village", "service.E01", "")
ROWS = (
    ("Umutoni Pacifique", "Gabo", "19/05/2018", "Nyamugali", "x", "rimwe"),
    ("Uwera Sandra", "Gore", "2014", "Kabuga", "x", "kabiri"),
    ("Mugisha Eric", "Gabo", "03/02/2012", "Nyamugali", "x", "rimwe"),
)
HEADER = 3


def strange_list(
    path: Path, order: Sequence[int] = range(6), rows: Sequence[Sequence[str]] = ROWS, more: str = ""
) -> Path:
    """The list with its columns in an order, and one column `more` before them if it is named."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Ukwezi"
    sheet.append(["Abo twafashije"])
    sheet.append([])
    for cells in (TITLES, *rows):
        first = [more if cells is TITLES else "ni byo"] if more else []
        sheet.append([*first, *(cells[at] for at in order)])
    other = book.create_sheet("Hidden copy")
    other.append(["A", "B"])
    other.append(["1", "2"])
    other.sheet_state = "hidden"
    book.create_sheet("Empty")
    book.save(path)
    return path
