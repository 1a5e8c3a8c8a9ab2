"""Whoever is being written may be in the register: that is seen while typing, and settled by keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.gui.records.panel import RecordPanel
from desktop.gui.records.same_person import SamePerson
from desktop.operations.changes import recent_changes
from desktop.operations.drafts import drafts
from desktop.operations.same_person import who_it_may_be
from tests.gui.office import KIGABIRO, Office
from tests.gui.records.conftest import Show, Writer

TYPED = (("family_name", "Mutoni"), ("other_names", "Clarise"), ("sex", "f"), ("birth", "14/03/2014"))


@pytest.fixture
def panel(office: Office, show: Show) -> RecordPanel:
    return show(RecordPanel(office.desk, "people", "children"))


@pytest.fixture
def writing(office: Office, panel: RecordPanel, qtbot) -> Callable[[], tuple[Writer, SamePerson]]:
    """A new child, typed until somebody is recognised."""

    def make(seen: bool = True) -> tuple[Writer, SamePerson]:
        panel.begin({"village": KIGABIRO})
        office.settle()
        assert panel.form is not None
        writer = Writer(office, panel.form)
        for name, words in TYPED:
            writer.type(name, words)
        strip = panel.form.findChild(SamePerson)
        if seen:
            qtbot.waitUntil(strip.isVisible)
        return writer, strip

    return make


def press(widget, key: Qt.Key) -> None:
    QTest.keyClick(widget.window().focusWidget(), key)


def test_who_it_may_be_is_shown_while_one_types_with_the_reasons_in_words(office: Office, writing) -> None:
    known = office.child()
    writer, strip = writing()
    assert strip.shown.record == known
    assert strip.name.text() == "Mutoni Clarisse"
    assert "Born the same day, 14/03/2014" in strip.accessibleName()
    assert writer.at not in ("", "birth"), "the keyboard went on without being kept"


def test_nothing_is_shown_of_somebody_else(office: Office, writing, qtbot) -> None:
    office.child("Habimana", "Eric", sex="M", birth="2011-01-20")
    _, strip = writing(seen=False)
    qtbot.wait(400)
    office.settle()
    assert strip.isHidden()


def test_f6_goes_to_it_and_back(office: Office, writing) -> None:
    office.child()
    writer, strip = writing()
    writer.go("phone")
    writer.press(Qt.Key.Key_F6)
    assert strip.open_button.hasFocus()
    press(strip, Qt.Key.Key_F6)
    assert writer.at == "phone"


def test_the_known_record_is_opened_and_what_was_typed_is_kept_but_not_saved(
    office: Office, panel, writing, qtbot
) -> None:
    known = office.child()
    writer, strip = writing()
    writer.press(Qt.Key.Key_F6)
    with qtbot.waitSignal(office.desk.record_wanted) as wanted:
        press(strip, Qt.Key.Key_Space)
    assert wanted.args == ["people", known]
    assert panel.form is None
    (draft,) = office.do(drafts)
    assert draft.typed["other_names"] == "Clarise"
    assert office.do(lambda session: session.file.count("people")) == 1
    assert any("is not saved" in words for _, words in office.heard)


def test_not_the_same_person_is_remembered_once_the_record_is_saved(office: Office, panel, writing, qtbot) -> None:
    office.child()
    writer, strip = writing()
    writer.press(Qt.Key.Key_F6)
    press(strip, Qt.Key.Key_Tab)
    press(strip, Qt.Key.Key_Space)
    assert strip.isHidden()
    assert writer.at, "the keyboard is back in the form"
    writer.type("phone", "0788 412 057")
    qtbot.wait(400)
    office.settle()
    assert strip.isHidden(), "who was told apart is not offered again"
    with qtbot.waitSignal(panel.saved) as saved:
        writer.ctrl(Qt.Key.Key_S)
    office.settle()
    page = saved.args[0].page
    assert office.do(who_it_may_be, page.record, page.id) == ()
    said = [str(one.action) for one in office.do(recent_changes)]
    assert said[0] == "Not the same person: Mutoni Clarise and Mutoni Clarisse"


def test_several_are_shown_one_at_a_time(office: Office, writing) -> None:
    office.child()
    office.child()
    _, strip = writing()
    first = strip.shown.record
    assert strip.steps.text() == "1 of 2"
    strip.next_button.click()
    assert strip.steps.text() == "2 of 2"
    assert strip.shown.record != first


def test_another_record_in_the_form_forgets_whom_the_last_one_was_like(office: Office, panel, writing) -> None:
    office.child()
    _, strip = writing()
    panel.begin({})
    office.settle()
    assert strip.isHidden()


def test_for_a_link_the_known_record_is_taken_in_place_of_the_new_one(office: Office, panel, qtbot) -> None:
    rose = office.keep(
        "people",
        family_name="Mukamana",
        other_names="Rose",
        sex="F",
        birth="1980-02-03",
        village=KIGABIRO,
        is_adult="yes",
    )
    panel.begin({})
    office.settle()
    below = panel.form
    below.linked_wanted.emit("caregiver", "people", "adults", {"village": KIGABIRO})
    office.settle()
    on_top = Writer(office, panel.form)
    for name, words in (("family_name", "Mukamana"), ("other_names", "Rose"), ("sex", "f"), ("birth", "3/2/1980")):
        on_top.type(name, words)
    strip = panel.form.findChild(SamePerson)
    qtbot.waitUntil(strip.isVisible)
    assert strip.open_button.text().replace("&", "") == "Take that record"
    strip.open_button.click()
    assert panel.form is below
    assert below.contents.values["caregiver"] == rose
    assert office.do(lambda session: session.file.count("people")) == 1


def test_the_strip_speaks_the_language_of_the_window(office: Office, writing) -> None:
    office.child()
    _, strip = writing()
    office.speak("fr")
    assert strip.band.text() != "Perhaps in the register already"
    assert strip.band.text()
