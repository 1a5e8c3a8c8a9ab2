"""The panel of a column says where it goes, how sure that is, why, and what was understood."""

import pytest
from PySide6.QtCore import Qt

from desktop.gui.pages.importing.mapping.column import ColumnPanel
from desktop.gui.pages.importing.sides import Beside
from desktop.gui.parts.labels import Label
from desktop.operations.imports.review.mapping import ColumnShown, ExampleShown
from desktop.operations.imports.review.targets import targets_of


@pytest.fixture
def panel(qtbot) -> ColumnPanel:
    made = ColumnPanel()
    qtbot.addWidget(made)
    made.resize(380, 640)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def words(panel: ColumnPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(Label) if label.isVisible()]


def test_a_column_says_where_it_goes_and_why_with_cells_as_understood(panel, gasabo, village):
    panel.show_column(village.columns[4], gasabo.do(targets_of, "children"))
    assert panel.target.text() == "Date of birth"
    said = words(panel)
    assert "Column E: Itariki yavukiyeho" in said
    assert "This is sure." in said
    assert "234 of 234 cells are dates or years." in said
    assert "Row 10: 19/05/2018 / 19 May 2018" in panel.findChild(Beside).accessibleName()


def test_a_full_name_says_into_what_it_is_taken_apart(panel, gasabo):
    column = ColumnShown(1, "B", "Names", "person.full_name", "Full name", "likely", (), ())
    panel.show_column(column, gasabo.do(targets_of, "beneficiary"))
    assert "family name and other names together" in words(panel)
    assert "This is likely, not sure." in words(panel)


def test_a_kept_column_says_that_nothing_is_lost(panel, gasabo):
    column = ColumnShown(1, "B", "", "", "", "", (), (ExampleShown(4, "rimwe", ()),))
    panel.show_column(column, gasabo.do(targets_of, "beneficiary"))
    said = words(panel)
    assert "Column B, without a title" in said
    assert "This column is only kept." in said
    assert any(one.startswith("Nothing is lost") for one in said)
    assert not panel.keep.isVisible()


def test_without_a_kind_it_says_what_to_do_first(panel):
    panel.show_column(ColumnShown(0, "A", "Names", "", "", "", (), ()), ())
    assert any("Choose above what the rows are about" in one for one in words(panel))
    panel.show_column(None, ())
    assert not panel.target.isEnabled()


def test_what_was_not_understood_is_told_apart(panel, gasabo):
    wrong = ExampleShown(4, "31/02/2018", ("There is no such day.",), wrong=True)
    column = ColumnShown(2, "C", "DoB", "person.birth", "Date of birth", "sure", (), (wrong,))
    panel.show_column(column, gasabo.do(targets_of, "beneficiary"))
    assert "different" in panel.findChild(Beside).accessibleName()


def test_a_target_is_chosen_by_keyboard_and_the_keyboard_goes_back(qtbot, panel, gasabo, village):
    panel.show_column(village.columns[4], gasabo.do(targets_of, "children"))
    panel.target.setFocus()
    panel.target.selectAll()
    qtbot.keyClicks(panel.target, "sex")
    with qtbot.waitSignals([panel.target_chosen, panel.returned]):
        qtbot.keyClick(panel.target, Qt.Key.Key_Return)
    with qtbot.waitSignal(panel.target_chosen) as chosen:
        panel.keep.click()
    assert chosen.args == [4, ""]


def test_the_same_target_again_changes_nothing(qtbot, panel, gasabo, village):
    panel.show_column(village.columns[4], gasabo.do(targets_of, "children"))
    panel.target.setFocus()
    qtbot.keyClick(panel.target, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(panel.target_chosen), qtbot.waitSignal(panel.returned):
        qtbot.keyClick(panel.target, Qt.Key.Key_Return)
