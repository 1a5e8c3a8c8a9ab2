"""A file gets its final name only when it is whole."""

import hashlib

import pytest

from desktop.domain.problems import AppError
from desktop.exchange.writing.outgoing import digest_of, outgoing


def test_a_whole_file_gets_its_name_and_leaves_no_part(tmp_path):
    target = tmp_path / "report.xlsx"
    with outgoing(target) as part:
        part.write_bytes(b"whole")
        assert not target.exists()
    assert target.read_bytes() == b"whole"
    assert list(tmp_path.iterdir()) == [target]


def test_a_failure_keeps_the_older_file_and_removes_the_part(tmp_path):
    target = tmp_path / "report.xlsx"
    target.write_bytes(b"older")

    def write_half() -> None:
        with outgoing(target) as part:
            part.write_bytes(b"half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_half()
    assert target.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder_is_said_in_a_sentence(tmp_path):
    with pytest.raises(AppError, match="folder does not exist"), outgoing(tmp_path / "none" / "report.xlsx") as part:
        part.write_bytes(b"x")


def test_a_target_that_can_not_be_replaced_is_said_in_a_sentence(tmp_path):
    target = tmp_path / "report.xlsx"
    target.mkdir()
    with pytest.raises(AppError, match=r"report\.xlsx"), outgoing(target) as part:
        part.write_bytes(b"x")
    assert list(tmp_path.iterdir()) == [target]


def test_the_digest_is_that_of_the_file(tmp_path):
    file = tmp_path / "a"
    file.write_bytes(b"abc")
    assert digest_of(file) == hashlib.sha256(b"abc").hexdigest()


def test_a_disk_that_becomes_protected_is_a_sentence_though_nothing_can_be_taken_away_there(tmp_path):
    target = tmp_path / "report.xlsx"

    def write() -> None:
        with outgoing(target) as part:
            part.mkdir()  # as on a protected disk, it can be neither written to nor removed as a file
            part.open("wb")

    with pytest.raises(AppError, match="could not be written whole"):
        write()


@pytest.mark.parametrize("name", ["Gasabo.igitabo", "Gasabo.igitabo-keys", "Gasabo-2026-11-29-101500.igitabo-backup"])
def test_no_export_takes_the_place_of_a_register_its_keys_or_its_backups(name, tmp_path):
    (tmp_path / name).write_bytes(b"the register")
    with pytest.raises(AppError, match="is the name of a register"), outgoing(tmp_path / name) as part:
        part.write_bytes(b"a list")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"the register"]
