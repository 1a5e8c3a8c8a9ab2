"""The values of a file in another format stand in a workbook as they were read."""

from datetime import date, datetime

import openpyxl

from desktop.exchange.reading.cells import Sheet
from desktop.exchange.replying.values import workbook_of


def test_values_keep_their_rows_and_kinds_and_texts_compute_nothing():
    rows = [(), ("Name", 12, 2.5, True), ("=1+1", date(2020, 5, 15), datetime(2020, 5, 15, 8, 30), None)]
    content, names = workbook_of([Sheet("Urutonde/1", rows), Sheet("Empty", [])])
    sheet = openpyxl.load_workbook(content)["Urutonde 1"]
    assert names == {"Urutonde/1": "Urutonde 1"}
    assert [cell.value for cell in sheet[2]] == ["Name", 12, 2.5, True]
    assert (sheet["A3"].value, sheet["A3"].data_type) == ("=1+1", "s")
    assert sheet["B3"].number_format == "dd/mm/yyyy"
    assert sheet["C3"].value == datetime(2020, 5, 15, 8, 30)


def test_columns_are_as_wide_as_most_of_their_cells():
    rows = [("A long title over the whole of the table",), *((("Uwera Alice Marie"), "F") for _ in range(20))]
    content, _names = workbook_of([Sheet("List", rows)])
    widths = openpyxl.load_workbook(content)["List"].column_dimensions
    assert (widths["A"].width, widths["B"].width) == (19, 6)
