"""The officer arranges the columns, and finds them so another day."""

from collections.abc import Callable

from desktop.gui.tables.arrangement import GROWS, SHORT, column_menu
from desktop.gui.tables.table import Table
from tests.gui.tables.conftest import People

Make = Callable[..., Table]


def shown(table: Table) -> list[str]:
    return [table.rows.columns[section].key for section in table._arrangement.shown()]


def test_what_was_arranged_is_found_again(qtbot, table_of: Make) -> None:
    table = table_of(People(5))
    arrangement = table._arrangement
    arrangement.show_column(3, True)
    arrangement.move_column(3, -1)
    table.head.resizeSection(0, 133)
    other = table_of(People(5))
    other.arrange(table.arrangement())
    assert shown(other) == shown(table) == ["number", "name", "note", "village"]
    assert other.head.sectionSize(0) == 133
    assert other.arrangement() == table.arrangement()


def test_every_change_is_told(qtbot, table_of: Make) -> None:
    table = table_of(People(5))
    for act in (
        lambda: table.head.resizeSection(0, 150),
        lambda: table._arrangement.show_column(2, False),
        lambda: table._arrangement.move_column(0, 1),
    ):
        with qtbot.waitSignal(table.arranged):
            act()


def test_the_last_column_can_not_be_hidden_and_the_first_not_moved_out(qtbot, table_of: Make) -> None:
    table = table_of(People(5))
    for section in (0, 1, 2):
        table._arrangement.show_column(section, False)
    assert shown(table) == ["village"]
    table._arrangement.move_column(2, -1)
    table._arrangement.move_column(0, 1)
    assert shown(table) == ["village"]


def test_the_wide_column_takes_the_room_that_is_left(qtbot, table_of: Make) -> None:
    table = table_of(People(5))
    for width in (700, 520):
        table.resize(width, 300)
        qtbot.waitUntil(lambda: table.head.length() == table.viewport().width())
    table.resize(200, 300)
    assert table.head.length() > table.viewport().width()


def test_what_is_unknown_or_damaged_in_a_kept_arrangement_is_passed_over(qtbot, table_of: Make) -> None:
    table = table_of(People(5))
    kept = {"columns": [{"key": "gone"}, {"key": "village", "width": "wide"}, {"key": "name", "width": -4}, {}]}
    table.arrange(kept)
    assert shown(table)[:2] == ["village", "name"]
    table.arrange({})
    table.arrange({"columns": [{"key": key, "hidden": True} for key in ("number", "name", "village", "note")]})
    assert len(shown(table)) == 1


def test_the_menu_sorts_moves_hides_and_restores(qtbot, table_of: Make) -> None:
    table = table_of(People(5))
    sorted_by: list[tuple[int, bool]] = []

    def press(words: str) -> None:
        menu = column_menu(table._arrangement, 1, lambda section, down: sorted_by.append((section, down)))
        next(one for one in menu.actions() if one.text().replace("&", "") == words).trigger()

    press("Sort with the greatest first")
    press("Move the column to the left")
    press("Note")
    assert sorted_by == [(1, True)]
    assert shown(table) == ["name", "number", "village", "note"]
    press("The usual columns")
    assert shown(table) == ["number", "name", "village"]


def test_a_column_that_cannot_be_sorted_offers_no_sorting(qtbot, table_of: Make) -> None:
    menu = column_menu(table_of(People(5))._arrangement, 2, lambda *_: None)
    assert not [one for one in menu.actions() if one.text().replace("&", "").startswith("Sort")]


def test_wide_columns_give_way_before_the_list_has_to_be_moved_sideways(qtbot, table_of: Make) -> None:
    table = table_of(People(5))
    arrangement = table._arrangement
    widths = {"number": 80, "name": 300, "village": 300}
    table.arrange({"columns": [{"key": key, "width": width} for key, width in widths.items()]})
    table.resize(500, 300)
    qtbot.waitUntil(lambda: table.head.length() <= table.viewport().width())
    assert table.head.sectionSize(0) == 80, "numbers give nothing"
    assert arrangement.kept()["columns"][1]["width"] == 300, "what was arranged is kept for a wider day"
    table.resize(800, 300)
    qtbot.waitUntil(lambda: table.head.sectionSize(2) == 300)


def test_a_column_that_is_being_made_wider_does_not_shrink_under_the_hand(qtbot, table_of: Make) -> None:
    table = table_of(People(5))
    table.resize(420, 300)
    table.head.resizeSection(2, 260)
    assert table.head.sectionSize(2) == 260


def test_a_page_shows_and_hides_a_column_by_its_key(qtbot, table_of: Make) -> None:
    table = table_of(People(5))
    table.show_column("village", False)
    assert "village" not in shown(table)
    table.show_column("village", True)
    assert "village" in shown(table)


def test_words_get_a_part_of_the_room_that_is_left_and_numbers_none(qtbot, table_of: Make) -> None:
    table = table_of(People(5))
    columns = table.rows.columns
    number, _name, village = (columns[section] for section in range(3))
    assert number.width <= SHORT < village.width
    table.resize(1200, 300)
    qtbot.waitUntil(lambda: table.head.length() == table.viewport().width())
    assert table.head.sectionSize(0) == number.width
    assert village.width < table.head.sectionSize(2) <= village.width * (1 + GROWS)
    table.head.resizeSection(2, 170)
    table.resize(1300, 300)
    assert table.head.sectionSize(2) == 170, "what somebody chose stays"
