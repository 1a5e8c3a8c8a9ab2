"""The sample village list with some cells written otherwise, as senders do."""

from collections.abc import Mapping
from pathlib import Path

import openpyxl

from tests.operations.district import sample
from tests.samples.sheets import IDENTIFICATION


def changed_list(folder: Path, cells: Mapping[str, object]) -> Path:
    """The list with other cells, by address."""
    book = openpyxl.load_workbook(sample(IDENTIFICATION))
    for address, value in cells.items():
        book["Urutonde"][address] = value
    path = folder / "changed.xlsx"
    book.save(path)
    return path
