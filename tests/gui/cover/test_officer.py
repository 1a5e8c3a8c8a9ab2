"""The officer gives a name; the title is the usual one until another is typed."""

from desktop.gui.cover.officer import TITLE, OfficerStep


def test_a_name_must_be_given_and_its_spaces_do_not_matter(qtbot) -> None:
    step = OfficerStep()
    qtbot.addWidget(step)
    assert not step.answered()
    step._name.setText("  Uwera   Claudine ")
    assert step.answered()
    assert step.officer == "Uwera Claudine"


def test_the_usual_title_is_offered_and_another_stays(qtbot) -> None:
    step = OfficerStep()
    qtbot.addWidget(step)
    step.show()
    assert step.officer_title == TITLE
    step._title.selectAll()
    qtbot.keyClicks(step._title, "CPWO")
    step.retranslate()
    assert step.officer_title == "CPWO"
