"""What concerns the whole file is said above its rows, with what may be done about it."""

from dataclasses import replace

from PySide6.QtCore import Qt

from desktop.domain.language import Message
from desktop.exchange.rows.typed import NEEDED
from desktop.exchange.verdicts import ImportPlan
from desktop.gui.pages.importing.asides import Asides
from desktop.operations.imports.answering import Question
from desktop.operations.imports.looking import Alike
from desktop.operations.imports.planning import Planned
from desktop.operations.imports.review.lacking import Lacking
from tests.gui.pages.importing.test_recognised import shown

ASKED = Question("place", "Ahantu", Message("No place “{value}”.", value="Ahantu"), "place.village", (), (10, 13))
PLAN = Planned(None, ImportPlan("List", "children", (), 0, (Message("A partner is new."),)))


def said(asides):
    return [one.accessibleName() for one in asides.notices]


def test_questions_and_notes_are_said_and_led_to(qtbot):
    asides = Asides()
    qtbot.addWidget(asides)
    asides.show_file(PLAN, shown(questions=(ASKED,)))
    assert said(asides) == ["In 2 rows: No place “Ahantu”.", "A partner is new."]
    with qtbot.waitSignal(asides.row_wanted) as wanted:
        qtbot.keyClick(asides.notices[0]._button, Qt.Key.Key_Space)
    assert wanted.args == [10]
    missing = replace(ASKED, said=Message(NEEDED, field=Message("Village")), rows=(3, 4, 5))
    asides.show_file(PLAN, shown(questions=(missing,)))
    assert said(asides)[0] == "Village is missing in 3 rows."
    asides.clear()
    assert not asides.isVisible()


def test_what_the_file_should_say_once_is_led_to(qtbot):
    asides = Asides()
    qtbot.addWidget(asides)
    asides.show_file(PLAN, shown(questions=(ASKED,), lacking=(Lacking("period", Message("No period."), True),)))
    assert said(asides)[:2] == ["No period.", "In 2 rows: No place “Ahantu”."]
    with qtbot.waitSignal(asides.fact_wanted) as wanted:
        qtbot.keyClick(asides.notices[0]._button, Qt.Key.Key_Space)
    assert wanted.args == ["period"]


def test_a_correction_is_offered_for_the_rows_that_say_the_same(qtbot):
    asides = Asides()
    qtbot.addWidget(asides)
    asides.show_file(PLAN, shown(), Alike(3, "X", "F", (16,)))
    assert said(asides)[0] == "“X” stands there in 1 other row too. Write “F” there as well?"
    with qtbot.waitSignal(asides.alike_wanted):
        qtbot.keyClick(asides.notices[0]._button, Qt.Key.Key_Space)
    asides.show_file(PLAN, shown())
    assert asides.alike is None
