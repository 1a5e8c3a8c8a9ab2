"""Whatever befalls a workbook on its way, the window lives, and a refusal is a sentence with its reason.

FUZZED_WORKBOOKS=1500 in the environment makes a night's run of it.
"""

import os
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.exchange.reading.child import Limits
from tests.exchange.reading.fuzzing.mutations import mutated
from tests.exchange.reading.fuzzing.opening import DIED, READ, Outcome, outcomes_of
from tests.exchange.reading.fuzzing.seeds import PASSWORD, seeds

FUZZED = int(os.environ.get("FUZZED_WORKBOOKS", "150"))
TOGETHER = 50
PROGRAMMERS_WORDS = re.compile(r"Traceback|Error\b|Exception|\bNone\b|0x[0-9a-f]{4,}|[{}]")


def fuzzed(folder: Path, count: int) -> list[Path]:
    chance = random.Random(20260814)
    begin = seeds(folder)
    names = list(begin)
    paths = []
    for number in range(count):
        name = names[number % len(names)]
        path = folder / f"{number:04}-{name}"
        path.write_bytes(mutated(begin[name], chance))
        paths.append(path)
    return paths


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Outcome]:
    """What became of every fuzzed workbook."""
    paths = fuzzed(tmp_path_factory.mktemp("fuzzed"), FUZZED)
    groups = (paths[start : start + TOGETHER] for start in range(0, len(paths), TOGETHER))
    found: Iterator[tuple[Path, Outcome]] = (
        pair for group in groups for pair in zip(group, outcomes_of(group, PASSWORD, Limits(seconds=60)), strict=True)
    )
    return dict(found)


def test_no_fuzzed_workbook_makes_its_reader_stop(opened):
    assert {path.name: said for path, (status, said) in opened.items() if status == DIED} == {}


def test_each_refusal_is_a_sentence_in_words_of_an_officer(opened):
    refused = {said for status, said in opened.values() if status != READ}
    assert refused
    assert [said for said in refused if PROGRAMMERS_WORDS.search(said) or not said.endswith(".")] == []


def test_the_mutations_are_neither_harmless_nor_all_deadly(opened):
    counted = Counter(status for status, _ in opened.values())
    assert FUZZED // 10 < counted[READ] < FUZZED * 9 // 10, counted
