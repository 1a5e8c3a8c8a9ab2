"""The spine, the cover, the mark and the initials are drawn in the tones of the palette."""

import pytest
from PySide6.QtGui import QImage

from desktop.gui.parts.emblem import COVER_TONES, Avatar, Cover, Mark, Spine, initials
from desktop.gui.theme.palette import color, wear
from desktop.gui.theme.tokens import PALETTES


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("palette", PALETTES)
def test_the_cover_has_three_tones_and_teeth_of_paper(qtbot, qapp, palette: str) -> None:
    wear(qapp, palette)
    cover = Cover(unit=60)
    qtbot.addWidget(cover)
    cover.resize(150, 120)
    found = colours(cover.grab().toImage())
    assert {color(tone).name() for tone in (*COVER_TONES, "window")} <= found


def test_the_spine_is_one_row_of_teeth(qtbot) -> None:
    spine = Spine()
    qtbot.addWidget(spine)
    spine.resize(8, 80)
    image = spine.grab().toImage()
    widths = [sum(image.pixelColor(x, y) == color("spine") for x in range(8)) for y in range(80)]
    assert min(widths) <= 1
    assert max(widths) >= 6
    assert widths[8:24] == widths[16:32]


def test_the_mark_is_drawn_at_every_size(qtbot) -> None:
    for size in (28, 52):
        mark = Mark(size)
        qtbot.addWidget(mark)
        found = colours(mark.grab().toImage())
        assert {color("accent").name(), color("on_accent").name()} <= found


@pytest.mark.parametrize(
    ("name", "letters"), [("Uwera Claudine", "UC"), ("Caritas", "C"), ("", ""), ("  eric  de kigali", "ED")]
)
def test_initials_are_the_first_letters_of_two_words(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_an_avatar_shows_somebody_else(qtbot) -> None:
    avatar = Avatar("Mutoni Clarisse")
    qtbot.addWidget(avatar)
    before = avatar.grab().toImage()
    avatar.show_name("Habimana Samuel")
    assert avatar.grab().toImage() != before
