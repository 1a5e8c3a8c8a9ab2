"""A file is put in place whole or not at all."""

import os
from pathlib import Path

import pytest

from desktop.domain.language import Message
from desktop.registers import REGISTERS
from desktop.storage import companions
from desktop.storage.companions import companion, write_whole
from desktop.storage.keys import Cost
from desktop.storage.register_file import RegisterFile

CHEAP = Cost(memory=8 * 1024 * 1024, passes=1)


def test_companions_stand_beside_the_register_under_its_name():
    assert companion(Path("/a/Gasabo.igitabo"), "keys") == Path("/a/Gasabo.igitabo-keys")


def test_a_write_that_fails_leaves_the_old_content(tmp_path, monkeypatch):
    path = tmp_path / "keys"
    write_whole(path, b"old")

    def fail(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(companions.os, "fsync", fail)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_content_is_on_the_disk_before_it_gets_its_name_and_the_name_before_it_is_done(tmp_path, monkeypatch):
    acts = []
    real_sync, real_replace = os.fsync, os.replace

    def sync(descriptor):
        acts.append("folder" if os.path.isdir(f"/proc/self/fd/{descriptor}") else "file")
        real_sync(descriptor)

    def replace(one, other):
        acts.append("name")
        real_replace(one, other)

    monkeypatch.setattr(companions.os, "fsync", sync)
    monkeypatch.setattr(companions.os, "replace", replace)
    write_whole(tmp_path / "keys", b"x")
    assert acts == ["file", "name", "folder"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no modes")
def test_everything_that_lies_beside_a_register_is_its_owners_alone(tmp_path):
    old = os.umask(0o022)
    try:
        path = tmp_path / "karongi.igitabo"
        file, _ = RegisterFile.create(path, "Uwera Claudine", "ikawa n'icyayi", REGISTERS, CHEAP)
        with file.change(Message("Began the register"), "Uwera Claudine"):
            file.set_settings({"district": "31"})
        modes = {one.name: one.stat().st_mode & 0o777 for one in tmp_path.iterdir() if one.is_file()}
        file.close()
        path.chmod(0o644)
        RegisterFile.open(path, "ikawa n'icyayi", REGISTERS).close()
    finally:
        os.umask(old)
    assert {"karongi.igitabo", "karongi.igitabo-keys", "karongi.igitabo-anchor"} <= modes.keys()
    assert set(modes.values()) == {0o600}, modes
    assert path.stat().st_mode & 0o777 == 0o600
