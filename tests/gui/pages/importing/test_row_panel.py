"""The panel shows one row beside whom it may be about, and takes only decisions that can be taken."""

import pytest
from PySide6.QtCore import Qt

from desktop.domain.language import Message
from desktop.exchange.evidence import Evidence
from desktop.exchange.verdicts import Reason
from desktop.gui.pages.importing.decisions import QUEUE
from desktop.gui.pages.importing.row_panel import RowPanel
from desktop.gui.parts.cards import CardAction
from desktop.gui.parts.filters import FilterBar
from desktop.gui.parts.labels import Label, Line
from desktop.gui.parts.notices import Notice
from desktop.operations.imports.deciding import Decision
from desktop.operations.imports.review import CandidateShown, RowShown, SideBySide

SIDES = (SideBySide("Name", "Mutoni Clarise", "Mutoni Clarisse", False),)
WHY = (Evidence(Message("Same village"), 2, True),)
KNOWN = CandidateShown("a" * 32, "Mutoni Clarisse", "31-2026-000012-34", SIDES, WHY, (Message("Adds a service."),))
OTHER = CandidateShown("b" * 32, "Mutoni Claire", "31-2026-000013-31", SIDES, WHY, ())
ADDS = (Message("Adds Mutoni Clarise to the register."),)
DOUBTFUL = RowShown(12, "doubtful", "Mutoni Clarise", SIDES, (), (KNOWN,), (), ADDS)


@pytest.fixture
def panel(qtbot, office) -> RowPanel:
    made = RowPanel(office.desk)
    qtbot.addWidget(made)
    made.resize(396, 640)
    made.show()
    return made


def words(panel: RowPanel) -> set[str]:
    return {one.text() for kind in (Label, Line) for one in panel.findChildren(kind) if one.isVisible()}


def test_a_doubtful_row_is_asked_with_its_reasons_and_both_outcomes(panel):
    panel.show_row(DOUBTFUL, place=(3, 11))
    said = words(panel)
    assert {"Row 12: already registered?", "3 of 11 to decide", "Why we think so", "Same village"} <= said
    assert {"If it is the same", "Adds a service.", "If it is another", str(ADDS[0])} <= said


def test_each_decision_is_told_with_whom_it_is_about(qtbot, panel):
    panel.show_row(DOUBTFUL)
    with qtbot.waitSignal(panel.decided) as decided:
        qtbot.keyClick(panel.same, Qt.Key.Key_Space)
    assert decided.args == [12, Decision("same", "a" * 32)]
    with qtbot.waitSignal(panel.decided) as decided:
        qtbot.keyClick(panel.another, Qt.Key.Key_Space)
    assert decided.args == [12, Decision("another")]


def test_of_several_people_the_one_that_is_looked_at_is_meant(qtbot, panel):
    panel.show_row(RowShown(12, "doubtful", "", SIDES, (), (KNOWN, OTHER), (), ADDS))
    panel.findChild(FilterBar).choose("1")
    with qtbot.waitSignal(panel.decided) as decided:
        panel.decide("same")
    assert decided.args[1] == Decision("same", "b" * 32)


def test_a_row_that_lacks_something_can_not_be_added(qtbot, panel):
    panel.show_row(RowShown(12, "doubtful", "", SIDES, (), (KNOWN,)))
    assert not panel.another.isEnabled()
    with qtbot.assertNotEmitted(panel.decided):
        panel.decide("another")


def test_a_decision_is_shown_and_may_be_taken_back(qtbot, panel):
    panel.show_row(DOUBTFUL, Decision("another"))
    assert [one.accessibleName() for one in panel.findChildren(Notice)] == ["Decided: somebody else, to be added."]
    with qtbot.waitSignal(panel.decided) as decided:
        qtbot.keyClick(panel.later, Qt.Key.Key_Space)
    assert decided.args == [12, None]


def test_what_is_clear_is_not_asked(qtbot, panel):
    cell = Reason("error", Message("“31/02/2013” is not in the calendar."), "List", 12, "E12")
    panel.show_row(RowShown(12, "rejected", "Mutoni Clarise", SIDES, (cell,)))
    assert {"Row 12: can't go in", "E12: “31/02/2013” is not in the calendar."} <= words(panel)
    assert not panel.same.isVisible()
    with qtbot.assertNotEmitted(panel.decided):
        panel.decide("same")


def test_what_is_written_is_told_and_not_asked_any_more(panel):
    panel.show_row(DOUBTFUL, settled=True)
    assert "Row 12: waits for a decision" in words(panel)
    assert not panel.same.isVisible()


def test_adults_are_not_called_children(panel):
    panel.show_row(RowShown(12, "doubtful", "", SIDES, (), (KNOWN,), (), ADDS, about="person"))
    assert panel.same.text() == "Same person: update"
    assert panel.another.text() == "Another person: add"


def test_what_is_no_person_is_called_a_record(panel):
    shown = RowShown(12, "doubtful", "Kits", SIDES, (), (KNOWN,), (), ADDS, about="record", register="activities")
    panel.show_row(shown)
    assert panel.same.text() == "Same record: update"
    panel.show_row(shown, Decision("another"))
    assert [one.accessibleName() for one in panel.findChildren(Notice)] == ["Decided: another record, to be added."]


def test_the_record_can_be_opened(qtbot, panel):
    panel.show_row(DOUBTFUL)
    action = panel.findChild(CardAction)
    assert "31-2026-000012-34" in action.text()
    with qtbot.waitSignal(panel.opened) as opened:
        qtbot.keyClick(action, Qt.Key.Key_Space)
    assert opened.args == ["people", "a" * 32]


def test_a_row_that_waits_already_is_left_out_instead(qtbot, office):
    panel = RowPanel(office.desk, QUEUE)
    qtbot.addWidget(panel)
    panel.show_row(DOUBTFUL)
    with qtbot.waitSignal(panel.decided) as decided:
        qtbot.keyClick(panel.drop, Qt.Key.Key_Space)
    assert decided.args == [12, Decision("drop")]
    assert not panel.later.isVisible()
