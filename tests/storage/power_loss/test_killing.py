"""A process killed in the middle of its work loses nothing that it acknowledged, and the next start is quick."""

import os
import subprocess
import sys
import time

import pytest

from tests.storage.power_loss.opening import people_after_restart
from tests.storage.power_loss.recording import ROOT, WORKLOADS


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
