"""Backups: made, listed, made only when due, and put back without losing what they replace."""

from datetime import datetime, timedelta

import pytest

from desktop.domain.problems import AppError
from desktop.operations import backups
from desktop.operations.backups import (
    back_up,
    back_up_when_due,
    backups_of,
    latest_backup,
    look_at_backup,
    restore_backup,
)
from desktop.operations.session import open_register
from desktop.storage.backup.container import read_about
from desktop.storage.backup.keeping import backups_beside, list_backups
from tests.operations.district import PASSWORD, content, keep_child


def test_a_backup_is_made_in_a_folder_beside_the_register_and_listed(gasabo):
    keep_child(gasabo)
    made = back_up(gasabo)
    assert made.parent == backups_beside(gasabo.path)
    (shown,) = backups_of(gasabo.path)
    assert (shown.path, shown.people, shown.bytes) == (made, 1, made.stat().st_size)
    assert gasabo.file.history.changes(1)[0].kind == "backup"


def test_what_was_done_since_the_backup_is_gone_after_restoring_it_and_kept_aside(gasabo):
    keep_child(gasabo)
    before = content(gasabo)
    made = back_up(gasabo)
    keep_child(gasabo, other_names="Aline")
    gasabo.file.close()
    aside = restore_backup(made, gasabo.path, PASSWORD)
    restored = open_register(gasabo.path, PASSWORD)
    try:
        assert content(restored) == before
        assert "restore" in [change.kind for change in restored.file.history.changes(3)]
        assert restored.file.problem is None
    finally:
        restored.file.close()
    assert aside is not None
    assert aside.exists()


def test_a_backup_is_put_where_no_register_is_any_more(gasabo):
    keep_child(gasabo)
    made = back_up(gasabo)
    gasabo.file.close()
    for left in gasabo.path.parent.glob(f"{gasabo.path.name}*"):
        left.unlink()
    assert restore_backup(made, gasabo.path, PASSWORD) is None
    restored = open_register(gasabo.path, PASSWORD)
    assert restored.file.count("people") == 1
    restored.file.close()


def test_nothing_is_touched_where_the_password_is_wrong_or_the_backup_damaged(gasabo):
    made = back_up(gasabo)
    keep_child(gasabo)
    gasabo.file.close()
    with pytest.raises(AppError, match="password"):
        restore_backup(made, gasabo.path, "not the password")
    content_of = bytearray(made.read_bytes())
    content_of[len(content_of) // 2] ^= 1
    made.write_bytes(content_of)
    with pytest.raises(AppError):
        restore_backup(made, gasabo.path, PASSWORD)
    untouched = open_register(gasabo.path, PASSWORD)
    assert untouched.file.count("people") == 1
    untouched.file.close()


def test_a_backup_is_not_put_over_a_register_that_is_open(gasabo):
    made = back_up(gasabo)
    with pytest.raises(AppError, match="open"):
        restore_backup(made, gasabo.path, PASSWORD)
    assert gasabo.file.count("people") == 0


def test_a_file_that_is_no_backup_is_refused_in_a_sentence(gasabo, tmp_path):
    gasabo.file.close()
    other = tmp_path / "letter.txt"
    other.write_text("Dear colleagues")
    for missing in (other, tmp_path / "missing.igitabo-backup"):
        with pytest.raises(AppError):
            restore_backup(missing, gasabo.path, PASSWORD)


def test_a_backup_is_due_after_work_and_after_an_hour_only(gasabo, monkeypatch):
    assert back_up_when_due(gasabo) is not None
    keep_child(gasabo)
    assert back_up_when_due(gasabo) is None, "the last one is younger than an hour"
    monkeypatch.setattr(backups, "AT_MOST_EVERY", timedelta(0))
    assert back_up_when_due(gasabo) is not None
    assert back_up_when_due(gasabo) is None, "nothing was written since"


def test_a_backup_that_fails_is_not_told_as_made(gasabo, tmp_path):
    changes = gasabo.file.sequence
    (tmp_path / "taken").write_bytes(b"a letter")
    with pytest.raises(AppError, match="is no backup: it stays as it is"):
        back_up(gasabo, tmp_path / "taken")
    assert gasabo.file.sequence == changes
    assert (tmp_path / "taken").read_bytes() == b"a letter"


def test_going_back_says_first_what_it_would_do(gasabo):
    keep_child(gasabo)
    made = back_up(gasabo)
    assert look_at_backup(gasabo, made).changes == 0
    keep_child(gasabo, other_names="Aline")
    looked = look_at_backup(gasabo, made)
    assert (looked.backup.people, looked.people, looked.changes) == (1, 2, 1)
    assert "Aline" in str(looked.latest[0])
    made.write_bytes(made.read_bytes()[:-200])
    with pytest.raises(AppError):
        look_at_backup(gasabo, made)


def test_the_journal_tells_when_the_last_backup_was_made(gasabo, tmp_path):
    assert latest_backup(gasabo) is None
    back_up(gasabo, tmp_path / "stick.igitabo-backup")
    assert (datetime.now().astimezone() - latest_backup(gasabo)) < timedelta(minutes=1)


def test_a_backup_for_a_stick_that_is_not_there_is_refused_and_no_folder_is_made_in_its_place(gasabo, tmp_path):
    before = gasabo.file.sequence
    with pytest.raises(AppError, match=r"There is no folder .*Plug the stick in"):
        back_up(gasabo, tmp_path / "stick" / "copies" / "Gasabo.igitabo-backup")
    assert not (tmp_path / "stick").exists()
    assert gasabo.file.sequence == before


def test_a_folder_is_given_a_backup_called_as_usual(gasabo, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    made = back_up(gasabo, stick)
    assert made.parent == stick
    assert made.name.startswith("gasabo-20")
    assert [one.path for one in list_backups(stick, gasabo.path)] == [made]


@pytest.mark.parametrize("ending", ["", "-keys", "-anchor", "-lock", "-wal"])
def test_a_backup_never_goes_over_the_register_or_what_lies_beside_it(gasabo, ending):
    keep_child(gasabo)
    target = gasabo.path.with_name(gasabo.path.name + ending)
    before = target.read_bytes()
    with pytest.raises(AppError, match="is no backup: it stays as it is"):
        back_up(gasabo, target)
    assert target.read_bytes() == before
    assert gasabo.file.count("people") == 1


def test_a_backup_may_take_the_place_of_a_backup_whatever_it_is_called(gasabo, tmp_path):
    for _ in range(2):
        assert read_about(back_up(gasabo, tmp_path / "copy.zip")).path == tmp_path / "copy.zip"


def test_a_file_in_the_place_of_the_folder_is_named_and_stays(gasabo):
    keep_child(gasabo)
    backups_beside(gasabo.path).write_text("notes")
    with pytest.raises(AppError, match="has the name of the folder for backups"):
        back_up(gasabo)
    assert backups_beside(gasabo.path).read_text() == "notes"
