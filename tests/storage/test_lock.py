"""One program at a time has a register, the next is told who, and a crash locks nobody out."""

import json
import os
import platform
import signal
import subprocess
import sys

import pytest

from desktop.storage.companions import companion
from desktop.storage.damage import InUseError
from desktop.storage.lock import LeftOpenError, holder, take_lock

HOLD = """
import sys, pathlib
from desktop.storage.lock import take_lock
lock = take_lock(pathlib.Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other(tmp_path):
    """Another process that has the register open."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path / "G.igitabo")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "LOGNAME": "clarisse"},
        text=True,
    )
    assert process.stdout.readline() == "held\n"
    yield process
    process.kill()
    process.communicate()


def test_the_second_process_is_told_who_has_the_register_and_where(tmp_path, other):
    with pytest.raises(InUseError) as caught:
        take_lock(tmp_path / "G.igitabo")
    assert "clarisse has this register open on the computer" in str(caught.value)
    assert platform.node() in str(caught.value)
    assert holder(tmp_path / "G.igitabo").process == other.pid


def test_taking_over_does_not_help_against_a_process_that_is_alive_here(tmp_path, other):
    with pytest.raises(InUseError):
        take_lock(tmp_path / "G.igitabo", take_over=True)


def test_a_killed_process_locks_nobody_out_and_is_remembered(tmp_path, other):
    other.send_signal(signal.SIGKILL)
    other.wait()
    lock = take_lock(tmp_path / "G.igitabo")
    assert (lock.left_by.user, lock.left_by.process) == ("clarisse", other.pid)
    lock.release()


def test_a_register_left_open_on_another_computer_asks_a_person(tmp_path):
    path = companion(tmp_path / "G.igitabo", "lock")
    left = {"user": "jean", "computer": "ubudehe-2", "process": 1, "since": "2026-08-14T09:05:00+02:00"}
    path.write_text(json.dumps(left))
    with pytest.raises(LeftOpenError) as caught:
        take_lock(tmp_path / "G.igitabo")
    assert "jean opened this register on the computer ubudehe-2 on 14/08/2026 09:05" in str(caught.value)
    assert json.loads(path.read_text()) == left
    lock = take_lock(tmp_path / "G.igitabo", take_over=True)
    assert holder(tmp_path / "G.igitabo").computer == platform.node()
    lock.release()


def test_an_orderly_close_leaves_no_file_and_may_come_twice(tmp_path):
    lock = take_lock(tmp_path / "G.igitabo")
    assert lock.left_by is None
    lock.release()
    lock.release()
    assert list(tmp_path.iterdir()) == []
    take_lock(tmp_path / "G.igitabo").release()


@pytest.mark.parametrize("content", ["", "{", "[1]", '{"user": 1}'])
def test_a_lock_file_that_says_nothing_locks_nobody_out(tmp_path, content):
    companion(tmp_path / "G.igitabo", "lock").write_text(content)
    take_lock(tmp_path / "G.igitabo").release()


def test_the_same_process_is_refused_a_second_time_too(tmp_path):
    lock = take_lock(tmp_path / "G.igitabo")
    with pytest.raises(InUseError):
        take_lock(tmp_path / "G.igitabo")
    lock.release()
