"""Files built to do harm are refused in a sentence, in time, and the process of the window never notices."""

import re
import time

import pytest

from desktop.exchange.incoming import Incoming, open_incoming
from desktop.exchange.reading.calamine_sheets import calamine_sheets
from desktop.exchange.reading.child import run_apart
from desktop.exchange.reading.refusals import Damaged, FileRefused
from tests.exchange.reading.fuzzing.bombs import BOMBS, HARMLESS, Build, built, far_cell
from tests.exchange.reading.fuzzing.test_fuzzed_workbooks import PROGRAMMERS_WORDS

SECONDS = 20


@pytest.mark.parametrize("bomb", BOMBS, ids=lambda bomb: bomb.__name__)
def test_a_bomb_is_refused_in_time_with_its_reason(tmp_path, bomb: Build):
    path = built(bomb, tmp_path)
    begun = time.monotonic()
    with pytest.raises(FileRefused) as refused:
        open_incoming(path)
    assert time.monotonic() - begun < SECONDS
    assert re.search(r"[a-z].*\.$", str(refused.value))
    assert not PROGRAMMERS_WORDS.search(str(refused.value))


@pytest.mark.parametrize("bomb", HARMLESS, ids=lambda bomb: bomb.__name__)
def test_what_only_looks_like_a_bomb_is_read_for_what_it_holds(tmp_path, bomb: Build):
    begun = time.monotonic()
    assert isinstance(open_incoming(built(bomb, tmp_path)), Incoming)
    assert time.monotonic() - begun < SECONDS


def test_without_the_look_inside_a_bomb_kills_its_reader_and_without_the_child_it_would_kill_the_window(tmp_path):
    with pytest.raises(Damaged, match="made its reader stop"):
        run_apart(calamine_sheets, built(far_cell, tmp_path))
