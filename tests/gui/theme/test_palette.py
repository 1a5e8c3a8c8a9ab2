"""A palette is put on and changed while the window runs."""

from pathlib import Path

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QWidget

from desktop.gui.parts.buttons import IconButton
from desktop.gui.theme.palette import color, edged, hex_of, ink_on, wear, worn
from desktop.gui.theme.tokens import PALETTES


@pytest.mark.parametrize("name", PALETTES)
def test_the_palette_of_qt_follows_ours(qapp: QApplication, name: str) -> None:
    wear(qapp, name)
    palette = qapp.palette()
    assert worn() == name
    assert palette.color(QPalette.ColorRole.Window) == color("window")
    assert palette.color(QPalette.ColorRole.HighlightedText) == color("text")
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == color("faded")
    assert hex_of("accent") in qapp.styleSheet()
    assert edged() == (name == "contrast")


def test_a_widget_that_is_shown_takes_the_new_colours(qtbot, qapp: QApplication) -> None:
    button = IconButton("lock", "Lock")
    qtbot.addWidget(button)
    button.show()
    light = button.icon().pixmap(20, 20).toImage()
    wear(qapp, "dark")
    assert button.icon().pixmap(20, 20).toImage() != light
    wear(qapp, "light")
    assert button.icon().pixmap(20, 20).toImage() == light


def test_the_ground_of_the_window_is_painted_in_the_palette(qtbot, qapp: QApplication) -> None:
    window = QWidget()
    window.setObjectName("window")
    qtbot.addWidget(window)
    window.resize(20, 20)
    for name in ("dark", "light"):
        wear(qapp, name)
        assert window.grab().toImage().pixelColor(10, 10) == color("window")


def test_the_system_decides_between_light_and_dark_only(qapp: QApplication) -> None:
    wear(qapp, "system")
    assert worn() in ("light", "dark")


def test_an_unknown_palette_is_refused_and_the_old_one_stays(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        wear(qapp, "sepia")
    assert worn() == "light"


def test_ink_on_a_dark_ground_is_light(qapp: QApplication) -> None:
    assert ink_on("ramp_0") == "text"
    assert ink_on("accent") == "surface"


def test_pictures_go_where_they_are_told(qapp: QApplication, tmp_path: Path) -> None:
    wear(qapp, "dark", tmp_path)
    assert tmp_path.as_posix() in qapp.styleSheet()
    assert {file.name for file in tmp_path.glob("*/*")} >= {"down.png", "down@2x.png"}
