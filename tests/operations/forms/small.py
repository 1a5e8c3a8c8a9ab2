"""Forms that ministries and partners might send, built from a few cells."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
from openpyxl.styles import Border, Side

_LINE = Border(*(Side("thin"),) * 4)

BY_SECTOR = {
    **{"A1": "Akarere:", "A3": "Secteur", "B3": "Servis", "D3": "Total", "F3": "0-5 ans", "B4": "Filles"},
    **{"C4": "Garçons", "D4": "Garçons", "E4": "Filles", "F4": "Filles", "A5": "Secteur Remera", "A6": "Jali"},
    **{"A7": "Ahandi", "A8": "TOTAL", "B8": "=SUM(B5:B7)", "D8": "=SUM(D5:D7)"},
}
SECTOR_MERGES = ("B3:C3", "D3:E3", "A3:A4")

BY_INDICATOR = {
    **{"A1": "RAPPORT TRIMESTRIEL", "A2": "District:", "A3": "Période:", "A5": "N°", "B5": "Indicateur"},
    **{"C5": "Cible", "D5": "T1 2026/27", "G5": "T2 2026/27", "D6": "F", "E6": "M", "F6": "Total", "G6": "F"},
    **{"B7": "A. Identification", "A8": 1, "B8": "Nombre total d'OEV", "C8": 2000, "A9": 2, "B9": "4. Enfants servis"},
    **{"B10": "% servis", "F10": "=F9/F8", "B11": "Filles servies ailleurs", "B12": "Couples régularisés"},
    **{"B15": "Signature du Maire"},
}
INDICATOR_MERGES = ("D5:F5", "G5:I5", "A5:A6", "B5:B6", "C5:C6", "B7:I7")

LIST = {
    **{"A1": "District: ______", "A3": "N°", "B3": "Noms et prénoms", "C3": "Sexe", "D3": "Date de naissance"},
    **{"E3": "Secteur", "F3": "Village", "G3": "Catégorie de vulnérabilité", "H3": "Ijambo ry'ibanga"},
}


def form(path: Path, cells: Mapping[str, object], box: str = "", merges: Sequence[str] = ()) -> Path:
    """A form of one sheet, with lines around the cells of `box`."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Form"
    for address, value in cells.items():
        sheet[address] = value
    for row in sheet[box] if box else ():
        for cell in row:
            cell.border = _LINE
    for area in merges:
        sheet.merge_cells(area)
    book.save(path)
    return path


def sector_form(folder: Path) -> Path:
    """A form in French with a row for each of three sectors, one of which there is not."""
    return form(folder / "secteurs.xlsx", BY_SECTOR, "A3:F8", SECTOR_MERGES)


def indicator_form(folder: Path) -> Path:
    """A form in French with a row for each thing that is counted."""
    return form(folder / "indicateurs.xlsx", BY_INDICATOR, "A5:I12", INDICATOR_MERGES)


def list_form(folder: Path) -> Path:
    """An empty list of children in French, with a column that nobody understands."""
    return form(folder / "liste.xlsx", LIST, "A3:H9")
