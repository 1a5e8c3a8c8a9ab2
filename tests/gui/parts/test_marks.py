"""The drawn marks of the office say in words what they show."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.domain.language import N_
from desktop.gui.parts.marks import (
    SERVED_ORDER,
    Evidence,
    Served,
    Share,
    Stage,
    paint_evidence,
    paint_served,
    paint_share,
    paint_steps,
)
from desktop.gui.theme.palette import color

NAMES = ("Health", "Nutrition", "Education", "Protection", "Psychosocial", "Shelter", "Economic")


def along(paint, width: int = 90) -> list[str]:
    """The colours along the middle of what is painted."""
    image = QImage(width, 20, QImage.Format.Format_RGB32)
    image.fill(color("surface"))
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return [image.pixelColor(x, 10).name() for x in range(width)]


def test_the_chain_is_filled_as_far_as_it_has_come() -> None:
    pixels = along(lambda painter: paint_steps(painter, QPointF(0, 10), 3))
    inks = [pixels[place * 10 + 4] for place in range(4)]
    assert inks == [color("accent").name()] * 3 + [color("need").name()]


def test_where_a_level_rejected_its_pill_is_red() -> None:
    pixels = along(lambda painter: paint_steps(painter, QPointF(0, 10), 2, rejected=True))
    assert [pixels[4], pixels[14], pixels[24]] == [color(ink).name() for ink in ("accent", "reject", "need")]


def test_the_squares_stand_in_one_order_whatever_was_given_first() -> None:
    pixels = along(lambda painter: paint_served(painter, QPointF(0, 10), ["ECON", "HEALTH"]))
    filled = [pixels[place * 9 + 3] == color("delivered").name() for place in range(7)]
    assert filled == [code in ("HEALTH", "ECON") for code in SERVED_ORDER]


def test_nothing_known_is_no_bar() -> None:
    pixels = along(lambda painter: paint_evidence(painter, QPointF(0, 10), 0))
    assert color("accent").name() not in pixels


def test_a_share_of_something_is_never_drawn_as_nothing() -> None:
    for share, least, most in ((0.0, 0, 0), (0.001, 3, 12), (0.5, 40, 50), (7.0, 85, 90)):
        pixels = along(lambda painter, share=share: paint_share(painter, QRectF(0, 7, 90, 6), share))
        assert least <= pixels.count(color("delivered").name()) <= most


def test_the_stage_says_its_word(qtbot) -> None:
    stage = Stage(N_("Sector"), 3)
    qtbot.addWidget(stage)
    assert stage.accessibleName() == "Sector"
    assert stage.grab().toImage().pixelColor(4, 10) == color("accent")


def test_the_squares_say_which_domains_were_received(qtbot) -> None:
    served, none = Served(NAMES, {"EDUC", "HEALTH"}), Served(NAMES, ())
    for one in (served, none):
        qtbot.addWidget(one)
        one.grab()
    assert served.accessibleName() == served.toolTip() == "2 of 7 domains: Health, Education"
    assert none.accessibleName() == "None of the seven domains"


def test_a_reason_says_how_much_it_weighs(qtbot) -> None:
    evidence = Evidence([(3, N_("Same village")), (0, N_("Mother not given"))])
    qtbot.addWidget(evidence)
    assert evidence.accessibleName() == "Same village (strong)\nMother not given (counts for nothing)"
    assert evidence.sizeHint().height() == evidence.height() == 44
    assert evidence.grab().toImage().pixelColor(3, 11) == color("accent")


def test_a_share_has_words_for_whoever_cannot_see_it(qtbot) -> None:
    share = Share(0.5, N_("Half"))
    qtbot.addWidget(share)
    share.resize(100, 5)
    assert share.accessibleName() == "Half"
    share.show_share(1.0, N_("All"))
    assert share.accessibleName() == "All"
    assert share.grab().toImage().pixelColor(95, 2) == color("delivered")
