"""A sheet is streamed in order: head, rows as they come, what stands below."""

import re

from desktop.exchange.writing.sheets import WIDEST, Sheet, SheetWriter, WrittenSheet
from desktop.reports.report import Column, Heading

COLUMNS = (Column("name", "Full name"), Column("note", "Remarks"), Column("count", "Count", "whole"))


def sheet(rows, **other):
    return Sheet("List", COLUMNS, rows, **other)


def test_rows_are_taken_while_they_are_written():
    taken = []

    def rows():
        for number in range(2000):
            taken.append(number)
            yield f"Name {number}", None, number

    writer = SheetWriter(sheet(rows()), "en")
    chunks = writer.chunks()
    next(chunks), next(chunks)
    assert 200 <= len(taken) < 1000
    assert sum(1 for _ in chunks) > 1
    assert writer.result.rows == len(taken) == 2000


def test_columns_are_as_wide_as_most_of_their_content_and_long_ones_wrap():
    rows = [("Uwase", "x" * 90, 1)] * 20 + [("Ingabire Nyiransabimana Marie-Claire", "y", 2)]
    head = "".join(SheetWriter(sheet(rows), "en").chunks())
    widths = [int(width) for width in re.findall(r' width="(\d+)"', head)]
    assert widths[0] < 20
    assert widths[1] == WIDEST
    assert '<c r="B2" s="7"' in head


def test_a_bare_table_begins_at_the_top_and_one_with_a_heading_below_it():
    bare = SheetWriter(sheet([("a", "b", 1)]), "en")
    assert bare.header_row == 1
    said = SheetWriter(sheet([("a", "b", 1)], heading=Heading("Title", "Gasabo")), "en")
    assert said.header_row == 5


def test_the_footer_keeps_signs_that_mean_something_there():
    heading = Heading("Women & children", "Gasabo", journal="2026 · 9f&2c")
    text = "".join(SheetWriter(sheet([], heading=heading), "en").chunks())
    assert "&amp;L&amp;8 2026 · 9f&amp;&amp;2c&amp;C" in text
    assert "Women &amp;&amp; children" in text


def test_the_table_is_named_from_its_header_to_its_last_row():
    assert WrittenSheet("x", 4, 5, 6, 9, 4, 28).table == "$A$5:$AB$9"
    assert WrittenSheet("x", 4, 5, 6, 5, 0, 2).table == "$A$5:$B$5"


def test_a_single_signature_stands_left():
    text = "".join(SheetWriter(sheet([("a", "b", 1)], signatures=("Prepared",)), "en").chunks())
    assert re.search(r'<row r="5"><c r="A5"[^>]*><is><t[^>]*>Prepared</t>', text)
