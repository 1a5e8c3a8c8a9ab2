"""A file that can't be reached is a sentence each, never a riddle."""

import errno
import os
import sys
from pathlib import Path

import pytest

from desktop.exchange.incoming import open_incoming
from desktop.exchange.reading.access import refusal_of, size_of
from desktop.exchange.reading.refusals import FileRefused, Unsupported
from desktop.exchange.reading.workbook import read_workbook


def said(path: Path, error: OSError) -> str:
    return str(refusal_of(path, error))


def test_a_file_that_is_gone_and_a_place_that_is_gone_are_different_sentences(tmp_path):
    with pytest.raises(FileRefused, match="is no longer there"):
        read_workbook(tmp_path / "gone.xlsx")
    with pytest.raises(FileRefused, match="Put the stick in again"):
        read_workbook(tmp_path / "stick" / "gone.xlsx")


def test_a_folder_and_a_pipe_are_no_workbooks(tmp_path):
    with pytest.raises(Unsupported, match="is a folder"):
        read_workbook(tmp_path)
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe")
        with pytest.raises(Unsupported, match="no file that can be read"):
            read_workbook(tmp_path / "pipe")


def test_a_file_that_another_program_keeps_is_said_to_be_open_there(tmp_path):
    path = tmp_path / "list.xlsx"
    refused = PermissionError(errno.EACCES, "denied")
    assert "may not read “list.xlsx”" in said(path, refused)
    (tmp_path / "~$list.xlsx").write_bytes(b"Claudine")
    assert "open in another program" in said(path, refused)


def test_what_windows_answers_about_a_file_in_use_is_understood(tmp_path):
    error = PermissionError(errno.EACCES, "in use")
    error.winerror = 32  # type: ignore[attr-defined]
    assert "open in another program" in said(tmp_path / "list.xlsx", error)


def test_a_stick_pulled_out_while_reading_is_a_sentence(tmp_path):
    assert "could not be read to its end" in said(tmp_path / "list.xlsx", OSError(errno.EIO, "I/O error"))


def test_the_note_that_excel_lays_beside_an_open_workbook_is_not_taken_for_one(tmp_path):
    for name in ("~$list.xlsx", ".~lock.list.ods#"):
        note = tmp_path / name
        note.write_bytes(b"Claudine" + bytes(150))
        with pytest.raises(Unsupported, match="only a note"):
            size_of(note)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="everything may be read here")
def test_a_file_without_permission_is_a_sentence(build):
    path = build({"List": "Name"})
    path.chmod(0)
    with pytest.raises(Unsupported, match="may not read"):
        read_workbook(path)


@pytest.mark.parametrize("name", ["Urutonde rw'abana – Nyarugenge 2026.xlsx", "élèves.xlsx", "e\u0301le\u0300ves.xlsx"])
def test_names_with_accents_and_signs_are_no_hindrance(build, name):
    path = build({"List": "Name|Age\nUwera|7"}, name=name)
    assert open_incoming(path).workbook.name == name


def test_a_file_that_is_gone_is_a_sentence_from_the_child_too(tmp_path):
    with pytest.raises(FileRefused, match="no longer there"):
        open_incoming(tmp_path / "gone.xlsx")
