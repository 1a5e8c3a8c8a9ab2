"""The panel beside a list reads, changes and begins records, and nothing typed in it is ever lost."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.gui.records.panel import RecordPanel
from desktop.operations.drafts import drafts
from desktop.operations.record_pages import record_page
from desktop.operations.records import save_record
from tests.gui.office import Office
from tests.gui.records.conftest import Show, Writer

Open = Callable[[str], RecordPanel]


@pytest.fixture
def panel(office: Office, show: Show) -> RecordPanel:
    return show(RecordPanel(office.desk, "people", "children"))


@pytest.fixture
def open_child(office: Office, panel: RecordPanel) -> Callable[[str], str]:
    """Shows a child of a name; returns its id."""

    def make(other_names: str = "Clarisse") -> str:
        child = office.child("Mutoni", other_names)
        panel.show_record(child)
        office.settle()
        panel.setFocus()
        return child

    return make


def writer(office: Office, panel: RecordPanel) -> Writer:
    assert panel.form is not None
    return Writer(office, panel.form)


def press(panel: RecordPanel, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(panel.window().focusWidget(), key, modifier)


def test_a_record_is_read_changed_in_place_and_read_again(qtbot, office: Office, panel, open_child) -> None:
    child = open_child()
    assert panel.reading.isVisible()
    press(panel, Qt.Key.Key_F2)
    writing = writer(office, panel)
    writing.type("phone", "0788 412 057")
    with qtbot.waitSignal(panel.saved):
        writing.ctrl(Qt.Key.Key_S)
    assert panel.form is None
    assert panel.page.record["phone"] == "+250788412057"
    assert panel.page.id == child
    assert panel.reading.area.hasFocus()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_each_of_three_keys_opens_the_form(panel: RecordPanel, open_child, key, modifier) -> None:
    open_child()
    press(panel, key, modifier)
    assert panel.form is not None
    assert panel.form.isVisible()


def test_running_through_a_list_shows_the_last_record_only(qtbot, office: Office, panel: RecordPanel) -> None:
    children = [office.child("Mutoni", f"N{chr(97 + n)}") for n in range(6)]
    shown: list[str] = []
    panel.shown.connect(lambda page: shown.append(page.id))
    for child in children:
        panel.show_record(child)
    office.settle()
    assert shown[-1] == children[-1]
    assert len(shown) < len(children)


def test_a_new_record_begins_in_the_form_and_ends_on_its_page(qtbot, office: Office, panel: RecordPanel) -> None:
    panel.begin({"father_name": "Habimana Jean"})
    office.settle()
    writing = writer(office, panel)
    assert writing.form.bar.title.text() == "Child"
    assert writing.at == "family_name"
    for name, words in (("family_name", "Mutoni"), ("sex", "f"), ("village", "kigabiro ruben")):
        writing.type(name, words)
    with qtbot.waitSignal(panel.saved):
        writing.ctrl(Qt.Key.Key_S)
    assert panel.page.record["father_name"] == "Habimana Jean"
    assert panel.page.record["is_child"] == "yes"
    assert ("new", "Saved: Mutoni") in office.heard


def test_the_next_child_is_the_same_as_above(qtbot, office: Office, panel: RecordPanel) -> None:
    panel.begin({})
    office.settle()
    writing = writer(office, panel)
    for name, words in (("family_name", "Mutoni"), ("sex", "f"), ("village", "kigabiro ruben"), ("isibo", "Ubumwe")):
        writing.type(name, words)
    with qtbot.waitSignal(panel.saved):
        writing.ctrl(Qt.Key.Key_S)
    panel.begin({})
    office.settle()
    writing.ctrl(Qt.Key.Key_D)
    assert writing.form.contents.values["isibo"] == "Ubumwe"


def test_leaving_a_complete_record_saves_it_and_an_unfinished_one_is_kept(office: Office, panel, open_child) -> None:
    child = open_child()
    press(panel, Qt.Key.Key_F2)
    writer(office, panel).type("phone", "0788 412 057")
    assert panel.leave()
    other = open_child("Alice")
    assert office.do(record_page, "people", child).record["phone"] == "+250788412057"
    press(panel, Qt.Key.Key_F2)
    writer(office, panel).type("national_id", "1199")
    assert panel.leave()
    assert [one.record for one in office.do(drafts)] == [other]
    panel.show_record(other)
    office.settle()
    panel.reading.resume_wanted.emit()
    assert panel.form.sections.rows["national_id"].editor.raw() == "1199"


def test_escape_leads_from_the_form_back_to_the_record_and_from_a_new_one_out(qtbot, office, panel, open_child) -> None:
    open_child()
    press(panel, Qt.Key.Key_F2)
    with qtbot.assertNotEmitted(panel.closed):
        press(panel, Qt.Key.Key_Escape)
    assert panel.form is None
    assert panel.reading.isVisible()
    panel.begin({})
    office.settle()
    with qtbot.waitSignal(panel.closed):
        press(panel, Qt.Key.Key_Escape)


def test_a_household_is_registered_in_the_middle_of_a_child(qtbot, office: Office, panel: RecordPanel) -> None:
    panel.begin({})
    office.settle()
    writing = writer(office, panel)
    for name, words in (("family_name", "Mutoni"), ("sex", "f"), ("village", "kigabiro ruben")):
        writing.type(name, words)
    line = writing.go("household")
    qtbot.keyClicks(line, "Mukashema Odette")
    qtbot.waitUntil(lambda: line.list_open)
    office.settle()
    writing.press(Qt.Key.Key_Return)
    office.settle()
    household = writer(office, panel)
    assert household.form.declared.key == "households"
    assert household.form.contents.values["head_name"] == "Mukashema Odette"
    household.type("village", "kigabiro ruben")
    with qtbot.waitSignal(panel.saved):
        household.ctrl(Qt.Key.Key_S)
    assert panel.form is writing.form
    assert line.text() == "Mukashema Odette"
    assert writing.at == "relation"
    with qtbot.waitSignal(panel.saved):
        writing.ctrl(Qt.Key.Key_S)
    assert panel.page.titles["households", str(panel.page.record["household"])] == "Mukashema Odette"


def test_a_linked_record_given_up_leads_back_to_its_field(qtbot, office: Office, panel: RecordPanel) -> None:
    panel.begin({})
    office.settle()
    writing = writer(office, panel)
    line = writing.go("household")
    line.open_list()
    office.settle()
    writing.press(Qt.Key.Key_Return)
    office.settle()
    assert panel.form is not writing.form
    press(panel, Qt.Key.Key_Escape)
    assert panel.form is writing.form
    assert line.hasFocus()


def test_a_service_is_added_in_place_and_the_child_is_read_again(qtbot, office: Office, panel, open_child) -> None:
    child = open_child()
    panel.reading.add_wanted.emit("services", {"person": child})
    office.settle()
    adding = writer(office, panel)
    assert adding.form.sections.rows["person"].editor.line.text() == "Mutoni Clarisse"
    adding.type("service", "school fees")
    adding.type("given_on", "01/09/2026")
    with qtbot.waitSignal(panel.saved):
        adding.ctrl(Qt.Key.Key_S)
    office.settle()
    assert panel.form is None
    assert panel.page.id == child
    assert panel.page.group("services").count == 1
    panel.reading.add_wanted.emit("services", {"person": child})
    office.settle()
    with qtbot.assertNotEmitted(panel.closed):
        press(panel, Qt.Key.Key_Escape)
    assert panel.reading.area.hasFocus()


def test_a_record_changed_elsewhere_is_shown_as_it_is_now(office: Office, panel: RecordPanel, open_child) -> None:
    child = open_child()
    office.desk.write(["people"], save_record, "people", {"other_names": "Claire"}, child)
    office.settle()
    office.settle()
    assert panel.reading.head.title.text() == "Mutoni Claire"


def test_what_is_being_typed_is_not_disturbed_by_what_is_written_elsewhere(office: Office, panel, open_child) -> None:
    open_child()
    press(panel, Qt.Key.Key_F2)
    line = writer(office, panel).go("isibo")
    QTest.keyClicks(line, "Ubum")
    office.desk.written.emit(())
    office.settle()
    assert line.text() == "Ubum"
    assert panel.form is not None


def test_the_record_is_said_in_the_language_of_the_window(office: Office, panel: RecordPanel, open_child) -> None:
    open_child()
    office.speak("fr")
    assert panel.reading.area.widget().findChild(QLabel, "value:sex").text() == "Féminin"


def test_no_part_of_a_page_or_a_form_ever_stands_alone_as_a_window(office: Office, panel, open_child) -> None:
    windows: set[str] = set()

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
            if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                windows.add(type(watched).__name__)
            return False

    watch = Watch()
    QApplication.instance().installEventFilter(watch)
    child = open_child()
    office.keep("services", person=child, service="E01", given_on="2026-09-01")
    panel.show_record(child)
    office.settle()
    panel.reading.show_history()
    office.settle()
    panel.edit()
    panel.form.save()
    QApplication.instance().removeEventFilter(watch)
    assert windows == set()


def test_showing_sensitive_details_is_written_down_while_nobody_waits(office: Office, panel) -> None:
    child = office.child(note="Hides at the neighbour's")
    panel.show_record(child)
    office.settle()
    office.settle()
    kinds = office.do(lambda session: [one.kind for one in session.file.history.changes(3)])
    assert kinds[0] == "view"
