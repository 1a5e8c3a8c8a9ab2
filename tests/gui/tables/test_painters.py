"""Every painter paints something of a cell, stays inside it, and leaves the painter as it was."""

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.gui.tables.columns import Cell
from desktop.gui.tables.painters import PAINTERS
from desktop.gui.theme.palette import color, wear

VALUES = {
    "stage": 2,
    "served": ("HEALTH", "ECON"),
    "verdict": "doubt",
    "chip": "reject",
    "part": 0.4,
    "tinted": ("reject", "31/02/2013"),
}
WHOLE = QRectF(20, 10, 200, 44)


def painted(name: str, text: str = "Mutoni\nGisanze", value: object = None) -> QImage:
    image = QImage(240, 64, QImage.Format.Format_RGB32)
    image.fill(color("surface"))
    painter = QPainter(image)
    cell = Cell(text, VALUES.get(name) if value is None else value, {}, WHOLE)
    PAINTERS[name](painter, WHOLE.adjusted(8, 0, -8, -1), cell)
    painter.end()
    return image


def inked(image: QImage) -> set[tuple[int, int]]:
    ground = color("surface").rgb()
    return {(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixel(x, y) != ground}


@pytest.mark.parametrize("palette", ["light", "contrast"])
@pytest.mark.parametrize("name", PAINTERS)
def test_a_cell_is_painted_inside_its_rectangle(qapp, name: str, palette: str) -> None:
    wear(qapp, palette)
    spots = inked(painted(name))
    assert len(spots) > 20
    assert all(WHOLE.contains(x, y) for x, y in spots)


@pytest.mark.parametrize("name", PAINTERS)
def test_a_long_text_is_shortened_and_never_leaves_its_cell(name: str) -> None:
    assert all(WHOLE.contains(x, y) for x, y in inked(painted(name, "Nyirahabimana " * 20)) if name != "chip")


def test_a_rejected_stage_differs_by_more_than_its_word() -> None:
    pills = QRect(20, 20, 50, 24)
    assert painted("stage", "", 2).copy(pills) != painted("stage", "", -2).copy(pills)
    assert inked(painted("stage", "", 2)) == inked(painted("stage", "", -2))


def test_an_unknown_verdict_paints_nothing_rather_than_fail() -> None:
    assert not inked(painted("verdict", value="unheard"))


def test_a_value_that_decides_nothing_is_not_tinted() -> None:
    assert painted("tinted", "x", 5) == painted("text", "x", 5)
