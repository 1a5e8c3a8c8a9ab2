"""A paper is cut into strips; no word is cut off, and no column is too narrow for its words."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.gui.paper.strips import height_of, strips_of
from desktop.operations.papers.paper import Facts, NewPage, PaperColumn, Remark, Ring, Rows, Share, Shares, Signatures

COLUMNS = (PaperColumn("Name", 3), PaperColumn("Sex", 0.2), PaperColumn("No.", 0.3, right=True))


def inked(strip, width=400):
    """How many columns of pixels a strip leaves ink in."""
    image = QImage(width, max(1, round(strip.height)), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    strip.draw(painter, QRectF(0, 0, width, strip.height))
    painter.end()
    return sum(any(image.pixel(x, y) != 0xFFFFFFFF for y in range(image.height())) for x in range(width))


def test_a_long_value_takes_more_lines(sheet):
    (short,) = strips_of(sheet(Facts("", (("Note", "short"),))), 400)
    (long,) = strips_of(sheet(Facts("", (("Note", "a word after another " * 20),))), 400)
    assert long.height > 3 * short.height
    assert inked(long) > inked(short)


def test_a_word_longer_than_its_column_is_parted_and_not_cut():
    assert height_of("x" * 200, "body", 100) > 3 * height_of("x", "body", 100)


def test_a_table_has_its_head_before_the_rows_and_again_on_each_page(sheet):
    head, first, second = strips_of(sheet(Rows("", COLUMNS, [("A", "Female", "1"), ("B", "Male", "2")])), 400)
    assert head.stays
    assert first.head is not None
    assert second.head.height == head.height


def test_a_narrow_column_gets_the_room_that_its_longest_word_needs(sheet):
    _, row = strips_of(sheet(Rows("", COLUMNS, [("Mutoni", "Masculine", "1")])), 400)
    _, other = strips_of(sheet(Rows("", COLUMNS, [("Mutoni", "M", "1")])), 400)
    assert row.height == other.height, "no word is parted, so the row is one line high"


def test_a_table_without_rows_says_so_and_one_without_columns_is_nothing(sheet):
    assert len(list(strips_of(sheet(Rows("", COLUMNS, [])), 400))) == 2
    assert list(strips_of(sheet(Rows("", (), [])), 400)) == []


def test_signatures_stand_two_by_two_and_stay_together(sheet):
    strips = list(strips_of(sheet(Remark("A remark"), Signatures(("Chief", "Head", "Officer"))), 400))
    assert [one.stays for one in strips] == [False, True, False]
    assert inked(strips[1]) > 300 > inked(strips[2])


def test_a_bar_is_drawn_as_far_as_its_share_and_says_what_it_is_about(sheet):
    bars = tuple(Share("Fees", share, "") for share in (0.0, 0.5, 1.0))
    heading, *drawn = strips_of(sheet(Shares("Reached", bars)), 400)
    assert heading.stays
    none, half, whole = (darker(strip) for strip in drawn)
    assert none < half < whole
    assert abs((half - none) * 2 - (whole - none)) < 0.1 * (whole - none)


def test_a_ring_has_its_numbers_beside_it_and_none_where_nothing_is_known(sheet):
    rows = (("12", "named"), ("30", "a number only"))
    _heading, half = strips_of(sheet(Ring("Names", 0.5, "by name", rows)), 400)
    _heading, unknown = strips_of(sheet(Ring("Names", None, "by name", rows)), 400)
    assert darker(half) > darker(unknown)
    assert inked(half) > 150


def darker(strip, width=400):
    """How many pixels a strip leaves dark."""
    image = QImage(width, max(1, round(strip.height)), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    strip.draw(painter, QRectF(0, 0, width, strip.height))
    painter.end()
    return sum(image.pixelColor(x, y).lightness() < 110 for y in range(image.height()) for x in range(width))


def test_rows_to_be_written_in_by_hand_have_room_for_it(sheet):
    _, usual = strips_of(sheet(Rows("", COLUMNS, [("A", "F", "1")])), 400)
    _, written = strips_of(sheet(Rows("", COLUMNS, [("A", "F", "1")], high=30)), 400)
    assert usual.height < 30 == written.height


def test_what_begins_a_page_is_known(sheet):
    assert [strip.breaks for strip in strips_of(sheet(NewPage(), Remark("x")), 400)] == [True, False]
