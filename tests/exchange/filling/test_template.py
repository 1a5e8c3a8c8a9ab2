"""A form is opened as the archive it is; what is no workbook is refused in a sentence."""

import zipfile

import openpyxl
import pytest

from desktop.domain.problems import AppError
from desktop.exchange.filling.template import Template, attributes, plain_text
from tests.exchange.filling.conftest import part_of, rewritten


def test_sheets_are_found_by_their_relations(ministry):
    with Template(ministry) as form:
        assert [(sheet.name, sheet.hidden, sheet.number) for sheet in form.sheets] == [
            ("OVC quarterly", False, 0),
            ("Instructions", False, 1),
        ]
        assert form.sheets[0].path == "xl/worksheets/sheet1.xml"
        assert not form.counts_from_1904


def test_hidden_sheets_and_the_count_from_1904_are_seen(a_form):
    def prepare(sheet):
        sheet.parent.create_sheet("Old").sheet_state = "hidden"
        sheet.parent.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904

    with Template(a_form({"A1": "x"}, prepare)) as form:
        assert [sheet.hidden for sheet in form.sheets] == [False, True]
        assert form.counts_from_1904


def test_shared_strings_are_read_without_pronunciation(ministry, tmp_path):
    relations = part_of(ministry, "xl/_rels/workbook.xml.rels")
    more = '<Relationship Id="r9" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    changes = {
        "xl/_rels/workbook.xml.rels": relations.replace("</Relationships>", more),
        "xl/sharedStrings.xml": "<sst><si><t>Umurenge</t></si><si/><si><r><t>a &lt;</t></r><r><t> b</t></r></si></sst>",
    }
    with Template(rewritten(ministry, tmp_path / "shared.xlsx", changes)) as form:
        assert form.shared_strings() == ["Umurenge", "", "a < b"]
    with Template(ministry) as form:
        assert form.shared_strings() == []
    assert plain_text("<r><t>a&amp;</t></r><rPh><t>x</t></rPh><t xml:space='preserve'> b</t><t/>") == "a& b"


def test_a_part_is_copied_as_it_is_compressed(ministry, tmp_path):
    with Template(ministry) as form, zipfile.ZipFile(tmp_path / "copy.zip", "w") as copied:
        for path in form.parts:
            form.copy(path, copied)
        copied.writestr("more", "x")
    with zipfile.ZipFile(ministry) as old, zipfile.ZipFile(tmp_path / "copy.zip") as new:
        assert new.testzip() is None
        for info in old.infolist():
            assert new.read(info) == old.read(info)
            assert new.getinfo(info.filename).compress_size == info.compress_size
            assert new.getinfo(info.filename).date_time == info.date_time


@pytest.mark.parametrize("content", [b"", b"not a workbook", b"PK\x03\x04 cut off", b"\xd0\xcf\x11\xe0 a password"])
def test_what_is_no_workbook_is_refused(tmp_path, content):
    (tmp_path / "x.xlsx").write_bytes(content)
    with pytest.raises(AppError, match=r"x\.xlsx.*save it as \.xlsx"):
        Template(tmp_path / "x.xlsx")


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(AppError, match="still there"):
        Template(tmp_path / "none.xlsx")


@pytest.mark.parametrize(
    "changes",
    [
        {"xl/workbook.xml": "<!DOCTYPE x><workbook/>"},
        {"xl/workbook.xml": b"\xff\xfe<\x00w\x00"},
        {"xl/workbook.xml": None},
        {"_rels/.rels": "<Relationships/>"},
        {"xl/_rels/workbook.xml.rels": "<Relationships/>"},
    ],
)
def test_a_workbook_with_parts_that_are_not_what_they_should_be_is_refused(ministry, tmp_path, changes):
    with pytest.raises(AppError, match="can't be filled"):
        Template(rewritten(ministry, tmp_path / "bad.xlsx", changes))


def test_attributes_are_read_in_either_quotes():
    assert attributes('<a b="1 &lt; 2" c:d=\'"\'/>') == {"b": "1 < 2", "c:d": '"'}
