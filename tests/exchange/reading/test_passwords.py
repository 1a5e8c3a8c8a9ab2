"""Protected workbooks."""

import io
import tempfile

import msoffcrypto.format.ooxml
import pytest

from desktop.exchange.reading.passwords import decrypted
from desktop.exchange.reading.refusals import PasswordNeeded, Unsupported
from desktop.exchange.reading.workbook import read_workbook
from tests.exchange.reading import old_workbooks as old


@pytest.fixture
def protected(build):
    path = build({"List": "Name|Age\nUwera|7"})
    content = io.BytesIO()
    with path.open("rb") as file:
        msoffcrypto.format.ooxml.OOXMLFile(file).encrypt("Umwana2026", content)
    path.write_bytes(content.getvalue())
    return path


def test_the_password_opens_the_workbook_in_memory(protected):
    assert decrypted(protected, "Umwana2026").read(2) == b"PK"
    assert [path.name for path in protected.parent.iterdir()] == [protected.name], "nothing readable on the disk"


def test_a_missing_and_a_wrong_password_are_different_sentences(protected):
    with pytest.raises(PasswordNeeded, match="Type the password"):
        decrypted(protected, None)
    with pytest.raises(PasswordNeeded, match="does not open"):
        decrypted(protected, "umwana")


def test_an_envelope_that_can_not_be_opened_is_a_sentence(tmp_path):
    path = tmp_path / "list.xlsx"
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2000))
    with pytest.raises(Unsupported):
        decrypted(path, "anything")


def test_a_workbook_only_marked_as_read_only_opens_without_a_question(build):
    path = build({"List": "Name|Age\nUwera|7"})
    content = io.BytesIO()
    with path.open("rb") as file:
        msoffcrypto.format.ooxml.OOXMLFile(file).encrypt("VelvetSweatshop", content)
    path.write_bytes(content.getvalue())
    assert read_workbook(path).sheets[0].row(2) == ("Uwera", 7)


def test_an_old_workbook_opens_with_its_password_and_never_touches_the_disk(tmp_path, monkeypatch):
    path = tmp_path / "list.xls"
    path.write_bytes(old.compound(old.protected_stream("Umwana2026", old.label(0, 0, "Uwera"), old.number(0, 1, 7))))

    def refuse(*_arguments, **_named):
        raise AssertionError("a temporary file was made")

    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    assert read_workbook(path, "Umwana2026").sheets[0].rows == [("Uwera", 7)]
    with pytest.raises(PasswordNeeded, match="Type the password"):
        read_workbook(path)
    with pytest.raises(PasswordNeeded, match="does not open"):
        read_workbook(path, "umwana2026")
