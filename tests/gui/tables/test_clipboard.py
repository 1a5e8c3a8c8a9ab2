"""What is copied arrives in a spreadsheet as it was: no formula, no lost digit, no broken row."""

from desktop.gui.tables.clipboard import as_tabbed, as_table, for_clipboard

ROWS = [["Name", "Identifier"], ["Mutoni\tClarisse\n", "1199880012345678"], ["<b>", "=1+1"]]


def test_a_row_is_a_line_and_a_cell_never_breaks_it() -> None:
    assert as_tabbed(ROWS) == "Name\tIdentifier\r\nMutoni Clarisse \t1199880012345678\r\n<b>\t=1+1"


def test_in_the_table_every_cell_is_text() -> None:
    table = as_table(ROWS)
    assert table.count("mso-number-format:'\\@'") == 6
    assert "&lt;b&gt;" in table
    assert table.count("<th") == 2


def test_both_go_to_the_clipboard() -> None:
    data = for_clipboard(ROWS)
    assert data.text().startswith("Name\tIdentifier")
    assert "<table>" in data.html()
