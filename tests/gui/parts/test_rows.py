"""Rows of a card are as high as they are many, say themselves whole to readers, and are opened by keyboard."""

import pytest
from PySide6.QtCore import Qt

from desktop.domain.language import N_
from desktop.gui.parts.rows import HEIGHT, ONE_LINE, CardRow, CardRows

ROWS = (
    CardRow("a", "Mutoni Clarisse", "Kigabiro", N_("Open"), (N_("Children"), "new"), "12"),
    CardRow("b", "Keza", verb=N_("Open")),
    CardRow("c", "Nobody else"),
)


@pytest.fixture
def rows(qtbot) -> CardRows:
    made = CardRows()
    qtbot.addWidget(made)
    made.resize(400, 200)
    made.show_rows(ROWS)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    made.setCurrentRow(0)
    return made


def test_it_takes_the_height_of_its_rows_and_no_more(rows: CardRows) -> None:
    assert rows.height() == HEIGHT + 2 * ONE_LINE
    rows.show_rows(ROWS[1:])
    assert (rows.count(), rows.height()) == (2, 2 * ONE_LINE)


def test_a_row_says_everything_to_readers(rows: CardRows) -> None:
    said = rows.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Mutoni Clarisse, Kigabiro, Children, 12"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_arrows_move_and_enter_opens(qtbot, rows: CardRows, key: Qt.Key) -> None:
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(rows.opened) as opened:
        qtbot.keyClick(rows, key)
    assert opened.args == ["b"]


def test_a_row_without_a_verb_leads_nowhere(qtbot, rows: CardRows) -> None:
    rows.setCurrentRow(2)
    with qtbot.assertNotEmitted(rows.opened):
        qtbot.keyClick(rows, Qt.Key.Key_Return)


def test_rows_are_painted_with_and_without_a_chip(rows: CardRows) -> None:
    picture = rows.grab().toImage()
    rows.show_rows([CardRow("a", "Mutoni Clarisse", "Kigabiro", N_("Open")), *ROWS[1:]])
    assert rows.grab().toImage() != picture
