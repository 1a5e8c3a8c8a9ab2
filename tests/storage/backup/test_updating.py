"""A new version backs a register up as it was before it changes anything; a version that changes nothing does not."""

import pytest

from desktop.domain.fields import Text
from desktop.domain.language import Message
from desktop.domain.problems import AppError
from desktop.domain.register import Register
from desktop.storage.backup.container import read_about
from desktop.storage.backup.keeping import backups_beside


def villages(**declared):
    known = {"key": "villages", "title": "villages", "title_one": "village", "name_": Text("Name")}
    return (type("Villages", (Register,), {**known, **declared}),)


def backups(register):
    folder = backups_beside(register)
    return sorted(folder.iterdir()) if folder.is_dir() else []


@pytest.fixture
def register(open_file):
    """A register of an older version, closed, with one village."""
    file = open_file(villages())
    with file.change(Message("Took in"), "Alice") as writing:
        writing.create("villages", {"name": "Kigabiro"})
    file.close()
    return file.path


def test_a_register_of_an_older_version_is_backed_up_once_before_it_changes(open_file, register):
    assert backups(register) == [], "a new register has nothing to be kept"
    open_file(villages(chief=Text("Chief"))).close()
    (kept,) = backups(register)
    assert read_about(kept).counts["villages"] == 1
    open_file(villages(chief=Text("Chief"))).close()
    assert backups(register) == [kept], "nothing has changed since"


def test_without_a_backup_nothing_is_changed(open_file, register):
    backups_beside(register).write_text("in the way")
    with pytest.raises(AppError):
        open_file(villages(chief=Text("Chief")))
    file = open_file(villages())
    columns = [row[1] for row in file._db.execute("PRAGMA table_info(villages)").fetchall()]
    assert "chief" not in columns
    file.close()


def test_the_journal_tells_of_the_backup_and_a_second_opening_makes_none(open_file, register):
    file = open_file(villages(chief=Text("Chief")))
    (told,) = file.history.changes(5, kinds=("backup",))
    assert backups(register)[0].name in str(told.action)
    file.close()
    file = open_file(villages(chief=Text("Chief")))
    assert len(file.history.changes(5, kinds=("backup",))) == 1
    file.close()
