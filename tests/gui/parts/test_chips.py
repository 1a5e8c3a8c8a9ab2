"""A verdict is always a glyph and a word; chips wrap and are never shortened."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from desktop.domain.language import N_
from desktop.gui.parts.chips import (
    VERDICTS,
    Chip,
    ChipWords,
    VerdictBar,
    chip_flow,
    chip_width,
    paint_chip,
    verdict_chip,
)
from desktop.gui.theme.palette import color, wear


def test_no_two_verdicts_share_a_glyph_or_a_word() -> None:
    assert len({glyph for glyph, _, _ in VERDICTS.values()}) == len(VERDICTS)
    assert len({word for _, word, _ in VERDICTS.values()}) == len(VERDICTS)


@pytest.mark.parametrize("verdict", VERDICTS)
def test_a_verdict_can_be_told_without_its_colour(qtbot, verdict: str) -> None:
    with_glyph, bare = verdict_chip(verdict), Chip(VERDICTS[verdict][1], verdict)
    for one in (with_glyph, bare):
        qtbot.addWidget(one)
    assert with_glyph.width() > bare.width()
    assert with_glyph.accessibleName() == VERDICTS[verdict][1]


def test_a_chip_says_its_number_for_readers_too(qtbot) -> None:
    chip = verdict_chip("new", 1268)
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "1\u202f268 new"
    chip.say(N_("Late"), "doubt", "clock")
    assert chip.accessibleName() == "Late"


def test_on_white_grounds_a_chip_has_an_edge(qapp) -> None:
    edges = {}
    for palette in ("light", "contrast"):
        wear(qapp, palette)
        image = QImage(120, 30, QImage.Format.Format_RGB32)
        image.fill(color("surface"))
        painter = QPainter(image)
        width = paint_chip(painter, QPointF(4, 15), "Doubtful", "doubt", "ask")
        painter.end()
        assert width == chip_width("Doubtful", "ask")
        edges[palette] = image.pixelColor(60, 5) == color("doubt")
    assert edges == {"light": False, "contrast": True}


def test_chips_wrap_and_keep_their_width(qtbot) -> None:
    holder = chip_flow([ChipWords("Imfubyi ku babyeyi bombi", "accent"), ChipWords("Urugo rw'umwana"), ChipWords("x")])
    qtbot.addWidget(holder)
    holder.resize(200, 100)
    holder.show()
    chips = holder.findChildren(Chip)
    assert [chip.y() > 0 for chip in chips] == [False, True, True]
    assert all(chip.width() >= chip_width(chip.accessibleName()) for chip in chips)


def test_the_bar_shows_even_the_smallest_part_and_says_its_numbers(qtbot) -> None:
    bar = VerdictBar({"new": 100_000, "doubt": 1, "reject": 0})
    qtbot.addWidget(bar)
    bar.resize(300, 6)
    row = [bar.grab().toImage().pixelColor(x, 3) for x in range(300)]
    assert row.count(color("doubt")) >= 4
    assert color("reject") not in row
    assert "1 doubtful" in bar.accessibleName()
    bar.show_counts({"same": 3})
    assert bar.accessibleName() == "3 unchanged"
    assert bar.grab().toImage().pixelColor(100, 3) == color("same")
