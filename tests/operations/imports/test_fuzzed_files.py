"""A damaged file taken in goes in as one change that one undo takes back, or not at all."""

import os
from pathlib import Path

import pytest

from desktop.domain.problems import AppError
from desktop.operations.changes import undo_change
from desktop.operations.imports import Planned, accept_import, prepare_import, read_file
from desktop.operations.session import Session
from tests.exchange.reading.fuzzing.seeds import PASSWORD
from tests.exchange.reading.fuzzing.test_fuzzed_workbooks import FUZZED, fuzzed
from tests.operations.district import content, new_register

FILES = FUZZED // 5
TAKEN_IN = int(os.environ.get("FUZZED_IMPORTS", "4"))


@pytest.fixture
def session(tmp_path: Path) -> Session:
    made = new_register(tmp_path / "gasabo.igitabo")
    yield made
    made.file.close()


def judged(session: Session, path: Path) -> Planned | None:
    """The plan for a file, None where it is refused."""
    try:
        return prepare_import(session, read_file(session, path, PASSWORD))
    except AppError:
        return None


def test_a_damaged_file_is_refused_or_judged_and_the_register_stays_what_it_was(session, tmp_path):
    before = content(session)
    outcomes = set()
    for path in fuzzed(tmp_path, FILES):
        outcomes.add(judged(session, path) is not None)
        assert content(session) == before, path.name
    assert outcomes == {True, False}


def test_what_a_damaged_file_still_held_goes_in_as_one_change_and_comes_out_with_one_undo(session, tmp_path):
    before, taken_in = content(session), 0
    for path in fuzzed(tmp_path, FILES):
        plan = judged(session, path)
        done = accept_import(session, plan) if plan else None
        if done is None or not done.change:
            continue
        assert sum(count for name, count in done.totals().items() if name != "read") == done.totals()["read"]
        undo_change(session, done.change)
        assert content(session) == before, path.name
        taken_in += bool(done.records)
        if taken_in == TAKEN_IN:
            break
    assert taken_in
