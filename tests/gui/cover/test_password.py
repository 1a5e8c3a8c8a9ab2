"""A password is typed twice, judged while it is typed, and the register is kept where one wants."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton

from desktop.domain.language import N_
from desktop.gui.cover.password import CAPS_LOCK, PasswordPair, PasswordStep, StrengthBar
from desktop.gui.mnemonics import bare
from desktop.gui.theme.palette import color


@pytest.fixture
def pair(qtbot) -> PasswordPair:
    made = PasswordPair(N_("Password"), lambda: ["Uwera Claudine"])
    qtbot.addWidget(made)
    made.show()
    return made


def test_its_strength_is_said_while_it_is_typed(qtbot, pair: PasswordPair) -> None:
    words = []
    for more in ("kawa", "kawa", " mu gitondo", " na nimugoroba"):
        qtbot.keyClicks(pair.first, more)
        words.append(pair._word.text())
    assert words[0] == "Too short"
    assert words[-1] == "Strong"
    pair.first.clear()
    assert pair._word.text() == ""


def test_the_name_of_the_officer_is_no_good_password(pair: PasswordPair) -> None:
    pair.first.setText("uwera claudine")
    assert pair._word.text() == "Weak"


def test_too_short_and_not_the_same_are_refused_at_their_field(qtbot, pair: PasswordPair) -> None:
    pair.first.setText("short")
    assert not pair.answered()
    assert "8" in pair.first.accessibleDescription()
    pair.first.setText("imvura igwa")
    pair.again.setText("imvura")
    assert not pair.answered()
    assert "not the same" in pair.again.accessibleDescription()
    pair.again.setText("imvura igwa")
    assert pair.again.accessibleDescription() == ""
    assert pair.answered()


def test_caps_lock_is_told_and_the_advice_returns(pair: PasswordPair) -> None:
    pair.first.setText("imvura igwa")
    advice = pair.first.accessibleDescription()
    pair.first.caps_lock.emit(True)
    assert pair.first.accessibleDescription() == CAPS_LOCK
    pair.first.caps_lock.emit(False)
    assert pair.first.accessibleDescription() == advice
    pair.again.caps_lock.emit(True)
    assert pair.again.accessibleDescription() == CAPS_LOCK
    pair.again.caps_lock.emit(False)
    assert pair.again.accessibleDescription() == ""


def test_the_bar_is_filled_with_the_strength(qtbot) -> None:
    bar = StrengthBar()
    qtbot.addWidget(bar)
    filled = []
    for level in (-1, 0, 1, 2, 3):
        bar.show_level(level)
        image = bar.grab().toImage()
        filled.append(sum(image.pixelColor(place * 24 + 10, 3) != color("need") for place in range(4)))
    assert filled == [0, 1, 2, 3, 4]


def test_the_register_is_named_after_the_district_and_can_be_kept_elsewhere(qtbot, tmp_path: Path) -> None:
    step = PasswordStep(tmp_path)
    qtbot.addWidget(step)
    step.name_file("Karongi")
    assert step.path == tmp_path / "Karongi.igitabo"
    change = next(one for one in step.findChildren(QAbstractButton) if bare(one.text()) == "Change")
    step.choose_folder = lambda: None
    change.click()
    assert step.path.parent == tmp_path
    step.choose_folder = lambda: tmp_path / "stick"
    change.click()
    assert step.path == tmp_path / "stick" / "Karongi.igitabo"
    assert step._where.text() == str(step.path)
