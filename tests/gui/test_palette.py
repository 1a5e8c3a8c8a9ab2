"""Ctrl+K leads anywhere: to people, to pages, to actions, without the mouse."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.language import N_
from desktop.gui.language import say, speak
from desktop.gui.pages.register_page import RegisterPage
from desktop.gui.palette import Palette
from desktop.gui.parts.page import Heading, Page
from desktop.gui.parts.sidebar import Place
from desktop.gui.settings import Settings
from desktop.gui.window import Window
from tests.gui.office import Office

PLACES = (
    Place("today", N_("Today"), "today"),
    Place("partners", N_("Partners"), "partner"),
    Place("import", N_("Import"), "import"),
)


class Quiet(Page):
    """A page on which nothing happens."""

    def heading(self) -> Heading:
        return Heading("Quiet")


@pytest.fixture
def window(qtbot, office: Office) -> Iterator[Window]:
    made = Window(PLACES)
    for place in PLACES:
        made.add_page(place.key, Quiet)
    office.child("Mutoni", "Clarisse")
    office.child("Imanizabayo", "Ange")
    office.keep("partners", name="Itorero rya Gatsata", kind="FBO")
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_page("today")
    yield made
    shiboken6.delete(made)


@pytest.fixture
def palette(window: Window, office: Office) -> Palette:
    made = Palette(office.desk, window, PLACES)
    window.searched.connect(made.search)
    return made


def offered(palette: Palette) -> list[str]:
    return [say(entry.words) for entry in palette.entries()]


def type_words(qtbot, palette: Palette, words: str, then: str) -> QWidget:
    """Type into the field and wait for something that is found."""
    field = palette.parentWidget().topbar.search
    palette.parentWidget().search_everything()
    qtbot.keyClicks(field, words)
    qtbot.waitUntil(lambda: then in offered(palette))
    return field


def test_the_field_alone_offers_the_pages(qtbot, window, palette):
    assert not palette.isVisible()
    window.search_everything()
    assert palette.isVisible()
    assert offered(palette) == ["Today", "Partners", "Import"]


def test_a_child_is_found_while_one_types_and_enter_opens_it(qtbot, window, palette, office):
    wanted = []
    office.desk.record_wanted.connect(lambda register, record: wanted.append(register))
    field = type_words(qtbot, palette, "cla mut", "Mutoni Clarisse")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wanted == ["people"])
    assert not palette.isVisible()
    assert field.text() == ""


def test_enter_waits_for_the_register_to_answer(qtbot, window, palette, office):
    window.search_everything()
    field = window.topbar.search
    with qtbot.waitSignal(office.desk.record_wanted):
        qtbot.keyClicks(field, "clarisse")
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_page_goes_before_people_where_its_first_letters_are_typed(qtbot, window, palette, office):
    type_words(qtbot, palette, "im", "Imanizabayo Ange")
    assert offered(palette)[:2] == ["Import", "Imanizabayo Ange"]
    wanted = []
    office.desk.page_wanted.connect(lambda key, _parameters: wanted.append(key))
    qtbot.keyClick(window.topbar.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wanted == ["import"])


def test_partners_are_found_with_what_they_are(qtbot, window, palette):
    type_words(qtbot, palette, "gatsata", "Itorero rya Gatsata")
    assert say(palette.entries()[0].right) == "Partner"


def test_an_action_is_found_by_its_words_and_done(qtbot, window, palette):
    field = type_words(qtbot, palette, "lock", "Lock the register")
    qtbot.waitUntil(lambda: palette.list.count() == 1)
    with qtbot.waitSignal(window.lock_asked):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_arrows_lead_into_the_list_and_back(qtbot, window, palette, office):
    window.search_everything()
    qtbot.keyClick(window.topbar.search, Qt.Key.Key_Down)
    assert palette.list.hasFocus()
    assert palette.list.currentRow() == 1
    qtbot.keyClick(palette.list, Qt.Key.Key_Up)
    qtbot.keyClick(palette.list, Qt.Key.Key_Up)
    assert window.topbar.search.hasFocus()
    qtbot.keyClick(window.topbar.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(office.desk.page_wanted) as went:
        qtbot.keyClick(palette.list, Qt.Key.Key_Return)
    assert went.args[0] == "partners"


def test_letters_typed_in_the_list_go_on_in_the_field(qtbot, window, palette):
    window.search_everything()
    qtbot.keyClick(window.topbar.search, Qt.Key.Key_Down)
    qtbot.keyClick(palette.list, Qt.Key.Key_T)
    assert window.topbar.search.hasFocus()
    assert window.topbar.search.text() == "t"


def test_escape_closes_and_gives_the_keyboard_back_to_the_page(qtbot, window, palette):
    field = type_words(qtbot, palette, "mut", "Mutoni Clarisse")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert field.text() == ""
    assert window.page("today").hasFocus()


def test_the_list_goes_when_the_keyboard_goes_elsewhere(qtbot, window, palette):
    window.search_everything()
    window.page("today").setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.page("today").setFocus()
    assert not palette.isVisible()


def test_what_is_not_known_is_said(qtbot, window, palette):
    field = window.topbar.search
    window.search_everything()
    qtbot.keyClicks(field, "zzqq")
    qtbot.waitUntil(lambda: palette.list.count() == 0)
    assert palette.isVisible()


def test_pages_are_found_in_the_language_of_the_window(qapp, qtbot, window, palette):
    speak(qapp, "fr")
    window.search_everything()
    assert offered(palette)[0] == say(N_("Today")) != "Today"


def test_each_entry_is_said_whole_to_readers(qtbot, window, palette):
    type_words(qtbot, palette, "cla", "Mutoni Clarisse")
    said = palette.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Mutoni Clarisse, ")
    assert said.endswith("Person")


def test_what_is_chosen_in_the_menu_is_an_action_like_any_other(qtbot, window, palette):
    chosen: list[str] = []
    window.palette_chosen.connect(chosen.append)
    try:
        field = type_words(qtbot, palette, "dark", "Dark")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: chosen == ["dark"])
    finally:
        window.choose_palette("light")


def test_a_record_of_any_register_is_begun_by_its_name(qtbot, window, palette, office: Office):
    field = type_words(qtbot, palette, "add meeting", "Add a meeting")
    qtbot.waitUntil(lambda: offered(palette)[0] == "Add a meeting")
    with qtbot.waitSignal(office.desk.begin_wanted) as begun:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert begun.args == ["meetings", "", {}]
    field = type_words(qtbot, palette, "register a chi", "Register a child")
    with qtbot.waitSignal(office.desk.begin_wanted) as begun:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert begun.args == ["people", "children", {}]


def test_what_can_be_done_with_the_list_that_is_shown_is_found_by_its_words(qtbot, window, palette, office, tmp_path):
    window.add_page("meetings", lambda: RegisterPage(office.desk, Settings(tmp_path / "window.json"), "meetings"))
    window.show_page("today")
    window.search_everything()
    qtbot.keyClicks(window.topbar.search, "export")
    assert "Export this list" not in offered(palette), "there is no list"
    palette.close_list()
    office.keep("meetings", title="JADF", due_on="2026-11-03")
    window.show_page("meetings")
    qtbot.waitUntil(lambda: window.page("meetings").model.complete)
    type_words(qtbot, palette, "export", "Export this list")
    palette.close_list()
    field = type_words(qtbot, palette, "filter by", "Filter by column")
    qtbot.waitUntil(lambda: offered(palette)[0] == "Filter by column")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page("meetings").table.head.has_filters)
