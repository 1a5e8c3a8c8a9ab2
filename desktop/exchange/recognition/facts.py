"""What a sheet says once for all its rows, outside the table: district, period, partner, date of the assembly."""

import re
from collections.abc import Iterator

from desktop.domain.language import N_, Message
from desktop.exchange.reading.cells import Cell, Sheet, as_text
from desktop.exchange.recognition.header import filled
from desktop.exchange.recognition.table import Fact
from desktop.exchange.recognition.words import normal

# Labels as plain words, by the fact they announce. The longest one that fits is taken.
LABELS: dict[str, tuple[str, ...]] = {
    "province": ("province", "intara"),
    "district": ("district", "akarere", "akarere ka", "nom du district", "district name"),
    "sector": ("sector", "umurenge", "secteur", "name of sector", "nom du secteur"),
    "cell": ("cell", "akagari", "cellule"),
    "village": ("village", "umudugudu"),
    "partner": (
        *("partner", "partenaire", "umufatanyabikorwa", "organisation", "organization", "ngo", "ong", "partner name"),
        *("name of partner", "nom du partenaire", "implementing partner", "izina ryumufatanyabikorwa"),
        *("nom de lorganisation", "organisation name", "name of organisation", "name of organization"),
    ),
    "project": ("project", "projet", "umushinga", "project name", "nom du projet", "programme", "program"),
    "donor": ("donor", "bailleur", "umuterankunga", "funded by", "finance par"),
    "period": (
        *("period", "periode", "reporting period", "quarter", "trimestre", "igihembwe", "igihe", "periode de rapport"),
        *("reporting quarter", "periode couverte", "period covered"),
        *("month", "mois", "ukwezi", "reporting month", "month of report", "mois de rapport", "mois du rapport"),
    ),
    "fiscal_year": (
        *("fiscal year", "financial year", "exercice", "exercice budgetaire", "annee fiscale", "year", "annee"),
        *("umwaka wingengo yimari", "umwaka"),
    ),
    "assembly": (
        *("itariki yinteko yumudugudu", "itariki yinteko", "itariki yinama", "date of assembly"),
        *("date of village assembly", "date de lassemblee", "date de lassemblee du village", "assembly date"),
    ),
    "meeting": (
        *("meeting", "inama", "reunion", "name of meeting", "name of the meeting", "meeting title", "izina ryinama"),
        *("nom de la reunion", "titre de la reunion", "objet de la reunion"),
    ),
    "date": ("date", "itariki", "date of report", "reporting date", "date du rapport"),
}
_FACTS = {label: key for key, labels in LABELS.items() for label in labels}

_PLACE_TITLE = re.compile(
    r"^(?:(?P<level>intara|akarere|umurenge|akagari|umudugudu|province|district|sector|secteur|cell|cellule|village)"
    r" (?:y|ya|yi|ka|k|wa|w|rwa|cya|of|de|du|d)? ?(?P<name>[a-z][a-z' ]{2,40}?)"
    r"|(?P<name2>[a-z][a-z' ]{2,40}?) (?P<level2>province|district|sector|cell|village))$"
)
_LEVELS = {
    **{"intara": "province", "akarere": "district", "umurenge": "sector", "akagari": "cell", "umudugudu": "village"},
    **{"secteur": "sector", "cellule": "cell"},
}
_FISCAL_YEAR = re.compile(
    r"\b(?:exercice|fiscal year|financial year|fy|umwaka)\b.{0,30}?(20\d\d ?[/-] ?(?:20)?\d\d)", re.I
)
_BETWEEN_YEARS = re.compile(r"\b(20\d\d ?[/-] ?(?:20)?\d\d)\b")
_FARTHEST = 4


def find_facts(sheet: Sheet, header_first: int, last_row: int) -> tuple[Fact, ...]:
    """The facts above the header and below the last row of data, each key once, the first one said."""
    found: dict[str, Fact] = {}
    above = range(1, header_first)
    below = range(last_row + 1, min(len(sheet.rows), last_row + 30) + 1)
    for row in (*above, *below):
        if filled(sheet.row(row)):
            for fact in _facts_of(sheet, row):
                found.setdefault(fact.key, fact)
    return tuple(found.values())


def _facts_of(sheet: Sheet, row: int) -> Iterator[Fact]:
    cells = sheet.row(row)
    for column, cell in enumerate(cells):
        if not isinstance(cell, str):
            continue
        label, mark, value = cell.partition(":")
        key = _FACTS.get(normal(label))
        if key and mark and value.strip():
            yield _fact(key, value.strip(), row, column, label)
        elif key and (beside := _beside(cells, column)) and (mark or filled(cells) <= _FARTHEST):
            yield _fact(key, cells[beside], row, beside, label)
        elif not mark:
            yield from _titles(cell, row, column)


def _beside(cells: tuple[Cell, ...], column: int) -> int | None:
    """Where the value of a label stands: the next filled cell to its right, which is no label itself."""
    for other in range(column + 1, min(len(cells), column + _FARTHEST + 1)):
        cell = cells[other]
        if cell is not None:
            return None if isinstance(cell, str) and cell.rstrip().endswith(":") else other
    return None


def _titles(cell: str, row: int, column: int) -> Iterator[Fact]:
    """Facts that a title says in passing: "AKARERE KA GASABO", "Exercice 2026/2027"."""
    said = " ".join(normal(cell).split())
    place = _PLACE_TITLE.match(said)
    if place and len(cell) < 60:
        level = place["level"] or place["level2"]
        name = place["name"] or place["name2"]
        yield _fact(_LEVELS.get(level, level), _as_written(cell, name), row, column, cell)
    year = _FISCAL_YEAR.search(cell) or _BETWEEN_YEARS.search(cell)
    if year:
        yield _fact("fiscal_year", year[1], row, column, cell)
    if re.search(r"\b(quarter|trimestre|igihembwe)\b|\b[qt][1-4]\b", said):
        yield _fact("period", cell, row, column, cell)


def _as_written(cell: str, name: str) -> str:
    """The name as the sheet writes it, since `name` has lost its capitals and accents."""
    words = cell.replace("'", " ").split()
    length = len(name.split())
    pieces = [" ".join(words[start : start + length]) for start in range(len(words) - length + 1)]
    return next((piece for piece in pieces if normal(piece) == name), name)


def _fact(key: str, text: Cell, row: int, column: int, label: str) -> Fact:
    reason = Message(N_("The sheet says “{label}” above or below the table."), label=as_text(label).strip())
    return Fact(key, text, row, column, reason)
