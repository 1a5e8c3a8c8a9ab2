"""What a file is, told from its content."""

import zipfile
from pathlib import Path

import pytest

from desktop.exchange.reading.content import format_of
from desktop.exchange.reading.refusals import Damaged, Empty, Unsupported


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def archive(folder: Path, name: str, parts: dict[str, bytes]) -> Path:
    path = folder / name
    with zipfile.ZipFile(path, "w") as packed:
        for part, content in parts.items():
            packed.writestr(part, content)
    return path


def test_a_workbook_is_known_whatever_its_name_says(build, tmp_path):
    path = build({"List": "Name|Age\nUwera|7"})
    assert format_of(path.rename(tmp_path / "list.txt")) == "xlsx"


def test_a_text_under_the_name_of_a_workbook_is_a_text_table(tmp_path):
    assert format_of(written(tmp_path, "list.xlsx", b"Name\tAge\nUwera\t7\n")) == "csv"


def test_the_kinds_of_zipped_workbooks_are_told_by_their_parts(tmp_path):
    types = {"[Content_Types].xml": b"<Types/>"}
    assert format_of(archive(tmp_path, "a", types | {"xl/workbook.bin": b""})) == "xlsb"
    assert format_of(archive(tmp_path, "b", types | {"xl/workbook.xml": b"", "xl/vbaProject.bin": b""})) == "xlsm"
    assert format_of(archive(tmp_path, "c", {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"})) == "ods"


@pytest.mark.parametrize(
    ("content", "kind", "word"),
    [
        (b"", Empty, "empty"),
        (b"%PDF-1.7\n", Unsupported, "PDF"),
        (b"\x89PNG\r\n\x1a\n", Unsupported, "picture"),
        (b"<html><table>", Unsupported, "web page"),
        (b'<?xml version="1.0"?><Workbook>', Unsupported, "XML"),
        (b"PK\x03\x04 and then nothing of an archive", Damaged, "damaged"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), Damaged, "lost its sheets"),
        (b"ID;PWXL;N;E\nC;Y1;X1;K1\n", Unsupported, "old programs"),
        (bytes(range(256)) * 4, Unsupported, "no workbook"),
    ],
)
def test_what_is_no_workbook_is_refused_in_a_sentence(tmp_path, content, kind, word):
    with pytest.raises(kind) as refused:
        format_of(written(tmp_path, "list.xlsx", content))
    assert word in str(refused.value)


def test_a_letter_and_an_archive_of_anything_are_refused_by_what_they_are(tmp_path):
    letter = archive(tmp_path, "letter.xlsx", {"[Content_Types].xml": b"", "word/document.xml": b""})
    with pytest.raises(Unsupported, match="document"):
        format_of(letter)
    with pytest.raises(Unsupported, match="Unpack"):
        format_of(archive(tmp_path, "many.zip", {"a.xlsx": b"", "b.xlsx": b""}))


def test_a_protected_opendocument_is_known_by_its_manifest(tmp_path):
    parts = {
        "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": b"<manifest:encryption-data/>",
    }
    assert format_of(archive(tmp_path, "list.ods", parts)) == "encrypted ods"


def test_an_opendocument_that_does_not_say_what_it_is_is_refused_with_the_way_to_mend_it(tmp_path):
    with pytest.raises(Unsupported, match="LibreOffice"):
        format_of(archive(tmp_path, "list.ods", {"content.xml": b"<x/>", "META-INF/manifest.xml": b"<x/>"}))


def test_workbooks_of_the_first_versions_of_excel_are_known_without_an_envelope(tmp_path):
    for begin in ("0900040007001000", "0904060000001000"):
        assert format_of(written(tmp_path, "old.xls", bytes.fromhex(begin))) == "xls"
