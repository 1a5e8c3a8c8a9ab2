"""Settings are plain values under names; each change of them is in the history."""

import contextlib

import pytest

from desktop.domain.language import Message


def test_settings_come_back_as_they_were_and_over_a_closed_file(open_file):
    file = open_file()
    values = {"district": "11", "years": [2025, 2026], "signs": {"mayor": "N."}, "flag": True, "none": None}
    with file.change(Message("Set"), "Alice"):
        file.set_settings(values)
        assert file.settings() == values
    file.close()
    assert open_file().settings() == values


def test_setting_the_same_again_is_no_change(file):
    for _ in range(2):
        with file.change(Message("Set"), "Alice"):
            file.set_settings({"district": "11"})
    assert file.sequence == 1
    assert [change.actor for change, _ in file.history.of_record("settings", "district")] == ["Alice"]


def test_what_was_set_in_a_change_that_failed_is_as_before(file):
    with contextlib.suppress(KeyError), file.change(Message("Set"), "Alice") as writing:
        file.set_settings({"district": "11"})
        writing.create("people", {"nickname": "x"})
    assert file.settings() == {}


def test_settings_are_written_inside_a_change_only(file):
    with pytest.raises(RuntimeError, match="inside a change"):
        file.set_settings({"district": "11"})
