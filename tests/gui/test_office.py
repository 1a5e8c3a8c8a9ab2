"""The open register in its window: pages, bar and keys reach each other; what is done can be taken back by keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from desktop.domain.dates import show_date
from desktop.domain.language import LANGUAGES, Message, grouped
from desktop.domain.manner import choose_manner
from desktop.gui.language import say
from desktop.gui.mnemonics import letters_of
from desktop.gui.office import Office as OpenOffice
from desktop.gui.office import closing
from desktop.gui.pages.places import PLACES
from desktop.gui.parts.labels import Label
from desktop.gui.settings import Settings, take_manner
from desktop.operations.backups import back_up, backups_of
from desktop.operations.lists import count_of
from desktop.operations.masking import mask_names
from desktop.operations.places import rename_place
from desktop.operations.records import save_record
from desktop.operations.session import open_register
from tests.gui.office import KIGABIRO, Office, new_register
from tests.operations.district import PASSWORD

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def settings(tmp_path) -> Settings:
    return Settings(tmp_path / "window.json")


@pytest.fixture
def opened(qtbot, office: Office, settings: Settings) -> Iterator[OpenOffice]:
    """The window of the register of Karongi, at the list of children."""
    made = OpenOffice(office.desk, settings, "Uwera Claudine")
    made.stay_open()
    qtbot.addWidget(made.window)
    made.window.resize(1366, 740)
    with qtbot.waitActive(made.window):
        made.window.show()
        made.window.activateWindow()
    made.window.show_page("people/children")
    office.settle()
    yield made
    office.settle()


def save_adult(office: Office) -> None:
    """Register somebody as a page does."""
    told = {"family_name": "Mutoni", "other_names": "Odette", "sex": "F", "is_adult": "yes", "village": KIGABIRO}
    office.desk.write(("people",), save_record, "people", told)


def press(qtbot, opened: OpenOffice, key: Qt.Key) -> None:
    """Press a key with Ctrl where the keyboard is."""
    qtbot.keyClick(opened.window.focusWidget() or opened.window, key, CTRL)


def words(opened: OpenOffice) -> list[str]:
    """What the bar of the window says."""
    return [say(notice.words) for notice in opened.window.notices.notices()]


def test_what_was_done_is_taken_back_and_done_again_by_keyboard(qtbot, office: Office, opened: OpenOffice) -> None:
    undo, redo = opened.window.actions_table["undo"], opened.window.actions_table["redo"]
    save_adult(office)
    qtbot.waitUntil(lambda: undo.isEnabled() and "Mutoni" in str(opened._next[0].action))
    press(qtbot, opened, Qt.Key.Key_Z)
    qtbot.waitUntil(redo.isEnabled)
    assert office.do(count_of, "people") == 0
    assert "Taken back: Registered Person: Mutoni Odette" in words(opened)
    press(qtbot, opened, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: not redo.isEnabled())
    assert office.do(count_of, "people") == 1
    assert "Done again." in words(opened)


def test_a_record_is_shown_on_the_page_of_its_register(qtbot, office: Office, opened: OpenOffice) -> None:
    partner = office.keep("partners", name="Ineza", kind="NGO", status="ACTIVE")
    visit = office.keep("field_visits", partner=partner, visited_on="2026-09-04", findings="Names are missing")
    office.desk.open_record("field_visits", visit)
    assert opened.window.key == "field_visits"
    panel = opened.window.page("field_visits").panel
    qtbot.waitUntil(lambda: panel.page is not None and panel.page.id == visit)
    office.desk.open_record("partners", partner)
    assert opened.window.key == "partners/page"
    page = opened.window.page("partners/page")
    qtbot.waitUntil(lambda: page.found is not None and page.page.id == partner)
    opened.window.go_back()
    assert opened.window.key == "field_visits"


def test_a_person_is_shown_in_the_list_to_which_they_belong(qtbot, office: Office, opened: OpenOffice) -> None:
    adult = office.keep("people", family_name="Mukamana", other_names="Rose", sex="F", is_adult="yes", birth="1980",
                        adult_roles=("CAREGIVER",), village=KIGABIRO)  # fmt: skip
    child = office.child()
    office.desk.written.emit(("people",))
    for person, key in ((child, "people/children"), (adult, "people/adults")):
        office.desk.open_record("people", person)
        qtbot.waitUntil(lambda key=key: opened.window.key == key)
        page = opened.window.page(key)
        qtbot.waitUntil(lambda page=page, person=person: page._row_record(page.table.chosen_id()) == person)


def test_a_new_record_is_begun_on_the_side_that_was_asked_for(qtbot, office: Office, opened: OpenOffice) -> None:
    office.desk.begin_record("people", "adults", family_name="Zaninka")
    assert opened.window.key == "people/adults"
    panel = opened.window.page("people/adults").panel
    qtbot.waitUntil(lambda: panel.form is not None)
    name = panel.form.sections.rows["family_name"].editor.focusProxy()
    qtbot.waitUntil(lambda: name.text() == "Zaninka")
    office.settle()


def test_a_notice_of_a_page_is_said_in_the_bar(office: Office, opened: OpenOffice) -> None:
    office.desk.notice("new", Message("Saved: {name}", name="Mutoni"))
    assert words(opened) == ["Saved: Mutoni"]


def test_help_says_what_the_field_is_for_and_opens_the_guide_where_there_is_none(qtbot, opened: OpenOffice) -> None:
    opened.window.setFocus()
    opened.show_help()
    assert opened.window.key == "guide"


def test_another_language_is_remembered_and_spoken_by_every_part(
    qtbot, office: Office, opened: OpenOffice, settings: Settings
) -> None:
    def foot() -> list[str]:
        return [label.text() for label in opened.window.statusline.findChildren(QLabel)]

    place = Message("{district} District", district="Karongi")
    assert place.text("en") in foot()
    opened.window.choose_language("fr")
    assert settings.get("language") == "fr"
    qtbot.waitUntil(lambda: office.desk.around.language == "fr" and place.text("fr") in foot())
    assert place.text("en") not in foot()


def test_locking_is_asked_for_once(qtbot, opened: OpenOffice) -> None:
    asked: list[bool] = []
    opened.locked.connect(lambda: asked.append(True))
    press(qtbot, opened, Qt.Key.Key_L)
    opened.lock()
    assert asked == [True]


def test_a_register_that_is_let_go_is_backed_up_and_can_be_opened_by_the_next(tmp_path) -> None:
    path = tmp_path / "karongi.igitabo"
    told: list[Path | None] = []
    closing(told.append)(new_register(path))
    assert [one.path for one in backups_of(path)] == told
    session = open_register(path, PASSWORD)
    closing(told.append)(session)
    assert told[1] is None, "nothing was done since the last backup"


def shown_words(opened: OpenOffice) -> str:
    """Everything that the labels and lists of the window say."""
    page = opened.window.page(opened.window.key)
    model = page.model
    cells = [model.text(row, place) for row in range(model.rowCount()) for place in range(model.columnCount())]
    labels = [one.text() + one.accessibleName() for one in opened.window.findChildren(QLabel)]
    return " ".join([*cells, *labels, page.panel.reading.head.title.text()])


def test_names_are_masked_by_keyboard_everywhere_until_they_are_shown_again(
    qtbot, office: Office, opened: OpenOffice
) -> None:
    child = office.child("Kanarijana", "Zuzanita", mother_name="Kanarimama")
    page = opened.window.page("people/children")
    page.reload()
    page.show_record(child)
    office.settle()
    qtbot.waitUntil(lambda: "Kanarijana" in shown_words(opened) and "Kanarimama" in shown_words(opened))
    keys = CTRL | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(opened.window, Qt.Key.Key_M, keys)
    qtbot.waitUntil(lambda: "Kanari" not in shown_words(opened))
    assert "K••• Z•••" in shown_words(opened)
    assert not opened.window.statusline._masked.isHidden()
    opened.window.show_page("import")
    assert opened.window.key == "people/children"
    page.panel.edit()
    page.begin({})
    assert page.panel.form is None
    assert page.print_page() is None
    assert any("Names are masked" in said for said in words(opened))
    qtbot.keyClick(opened.window, Qt.Key.Key_M, keys)
    qtbot.waitUntil(lambda: "Kanarijana" in shown_words(opened) and "Kanarimama" in shown_words(opened))
    assert opened.window.statusline._masked.isHidden()
    page.panel.edit()
    assert page.panel.form is not None


def test_the_mask_stays_on_when_the_register_is_opened_again(
    qtbot, office: Office, opened: OpenOffice, settings: Settings
) -> None:
    opened.mask_names()
    office.settle()
    assert settings.get("masked") is True
    again = OpenOffice(office.desk, settings, "Uwera Claudine")
    qtbot.addWidget(again.window)
    office.settle()
    assert not again.window.statusline._masked.isHidden()


def test_a_masked_register_is_closed_as_the_one_it_is(tmp_path: Path) -> None:
    session = new_register(tmp_path / "karongi.igitabo")
    mask_names(session, True)
    closing()(session)
    assert len(backups_of(tmp_path / "karongi.igitabo")) == 1


def test_the_sidebar_says_what_waits_and_the_foot_when_the_last_backup_was_made(
    qtbot, office: Office, opened: OpenOffice
) -> None:
    partner = office.keep("partners", name="Caritas", kind="FBO", status="ACTIVE")
    assert opened.window.statusline._backup.text() == "No backup yet"
    plan = {"partner": partner, "kind": "PLAN", "status": "EXPECTED", "due_on": "2026-07-31"}
    office.desk.write(("documents",), save_record, "documents", plan)
    said = opened.window.sidebar.places
    qtbot.waitUntil(lambda: any(said.item(at).toolTip() == "Partners, 1" for at in range(said.count())))
    office.do(back_up)
    office.desk.backed_up.emit()
    qtbot.waitUntil(lambda: "Backed up" in opened.window.statusline._backup.text())


def test_the_window_shows_places_anew_when_a_change_of_them_is_taken_back(
    qtbot, office: Office, opened: OpenOffice
) -> None:
    office.desk.write(("added_places",), rename_place, KIGABIRO, {"name": "Amahoro mashya"})
    qtbot.waitUntil(lambda: office.desk.around.places.get(KIGABIRO).name == "Amahoro mashya")
    qtbot.waitUntil(lambda: opened._next[0] is not None and "Amahoro" in str(opened._next[0].action))
    with qtbot.waitSignal(office.desk.around_changed):
        press(qtbot, opened, Qt.Key.Key_Z)
    assert office.desk.around.places.get(KIGABIRO).name == "Kigabiro"


def test_misspelt_names_are_made_ready_for_once_the_window_stands_still(qtbot, opened: OpenOffice, office) -> None:
    def ready() -> bool:
        return bool(office.do(lambda session: session.file._search._index.vocabulary._loaded))

    assert not ready()
    qtbot.waitUntil(ready)


def test_a_desk_whose_window_is_gone_says_nothing_and_makes_no_mistake(office: Office, settings: Settings) -> None:
    made = OpenOffice(office.desk, settings, "Uwera Claudine")
    made.stay_open()
    shiboken6.delete(made.window)
    office.desk.notice("doubt", Message("Nobody hears this."))
    office.desk.written.emit(("people",))
    office.settle()


def test_days_and_numbers_are_written_as_was_chosen_apart_from_the_language(
    qtbot, office: Office, opened: OpenOffice, settings: Settings
) -> None:
    child = office.child(birth="2014-03-14")
    opened.window.show_page("people/children", record=child)
    page = opened.window.page("people/children")
    qtbot.waitUntil(lambda: page.panel.page is not None)

    def shown() -> list[str]:
        return [one.text() for one in page.panel.reading.findChildren(Label)]

    assert "14/03/2014" in shown()
    try:
        opened.window.actions_table["dates_iso"].trigger()
        opened.window.actions_table["numbers_comma"].trigger()
        qtbot.waitUntil(lambda: "2014-03-14" in shown())
        assert grouped(1234.5, 1) == "1,234.5"
        assert (settings.get("dates"), settings.get("numbers")) == ("iso", "comma")
        take_manner(Settings(settings._file))
        assert show_date("2026-08-14") == "2026-08-14", "as it was left another day"
    finally:
        choose_manner("slashes", "space")


def test_the_sheets_to_verify_a_village_on_are_found_from_the_menu(office: Office, opened: OpenOffice) -> None:
    opened.window.actions_table["verify"].trigger()
    assert opened.window.key == "villages"
    assert opened.window.page("villages").inside == office.desk.around.district


def test_another_size_asks_for_the_window_to_be_made_anew_once(qtbot, opened: OpenOffice, settings: Settings) -> None:
    with qtbot.waitSignal(opened.again_wanted):
        opened.window.actions_table["size_130"].trigger()
    assert settings.get("size") == "130"
    with qtbot.assertNotEmitted(opened.again_wanted):
        opened.choose_size("130")


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_every_page_each_alt_letter_is_borne_once_in_every_language(
    office: Office, opened: OpenOffice, language: str
) -> None:
    office.child()
    office.speak(language)
    for place in PLACES:
        opened.window.show_page(place.key)
        office.settle()
        QApplication.processEvents()
        opened.window._give_letters()
        page = opened.window.page(place.key)
        parts = [*opened.window.topbar.findChildren(QAbstractButton), *page.findChildren(QAbstractButton)]
        borne = [letter for one in parts if one.isVisible() for letter in letters_of([one.text()])]
        assert len(borne) == len(set(borne)), (place.key, borne)
    office.speak("en")
