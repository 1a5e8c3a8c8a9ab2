"""The right password or the printed key leads to the register, a wrong one is told apart from damaged keys."""

import json
import random
import unicodedata

import pytest

from desktop.domain.problems import AppError
from desktop.storage.companions import companion
from desktop.storage.damage import DamagedFileError, RefusedFileError
from desktop.storage.keys import (
    TooManyAttemptsError,
    WrongPasswordError,
    add_user,
    create_keys,
    file,
    take_failures,
    unlock,
    unlock_with_recovery,
)
from desktop.storage.keys.file import read_keys, write_keys
from tests.storage.flips import FLIPS


def test_the_password_and_the_printed_key_lead_to_the_same_register(keyed):
    assert unlock(keyed.path, "Clarisse Uwase", keyed.password) == keyed.key
    assert unlock_with_recovery(keyed.path, keyed.recovery.lower().replace("-", " ")) == keyed.key


def test_neither_key_nor_password_nor_recovery_key_stands_in_the_key_file(keyed):
    content = companion(keyed.path, "keys").read_text()
    for secret in (keyed.key.hex(), keyed.password, keyed.recovery, keyed.recovery.replace("-", "")):
        assert secret not in content


def test_a_wrong_password_says_so_and_names_what_usually_went_wrong(keyed):
    with pytest.raises(WrongPasswordError) as caught:
        unlock(keyed.path, "Clarisse Uwase", keyed.password.upper())
    assert "Caps Lock" in str(caught.value)


def test_a_user_is_found_whatever_the_capitals_and_spaces_and_an_unknown_one_is_told_the_names(keyed):
    assert unlock(keyed.path, "  clarisse   UWASE ", keyed.password) == keyed.key
    with pytest.raises(RefusedFileError) as caught:
        unlock(keyed.path, "Jean", keyed.password)
    assert "Its users are: Clarisse Uwase" in str(caught.value)


def test_an_accent_typed_on_another_keyboard_is_the_same_password(keyed):
    add_user(keyed.path, keyed.key, "Jean", unicodedata.normalize("NFC", "été à Gasabo"), keyed.cost)
    assert unlock(keyed.path, "Jean", unicodedata.normalize("NFD", "été à Gasabo")) == keyed.key


def test_the_sixth_attempt_waits_even_with_the_right_password_and_the_printed_key_does_not(keyed):
    for _ in range(5):
        with pytest.raises(WrongPasswordError):
            unlock(keyed.path, "Clarisse Uwase", "not this one", lambda: 50.0)
    with pytest.raises(TooManyAttemptsError):
        unlock(keyed.path, "Clarisse Uwase", keyed.password, lambda: 51.0)
    assert unlock(keyed.path, "Clarisse Uwase", keyed.password, lambda: 81.0) == keyed.key
    assert [attempt.user for attempt in take_failures(keyed.path)] == ["Clarisse Uwase"] * 5
    for _ in range(5):
        with pytest.raises(WrongPasswordError):
            unlock(keyed.path, "Clarisse Uwase", "not this one", lambda: 50.0)
    assert unlock_with_recovery(keyed.path, keyed.recovery) == keyed.key
    assert unlock(keyed.path, "Clarisse Uwase", keyed.password, lambda: 51.0) == keyed.key


def test_the_printed_key_of_another_register_is_named_as_such(keyed, tmp_path):
    other = create_keys(tmp_path / "Nyarugenge.igitabo", "Jean", keyed.password, keyed.cost)
    with pytest.raises(WrongPasswordError, match="another register"):
        unlock_with_recovery(keyed.path, other.recovery)


def test_every_flipped_bit_of_the_key_file_is_reported_as_damage_and_never_as_a_wrong_password(keyed):
    path = companion(keyed.path, "keys")
    content = path.read_bytes()
    chance = random.Random(3)
    for _ in range(FLIPS):
        damaged = bytearray(content)
        damaged[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        # A flip may also turn a line break into another blank, which changes nothing.
        if unflipped(damaged) == unflipped(content):
            assert unlock(keyed.path, "Clarisse Uwase", keyed.password) == keyed.key
            continue
        with pytest.raises(AppError) as caught:
            unlock(keyed.path, "Clarisse Uwase", keyed.password)
        assert isinstance(caught.value, DamagedFileError)
        assert "the password is not the cause" in str(caught.value)
    assert not companion(keyed.path, "attempts").exists()


def unflipped(content: bytes) -> object:
    try:
        return json.loads(content)
    except ValueError:
        return None


@pytest.mark.parametrize("content", [b"", b"{}", b"[1, 2]", b"null", b"\x00" * 900, b'{"igitabo_keys": "1"}'])
def test_a_foreign_file_in_the_place_of_the_keys_is_damage_in_a_sentence(keyed, content):
    companion(keyed.path, "keys").write_bytes(content)
    with pytest.raises(DamagedFileError, match="are damaged"):
        unlock(keyed.path, "Clarisse Uwase", keyed.password)


def test_keys_of_a_newer_version_ask_for_that_version(keyed, monkeypatch):
    monkeypatch.setattr(file, "KEY_FILE_VERSION", 2)
    write_keys(keyed.path, read_keys(keyed.path))
    monkeypatch.undo()
    with pytest.raises(RefusedFileError, match="newer version"):
        unlock(keyed.path, "Clarisse Uwase", keyed.password)


def test_missing_keys_are_named_by_their_file(keyed):
    companion(keyed.path, "keys").unlink()
    with pytest.raises(RefusedFileError) as caught:
        unlock(keyed.path, "Clarisse Uwase", keyed.password)
    assert "Put Gasabo.igitabo-keys back" in str(caught.value)
