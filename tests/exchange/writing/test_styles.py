"""Every look has its number, and the workbook lists them in that order."""

import re
from xml.etree import ElementTree

from desktop.exchange.writing.styles import STYLE_OF_KIND, STYLE_OF_TOTAL, Style, styles_xml

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def test_there_is_one_look_for_each_number_and_its_parts_exist():
    root = ElementTree.fromstring(styles_xml())
    looks = root.find(f"{MAIN}cellXfs")
    assert len(looks) == int(looks.get("count")) == len(Style)
    for part, listed in (("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders")):
        count = len(root.find(MAIN + listed))
        assert all(int(look.get(part)) < count for look in looks)


def test_text_is_text_days_are_days_and_numbers_have_their_format():
    root = ElementTree.fromstring(styles_xml())
    looks = [int(look.get("numFmtId")) for look in root.find(f"{MAIN}cellXfs")]
    codes = {int(one.get("numFmtId")): one.get("formatCode") for one in root.find(f"{MAIN}numFmts")}
    assert looks[Style.TEXT] == looks[Style.ENTRY_TEXT] == 49
    assert codes[looks[STYLE_OF_KIND["date"]]] == "dd/mm/yyyy"
    assert codes[looks[STYLE_OF_KIND["money"]]] == codes[looks[STYLE_OF_TOTAL["money"]]] == "#,##0"
    assert looks[STYLE_OF_KIND["percent"]] == 9


def test_colours_are_written_in_full():
    assert all(len(colour) == 8 for colour in re.findall(r'rgb="(\w+)"', styles_xml()))
