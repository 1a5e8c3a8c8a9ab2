"""A short table says its cells to readers, opens its rows by keyboard, and leaves columns out where it is narrow."""

import pytest
from PySide6.QtCore import Qt

from desktop.domain.language import N_, Message, set_language
from desktop.gui.language import as_it_is
from desktop.gui.parts.ledger import Ledger, LedgerCell, LedgerColumn, LedgerRow
from desktop.gui.theme.palette import wear

COLUMNS = (
    LedgerColumn("name", N_("Name"), "name"),
    LedgerColumn("day", N_("Day"), "muted", 90, 400),
    LedgerColumn("reached", N_("Reached of planned"), "part", 150),
    LedgerColumn("state", N_("State"), "chip", 100),
    LedgerColumn("count", N_("Times"), "number", 60),
    LedgerColumn("stage", N_("Stage"), "steps", 100),
)


def rows(count: int) -> list[LedgerRow]:
    return [
        LedgerRow(
            "partners",
            f"p{number}",
            {
                "name": LedgerCell(as_it_is(f"Partner {number} with a name that is much longer than its column is")),
                "day": LedgerCell(as_it_is("04/09/2026")),
                "reached": LedgerCell(as_it_is("3 of 4"), 0.75),
                "state": LedgerCell(N_("late"), "reject", "warn"),
                "count": LedgerCell(as_it_is("7")),
                "stage": LedgerCell(as_it_is("Cell"), 2),
            },
        )
        for number in range(count)
    ]


@pytest.fixture
def ledger(qtbot, dressed):
    made = Ledger(N_("Partners"), COLUMNS, rows(3))
    qtbot.addWidget(made)
    made.resize(700, 200)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_every_cell_is_said_with_the_title_of_its_column(ledger: Ledger) -> None:
    item = ledger.table.item(0, 2)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Reached of planned: 3 of 4"
    assert ledger.table.item(0, 0).toolTip().startswith("Partner 0 with")
    assert ledger.table.item(0, 4).toolTip() == ""
    assert ledger.table.accessibleName() == "Partners"


def test_enter_opens_the_row_where_the_keyboard_is_and_a_click_the_row_that_is_clicked(qtbot, ledger: Ledger) -> None:
    opened: list[tuple[str, str]] = []
    ledger.table.opened.connect(lambda register, record: opened.append((register, record)))
    ledger.table.setFocus()
    qtbot.keyClick(ledger.table, Qt.Key.Key_Down)
    qtbot.keyClick(ledger.table, Qt.Key.Key_Return)
    place = ledger.table.visualItemRect(ledger.table.item(2, 0)).center()
    qtbot.mouseClick(ledger.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [("partners", "p1"), ("partners", "p2")]


def test_a_row_of_which_there_is_no_record_opens_nothing(qtbot, dressed) -> None:
    made = Ledger(N_("Services"), COLUMNS, [LedgerRow(cells={"name": LedgerCell(N_("State"))})])
    qtbot.addWidget(made)
    opened: list[str] = []
    made.table.opened.connect(lambda register, _record: opened.append(register))
    made.table._open(0)
    assert opened == []


def test_a_narrow_table_leaves_out_the_columns_that_can_be_missed(ledger: Ledger) -> None:
    assert not ledger.table.isColumnHidden(1)
    ledger.resize(390, 200)
    assert [ledger.table.isColumnHidden(number) for number in range(6)] == [False, True, False, False, False, False]


def test_a_long_table_begins_with_its_first_rows_and_shows_all_when_asked(qtbot, dressed) -> None:
    made = Ledger(N_("Partners"), COLUMNS, rows(200), first=8)
    qtbot.addWidget(made)
    made.show()
    assert (made.table.rowCount(), made.all_button.isVisible()) == (8, True)
    made.all_button.click()
    assert (made.table.rowCount(), made.all_button.isVisible()) == (200, False)
    short = Ledger(N_("Partners"), COLUMNS, rows(9), first=8)
    qtbot.addWidget(short)
    assert short.table.rowCount() == 9, "a button would take as much room as the row"


def test_it_is_painted_in_every_palette(qapp, ledger: Ledger) -> None:
    ledger.table.setFocus()
    pictures = set()
    for palette in ("light", "dark", "contrast"):
        wear(qapp, palette)
        pictures.add(bytes(ledger.grab().toImage().constBits()))
    wear(qapp, "light")
    assert len(pictures) == 3


def test_a_chip_that_is_too_long_stays_within_its_column_and_is_whole_in_its_tooltip(qtbot, dressed) -> None:
    words = as_it_is("Bikeneye kongerwamo imbaraga nyinshi cyane")
    columns = (LedgerColumn("state", N_("State"), "chip", 110), LedgerColumn("name", N_("Name")))
    made = Ledger(N_("State"), columns, [LedgerRow(cells={"state": LedgerCell(words, "doubt", "clock")})])
    qtbot.addWidget(made)
    made.resize(400, 80)
    made.show()
    assert made.table.item(0, 0).toolTip() == str(words)
    picture = made.table.viewport().grab(made.table.visualItemRect(made.table.item(0, 1))).toImage()
    inside = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(4, picture.height() - 4)}
    assert len(inside) == 1, "nothing of the chip reaches into the next column"


def test_the_arrows_leave_the_table_at_its_ends(qtbot, ledger: Ledger) -> None:
    ledger.table.setFocus()
    for _row in range(2):
        qtbot.keyClick(ledger.table, Qt.Key.Key_Down)
    assert ledger.table.hasFocus()
    assert ledger.table.currentRow() == 2


def test_titles_and_words_follow_the_language(ledger: Ledger) -> None:
    set_language("fr")
    ledger.table.retranslate()
    assert ledger.table.horizontalHeaderItem(0).text() == Message("Name").text("fr")
    set_language("en")
