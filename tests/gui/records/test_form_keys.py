"""The keys of a form come before those of the window, and Escape closes an open list first."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest

from desktop.gui.editors.suggesting_line import SuggestingLine
from desktop.gui.editors.suggestions import Suggestion
from desktop.gui.records.form_keys import CTRL, PLAIN, FormKeys
from tests.gui.records.conftest import Show


def test_a_key_of_the_form_is_obeyed_instead_of_the_shortcut_of_the_window(show: Show) -> None:
    heard: list[str] = []
    line = show(SuggestingLine())
    for keys in ("F1", "Ctrl+D"):
        QShortcut(QKeySequence(keys), line.window()).activated.connect(lambda: heard.append("window"))
    acts = {(Qt.Key.Key_F1, PLAIN): lambda: heard.append("help"), (Qt.Key.Key_D, CTRL): lambda: heard.append("same")}
    FormKeys(acts, line).watch(line)
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_F1)
    QTest.keyClick(line, Qt.Key.Key_D, CTRL)
    QTest.keyClicks(line, "d")
    assert heard == ["help", "same"]
    assert line.text() == "d"


def test_escape_closes_the_list_before_it_leaves_the_form(show: Show) -> None:
    left: list[str] = []
    line = show(SuggestingLine())
    FormKeys({(Qt.Key.Key_Escape, PLAIN): lambda: left.append("left")}, line).watch(line)
    line.setFocus()
    line.offer([Suggestion("a", "A")])
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert not line.list_open
    assert left == []
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert left == ["left"]
