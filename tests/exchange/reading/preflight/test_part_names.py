"""The parts of a workbook are called by the names of their sheets."""

from desktop.exchange.reading.preflight.part_names import is_directory_of_sheets, sheet_names, targets

BOOK = '<workbook><sheets><sheet name="Urutonde &amp; R&#xe9;sum&#233;" sheetId="1" r:id="rId7"/></sheets></workbook>'
RELATIONS = '<Relationships><Relationship Target="{}" Id="rId7" Type="x"/></Relationships>'


def test_a_sheet_is_found_by_its_relation_from_wherever_it_starts():
    for target in ("worksheets/Sheet1.xml", "/xl/worksheets/sheet1.xml", "..\\xl\\worksheets\\sheet1.xml"):
        parts = {"xl/workbook.xml": BOOK.encode(), "xl/_rels/workbook.xml.rels": RELATIONS.format(target).encode()}
        assert sheet_names(parts) == {"xl/worksheets/sheet1.xml": "Urutonde & Résumé"}


def test_prefixes_and_sixteen_bits_are_understood():
    book = BOOK.replace("<sheet ", "<x:sheet ").replace("r:id", "rel:id").encode("utf-16")
    parts = {"xl/workbook.xml": book, "xl/_rels/workbook.xml.rels": RELATIONS.format("a.xml").encode()}
    assert sheet_names(parts) == {"xl/a.xml": "Urutonde & Résumé"}


def test_without_a_directory_no_sheet_has_a_name():
    assert sheet_names({}) == {}
    assert sheet_names({"xl/workbook.xml": BOOK.encode()}) == {}
    assert targets(b"<Relationships", "xl") == {}


def test_the_directory_is_known_by_its_place():
    names = ("xl/workbook.xml", "workbook2.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml")
    assert [is_directory_of_sheets(name) for name in names] == [True, True, True, False]
