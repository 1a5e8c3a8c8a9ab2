"""Small lists of every kind of record, as offices and partners write them, built from text tables."""

from pathlib import Path

import openpyxl

from tests.exchange.conftest import rows_of

PLAN = """
PLAN OF ACTION
Fiscal year: | 2026/2027

Domain | Activity | Sectors | Q1 | Q2 | Q3 | Q4 | Target | Budget (RWF) | Partner | Colour
Education | School kits | Remera, Jabana | x | | x | | 120 | '25 000 | Caritas Rwanda | red
Health | Health insurance | Nduba | | x | | | 40 | 7,500 Frw | Caritas Rwanda | blue
"""
PROGRESS = """
QUARTERLY PROGRESS REPORT
Period: | July - September 2026

Activity | Partner | Achieved | Women | Men | Spent | Challenges
School kits | Caritas Rwanda | 100 | 60 | 40 | 20 000 | Rain
Health insurance | Caritas Rwanda | 30 | 10 | 20 | 5000 |
"""
PARTNERS = """
Partner | Acronym | Type | Contact person | Phone | Email
Caritas Rwanda | CR | FBO | Uwera Alice | 0788123456 | info@caritas.rw
Save the Children | SC | International NGO | Gasana Eric | 0788123457 | info@save.rw
"""
HOUSEHOLDS = """
Umukuru w'urugo | Umudugudu | Akagari | Umurenge | Household size | Telefoni y'umukuru w'urugo
Uwera Alice | Hanika | Nyamabuye | Gatsata | 5 | 0788123456
Gasana Eric | Hanika | Nyamabuye | Gatsata | 3 | 0788123457
"""
ADULTS = """
URUTONDE RW'ABANTU BAKURU

Amazina | Igitsina | Imyaka | Umudugudu | Akagari | Umurenge | Telefoni
UWERA Alice | Gore | 34 | Hanika | Nyamabuye | Gatsata | 0788123456
GASANA Eric | Gabo | 41 | Hanika | Nyamabuye | Gatsata | 0788123457
"""
RECOMMENDATIONS = """
No | Recommendation | Theme | Timeline | Status
1 | Register every birth within thirty days | child | June 2027 | Open
2 | Train the volunteers of each village | family | June 2027 | Open
"""
ACTIONS = """
Recommendation | Action | Responsible | Deadline | Status
Register every birth within thirty days | Mobile registration in each sector | Uwera Alice | 2026-12-01 | on track
Register every birth within thirty days | A desk at the health centres | Gasana Eric | 2027-03-01 | not started
"""
INSTITUTIONS = """
URUTONDE RW'IBIGO BYITA KU BANA

Izina ry'ikigo | Umurenge | Capacity | Manager | Telefoni
Centre Umucyo | Remera | 40 | Uwera Alice | 0788123456
Centre Marembo | Nduba | 25 | Gasana Eric | 0788123457
"""
VOLUNTEERS = """
URUTONDE RW'INSHUTI Z'UMURYANGO (IZU)

No | Amazina | Igitsina | Umudugudu | Akagari | Umurenge | Telefoni
1 | UWERA Alice | Gore | Hanika | Nyamabuye | Gatsata | 0788123456
2 | GASANA Eric | Gabo | Hanika | Nyamabuye | Gatsata | 0788123457
"""
INDICATORS = """
IMIHIGO 2026/2027

No | Indicator | Unit | Baseline | Target | Q1 | Q2 | Q3 | Q4
1 | Couples married | couples | 40 | 120 | 20 | 40 | 40 | 20
2 | Children in families | children | 5 | 30 | 5 | 10 | 10 | 5
"""
VALUES = """
INDICATORS

Indicator | Quarter | Sector | Sex | Achieved
Couples married | 2026Q1 | Remera | F | 12
Couples married | 2026Q1 | Remera | M | 12
Couples married | 2026Q1 | Nduba | F | 7
"""

TICKS = """
Names | Sex | Age | Village | Cell | Sector | School fees | Health insurance
UWERA Alice | F | 12 | Hanika | Nyamabuye | Gatsata | x | x
GASANA Eric | M | 9 | Hanika | Nyamabuye | Gatsata | x |
MUTONI Rose | F | 9 | Hanika | Nyamabuye | Gatsata | | x
"""

LISTS = {
    "partner": PARTNERS,
    "activity": PLAN,
    "progress": PROGRESS,
    "household": HOUSEHOLDS,
    "adult": ADULTS,
    "recommendation": RECOMMENDATIONS,
    "action": ACTIONS,
    "institution": INSTITUTIONS,
    "volunteer": VOLUNTEERS,
    "indicator": INDICATORS,
    "indicator_value": VALUES,
}


def list_of(folder: Path, table: str, name: str = "list.xlsx") -> Path:
    """A workbook with one sheet that says what a text table says."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Sheet1"
    for number, cells in enumerate(rows_of(table), 1):
        for column, value in enumerate(cells, 1):
            sheet.cell(number, column).value = value
    path = folder / name
    book.save(path)
    return path


def rows_in(table: str) -> int:
    """How many rows of data a list has: those below its titles, which stand after the last empty line."""
    last = table.strip().split("\n\n")[-1]
    return len(last.splitlines()) - 1
