"""Parts stand in rows and columns, and wrap where the width ends."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from desktop.gui.parts.layouts import TwoColumns, Wrapping, clear, column, frame, line, row, wrapping


def blocks(count: int, width: int = 100) -> list[QWidget]:
    made = [QWidget() for _ in range(count)]
    for one in made:
        one.setFixedSize(width, 20)
    return made


def test_a_row_takes_widgets_room_and_stretches(qtbot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    first, second, third = blocks(3)
    page.setLayout(row(first, 30, second, None, (third, 0), margins=(5, 0, 5, 0), gap=10))
    page.resize(600, 40)
    page.show()
    assert first.x() == 5
    assert second.x() - first.geometry().right() >= 30 + 10
    assert third.geometry().right() == 594


def test_a_column_holds_rows(qtbot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    first, second = blocks(2)
    page.setLayout(column(row(first, None), row(second, None), None, gap=4))
    page.resize(300, 200)
    page.show()
    assert (first.y(), second.y()) == (0, 24)


def test_what_is_taken_out_of_a_layout_is_hidden_at_once(qtbot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    first, second = blocks(2)
    layout = column(first, 10, second)
    page.setLayout(layout)
    page.show()
    clear(layout)
    assert (layout.count(), first.isVisible(), second.isVisible()) == (0, False, False)


def test_parts_go_on_in_a_new_line_where_the_width_ends(qtbot) -> None:
    made = blocks(5)
    holder = wrapping(made, gap=10, line_gap=5)
    qtbot.addWidget(holder)
    holder.resize(330, 100)
    holder.show()
    assert [(one.x(), one.y()) for one in made] == [(0, 0), (110, 0), (220, 0), (0, 25), (110, 25)]
    assert holder.heightForWidth(330) == 45
    assert holder.heightForWidth(90) == 5 * 20 + 4 * 5


def test_a_hidden_part_takes_no_room(qtbot) -> None:
    made = blocks(3)
    holder = wrapping(made, gap=10)
    qtbot.addWidget(holder)
    made[0].hide()
    holder.resize(400, 40)
    holder.show()
    assert made[1].x() == 0
    assert holder.sizeHint() == QSize(210, 20)


def test_items_can_be_counted_and_taken_out() -> None:
    layout = Wrapping()
    holder = QWidget()
    holder.setLayout(layout)
    for one in blocks(2):
        layout.addWidget(one)
    assert layout.count() == 2
    assert layout.itemAt(2) is None
    assert layout.takeAt(5) is None
    assert layout.takeAt(0) is not None
    assert layout.count() == 1
    assert layout.minimumSize() == QSize(100, 20)


def test_a_line_is_one_pixel(qtbot) -> None:
    lying, standing = line(), line(strong=True, upright=True)
    assert lying.maximumHeight() == standing.maximumWidth() == 1
    assert (lying.objectName(), standing.objectName()) == ("hairline", "line")
    assert isinstance(frame("card", row()), QFrame)


def test_two_columns_stand_below_each_other_where_there_is_no_room_for_both(qtbot) -> None:
    both = TwoColumns(column(QLabel("first")), column(QLabel("second")), side=200, narrow=500)
    qtbot.addWidget(both)
    both.resize(800, 300)
    both.show()
    assert not both.stacked
    assert both.second.width() == 200
    both.resize(400, 300)
    assert both.stacked
    qtbot.waitUntil(lambda: both.second.y() > both.first.y() and both.second.width() == 400)
    assert both.minimumSizeHint().width() < 400


def test_columns_that_share_the_room_stand_below_each_other_where_half_is_too_little_for_one(qtbot) -> None:
    wide = QLabel("wide")
    wide.setMinimumWidth(500)
    both = TwoColumns(column(QLabel("first")), column(wide), narrow=600)
    qtbot.addWidget(both)
    both.resize(900, 300)
    both.show()
    assert both.stacked
    both.resize(1100, 300)
    assert not both.stacked
    qtbot.waitUntil(lambda: abs(both.first.width() - both.second.width()) <= 1)
