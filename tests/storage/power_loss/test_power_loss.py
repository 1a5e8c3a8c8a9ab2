"""Whenever the power goes off, every acknowledged change is in the register, whole, and the register opens.

The real writes of the real stack are recorded and replayed up to a random moment; whatever had not been synced by then
is written in part, in another order or not at all. Killing a process proves less: the system still writes its pages.
POWER_LOSS_STATES=2000 in the environment makes a night's run of it.
"""

import os
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.storage.power_loss import register_workload
from tests.storage.power_loss.disk import Disk
from tests.storage.power_loss.opening import people_after_restart
from tests.storage.power_loss.recording import Act, record, strace_works

pytestmark = pytest.mark.skipif(not strace_works(), reason="strace is missing or may not trace here")

STATES = int(os.environ.get("POWER_LOSS_STATES", "120"))

Opening = Callable[[Path], int | str]


def losses(
    acts: list[Act], tmp_path: Path, opened: Opening = people_after_restart, *, deaf: bool = False
) -> Iterator[tuple[set[int], int | str]]:
    """For random moments: what the register may hold then, and what it holds."""
    chance = random.Random(20260814)
    folder = tmp_path / "after"
    acknowledged = [int(act.data) for act in acts if act.kind == "acknowledge"]
    first = next(place for place, act in enumerate(acts) if act.kind == "acknowledge")
    moments = sorted(chance.choices(range(first + 1, len(acts) + 1), k=STATES))
    disk, done, seen = Disk(deaf=deaf), 0, 0
    for moment in moments:
        for act in acts[done:moment]:
            disk.take(act)
            seen += act.kind == "acknowledge"
        done = moment
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        disk.lose_power(folder, chance)
        yield set(acknowledged[seen - 1 : seen + 1]), opened(folder / "G.igitabo")


def lost(found: Iterator[tuple[set[int], int | str]]) -> list[tuple[set[int], int | str]]:
    return [(allowed, people) for allowed, people in found if people not in allowed]


@pytest.mark.parametrize("workload", ["save", "accept_import", "change_keys", "back_up_and_restore"])
def test_nothing_acknowledged_is_lost_and_nothing_is_half_done(workload, tmp_path):
    acts = record(workload, tmp_path / "register")
    assert lost(losses(acts, tmp_path)) == []
    # The control: a disk that ignores every sync loses what was acknowledged.
    assert len(lost(losses(acts, tmp_path, deaf=True))) > STATES // 4


@pytest.mark.parametrize(
    ("workload", "opened"),
    [
        ("save_and_import", register_workload.people_after_restart),
        ("back_up_and_migrate", register_workload.migrated_after_restart),
        ("change_password_and_back_up", register_workload.people_after_restart),
    ],
)
def test_a_register_with_journal_and_search_keeps_all_that_was_acknowledged(workload, opened, tmp_path):
    acts = record(workload, tmp_path / "register", Path(register_workload.__file__))
    assert lost(losses(acts, tmp_path, opened)) == []
    assert len(lost(losses(acts, tmp_path, opened, deaf=True))) > STATES // 4


def test_the_control_that_does_not_wait_for_the_disk_loses_a_register_while_its_tables_are_made_anew(tmp_path):
    acts = record("migrate_carelessly", tmp_path / "register", Path(register_workload.__file__))
    assert len(lost(losses(acts, tmp_path, register_workload.migrated_after_restart))) > STATES // 8


def test_the_control_that_does_not_wait_for_the_disk_loses_changes(tmp_path):
    acts = record("save_carelessly", tmp_path / "register")
    assert len(lost(losses(acts, tmp_path))) > STATES // 4


def test_before_the_first_change_a_register_is_there_empty_or_not_there_and_never_a_riddle(tmp_path):
    acts = record("save", tmp_path / "register")
    first = next(place for place, act in enumerate(acts) if act.kind == "acknowledge")
    chance, folder, disk = random.Random(7), tmp_path / "after", Disk()
    answers = set()
    for act in acts[:first]:
        disk.take(act)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        disk.lose_power(folder, chance)
        answer = people_after_restart(folder / "G.igitabo")
        answers.add(answer if isinstance(answer, int) else answer.split(".")[0].split(" at ")[0])
    assert answers == {0, 1, "There is no register"}
