"""The sender's own file goes back: nothing touched but the sheet of the list and its looks."""

import shutil
import zipfile
from dataclasses import replace
from datetime import datetime
from io import BytesIO

import msoffcrypto
import openpyxl
import pytest

from desktop.domain.problems import AppError
from desktop.exchange.reading.workbook import read_workbook
from desktop.exchange.replying.comments import MOST_COMMENTS
from desktop.exchange.replying.reply import Mark, Reply, RowReply
from desktop.exchange.replying.workbook import Source, write_reply
from desktop.exchange.writing.encryption import encrypted_workbook
from desktop.exchange.writing.outgoing import digest_of
from tests.exchange.reading import binary_workbooks as binary
from tests.exchange.reading import protected_open_documents as protected
from tests.exchange.reading.test_formats import converted, repacked, with_office

TABLE = """
Name | Sex | Born
Uwera Alice | F | 2014-03-14
Gasana Eric | X | 2013-01-01
"""
ROWS = {
    2: RowReply("new", "", "12-2026-000001-95"),
    3: RowReply("doubtful", "B3: “X” is not known.", "", (Mark(2, "rejected", "“X” is not known."),)),
}
REPLY = Reply("List", 1, 3, "en", ROWS)


class Watching(dict):
    """Rows that look which files there are whenever they are asked for."""

    def __init__(self, rows, folder):
        super().__init__(rows)
        self.folder, self.seen = folder, set()

    def get(self, number, otherwise=None):
        self.seen.add(tuple(sorted(one.name for one in self.folder.iterdir())))
        return super().get(number, otherwise)


def source(path, form="xlsx", password=None):
    return Source(path, digest_of(path), form, password)


def status_of(path, column=4):
    """What our own reader finds in the column Status of the second row."""
    (sheet, *_others) = read_workbook(path).sheets
    return sheet.cell(2, column - 1)


def parts(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def sent(build):
    return build({"List": TABLE.strip("\n"), "Notes": "Untouched"})


def test_the_rows_are_answered_and_every_other_part_is_the_same(sent, tmp_path):
    before = parts(sent)
    replied = write_reply(source(sent), tmp_path / "reply.xlsx", REPLY)
    after = parts(replied.path)
    changed = {name for name, content in before.items() if after[name] != content}
    assert changed == {"xl/worksheets/sheet1.xml", "xl/styles.xml", "[Content_Types].xml"}
    sheet = openpyxl.load_workbook(replied.path)["List"]
    assert [cell.value for cell in sheet[1]][3:] == ["Status", "Reason", "Record number"]
    assert [cell.value for cell in sheet[2]][3:] == ["+ New", None, "12-2026-000001-95"]
    assert sheet["B3"].comment.text == "“X” is not known."
    assert sheet["B3"].fill.fgColor.rgb == "FFF8CBAD"
    assert sheet["C2"].number_format == openpyxl.load_workbook(sent)["List"]["C2"].number_format
    assert (replied.rows, replied.sha256) == (2, digest_of(replied.path))
    assert parts(sent) == before


def test_a_second_reply_takes_the_columns_of_the_first(sent, tmp_path):
    first = write_reply(source(sent), tmp_path / "first.xlsx", REPLY).path
    second = write_reply(source(first), tmp_path / "second.xlsx", Reply("List", 1, 6, "fr", ROWS)).path
    sheet = openpyxl.load_workbook(second)["List"]
    assert sheet.max_column == 6
    assert sheet["F1"].value == "Numéro dans le registre"


def test_a_protected_file_goes_back_protected_by_the_same_password(sent, tmp_path):
    sent.write_bytes(encrypted_workbook(BytesIO(sent.read_bytes()), sent.name, "ikawa"))
    rows = Watching(ROWS, folder=tmp_path)
    replied = write_reply(source(sent, password="ikawa"), tmp_path / "reply.xlsx", replace(REPLY, rows=rows))
    assert rows.seen == {("list.xlsx",)}, "nothing plain lay on the disk while it was written"
    assert not zipfile.is_zipfile(replied.path)
    plain = BytesIO()
    with replied.path.open("rb") as file:
        office = msoffcrypto.OfficeFile(file)
        office.load_key(password="ikawa")
        office.decrypt(plain)
    assert openpyxl.load_workbook(plain)["List"]["D2"].value == "+ New"


def test_a_text_table_is_answered_by_a_workbook_with_the_same_values(tmp_path):
    sent = tmp_path / "list.csv"
    sent.write_text("Name;Sex\nUwera Alice;F\nGasana Eric;X\n", encoding="utf-8")
    replied = write_reply(source(sent, "csv"), tmp_path / "reply.xlsx", Reply("list", 1, 2, "en", ROWS))
    sheet = openpyxl.load_workbook(replied.path).active
    assert [cell.value for cell in sheet[2]] == ["Uwera Alice", "F", "+ New", None, "12-2026-000001-95"]
    assert "csv" in str(replied.notes[0])


def test_a_reply_is_refused_where_it_would_tell_of_another_file_or_lie_under_its_name(sent, tmp_path):
    with pytest.raises(AppError, match="name of its own"):
        write_reply(source(sent), sent, REPLY)
    with pytest.raises(AppError, match=r"\.xlsx"):
        write_reply(source(sent), tmp_path / "reply.xlsm", REPLY)
    known = source(sent)
    shutil.copy(write_reply(known, tmp_path / "reply.xlsx", REPLY).path, sent)
    with pytest.raises(AppError, match="changed since"):
        write_reply(known, tmp_path / "again.xlsx", REPLY)
    sent.unlink()
    with pytest.raises(AppError, match="not there"):
        write_reply(known, tmp_path / "again.xlsx", REPLY)
    assert not list(tmp_path.glob("*.part"))


def test_a_workbook_with_macros_keeps_them(sent, tmp_path):
    macros = tmp_path / "list.xlsm"
    content = parts(sent)
    types = content["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    with zipfile.ZipFile(macros, "w") as archive:
        for name, part in {**content, "[Content_Types].xml": types, "xl/vbaProject.bin": b"\xd0\xcfSub Hello"}.items():
            archive.writestr(name, part)
    replied = write_reply(source(macros, "xlsm"), tmp_path / "reply.xlsm", REPLY)
    after = parts(replied.path)
    assert after["xl/vbaProject.bin"] == b"\xd0\xcfSub Hello"
    assert b"macroEnabled" in after["[Content_Types].xml"]
    assert (replied.notes, status_of(replied.path)) == ((), "+ New")


def test_a_workbook_of_the_strict_form_stays_one(sent, tmp_path):
    strict = {
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "http://purl.oclc.org/ooxml/spreadsheetml/main",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
            "http://purl.oclc.org/ooxml/officeDocument/relationships"
        ),
    }
    replied = write_reply(source(repacked(sent, replace=strict)), tmp_path / "reply.xlsx", REPLY)
    after = parts(replied.path)
    assert replied.notes == ()
    assert b"purl.oclc.org" in after["xl/worksheets/sheet1.xml"]
    assert b"purl.oclc.org" in after["xl/comments1.xml"]
    assert b"schemas.openxmlformats.org/spreadsheetml/2006/main" not in b"".join(after.values())
    assert status_of(replied.path) == "+ New"


def test_a_binary_workbook_is_answered_by_one_with_the_same_values(tmp_path):
    rows = [binary.row(0), binary.text(0, "Name"), binary.text(1, "Sex"), binary.row(1), binary.text(0, "Uwera Alice")]
    sent = binary.xlsb(tmp_path / "list.xlsb", binary.sheet(*rows, binary.text(1, "F")))
    replied = write_reply(source(sent, "xlsb"), tmp_path / "reply.xlsx", Reply("List", 1, 2, "en", ROWS))
    assert (status_of(replied.path, 3), "xlsb" in str(replied.notes[0])) == ("+ New", True)


@with_office
@pytest.mark.parametrize("form", ["xls", "ods"])
def test_a_file_of_another_office_is_answered_by_a_workbook_with_the_same_values(sent, tmp_path, form):
    other = converted(sent, form)
    replied = write_reply(source(other, form), tmp_path / "reply.xlsx", REPLY)
    book = openpyxl.load_workbook(replied.path)
    assert [cell.value for cell in book["List"][2]][:2] == ["Uwera Alice", "F"]
    assert book["List"]["C2"].value == datetime(2014, 3, 14)
    assert book["List"]["B3"].comment.text == "“X” is not known."
    assert book["Notes"]["A1"].value == "Untouched"
    assert (status_of(replied.path), form in str(replied.notes[0])) == ("+ New", True)


def test_a_protected_open_document_is_answered_by_a_protected_workbook(tmp_path):
    sent = protected.as_a_whole(tmp_path / "list.ods", "ikawa")
    book = read_workbook(sent, "ikawa")
    reply = Reply(book.sheets[0].name, 0, 2, "en", {1: RowReply("new")})
    rows = Watching(reply.rows, folder=tmp_path)
    replied = write_reply(source(sent, "ods", "ikawa"), tmp_path / "reply.xlsx", replace(reply, rows=rows))
    assert rows.seen == {("list.ods",)}
    assert not zipfile.is_zipfile(replied.path)
    assert read_workbook(replied.path, "ikawa").sheets[0].rows


def test_where_not_every_cell_has_its_comment_the_workbook_says_so(build, tmp_path):
    lines = "\n".join(f"Name {number} | X" for number in range(MOST_COMMENTS + 5))
    sent = build({"List": f"Name | Sex\n{lines}"})
    told = {
        row: RowReply("rejected", "B: “X” is not known.", "", (Mark(2, "rejected", "“X” is not known."),))
        for row in range(2, MOST_COMMENTS + 7)
    }
    replied = write_reply(source(sent), tmp_path / "reply.xlsx", Reply("List", 1, 2, "fr", told))
    sheet = openpyxl.load_workbook(replied.path)["List"]
    assert sheet["D1"].value == "Motif"
    assert "2000" in sheet["D1"].comment.text
    assert "Motif" in sheet["D1"].comment.text
    assert sheet.cell(MOST_COMMENTS + 1, 2).comment is not None
    assert sheet.cell(MOST_COMMENTS + 6, 2).comment is None
    assert sheet.cell(MOST_COMMENTS + 6, 4).value == "B: “X” is not known."


@with_office
def test_libreoffice_opens_the_reply_with_its_comments(sent, tmp_path):
    replied = write_reply(source(sent), tmp_path / "reply.xlsx", REPLY)
    with zipfile.ZipFile(converted(replied.path, "ods")) as archive:
        content = archive.read("content.xml").decode()
    assert "+ New" in content
    assert "<office:annotation" in content
