"""Words that don't fit are shortened, and a painter is closed whatever happens."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.gui.parts.painting import Painted, box, ring, write, write_centred, write_right
from desktop.gui.theme.palette import color
from desktop.gui.theme.type import metrics

ROOM = QRectF(20, 10, 120, 20)


@pytest.fixture
def paper():
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(color("surface"))
    painter = QPainter(image)
    yield image, painter
    if painter.isActive():
        painter.end()


def columns(image: QImage) -> list[int]:
    ground = color("surface").rgb()
    return [x for x in range(200) if any(image.pixel(x, y) != ground for y in range(40))]


def test_words_that_fit_are_written_whole(paper) -> None:
    assert write(paper[1], ROOM, "Kigabiro") == metrics("body").horizontalAdvance("Kigabiro")


def test_words_that_do_not_fit_end_inside(paper) -> None:
    image, painter = paper
    assert write(painter, ROOM, "Nyirahabimana Marie Claire") <= ROOM.width() + 1
    assert max(columns(image)) <= ROOM.right() + 1


def test_words_at_the_right_end_there(paper) -> None:
    image, painter = paper
    write_right(painter, ROOM, "41 862")
    assert ROOM.right() - 3 <= max(columns(image)) <= ROOM.right()


def test_words_in_the_middle_are_in_the_middle(paper) -> None:
    image, painter = paper
    write_centred(painter, ROOM, "UC")
    found = columns(image)
    assert abs((found[0] + found[-1]) / 2 - ROOM.center().x()) <= 2


def test_an_edge_and_a_ring_stay_inside_their_rectangle(paper) -> None:
    image, painter = paper
    box(painter, ROOM, "selection", 4, "accent")
    ring(painter, ROOM)
    found = columns(image)
    assert (found[0], found[-1]) == (ROOM.left(), ROOM.right() - 1)


class Broken(Painted):
    """A part that fails to draw itself, and then succeeds."""

    failing = True

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        if self.failing:
            raise ZeroDivisionError
        painter.fillRect(rect, color("accent"))


def test_a_part_that_fails_to_draw_itself_can_be_drawn_again(qtbot) -> None:
    part = Broken()
    qtbot.addWidget(part)
    part.resize(10, 10)
    with pytest.raises(ZeroDivisionError):
        part.grab()
    part.failing = False
    assert part.grab().toImage().pixelColor(5, 5) == color("accent")


def test_a_part_must_say_how_it_is_drawn(paper) -> None:
    with pytest.raises(NotImplementedError):
        Painted().draw(paper[1], ROOM)
