"""The page of any register: found, filtered and read by keyboard, begun anew, and as it was arranged before."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from desktop.gui.language import say
from desktop.gui.mnemonics import bare
from desktop.gui.pages.register_page import EMPTY, LIST, NOTHING_FOUND, RegisterPage
from desktop.gui.parts.buttons import Button
from desktop.gui.settings import Settings
from desktop.operations.records import save_record
from tests.gui.office import KIGABIRO, Office
from tests.gui.pages.shown import listed, said, shown

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def settings(tmp_path) -> Settings:
    return Settings(tmp_path / "window.json")


@pytest.fixture
def page(qtbot, office: Office, settings: Settings) -> RegisterPage:
    """Three adults."""
    for name in ("Keza", "Mugisha", "Uwase"):
        office.child(name, is_child="no", is_adult="yes", birth="1980", sex="M" if name == "Mugisha" else "F")
    made = RegisterPage(office.desk, settings, "people", "adults")
    listed(qtbot, made)
    return made


def names(page: RegisterPage) -> list[str]:
    """Who is in the list."""
    return [name for (name,) in said(page.model, ("family_name",))]


def test_it_says_which_side_of_the_register_it_is_and_how_many_there_are(page: RegisterPage) -> None:
    heading = page.heading()
    assert [say(words) for words in (heading.title, heading.second, heading.primary)] == [
        "Adults",
        "3 in the register",
        "Register an adult",
    ]


def test_words_narrow_the_list_and_nothing_found_is_said(qtbot, page: RegisterPage) -> None:
    page.find_in_page()
    assert page.search.hasFocus()
    qtbot.keyClicks(page.search, "mugi")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(page) == ["Mugisha"])
    assert say(page.heading().second) == "3 in the register"
    qtbot.keyClicks(page.search, "zzzz")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page._body.currentIndex() == NOTHING_FOUND)
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page._body.currentIndex() == LIST and len(names(page)) == 3)


def test_filters_above_the_columns_are_opened_by_keyboard_and_stay_when_they_find_nothing(
    qtbot, page: RegisterPage
) -> None:
    qtbot.keyClick(page, Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: page.table.head.has_filters)
    field = page.window().focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "uwa")
    qtbot.waitUntil(lambda: names(page) == ["Uwase"])
    qtbot.keyClicks(field, "zzz")
    qtbot.waitUntil(lambda: names(page) == [] and page.model.complete)
    assert page._body.currentIndex() == LIST


def test_the_record_follows_the_arrow_keys(qtbot, page: RegisterPage) -> None:
    page.table.take_keyboard()
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.panel.page is not None)
    assert page.panel.page.label == "Mugisha Clarisse"
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.panel.page.label == "Uwase Clarisse")


def test_a_record_is_shown_wherever_one_comes_from(qtbot, office: Office, page: RegisterPage) -> None:
    elsewhere = office.child("Zaninka")
    page.enter(record=elsewhere)
    qtbot.waitUntil(lambda: page.panel.page is not None and page.panel.page.id == elsewhere)
    assert page.sides.detail_is_open


def test_a_new_record_begins_with_what_was_given_and_on_its_side(qtbot, page: RegisterPage) -> None:
    page.enter(values={"family_name": "Zaninka"})
    qtbot.waitUntil(lambda: page.panel.form is not None and page.panel.form.isVisible())
    form = page.panel.form
    qtbot.waitUntil(lambda: form.sections.rows["family_name"].editor.focusProxy().text() == "Zaninka")
    assert page.leave()
    assert page.panel.form is None


def test_the_list_is_read_again_when_its_register_was_written_to(qtbot, office: Office, page: RegisterPage) -> None:
    told = {"family_name": "Zaninka", "other_names": "Odette", "sex": "F", "is_adult": "yes", "village": KIGABIRO}
    office.desk.write(("people",), save_record, "people", told)
    qtbot.waitUntil(lambda: names(page)[-1:] == ["Zaninka"])
    assert say(page.heading().second) == "4 in the register"


def test_an_empty_register_says_what_it_is_for_and_offers_both_ways_to_begin(
    qtbot, office: Office, settings: Settings
) -> None:
    page = RegisterPage(office.desk, settings, "meetings")
    shown(qtbot, page)
    qtbot.waitUntil(lambda: page._body.currentIndex() == EMPTY)
    assert say(page.heading().second) == ""
    offered = {bare(one.text()): one for one in page._empty.findChildren(Button)}
    bring = offered["Bring in a workbook…"]
    bring.setFocus()
    with qtbot.waitSignal(office.desk.page_wanted) as asked:
        qtbot.keyClick(bring, Qt.Key.Key_Space)
    assert asked.args == ["import", {}]
    offered["Add a meeting"].setFocus()
    qtbot.keyClick(offered["Add a meeting"], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.panel.form is not None)


def test_the_list_stands_as_it_was_arranged_before(
    qtbot, office: Office, page: RegisterPage, settings: Settings
) -> None:
    page.table.horizontalHeader().moveSection(0, 2)
    kept = settings.get("list people adults", {})
    assert {name: kept[name] for name in ("columns", "order")} == page.table.arrangement()
    again = RegisterPage(office.desk, settings, "people", "adults")
    qtbot.addWidget(again)
    assert again.table.arrangement() == page.table.arrangement()
    assert again.table.horizontalHeader().visualIndex(0) == 2


def test_rows_pasted_into_the_list_go_to_where_workbooks_are_looked_at(
    qtbot, office: Office, page: RegisterPage
) -> None:
    QGuiApplication.clipboard().setText("Keza\tAlice")
    with qtbot.waitSignal(office.desk.page_wanted) as asked:
        qtbot.keyClick(page.table, Qt.Key.Key_V, CTRL)
    where, parameters = asked.args
    key, text, fields = parameters["pasted"]
    assert (where, key, text) == ("import", "people", "Keza\tAlice")
    assert "family_name" in fields


def test_the_order_and_the_chosen_filters_are_found_again_but_no_words(
    qtbot, office: Office, page: RegisterPage, settings: Settings
) -> None:
    page.table._sort_by([one.key for one in page.model.columns].index("sex"), descending=True)
    page.narrowing.choose({"sex": ("F",)})
    page.narrowing.changed.emit()
    page.search.setText("keza")
    again = RegisterPage(office.desk, settings, "people", "adults")
    listed(qtbot, again)
    assert again.model.order[0] == ("sex", True)
    assert again.wanted().narrowed == (("sex", ("F",)),)
    assert again.search.text() == ""
    assert "keza" not in settings._file.read_text("utf-8").casefold()
    qtbot.waitUntil(lambda: again.narrowing.menus["sex"].text() == "Sex: Female")
    assert names(again) == ["Uwase", "Keza"] or names(again) == ["Keza", "Uwase"]


def test_a_filter_narrows_the_list_is_printed_and_leaves_with_it(qtbot, office: Office, page: RegisterPage) -> None:
    menu = page.narrowing.menus["sex"]
    menu.setFocus()
    menu.opening.emit()
    qtbot.waitUntil(lambda: any("\t" in action.text() for action in menu.menu().actions()))
    said = [action.text() for action in menu.menu().actions() if action.isCheckable()]
    assert sorted(said) == ["Female\t2", "Male\t1"]
    male = next(action for action in menu.menu().actions() if action.text().startswith("Male"))
    male.trigger()
    qtbot.waitUntil(lambda: names(page) == ["Mugisha"])
    assert [(say(title), say(text)) for title, text in page.leaving.listed().narrowed] == [("Sex", "Male")]
    dialog = page.export_list()
    assert dialog is not None
    assert dialog._asked.wanted.narrowed == (("sex", ("M",)),)
    dialog.close()
    assert page._as_view("Men").narrowed == {"sex": ("M",)}


def test_nothing_found_offers_to_clear_the_filters(qtbot, page: RegisterPage) -> None:
    page.narrowing.choose({"sex": ("M",)})
    page.narrowing.changed.emit()
    page.search.setText("keza")
    page.reload()
    qtbot.waitUntil(lambda: page._body.currentIndex() == NOTHING_FOUND)
    clear = next(one for one in page._nothing.findChildren(Button))
    clear.setFocus()
    qtbot.keyClick(clear, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page._body.currentIndex() == LIST and len(names(page)) == 3)
    assert page.wanted().narrowed == ()


def test_a_list_that_is_opened_from_figures_shows_what_was_counted_and_nothing_else(qtbot, page: RegisterPage) -> None:
    page.search.setText("keza")
    page.enter(narrowed={"sex": ("M",)})
    qtbot.waitUntil(lambda: names(page) == ["Mugisha"])
    assert page.search.text() == ""
    assert page.wanted().narrowed == (("sex", ("M",)),)
