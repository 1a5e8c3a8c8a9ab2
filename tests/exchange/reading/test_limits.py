"""A process that reads foreign files can't take all the memory of the computer."""

import ctypes
import sys

import pytest

from desktop.exchange.reading.child import run_apart
from desktop.exchange.reading.limits import BasicLimits, ExtendedLimits, job_limits, limit_memory
from desktop.exchange.reading.refusals import Damaged


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the limit in a job object")
def test_memory_beyond_the_limit_is_refused_to_the_process_and_to_it_alone():
    with pytest.raises(Damaged, match="more memory"):
        run_apart(_greedy)
    assert len(bytearray(2**27)) == 2**27


@pytest.mark.skipif(sys.platform != "win32", reason="job objects are those of Windows")
def test_memory_beyond_the_limit_of_a_job_is_refused_to_the_process_and_to_it_alone():
    with pytest.raises(Damaged):
        run_apart(_greedy)
    assert len(bytearray(2**27)) == 2**27


@pytest.mark.skipif(sys.platform != "win32", reason="job objects are those of Windows")
def test_a_process_in_a_job_starts_no_other():
    with pytest.raises(Damaged):
        run_apart(_starts_another)


@pytest.mark.skipif(ctypes.sizeof(ctypes.c_size_t) != 8, reason="the sizes are those of 64 bits")
def test_what_windows_is_handed_has_the_sizes_and_places_of_its_own_declarations():
    assert (ctypes.sizeof(BasicLimits), ctypes.sizeof(ExtendedLimits)) == (64, 144)
    assert [getattr(BasicLimits, name).offset for name, _ in BasicLimits._fields_] == [0, 8, 16, 24, 32, 40, 48, 56, 60]
    assert [getattr(ExtendedLimits, name).offset for name, _ in ExtendedLimits._fields_] == [0, 64, 112, 120, 128, 136]


def test_a_job_is_limited_in_memory_and_to_itself_and_crashes_in_silence():
    wanted = job_limits(2**30)
    assert (wanted.process_memory, wanted.basic.active_processes) == (2**30, 1)
    assert wanted.basic.flags == 0x100 | 0x8 | 0x400


def _greedy() -> int:
    limit_memory(2**28)
    return len(bytearray(2**29))


def _starts_another() -> int:
    import subprocess

    limit_memory(2**28)
    return subprocess.run([sys.executable, "-c", "pass"], check=True).returncode
