"""The recovery key is shown whole, saved where one wants, and proven to be at hand."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton

from desktop.gui.cover import recovery
from desktop.gui.cover.recovery import RecoveryStep
from desktop.gui.cover.recovery_page import RecoveryPage
from desktop.gui.mnemonics import bare
from desktop.gui.parts.notices import Notice

PAGE = RecoveryPage("Karongi", "Uwera Claudine", "7QK3-9F2M-XW41-0ABC-PQ8R-TTV2-6H5J-ZN0D-K7Y2", date(2026, 11, 23))


@pytest.fixture
def step(qtbot) -> RecoveryStep:
    made = RecoveryStep()
    qtbot.addWidget(made)
    made.show_page(PAGE)
    made.show()
    return made


def press(step: RecoveryStep, name: str) -> None:
    next(one for one in step.findChildren(QAbstractButton) if bare(one.text()) == name).click()


def told(step: RecoveryStep) -> list[str]:
    return [notice.accessibleName() for notice in step.findChildren(Notice) if notice.isVisible()]


def test_the_key_is_read_out_group_by_group(step: RecoveryStep) -> None:
    assert step._key.accessibleName() == PAGE.key.replace("-", " ")


def test_only_the_last_group_proves_it(step: RecoveryStep) -> None:
    for typed, right in (("", False), ("K7Y3", False), ("7QK3", False), (" k7y2 ", True)):
        step._last.setText(typed)
        assert step.answered() is right


def test_before_there_is_a_key_nothing_proves_it(qtbot) -> None:
    empty = RecoveryStep()
    qtbot.addWidget(empty)
    assert not empty.answered()


def test_it_is_saved_where_one_wants(qtbot, step: RecoveryStep, tmp_path: Path) -> None:
    step.choose_file = lambda: None
    press(step, "Save as PDF…")
    step.choose_file = lambda: tmp_path / "key.pdf"
    press(step, "Save as PDF…")
    assert (tmp_path / "key.pdf").read_bytes().startswith(b"%PDF")
    qtbot.waitUntil(lambda: any("key.pdf" in one and "Saved" in one for one in told(step)))


def test_where_it_cannot_be_saved_the_reason_is_said(qtbot, step: RecoveryStep, tmp_path: Path) -> None:
    step.choose_file = lambda: tmp_path / "no folder" / "key.pdf"
    press(step, "Save as PDF…")
    qtbot.waitUntil(lambda: any("Could not write" in one for one in told(step)))


def test_printing_is_told_only_when_it_was_done(qtbot, step: RecoveryStep, monkeypatch: pytest.MonkeyPatch) -> None:
    for agreed in (False, True):
        monkeypatch.setattr(recovery, "print_recovery_page", lambda page, parent, agreed=agreed: agreed)
        press(step, "Print the key")
        assert any("printer" in notice.accessibleName() for notice in step.findChildren(Notice)) is agreed
