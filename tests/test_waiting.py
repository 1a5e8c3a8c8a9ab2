"""No wait of a test ends because the machine is busy, and one that nothing comes of still ends."""

import inspect

import pytest
from pytestqt.qtbot import QtBot

from tests.waiting import PATIENCE, PatientBot


def test_every_test_of_the_window_waits_patiently(qtbot):
    assert isinstance(qtbot, PatientBot)


def test_no_wait_of_pytest_qt_is_left_with_its_own_patience():
    impatient = {
        name
        for name, method in inspect.getmembers(QtBot, inspect.isfunction)
        if name.startswith("wait") and "_" not in name and "timeout" in inspect.signature(method).parameters
        if inspect.signature(getattr(PatientBot, name)).parameters["timeout"].default < PATIENCE
    }
    assert not impatient


def test_who_says_for_how_long_does_not_wait_longer(qtbot):
    with pytest.raises(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: False, timeout=10)
