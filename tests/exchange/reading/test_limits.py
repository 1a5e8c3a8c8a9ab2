"""A process that reads foreign files can't take all the memory of the computer."""

import sys

import pytest

from desktop.exchange.reading.child import run_apart
from desktop.exchange.reading.limits import limit_memory
from desktop.exchange.reading.refusals import Damaged


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps the limit in a job object")
def test_memory_beyond_the_limit_is_refused_to_the_process_and_to_it_alone():
    with pytest.raises(Damaged, match="more memory"):
        run_apart(_greedy)
    assert len(bytearray(2**27)) == 2**27


def _greedy() -> int:
    limit_memory(2**28)
    return len(bytearray(2**29))
