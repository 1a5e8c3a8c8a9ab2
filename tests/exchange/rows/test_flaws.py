"""A cell that could not be read is said with its row, for a blank there is not what the sender wrote."""

from dataclasses import replace

from desktop.exchange.reading.cells import Workbook
from desktop.exchange.recognition.sheets import recognise
from desktop.exchange.rows.flaws import flaws_of
from tests.exchange.rows.conftest import sheet_of

LIST = """
Names | Sex | Born | Village | Vulnerability
Uwera Aimee | F | | Hanika | Double orphan
Gasana Eric | M | 2015-03-12 | | Double orphan
Keza Divine | F | 2015-04-12 | Hanika | Double orphan
"""


def flawed(flaws):
    sheet = replace(sheet_of(LIST), flaws=flaws)
    table = recognise(Workbook("list", "xlsx", (sheet,))).best
    return {row: [(one.severity, str(one.message), one.target) for one in found] for row, found in
            flaws_of(sheet, table).items()}  # fmt: skip


def test_errors_and_formulas_without_a_result_are_said_at_their_row():
    assert flawed({(2, 2): "", (3, 3): "#REF!"}) == {
        2: [("warning", "C2: the formula was never calculated. The cell was read as blank.", "person.birth")],
        3: [("warning", "D3: the formula answers #REF!. The cell was read as blank.", "place.village")],
    }


def test_cells_outside_the_table_and_cells_that_were_read_are_not_spoken_of():
    assert flawed({(9, 2): "", (3, 40): "#N/A", (4, 2): "#N/A", (1, 0): ""}) == {}
    assert flawed({}) == {}
