"""The room for something big is asked for in advance, and a full disk is told in megabytes."""

import shutil

import pytest

from desktop.storage import room
from desktop.storage.connection import open_database
from desktop.storage.damage import DiskFullError
from desktop.storage.room import check_room


def test_a_disk_with_room_is_silent_and_one_without_is_told_how_much_is_missing(tmp_path, monkeypatch):
    db = open_database(tmp_path / "G.igitabo", bytes(32), create=True)
    check_room(db, tmp_path, copies=2)
    monkeypatch.setattr(room, "SPARE", shutil.disk_usage(tmp_path).total + 5_000_000)
    with pytest.raises(DiskFullError) as caught:
        check_room(db, tmp_path, copies=2)
    values = dict(caught.value.message.values)
    assert values["needed"] > values["free"] > 0
    assert str(tmp_path) in str(caught.value)
    db.close()
