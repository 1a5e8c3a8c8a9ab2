"""The window goes from page to page by keyboard, folds where it is narrow, and asks for what it can't do itself."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.gui.mnemonics import bare
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.layouts import column
from desktop.gui.parts.notices import Notice
from desktop.gui.parts.page import Heading, Page
from desktop.gui.parts.sidebar import Place
from desktop.gui.theme.palette import worn
from desktop.gui.window import Window
from desktop.gui.work import Work

PLACES = (
    Place("today", N_("Today"), "today", "a"),
    Place("children", N_("Children"), "child", "a"),
    Place("reports", N_("Reports"), "report", "b"),
)


class Sheet(Page):
    """A page that writes down what happens to it."""

    def __init__(self, key: str) -> None:
        super().__init__()
        self.key, self.log, self.stays = key, [], False
        self.field = QLineEdit()
        self.setLayout(column(self.field))
        self.setFocusProxy(self.field)

    def heading(self) -> Heading:
        return Heading(self.key, "some", N_("Register a child") if self.key == "children" else "")

    def do_primary(self) -> None:
        self.log.append("primary")

    def find_in_page(self) -> None:
        self.log.append("find")

    def print_page(self) -> None:
        self.log.append("print")

    def enter(self, **parameters: object) -> None:
        self.log.append(("enter", parameters))

    def leave(self) -> bool:
        return not self.stays


@pytest.fixture
def window(qtbot) -> Iterator[Window]:
    made = Window(PLACES)
    for place in PLACES:
        made.add_page(place.key, lambda key=place.key: Sheet(key))
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_page("today")
    yield made
    for place in PLACES:
        made.page(place.key).stays = False


def press(qtbot, window: Window, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.ControlModifier if not modifiers else modifiers[0]
    qtbot.keyClick(window.focusWidget() or window, key, held)


def test_a_page_is_made_when_somebody_first_goes_there(qtbot, window: Window) -> None:
    made: list[str] = []
    window.add_page("reports", lambda: made.append("reports") or Sheet("reports"))
    assert not made
    window.show_page("reports", quarter="2026Q1")
    window.show_page("today")
    window.show_page("reports")
    assert made == ["reports"]
    assert window.page("reports").log == [("enter", {"quarter": "2026Q1"}), ("enter", {})]


def test_the_keyboard_is_in_the_page_that_one_comes_to(qtbot, window: Window) -> None:
    window.show_page("children")
    assert window.page("children").field.hasFocus()


def test_numbers_and_page_keys_go_from_place_to_place(qtbot, window: Window) -> None:
    for key, expected in (
        (Qt.Key.Key_2, "children"),
        (Qt.Key.Key_PageDown, "reports"),
        (Qt.Key.Key_PageDown, "today"),
        (Qt.Key.Key_PageUp, "reports"),
    ):
        press(qtbot, window, key)
        assert window.key == expected
    press(qtbot, window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.key == "today"


def test_a_place_is_chosen_in_the_sidebar_by_keyboard(qtbot, window: Window) -> None:
    places = window.sidebar.places
    places.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(places, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.came_to) as came:
        qtbot.keyClick(places, Qt.Key.Key_Return)
    assert came.args == ["children"]


def test_a_page_that_must_not_be_left_keeps_one_there(qtbot, window: Window) -> None:
    window.page("today").stays = True
    window.show_page("children")
    assert window.key == "today"
    assert not window.close()
    window.page("today").stays = False
    with qtbot.waitSignal(window.closing):
        assert window.close()


def test_an_unknown_place_is_no_place(window: Window) -> None:
    window.show_page("nowhere")
    assert window.key == "today"


def test_the_keys_of_the_window_reach_the_page(qtbot, window: Window) -> None:
    page = window.page("today")
    page.log.clear()
    for key in (Qt.Key.Key_N, Qt.Key.Key_F, Qt.Key.Key_P):
        press(qtbot, window, key)
    assert page.log == ["primary", "find", "print"]


def test_the_primary_button_belongs_to_the_page(qtbot, window: Window) -> None:
    def primaries() -> list[QPushButton]:
        return [one for one in window.topbar.findChildren(Button) if one.isVisible()]

    assert not primaries()
    window.show_page("children")
    qtbot.waitUntil(lambda: len(primaries()) == 1)
    (button,) = primaries()
    assert bare(button.text()) == "Register a child"
    button.click()
    assert "primary" in window.page("children").log


def test_search_undo_redo_and_lock_are_asked_for_by_key(qtbot, window: Window) -> None:
    window.show_undo(Message(N_("Registered {kind}: {title}"), kind="child", title="Eric"))
    window.show_redo("x")
    window.sidebar.places.setFocus()
    for key, signal in ((Qt.Key.Key_L, window.lock_asked), (Qt.Key.Key_Y, window.redo_asked)):
        with qtbot.waitSignal(signal):
            press(qtbot, window, key)
    press(qtbot, window, Qt.Key.Key_K)
    assert window.topbar.search.hasFocus()
    with qtbot.waitSignal(window.searched) as told:
        qtbot.keyClicks(window.topbar.search, "mut")
    assert told.args == ["mut"]


def test_where_nothing_can_be_taken_back_undo_is_off(qtbot, window: Window) -> None:
    asked: list[int] = []
    window.undo_asked.connect(lambda: asked.append(1))
    window.show_undo("")
    press(qtbot, window, Qt.Key.Key_Z)
    assert not asked
    window.show_undo("x")
    window.actions_table["undo"].trigger()
    assert asked


def test_a_narrow_window_folds_its_sidebar(qtbot, window: Window) -> None:
    for width, folded in ((1366, False), (1279, True), (1093, True), (1280, False)):
        window.resize(width, 690)
        assert window.sidebar.folded is folded


def test_it_fits_the_height_that_a_laptop_leaves_and_the_smallest_window(window: Window) -> None:
    window.resize(880, 500)
    assert (window.width(), window.height()) == (880, 500)


def test_the_palette_is_changed_from_the_menu(qtbot, window: Window) -> None:
    with qtbot.waitSignal(window.palette_chosen) as told:
        window.actions_table["palette_dark"].trigger()
    assert told.args == ["dark"] == [worn()]
    assert window.actions_table["palette_dark"].isChecked()


def test_the_language_is_changed_from_the_menu(qtbot, window: Window) -> None:
    with qtbot.waitSignal(window.language_chosen) as told:
        window.actions_table["language_en"].trigger()
    assert told.args == ["en"]


def test_the_menu_opens_by_key(qtbot, window: Window) -> None:
    menu = window.actions_table.menu()
    shown: list[bool] = []
    menu.aboutToShow.connect(lambda: (shown.append(True), menu.hide()))
    window.topbar._menu.setPopupMode(window.topbar._menu.ToolButtonPopupMode.DelayedPopup)
    menu.popup(QPoint(0, 0))
    assert shown
    menu.close()


def drag(window: Window, *files: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dragEnterEvent(QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))
    return data


def drop(window: Window, data: QMimeData) -> None:
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))


def test_a_workbook_can_be_dropped_anywhere_and_nothing_else_can(qtbot, window: Window, tmp_path: Path) -> None:
    workbook, letter = tmp_path / "abana.XLSX", tmp_path / "letter.docx"
    with qtbot.waitSignal(window.files_dropped) as told:
        data = drag(window, letter, workbook)
        assert window._veil.isVisible()
        drop(window, data)
    assert told.args == [[workbook]]
    assert not window._veil.isVisible()
    drag(window, letter)
    assert not window._veil.isVisible()
    drag(window, workbook)
    window.dragLeaveEvent(QDragLeaveEvent())
    assert not window._veil.isVisible()


def test_what_work_refuses_is_told_in_the_bar(qtbot, window: Window, tmp_path: Path) -> None:
    work = Work(reports=tmp_path)
    window.attend(work)

    def refuse() -> None:
        raise AppError(N_("The password is wrong."))

    with qtbot.waitSignal(work.refused):
        work.open(refuse)
    (notice,) = window.notices.notices()
    assert (notice.accessibleName(), notice.tone) == ("The password is wrong.", "reject")
    work.finish()


def test_everything_that_can_be_pressed_has_a_name(window: Window) -> None:
    nameless = [
        button
        for kind in (QPushButton, QLineEdit)
        for button in window.findChildren(kind)
        if button.isVisible() and not (button.accessibleName() or (kind is QPushButton and button.text()))
    ]
    assert nameless == [window.page("today").field]


def test_where_there_is_nothing_to_print_that_is_said(qtbot, window: Window) -> None:
    class Bare(Page):
        def heading(self) -> Heading:
            return Heading("Bare")

    window.add_page("bare", Bare)
    window.show_page("bare")
    press(qtbot, window, Qt.Key.Key_P)
    assert "nothing to print" in window.notices.findChildren(Notice)[-1].accessibleName()


def test_a_closed_place_is_left_and_not_entered_until_it_is_opened_again(window: Window) -> None:
    window.show_page("reports")
    window.close_places(frozenset({"reports"}))
    assert window.key == PLACES[0].key
    window.show_page("reports")
    assert window.key == PLACES[0].key
    window.close_places(frozenset())
    window.show_page("reports")
    assert window.key == "reports"


def test_every_page_is_asked_to_keep_what_is_typed_in_it(window: Window) -> None:
    window.show_page("reports")
    assert window.leave_pages()
    window.page("today").stays = True
    assert not window.leave_pages()


class Addressed(Sheet):
    """A page that shows one of many things."""

    shown = ""

    def enter(self, **parameters: object) -> None:
        self.shown = str(parameters.get("record") or self.shown)

    def address(self) -> dict[str, object]:
        return {"record": self.shown}


def test_back_leads_to_the_same_record_of_the_same_page(window: Window) -> None:
    window.add_page("partner", lambda: Addressed("partner"))
    window.show_page("children")
    window.show_page("partner", record="a")
    window.show_page("partner", record="b")
    window.show_page("partner", record="b")
    page = window.page("partner")
    window.go_back()
    assert (window.key, page.shown) == ("partner", "a")
    window.go_back()
    assert window.key == "children"
    window.show_page("partner")
    assert page.shown == "a"


def test_a_page_that_belongs_to_a_place_of_the_sidebar_marks_it(window: Window) -> None:
    class Behind(Sheet):
        place = "reports"

    window.add_page("behind", lambda: Behind("behind"))
    window.show_page("behind")
    assert window.sidebar.places.currentRow() == window.sidebar.places.row(window.sidebar.places._items["reports"])
