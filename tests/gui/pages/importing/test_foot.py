"""The foot says in numbers what accepting will do, and afterwards what was done."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.exchange.verdicts import Totals
from desktop.gui.pages.importing.foot import Foot
from desktop.operations.imports import ImportDone
from desktop.operations.imports.made import Made


@pytest.fixture
def foot(qtbot) -> Foot:
    made = Foot()
    qtbot.addWidget(made)
    made.resize(1100, 52)
    made.show()
    return made


def shown(foot: Foot) -> list[str]:
    buttons = (foot.undo, foot.wait, foot.leave, foot.accept, foot.done)
    return [one.text().replace("&", "") for one in buttons if one.isVisible()]


def test_before_it_counts_what_is_added_changed_waits_and_goes_back(foot):
    foot.ask({"new": 268, "update": 96, "same": 31, "doubt": 11, "reject": 6})
    assert foot._words.text() == (
        "Nothing is written yet. Accept adds 268 and updates 96; 11 wait for a decision, 6 go back to the sender."
    )
    assert shown(foot) == ["Don't take it in", "Accept 364 changes"]


def test_a_file_in_which_everything_is_doubtful_may_wait(foot):
    foot.ask({"same": 5, "doubt": 2})
    assert shown(foot) == ["Don't take it in", "Let 2 rows wait"]


def test_a_file_that_is_known_has_nothing_to_accept(foot):
    foot.ask({"same": 31, "reject": 1})
    assert shown(foot) == ["Don't take it in"]
    assert "knows every row" in foot._words.text()


def test_a_file_of_which_no_row_can_go_in_is_not_called_known(foot):
    foot.ask({"reject": 5339})
    assert shown(foot) == ["Don't take it in"]
    assert "No row can go in" in foot._words.text()


def test_afterwards_it_offers_to_take_back_and_to_decide(qtbot, foot):
    foot.tell(ImportDone(Totals(), "change", (), "List", Made()), {"new": 2, "doubt": 3})
    assert shown(foot) == ["Take it all back", "Decide 3 rows", "Done"]
    with qtbot.waitSignal(foot.undo_wanted):
        qtbot.keyClick(foot.undo, Qt.Key.Key_Space)
    with qtbot.waitSignal(foot.waiting_wanted):
        qtbot.keyClick(foot.wait, Qt.Key.Key_Space)
    with qtbot.waitSignal(foot.left):
        qtbot.keyClick(foot.done, Qt.Key.Key_Space)


def test_where_nothing_was_written_nothing_is_offered_to_be_taken_back(foot):
    foot.tell(ImportDone(Totals(), "", (), "List", Made()), {"same": 3})
    assert shown(foot) == ["Done"]


def test_the_reply_is_offered_in_each_language_that_of_the_file_first(qtbot, foot):
    chosen = []
    foot.reply_wanted.connect(chosen.append)
    foot.offer_reply(True, "rw")
    foot.ask({"new": 3})
    qtbot.keyClick(foot.reply, Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    texts = [action.text().replace("&", "") for action in menu.actions()]
    assert texts == ["Kinyarwanda, as in the file", "Français", "English"]
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert chosen == ["rw"]
    foot.open_languages().actions()[2].trigger()
    assert chosen == ["rw", "en"]
    foot.offer_reply(False, "rw")
    assert not foot.reply.isVisible()
