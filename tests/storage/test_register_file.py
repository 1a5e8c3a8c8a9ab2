"""A register is begun, opened by those who may, used by one at a time, closed whole; acts are kept or not at all."""

import contextlib
from contextlib import closing
from datetime import timedelta

import pytest

from desktop.domain.language import Message
from desktop.domain.problems import AppError
from desktop.storage import journal
from desktop.storage.anchor import Anchor, write_anchor
from desktop.storage.backup.container import check_backup
from desktop.storage.clock import HybridClock
from desktop.storage.companions import companion
from desktop.storage.damage import DamagedFileError, InUseError, RefusedFileError
from desktop.storage.keys import WeakPasswordError, WrongPasswordError
from desktop.storage.register_file import RegisterFile, _cache_kib
from tests.storage.flips import FLIPS

PAGE = 4096


def kinds(file):
    return [change.kind for change in reversed(file.history.changes())]


def test_a_register_begins_empty_with_a_key_to_print(new_register):
    path, password, registers, recovery = new_register
    file = RegisterFile.open(path, password, registers)
    assert (file.user, file.count("people"), file.problem) == ("Alice", 1, None)
    file.close()
    file = RegisterFile.open_with_recovery(path, recovery, registers)
    assert kinds(file) == ["", "unlock", "unlock"]
    file.close()


def test_a_larger_register_has_more_of_it_kept_in_memory(new_register):
    mib = 1024 * 1024
    assert [_cache_kib(size * mib) // 1024 for size in (1, 200, 1000, 5000)] == [32, 50, 250, 256]
    path, password, registers, _ = new_register
    file = RegisterFile.open(path, password, registers)
    assert file._db.execute("PRAGMA cache_size").fetchone()[0] == -32 * 1024
    file.close()


def test_a_second_one_is_told_who_has_it_open(new_register):
    path, password, registers, _ = new_register
    file = RegisterFile.open(path, password, registers)
    with pytest.raises(InUseError, match="Close it there first"):
        RegisterFile.open(path, password, registers)
    file.close()
    file.close()
    RegisterFile.open(path, password, registers).close()


def test_a_wrong_password_opens_nothing_holds_nothing_and_is_told_in_the_journal(new_register):
    path, password, registers, _ = new_register
    with pytest.raises(WrongPasswordError):
        RegisterFile.open(path, "not this one", registers)
    file = RegisterFile.open(path, password, registers)
    assert kinds(file) == ["", "wrong password", "unlock"]
    wrong = file.history.changes(kinds=["wrong password"])[0]
    assert wrong.actor == "Alice"
    assert "Wrong password on 20" in str(wrong.action)
    file.close()


def test_what_can_not_be_begun_leaves_nothing_behind(tmp_path, new_register):
    path, _, registers, _ = new_register
    with pytest.raises(RefusedFileError):
        RegisterFile.create(path, "Bosco", "a long password", registers)
    with pytest.raises(WeakPasswordError):
        RegisterFile.create(tmp_path / "Karongi.igitabo", "Bosco", "short", registers)
    assert not list(tmp_path.glob("Karongi*"))


def test_an_act_that_fails_leaves_nothing_of_itself(file):
    with contextlib.suppress(KeyError), file.change(Message("x"), "Alice") as writing:
        writing.create("people", {"family_name": "Uwase"})
        writing.create("people", {"nickname": "x"})
    assert (file.count("people"), file.sequence, file.search("uwase")) == (0, 0, [])
    with file.change(Message("x"), "Alice") as writing:
        writing.create("people", {"family_name": "Uwase"})
    assert (len(file.search("uwase")), file.altered_change()) == (1, None)


def test_an_act_has_no_other_inside(file):
    with file.change(Message("x"), "Alice") as writing:
        with pytest.raises(RuntimeError, match="inside another"):
            file.note("view", Message("y"), "Alice")
        writing.create("people", {"family_name": "Uwase"})
    assert file.count("people") == 1


def test_acknowledged_changes_that_are_gone_are_told_at_the_next_opening(new_register):
    path, password, registers, _ = new_register
    file = RegisterFile.open(path, password, registers)
    write_anchor(path, file.key, Anchor(9, "f" * 64))
    file.close()
    file = RegisterFile.open(path, password, registers)
    assert file.problem.severity == "error"
    assert "change 9 was saved and is not there" in str(file.problem.message)
    file.close()


def test_a_missing_anchor_is_told_and_laid_again(new_register):
    path, password, registers, _ = new_register
    companion(path, "anchor").unlink()
    file = RegisterFile.open(path, password, registers)
    assert file.problem.severity == "warning"
    file.close()
    file = RegisterFile.open(path, password, registers)
    assert file.problem is None
    file.close()


def test_a_clock_that_was_put_back_is_noted_and_the_journal_stays_in_order(new_register, monkeypatch):
    path, password, registers, _ = new_register
    file = RegisterFile.open(path, password, registers)
    stamp = file.history.changes(1)[0].at
    file.close()
    past = int((stamp - timedelta(days=2)).timestamp() * 1000)
    monkeypatch.setattr(journal, "HybridClock", lambda device, last: HybridClock(device, last, lambda: past))
    file = RegisterFile.open(path, password, registers)
    assert kinds(file) == ["", "unlock", "clock", "unlock"]
    assert "put back by 2\u202f8" in str(file.history.changes(kinds=["clock"])[0].action)
    assert file.history.changes(1)[0].at >= stamp
    file.close()


def test_everything_is_in_the_one_file_after_closing(new_register):
    path, password, registers, _ = new_register
    assert sorted(one.name.removeprefix(path.name) for one in path.parent.iterdir()) == ["", "-anchor", "-keys"]
    copy = path.with_name("Copy.igitabo")
    copy.write_bytes(path.read_bytes())
    companion(copy, "keys").write_bytes(companion(path, "keys").read_bytes())
    file = RegisterFile.open(copy, password, registers)
    assert file.count("people") == 1
    file.close()


def test_an_open_register_is_checked_and_backed_up(file, tmp_path):
    with file.change(Message("x"), "Alice") as writing:
        writing.create("people", {"family_name": "Uwase"})
    file.check_file()
    backup = file.back_up(tmp_path / "Gasabo.backup")
    check_backup(backup.path)
    assert backup.counts["people"] == 1


def test_a_record_of_an_unnew_register_user_is_a_sentence(new_register):
    path, password, registers, _ = new_register
    with pytest.raises(AppError, match="Chantal"):
        RegisterFile.open(path, password, registers, user="Chantal")


def set_and_fail(file, settings):
    file.set_settings(settings)
    raise RuntimeError


def test_what_is_remembered_of_the_settings_follows_counters_and_all_else(new_register):
    path, password, registers, _ = new_register
    file = RegisterFile.open(path, password, registers)
    action, by = Message("Set"), file.user
    with file.change(action, by):
        file.set_settings({"office": "Gender", "serial:people:2026": 1})
    assert file.settings() == {"office": "Gender", "serial:people:2026": 1}
    with file.change(action, by):
        file.set_settings({"serial:people:2026": 2})
        assert file.settings()["serial:people:2026"] == 2
    assert file.settings() == {"office": "Gender", "serial:people:2026": 2}
    with pytest.raises(RuntimeError), file.change(action, by):
        set_and_fail(file, {"serial:people:2026": 3})
    assert file.settings() == {"office": "Gender", "serial:people:2026": 2}
    with file.change(action, by) as writing:
        file.set_settings({"serial:people:2026": 4})
        writing.change("settings", "office", {"content": '"Family"'})
    assert file.settings() == {"office": "Family", "serial:people:2026": 4}
    file.close()


def test_whichever_page_is_damaged_a_sentence_says_so_and_never_a_fault_of_the_program(new_register):
    path, password, registers, _ = new_register
    content, said = path.read_bytes(), []
    pages = range(0, len(content) // PAGE, 3 if FLIPS < 1000 else 1)
    for page in pages:
        damaged = bytearray(content)
        damaged[page * PAGE + 700] ^= 16
        path.write_bytes(damaged)
        try:
            with closing(RegisterFile.open(path, password, registers)) as file:
                use(file)
                file.check_file()
        except AppError as error:
            said.append(error)
    assert len(said) == len(pages)
    assert {type(error) for error in said} == {DamagedFileError}


def use(file: RegisterFile) -> None:
    """Read what a day's work reads, and write a little."""
    for key in ("people", "households", "services"):
        file.page(key, file.positions(key))
    file.search("uwase")
    file.drafts()
    file.history.changes(10)
    file.altered_change()
    file.save_draft("people", "new", {"family_name": "Keza"})
    with file.change(Message("Registered"), "Alice") as writing:
        writing.create("people", {"family_name": "Mutoni"})
