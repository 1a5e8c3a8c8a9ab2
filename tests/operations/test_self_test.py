"""The self-test does the whole main job on a register of its own, and stops at the first thing that fails."""

import tempfile

from desktop.operations.demonstration import making
from desktop.operations.self_test import try_installation


def test_a_sound_installation_passes_every_step_and_leaves_nothing_behind(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    result = try_installation()
    assert result.sound, result.said()
    assert len(result.steps) == 4
    assert all(line.startswith("+ ") for line in result.said())
    assert list(tmp_path.iterdir()) == []


def test_a_step_that_fails_ends_the_test_and_says_why(monkeypatch):
    monkeypatch.setattr(making, "SAMPLES", ("missing.xlsx",))
    result = try_installation()
    assert not result.sound
    assert [step.sound for step in result.steps] == [True, False]
    assert "missing.xlsx" in result.said()[-1]
    assert result.said()[-1].startswith("x ")
