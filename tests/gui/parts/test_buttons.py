"""Buttons show their rank, are pressed by keyboard, and an icon alone has a name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from desktop.domain.language import N_, Message
from desktop.gui.parts.buttons import Button, IconButton
from desktop.gui.parts.layouts import row
from desktop.gui.theme.palette import color


def shown(qtbot, *parts: QWidget) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.setLayout(row(*parts))
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def at(image: QImage, x: int, y: int) -> str:
    return image.pixelColor(x, y).name()


@pytest.mark.parametrize(
    ("rank", "ground"), [("primary", "accent"), ("secondary", "surface"), ("danger", "surface"), ("quiet", "window")]
)
def test_a_rank_has_its_ground(qtbot, rank: str, ground: str) -> None:
    button = Button(N_("Accept"), rank)
    page = shown(qtbot, QWidget(), button)
    page.setFocus()
    page.setObjectName("window")
    assert at(page.grab().toImage(), button.x() + 6, button.y() + 6) == color(ground).name()


@pytest.mark.parametrize("rank", ["primary", "secondary", "danger", "quiet"])
def test_the_ring_is_seen_by_keyboard_and_nothing_moves(qtbot, rank: str) -> None:
    button, other = Button(N_("Accept"), rank, "check"), Button(N_("Cancel"))
    page = shown(qtbot, button, other)
    other.setFocus()
    before, size = button.grab().toImage(), button.size()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    image = button.grab().toImage()
    assert image != before
    assert button.size() == size
    assert page.focusWidget() is button
    ring = color("on_accent" if rank == "primary" else "focus").name()
    assert ring in {at(image, x, button.height() // 2) for x in range(6)}


def test_space_presses_and_a_disabled_button_does_not_answer(qtbot) -> None:
    button = Button(N_("Accept"))
    page = shown(qtbot, button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert page.isVisible()
    button.setEnabled(False)
    with qtbot.assertNotEmitted(button.clicked):
        button.click()


def test_the_label_says_the_result_with_its_number(qtbot) -> None:
    button = Button(Message(N_("Accept {count} changes"), count=364), "primary")
    qtbot.addWidget(button)
    assert button.text() == "Accept 364 changes"
    button.say(N_("Aid & care"))
    assert button.text() == "Aid && care"


def test_other_words_keep_the_letter_that_a_page_gave(qtbot) -> None:
    button = Button(N_("Go on"))
    qtbot.addWidget(button)
    button.setText("&Go on")
    button.say(N_("Register"))
    assert button.text() == "Re&gister"
    button.say(N_("Open"))
    assert button.text() == "Open"


def test_an_icon_alone_has_words(qtbot) -> None:
    button = IconButton("lock", N_("Lock the register"), "Ctrl+L")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Lock the register"
    assert button.toolTip() == "Lock the register (Ctrl+L)"
    before = button.icon().pixmap(20, 20).toImage()
    button.change("key")
    button.say(N_("Open"))
    assert button.icon().pixmap(20, 20).toImage() != before
    assert button.accessibleName() == "Open"
