"""OpenDocument spreadsheets open with their password, in memory, and a wrong one is its own sentence."""

import zipfile

import pytest

from desktop.exchange.reading.open_document_keys import opened
from desktop.exchange.reading.refusals import Damaged, PasswordNeeded, Unsupported
from desktop.exchange.reading.workbook import read_workbook
from tests.exchange.reading.protected_open_documents import ENTRY, MANIFEST, as_a_whole, part_by_part, plain

COVERS = (part_by_part, as_a_whole)


@pytest.mark.parametrize("cover", COVERS)
def test_the_password_opens_the_spreadsheet(tmp_path, cover):
    book = read_workbook(cover(tmp_path / "list.ods", "Umwana é2026"), "Umwana é2026")
    assert (book.format, book.sheets[0].name, book.sheets[0].rows) == ("ods", "List", [("Uwera",)])


@pytest.mark.parametrize("cover", COVERS)
def test_a_missing_and_a_wrong_password_are_different_sentences(tmp_path, cover):
    path = cover(tmp_path / "list.ods", "Umwana2026")
    with pytest.raises(PasswordNeeded, match="Type the password"):
        read_workbook(path)
    with pytest.raises(PasswordNeeded, match="does not open"):
        read_workbook(path, "umwana2026")
    assert [one.name for one in tmp_path.iterdir()] == ["list.ods"], "nothing readable on the disk"


def test_macros_under_the_password_are_still_said(tmp_path):
    book = read_workbook(part_by_part(tmp_path / "list.ods", "a"), "a")
    assert [str(note.said) for note in book.notes] == ["The file holds macros. They were not run."]


def test_a_protection_that_is_not_known_is_a_sentence(tmp_path):
    path = tmp_path / "list.ods"
    entry = ENTRY.format(path="content.xml", checksum="", algorithm="Blowfish CFB", begin="", derivation="")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("META-INF/manifest.xml", MANIFEST.format(entry))
        archive.writestr("content.xml", b"?")
    with pytest.raises(Unsupported, match="can't be opened here"):
        opened(path, "a")


def test_a_key_that_would_eat_the_memory_is_not_made(tmp_path):
    with pytest.raises(Unsupported):
        opened(as_a_whole(tmp_path / "list.ods", "a", memory=2**30), "a")


def test_a_torn_envelope_is_called_damaged(tmp_path):
    path = tmp_path / "list.ods"
    path.write_bytes(plain()[:200])
    with pytest.raises(Damaged):
        opened(path, "a")
