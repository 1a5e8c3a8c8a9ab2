"""Other parts change only where they depend on the rows of the filled sheet."""

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.worksheet.table import Table

from desktop.exchange.filling.references import Insertion
from desktop.exchange.filling.template import Template
from desktop.exchange.filling.workbook import other_parts
from tests.exchange.filling.conftest import part_of, rewritten

IN = Insertion("Report", 3, 2)
CELLS = {
    **{"A1": "Sector", "B1": "Served", "A2": "Jali", "B2": 1, "A3": "Kacyiru", "B3": 2},
    **{"A5": "Total", "B5": "=SUM(B2:B3)"},
}


def rich(sheet):
    """A comment, a table, a chart, a print area; a sheet that depends, one that depends on that, one that does not."""
    sheet["A5"].comment = Comment("sum", "office")
    sheet.add_table(Table(displayName="Children", ref="A1:B3"))
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=5), titles_from_data=True)
    sheet.add_chart(chart, "A8")
    sheet.print_area = "A1:B5"
    book = sheet.parent
    book.create_sheet("It's").append(["=Report!B5*2", "=Report!B1"])
    book.create_sheet("Far").append(["='It''s'!A1"])
    book.create_sheet("Alone").append(["=A2+1"])


def changes(path, insertion):
    with Template(path) as form:
        return other_parts(form, form.sheets[0], insertion)


def with_results(path, target):
    """The same workbook with a computed value in every formula, as Excel saves it."""
    parts = {part: part_of(path, part) for part in (f"xl/worksheets/sheet{number}.xml" for number in range(1, 5))}
    computed = {part: text.replace("<v />", "<v>7</v>").replace("<v/>", "<v>7</v>") for part, text in parts.items()}
    return rewritten(path, target, computed)


@pytest.fixture
def form(a_form, tmp_path):
    return with_results(a_form(CELLS, rich), tmp_path / "rich.xlsx")


def test_without_new_rows_only_stale_results_go(form):
    found = changes(form, None)
    assert set(found) == {"xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"}
    assert "<v>7</v>" not in found["xl/worksheets/sheet2.xml"]
    assert "<f>Report!B5*2</f></c>" in found["xl/worksheets/sheet2.xml"]


def test_with_new_rows_everything_that_hangs_on_them_moves(form):
    found = changes(form, IN)
    said = "".join(text for text in found.values() if text)
    assert "<f>Report!B7*2</f>" in found["xl/worksheets/sheet2.xml"]
    assert "<f>Report!B1</f>" in found["xl/worksheets/sheet2.xml"]
    assert "'Report'!$A$1:$B$7" in found["xl/workbook.xml"]
    assert 'ref="A7"' in said
    assert "$B$2:$B$7" in said
    assert "<xdr:row>9</xdr:row>" in said or "<row>9</row>" in said
    assert "xl/worksheets/sheet4.xml" not in found


def test_a_table_that_ends_above_the_new_rows_is_not_touched(form):
    assert "xl/tables/table1.xml" not in changes(form, IN)
    assert 'ref="A1:B5"' in changes(form, Insertion("Report", 2, 2))["xl/tables/table1.xml"]


def test_the_order_of_computing_is_left_out_only_when_rows_are_put_in(form, tmp_path):
    types = part_of(form, "[Content_Types].xml").replace(
        "</Types>", '<Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>'
    )
    relations = part_of(form, "xl/_rels/workbook.xml.rels").replace(
        "</Relationships>", '<Relationship Id="r99" Type="http://x/calcChain" Target="calcChain.xml"/></Relationships>'
    )
    chained = rewritten(
        form,
        tmp_path / "chained.xlsx",
        {"[Content_Types].xml": types, "xl/_rels/workbook.xml.rels": relations, "xl/calcChain.xml": "<calcChain/>"},
    )
    assert "xl/calcChain.xml" not in changes(chained, None)
    found = changes(chained, IN)
    assert found["xl/calcChain.xml"] is None
    assert "calcChain" not in found["[Content_Types].xml"] + found["xl/_rels/workbook.xml.rels"]


def test_a_sheet_that_uses_a_defined_name_of_the_filled_one_is_computed_anew(a_form, tmp_path):
    def named(sheet):
        sheet.parent.defined_names["children"] = openpyxl.workbook.defined_name.DefinedName(
            "children", attr_text="Report!$B$2:$B$3"
        )
        sheet.parent.create_sheet("Sums").append(["=SUM(children)"])
        sheet.parent.create_sheet("Not").append(["=SUM(childrens)"])
        sheet.parent.create_sheet("Nor").append(["=1+1"])

    form = with_results(a_form(CELLS, named), tmp_path / "named.xlsx")
    assert set(changes(form, None)) == {"xl/worksheets/sheet2.xml"}
