"""A replacement written down is carried to its end from wherever it was cut short, and the old files stay."""

import pytest

from desktop.storage import replacement
from desktop.storage.companions import companion, put_in_place, write_whole
from desktop.storage.lock import take_lock
from desktop.storage.replacement import finish_replacement, prepared, replace_register

PARTS = ("", "-keys", "-anchor")


class PowerCutError(Exception):
    """Stands for the end of the process."""


def prepare(register, *, with_keys=True):
    for part in (*PARTS, "-wal"):
        register.with_name(register.name + part).write_text(f"old{part}")
    for part in ("", "keys", "anchor") if with_keys else ("", "anchor"):
        prepared(register, part).write_text(f"new{'-' if part else ''}{part}")


def content(register):
    return {path.name: path.read_text() for path in register.parent.iterdir()}


@pytest.mark.parametrize("with_keys", [True, False])
def test_cut_short_after_every_single_step_the_next_start_ends_it(tmp_path, monkeypatch, with_keys):
    states, steps = [], 0
    while True:
        register = tmp_path / str(steps) / "G.igitabo"
        register.parent.mkdir()
        prepare(register, with_keys=with_keys)
        with monkeypatch.context() as patched:
            left = iter([True] * steps)

            def step(act, left=left):
                def counted(*args):
                    if next(left, None) is None:
                        raise PowerCutError
                    act(*args)

                return counted

            patched.setattr(replacement, "put_in_place", step(put_in_place))
            patched.setattr(replacement, "write_whole", step(write_whole))
            patched.setattr(replacement, "sync_folder", step(lambda _: None))
            try:
                replace_register(register, "old")
                done = True
            except PowerCutError:
                done = False
        written_down = companion(register, "restore").exists()
        replaced = written_down or content(register)["G.igitabo"] == "new"
        states.append(written_down)
        take_lock(register).release()
        if replaced:
            keys = "new-keys" if with_keys else "old-keys"
            after = {"G.igitabo": "new", "G.igitabo-keys": keys, "G.igitabo-anchor": "new-anchor"}
            after |= {f"old.igitabo{part}": f"old{part}" for part in (*PARTS, "-wal")}
            assert content(register) == after
        else:
            before = {f"G.igitabo{part}": f"old{part}" for part in (*PARTS, "-wal")}
            assert before.items() <= content(register).items()
        if done:
            break
        steps += 1
    assert states.count(True) >= 5
    assert steps >= 7


def test_two_replacements_within_a_second_keep_both_registers(tmp_path):
    register = tmp_path / "G.igitabo"
    for text in ("first", "second", "third"):
        register.write_text(text)
        prepared(register, "").write_text("new")
        replace_register(register, "old")
    kept = {path.name: path.read_text() for path in tmp_path.glob("old*")}
    assert kept == {"old.igitabo": "first", "old-2.igitabo": "second", "old-3.igitabo": "third"}


def test_without_anything_written_down_nothing_is_moved(tmp_path):
    register = tmp_path / "G.igitabo"
    prepare(register)
    before = content(register)
    finish_replacement(register)
    assert content(register) == before


@pytest.mark.parametrize("plan", ["", "[]", '{"aside"', "null"])
def test_a_plan_that_can_not_be_read_is_carried_out_under_another_name(tmp_path, plan):
    register = tmp_path / "G.igitabo"
    prepare(register)
    companion(register, "restore").write_text(plan)
    take_lock(register).release()
    assert content(register)["G.igitabo"] == "new"
    assert content(register)["G-replaced.igitabo"] == "old"
    assert not companion(register, "restore").exists()
