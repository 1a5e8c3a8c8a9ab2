"""The parts that hold a workbook together name each other."""

from datetime import UTC, datetime

from desktop.exchange.writing.package import core_xml, package_parts, plain_sheet_xml, quoted_name, sheet_names


def test_names_are_such_as_excel_takes_and_each_only_once():
    assert sheet_names(["a/b", "A?b", "'x'", "", "History", "_meta"]) == [
        "a b", "A b (2)", "x", "Sheet", "History (2)", "_meta (2)",
    ]  # fmt: skip
    assert sheet_names(["x" * 40, "x" * 40]) == ["x" * 31, "x" * 26 + " (2)"]


def test_an_apostrophe_in_a_name_is_doubled_in_formulas():
    assert quoted_name("It's") == "'It''s'"


def test_the_last_sheets_are_hidden_and_every_part_has_a_type():
    parts = dict(package_parts(["A & B", "_lists", "_meta"], iter(["<definedName/>"]), hidden=2))
    workbook = parts["xl/workbook.xml"]
    assert 'name="A &amp; B" sheetId="1" state="visible" r:id="rId1"' in workbook
    assert workbook.count('state="hidden"') == 2
    assert "<definedNames><definedName/></definedNames>" in workbook
    for number in (1, 2, 3):
        assert f'PartName="/xl/worksheets/sheet{number}.xml"' in parts["[Content_Types].xml"]
        assert f'Id="rId{number}"' in parts["xl/_rels/workbook.xml.rels"]


def test_a_workbook_without_names_has_no_list_of_them():
    assert "definedNames" not in dict(package_parts(["A"], iter(()), hidden=0))["xl/workbook.xml"]


def test_a_plain_sheet_is_texts_in_their_columns():
    xml = plain_sheet_xml([("a", "b"), ("c",)], (20, 9))
    assert '<col min="2" max="2" width="9" customWidth="1"/>' in xml
    assert '<row r="2"><c r="A2" s="0" t="inlineStr">' in xml
    assert "<cols>" not in plain_sheet_xml([("a",)])


def test_the_moment_is_said_in_universal_time():
    assert "2026-10-05T09:30:00Z" in core_xml("A & B", "x", datetime(2026, 10, 5, 9, 30, tzinfo=UTC))
    assert "<dc:title>A &amp; B</dc:title>" in core_xml("A & B", "x", datetime(2026, 10, 5, tzinfo=UTC))
