"""Rows of which something is said are written again, all others are left as they are."""

from desktop.exchange.filling.sheet_xml import Rows
from desktop.exchange.filling.styles import Styles
from desktop.exchange.replying.reply import Mark, Reply, RowReply
from desktop.exchange.replying.sheet import SheetAnswer, with_notes

STYLES = (
    '<styleSheet><fills count="1"><fill><patternFill/></fill></fills>'
    '<cellXfs count="2"><xf numFmtId="0" fillId="0"/><xf numFmtId="14" fillId="0"/></cellXfs></styleSheet>'
)
HEADER = '<row r="1" spans="1:2"><c r="A1" s="1" t="str"><v>Name</v></c></row>'
FIRST = '<row r="2" ht="20"><c r="A2" s="1"><v>43966</v></c></row>'
OTHER = '<row  r="3"><c r="A3"/></row>'


def written(reply, notes="", cols=""):
    styles = Styles(STYLES)
    sheet = f"<worksheet>{cols}<sheetData>{HEADER}{FIRST}{OTHER}</sheetData><tableParts/></worksheet>"
    return "".join(SheetAnswer(reply, styles, 2).chunks(Rows([sheet]), notes)), styles


def test_a_row_gets_its_three_cells_and_its_marked_cell_a_ground():
    told = RowReply("rejected", "A2: why", "", (Mark(1, "rejected", "why"),))
    xml, styles = written(Reply("List", 1, 1, "en", {2: told}))
    assert '<c r="B1" s="1" t="inlineStr"><is><t xml:space="preserve">Status</t>' in xml
    assert "✗ Rejected" in xml
    assert "A2: why" in xml
    assert '<row r="2" ht="20">' in xml
    assert styles.xml.count("<xf ") == 4
    assert 'fillId="1"' in styles.xml


def test_other_rows_stay_letter_for_letter():
    xml, _ = written(Reply("List", 1, 1, "en"))
    assert OTHER in xml
    assert FIRST in xml


def test_the_new_columns_are_wide_enough_behind_those_that_have_a_width():
    xml, _ = written(Reply("List", 1, 1, "en"), cols='<cols><col min="1" max="1" width="9"/></cols>')
    assert '<col min="1" max="1" width="9"/><col min="2" max="2"' in xml
    assert xml.count("<cols>") == 1


def test_the_way_to_the_comments_stands_where_excel_wants_it():
    assert with_notes("</sheetData><tableParts/></worksheet>", "<l/>") == "</sheetData><l/><tableParts/></worksheet>"
    assert with_notes("</sheetData></worksheet>", "<l/>") == "</sheetData><l/></worksheet>"
    assert with_notes("</sheetData></worksheet>", "") == "</sheetData></worksheet>"
