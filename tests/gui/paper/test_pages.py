"""Strips find their pages: nothing is lost between two of them, headings stay with what they head."""

from PySide6.QtGui import QImage, QPainter

from desktop.gui.paper.pages import FOOT, LONG, MARGIN, SHORT, lay_out
from desktop.operations.papers.paper import Facts, NewPage, PaperColumn, Remark, Rows

COLUMNS = (PaperColumn("Name"), PaperColumn("Village"))


def rows(count):
    return Rows("People", COLUMNS, [(f"Name {one}", "Kigabiro") for one in range(count)])


def test_every_row_stands_on_some_page_and_each_page_begins_with_the_head(sheet):
    laid = lay_out(sheet(rows(200)))
    assert len(laid.pages) > 2
    strips = sum(len(page) for page in laid.pages)
    assert strips == 200 + 2 + (len(laid.pages) - 1), "the rows, heading and head, and the head again"
    tops = [page[0][0] for page in laid.pages[1:]]
    assert set(tops) == {MARGIN}


def test_nothing_stands_below_the_margin(sheet):
    for wide in (False, True):
        laid = lay_out(sheet(rows(120), wide=wide))
        bottom = (SHORT if wide else LONG) - MARGIN - FOOT
        assert all(top + strip.height <= bottom + 0.01 for page in laid.pages for top, strip in page)
        assert laid.size == ((LONG, SHORT) if wide else (SHORT, LONG))


def test_a_heading_never_stands_alone_at_the_foot_of_a_page(sheet):
    for count in range(40, 60):
        facts = Facts("", tuple(("Title", "value") for _ in range(count)))
        laid = lay_out(sheet(facts, rows(2)))
        assert not laid.pages[0][-1][1].stays


def test_a_paper_without_blocks_has_one_page(sheet):
    assert len(lay_out(sheet()).pages) == 1


def test_progress_is_told_and_may_stop_it(sheet):
    told = []
    lay_out(sheet(rows(1200)), lambda done, total: told.append(done))
    assert told == [0, 500, 1000]


def drawn(laid, page):
    image = QImage(800, 1130, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    laid.draw(painter, page)
    painter.end()
    return image


def test_the_title_is_on_the_first_page_only_and_the_foot_on_each(sheet):
    laid = lay_out(sheet(Remark("A remark"), rows(100)))
    first, second = drawn(laid, 0), drawn(laid, 1)
    foot = (round(MARGIN), round(LONG - MARGIN - FOOT), 600, 40)
    assert first.copy(*foot) == second.copy(*foot)
    numbers = (round(SHORT - MARGIN) - 110, round(LONG - MARGIN - FOOT), 110, 40)
    assert first.copy(*numbers) != second.copy(*numbers), "the pages are numbered"
    top = (round(MARGIN), round(MARGIN), 600, 40)
    assert first.copy(*top) != second.copy(*top)


def test_a_new_page_is_begun_where_that_is_wanted_but_none_is_left_empty(sheet):
    laid = lay_out(sheet(NewPage(), Remark("first"), NewPage(), Remark("second"), Remark("third")))
    assert [len(page) for page in laid.pages] == [1, 2]
    assert laid.pages[1][0][0] == MARGIN
