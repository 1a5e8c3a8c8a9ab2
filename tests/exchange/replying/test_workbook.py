"""The sender's own file goes back: nothing touched but the sheet of the list and its looks."""

import shutil
import subprocess
import zipfile
from io import BytesIO

import msoffcrypto
import openpyxl
import pytest

from desktop.domain.problems import AppError
from desktop.exchange.replying.reply import Mark, Reply, RowReply
from desktop.exchange.replying.workbook import Source, write_reply
from desktop.exchange.writing.encryption import encrypt_workbook
from desktop.exchange.writing.outgoing import digest_of

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


def source(path, form="xlsx", password=None):
    return Source(path, digest_of(path), form, password)


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
    encrypt_workbook(sent, "ikawa")
    replied = write_reply(source(sent, password="ikawa"), tmp_path / "reply.xlsx", REPLY)
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


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_opens_the_reply_with_its_comments(sent, tmp_path):
    replied = write_reply(source(sent), tmp_path / "reply.xlsx", REPLY)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    words = ["soffice", profile, "--headless", "--convert-to", "ods", "--outdir", tmp_path, replied.path]
    subprocess.run(words, check=True, capture_output=True, timeout=120)
    with zipfile.ZipFile(tmp_path / "reply.ods") as archive:
        content = archive.read("content.xml").decode()
    assert "+ New" in content
    assert "<office:annotation" in content
