"""Where imports begin: nothing yet, or what was taken in and what waits."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt

from desktop.domain.language import Message
from desktop.gui.pages.importing.beginning import Beginning
from desktop.gui.parts.buttons import Button
from desktop.operations.imports.history import PastImport

PAST = PastImport("c" * 32, datetime(2026, 11, 23, 9, 15, tzinfo=UTC), "Uwera Claudine", Message("Took in"), 806, False)


@pytest.fixture
def beginning(qtbot) -> Beginning:
    made = Beginning()
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def choose_buttons(beginning: Beginning) -> list[Button]:
    return [one for one in beginning.findChildren(Button) if one.isVisible()]


def test_at_first_it_says_how_to_begin(qtbot, beginning):
    beginning.show_recent([])
    beginning.show_waiting([])
    choose, layouts = choose_buttons(beginning)
    with qtbot.waitSignal(beginning.choose_wanted):
        qtbot.keyClick(choose, Qt.Key.Key_Space)
    with qtbot.waitSignal(beginning.layouts_wanted):
        qtbot.keyClick(layouts, Qt.Key.Key_Space)


def test_what_was_taken_in_and_what_waits_is_listed(qtbot, beginning):
    beginning.show_recent([PAST])
    beginning.show_waiting([("list.xlsx", 5), ("other.xlsx", 2)])
    role = Qt.ItemDataRole.AccessibleTextRole
    assert beginning._recent_rows.item(0).data(role) == "Took in, 23/11/2026 09:15 · Uwera Claudine · 806 records"
    assert [beginning._waiting_rows.item(at).data(role) for at in (0, 1)] == [
        "list.xlsx, 5 rows", "other.xlsx, 2 rows"
    ]  # fmt: skip
    beginning._waiting_rows.setCurrentRow(0)
    with qtbot.waitSignal(beginning.waiting_wanted):
        qtbot.keyClick(beginning._waiting_rows, Qt.Key.Key_Return)


def test_an_import_that_was_taken_back_says_so(beginning):
    beginning.show_recent([PastImport(PAST.change, PAST.at, PAST.actor, PAST.action, PAST.records, True)])
    said = beginning._recent_rows.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("taken back")
    assert not beginning._waiting.isVisible()
