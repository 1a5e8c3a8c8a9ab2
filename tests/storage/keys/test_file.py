"""The key file is written whole, read back as it was, and finds a user however the name was typed."""

import pytest

from desktop.storage.companions import companion
from desktop.storage.damage import RefusedFileError
from desktop.storage.keys.file import (
    KeyFile,
    SealedKey,
    find_user,
    keys_from,
    keys_to,
    read_keys,
    user_name,
    write_keys,
)
from desktop.storage.keys.slots import Cost, UserSlot

SLOT = UserSlot(b"p" * 32, b"w" * 72, b"s" * 16, Cost(8192, 1))
KEYS = KeyFile({"Uwase Clarisse": SLOT, "Élise": SLOT}, b"r" * 32, {"ab": SealedKey({"Élise": b"x" * 80}, b"y" * 80)})


def test_what_is_written_is_what_is_read(tmp_path):
    write_keys(tmp_path / "G.igitabo", KEYS)
    assert read_keys(tmp_path / "G.igitabo") == KEYS
    assert [path.name for path in tmp_path.iterdir()] == ["G.igitabo-keys"]


def test_the_file_is_text_that_survives_mail_and_editors():
    assert keys_to(KEYS).isascii()
    assert keys_from(keys_to(KEYS).replace(b"\n", b"\r\n"), "x") == KEYS


@pytest.mark.parametrize(("typed", "found"), [("uwase  CLARISSE ", "Uwase Clarisse"), ("E\u0301lise", "Élise")])
def test_a_user_is_found_however_the_name_was_typed(typed, found):
    assert find_user(KEYS, typed) == found


def test_an_empty_name_is_nobody():
    assert user_name("  ") == ""
    with pytest.raises(RefusedFileError):
        find_user(KEYS, " ")


def test_a_register_without_keys_names_the_file_that_is_missing(tmp_path):
    (tmp_path / "G.igitabo").write_bytes(b"a register")
    with pytest.raises(RefusedFileError) as caught:
        read_keys(tmp_path / "G.igitabo")
    assert companion(tmp_path / "G.igitabo", "keys").name in str(caught.value)


def test_where_there_is_neither_register_nor_keys_the_register_is_what_is_missing(tmp_path):
    with pytest.raises(RefusedFileError, match="There is no register at"):
        read_keys(tmp_path / "G.igitabo")
