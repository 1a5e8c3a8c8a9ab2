"""The list of reports that can be written."""

from PySide6.QtCore import Qt

from desktop.gui.pages.reporting.reports import OFFERED, ReportList
from desktop.operations.reporting.producing import report_of


def test_every_report_that_is_offered_can_be_written():
    assert all(report_of(offered.key) for offered in OFFERED)


def test_the_arrows_choose_and_each_is_said_whole(qtbot):
    made = ReportList()
    qtbot.addWidget(made)
    made.show()
    assert made.key() == "ministry-quarterly"
    with qtbot.waitSignal(made.chosen) as chosen:
        qtbot.keyClick(made, Qt.Key.Key_Down)
    assert chosen.args == ["ovc-summary"]
    said = made.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Summary by sector, age and sex, Totals only, no names"


def test_an_unknown_report_leaves_the_choice_as_it_is(qtbot):
    made = ReportList()
    qtbot.addWidget(made)
    made.choose("ovc-list")
    made.choose("weekly")
    assert made.key() == "ovc-list"


def test_the_list_that_names_children_says_so_in_its_chip():
    assert [offered.key for offered in OFFERED if offered.chip] == ["ovc-list"]
