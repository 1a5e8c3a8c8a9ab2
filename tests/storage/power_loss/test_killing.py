"""A process killed in the middle of its work loses nothing that it acknowledged, and the next start is quick."""

import os
import random
import re
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from tests.storage.power_loss import register_workload
from tests.storage.power_loss.opening import people_after_restart
from tests.storage.power_loss.recording import ROOT, WORKLOADS, record, strace_works, under_strace

KILLS = int(os.environ.get("KILLS", "5"))
"""How often each piece of work is killed."""

_CALL = re.compile(r"^\d+ +(pwrite64|write|fsync|fdatasync|rename|unlink|ftruncate)\(", re.MULTILINE)


@pytest.mark.parametrize("acknowledgements", [1, 2, 3, 5, 8, 13, 21, 34])
def test_killed_while_writing_the_register_has_all_it_acknowledged_and_opens_at_once(acknowledgements, tmp_path):
    register = tmp_path / "G.igitabo"
    process = subprocess.Popen(
        [sys.executable, str(WORKLOADS), "write_until_killed", str(register)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
    )
    for _ in range(acknowledgements):
        process.stdout.readline()
    process.kill()
    acknowledged = acknowledgements + len(process.communicate()[0].splitlines())
    began = time.perf_counter()
    assert people_after_restart(register) in (acknowledged, acknowledged + 1)
    assert time.perf_counter() - began < 3


@pytest.mark.skipif(not strace_works(), reason="strace is missing or may not trace here")
@pytest.mark.parametrize(
    ("workload", "script", "opened"),
    [
        ("change_keys", WORKLOADS, people_after_restart),
        ("back_up_and_restore", WORKLOADS, people_after_restart),
        (
            "back_up_and_migrate",
            Path(register_workload.__file__),
            register_workload.migrated_after_restart,
        ),
    ],
)
def test_killed_while_rekeying_restoring_or_migrating_nothing_is_lost_and_the_next_start_is_quick(
    workload, script, opened, tmp_path
):
    acts = record(workload, tmp_path / "whole", script)
    acknowledged = [int(act.data) for act in acts if act.kind == "acknowledge"]
    before, after = (tmp_path / "whole.trace").read_text("ascii").split("write(1, ", 1)
    begun = Counter(_CALL.findall(before))
    moments = [
        (call, begun[call] + number)
        for call, count in Counter(_CALL.findall(after)).items()
        for number in range(1, count + 1)
    ]
    killed = 0
    for attempt, (call, number) in enumerate(random.Random(workload).sample(moments, KILLS)):
        register = tmp_path / str(attempt) / "G.igitabo"
        register.parent.mkdir()
        kill = ["-e", f"trace={call}", "-e", f"inject={call}:signal=SIGKILL:when={number}"]
        ended = under_strace(["-f", "-o", os.devnull, *kill], workload, register, script)
        killed += ended.returncode != 0
        done = len(ended.stdout.split())
        began = time.perf_counter()
        assert opened(register) in acknowledged[max(0, done - 1) : done + 1]
        assert time.perf_counter() - began < 3
    assert killed > KILLS // 2, "the control: most of them were killed before their end"
