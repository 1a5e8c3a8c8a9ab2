"""A question about the file is answered by typing, by choosing, or by one press."""

import pytest
from PySide6.QtCore import Qt

from desktop.domain.language import Message
from desktop.gui.pages.importing.question import QuestionBlock
from desktop.gui.parts.buttons import Button
from desktop.operations.imports.answering import Question
from tests.gui.office import KIGABIRO

PLACE = Question(
    "place", "Kigabilo", Message("Which place is “Kigabilo”?"), "place.village", (KIGABIRO,), (10, 13), ("Kigabiro",)
)
PARTNER = Question("link:partners", "Caritas", Message("Who is “Caritas”?"), "activity.partner", ("a" * 32,), (7,),
                   ("Caritas Rwanda",))  # fmt: skip
PERIOD = Question("period", "", Message("Which quarter?"), "progress.quarter", (), (7,))
CODE = Question("code:vulnerability", "Zzz", Message("What is “Zzz”?"), "identification.criteria", (), (13,))


@pytest.fixture
def block(qtbot, office):
    def show(question: Question) -> QuestionBlock:
        made = QuestionBlock(office.desk, question)
        qtbot.addWidget(made)
        made.resize(360, 200)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made

    return show


def test_an_answer_that_is_typed_is_used_for_all_rows(qtbot, block):
    shown = block(CODE)
    shown.editor.setFocus()
    qtbot.keyClicks(shown.editor.focusProxy(), "Double orphan")
    with qtbot.waitSignal(shown.answered) as answered:
        qtbot.keyClick(shown.editor.focusProxy(), Qt.Key.Key_Return)
        qtbot.mouseClick(shown.use, Qt.MouseButton.LeftButton)
    assert answered.args == [CODE, "ORPH_D"]


def test_what_it_may_be_is_chosen_with_one_press(qtbot, block):
    shown = block(PLACE)
    offer = next(one for one in shown.findChildren(Button) if "Kigabiro" in one.text())
    with qtbot.waitSignal(shown.answered) as answered:
        qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    assert answered.args == [PLACE, KIGABIRO]
    assert shown.use.text() == "Use it for 2 rows"


def test_nothing_and_nonsense_are_not_taken_and_it_is_said_why(qtbot, block):
    shown = block(CODE)
    assert shown.use.text() == "Use it for this row"
    with qtbot.assertNotEmitted(shown.answered):
        qtbot.mouseClick(shown.use, Qt.MouseButton.LeftButton)
    assert shown._problem.text() == "Choose what it means first."
    shown.editor.show_typed("Nothing of the kind")
    with qtbot.assertNotEmitted(shown.answered):
        qtbot.mouseClick(shown.use, Qt.MouseButton.LeftButton)
    assert "is not in the list" in shown._problem.text()


def test_a_name_that_is_not_known_is_somebody_known_or_is_added(qtbot, block):
    shown = block(PARTNER)
    offers = {one.text(): one for one in shown.findChildren(Button)}
    for words, code in (("Caritas Rwanda", "a" * 32), ("Add “Caritas”", "new:Caritas")):
        with qtbot.waitSignal(shown.answered) as answered:
            qtbot.mouseClick(offers[words], Qt.MouseButton.LeftButton)
        assert answered.args == [PARTNER, code]


def test_a_quarter_is_typed_as_one_likes(qtbot, block):
    shown = block(PERIOD)
    shown.editor.show_typed("T1 2026/2027")
    with qtbot.waitSignal(shown.answered) as answered:
        qtbot.mouseClick(shown.use, Qt.MouseButton.LeftButton)
    assert answered.args == [PERIOD, "2026Q1"]


def test_a_service_that_nobody_knows_is_added_below_a_domain(qtbot, block):
    shown = block(Question("code:service", "Kurya neza", Message("Which?"), "service.service", (), (7,)))
    add = next(one for one in shown.findChildren(Button) if "Kurya neza" in one.text())
    action = add.menu().actions()[0]
    domain = next(iter(shown._desk.around.codelists["service_domain"].items))
    with qtbot.waitSignal(shown.answered) as answered:
        action.trigger()
    assert answered.args[1] == f"new:{domain}/Kurya neza"
