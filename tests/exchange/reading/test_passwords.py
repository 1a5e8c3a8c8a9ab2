"""Protected workbooks."""

import io

import msoffcrypto.format.ooxml
import pytest

from desktop.exchange.reading.passwords import decrypted
from desktop.exchange.reading.refusals import PasswordNeeded, Unsupported


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
