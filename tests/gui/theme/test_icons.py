"""Icons are drawn sharp, kept, and drawn as lines on paper."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QIcon, QImage, QPainter, QPdfWriter

from desktop.gui.theme import icons


def test_an_icon_is_as_fine_as_the_screen() -> None:
    made = icons.pixmap("lock", "#000000", 16, ratio=2.0)
    assert (made.width(), made.devicePixelRatio()) == (32, 2.0)


def test_an_icon_is_drawn_once_until_the_palette_changes() -> None:
    first = icons.pixmap("lock", "#123456", 16)
    assert icons.pixmap("lock", "#123456", 16) is first
    icons.forget()
    assert icons.pixmap("lock", "#123456", 16) is not first


def test_a_disabled_button_shows_the_faded_icon() -> None:
    made = icons.icon("undo", "#000000", 16, "#FF0000")
    colours = {
        mode: {made.pixmap(QSize(16, 16), mode).toImage().pixelColor(x, y).name() for x in range(16) for y in range(16)}
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    }
    assert "#ff0000" in colours[QIcon.Mode.Disabled]
    assert "#ff0000" not in colours[QIcon.Mode.Normal]


def test_on_a_screen_the_kept_picture_is_painted() -> None:
    image = QImage(40, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    icons.draw(painter, "plus", QRectF(10, 10, 20, 20), "#000000")
    painter.end()
    assert image.pixelColor(20, 20).alpha() > 200
    assert image.pixelColor(5, 5).alpha() == 0


def test_on_paper_an_icon_is_lines(tmp_path: Path) -> None:
    sizes = []
    for name in ("plus", None):
        file = tmp_path / f"{name}.pdf"
        writer = QPdfWriter(str(file))
        painter = QPainter(writer)
        if name:
            icons.draw(painter, name, QRectF(10, 10, 200, 200), "#000000")
        painter.end()
        assert b"/Subtype /Image" not in file.read_bytes()
        sizes.append(file.stat().st_size)
    assert sizes[0] > sizes[1]


def test_an_unknown_icon_is_refused() -> None:
    with pytest.raises(KeyError):
        icons.pixmap("unicorn", "#000000", 16)
