"""Each icon is a drawing that Qt can read, and fills its square."""

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from desktop.gui.theme.icons import pixmap
from desktop.gui.theme.strokes import STROKES


@pytest.mark.parametrize("name", STROKES)
def test_an_icon_draws_something_inside_its_square(name: str) -> None:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">{STROKES[name]}</svg>'
    assert QSvgRenderer(QByteArray(svg.encode())).isValid()
    image = pixmap(name, "#000000", 20, ratio=1.0).toImage()
    inked = [(x, y) for x in range(20) for y in range(20) if image.pixelColor(x, y).alpha() > 60]
    assert len(inked) >= 4
    edge = {0, 19}
    assert not [spot for spot in inked if spot[0] in edge or spot[1] in edge]


def test_no_two_icons_are_the_same() -> None:
    assert len(set(STROKES.values())) == len(STROKES)
