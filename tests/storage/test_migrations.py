"""The file's own tables have a history of steps; what a newer application did is seen before anything is written."""

import pytest
from sqlite_utils import Database

from desktop.storage.damage import RefusedFileError
from desktop.storage.migrations import migrations, refuse_newer


def test_steps_are_applied_once():
    db = Database(memory=True)
    migrations().apply(db)
    tables = set(db.table_names())
    migrations().apply(db)
    assert {"change", "change_line", "search_word", "draft"} <= tables == set(db.table_names())


def test_an_empty_file_and_a_known_one_are_not_newer():
    db = Database(memory=True)
    refuse_newer(db, "Gasabo.igitabo")
    migrations().apply(db)
    refuse_newer(db, "Gasabo.igitabo")


def test_an_unknown_step_is_refused_with_the_name_of_the_file():
    db = Database(memory=True)
    migrations().apply(db)
    db["_sqlite_migrations"].insert({"migration_set": "igitabo", "name": "later", "applied_at": ""})
    with pytest.raises(RefusedFileError, match=r"“Gasabo.igitabo” was made by a newer version"):
        refuse_newer(db, "Gasabo.igitabo")
