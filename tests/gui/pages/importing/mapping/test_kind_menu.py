"""The menu of kinds begins with what files usually hold, and leaves what is typed."""

from PySide6.QtCore import Qt

from desktop.gui.pages.importing.mapping.kind_menu import KindMenu

KINDS = (("children", "Children identified"), ("partner", "Partners"), ("meetings", "Meetings"), ("visits", "Visits"))


def test_other_registers_stand_behind_one_entry_until_they_are_typed(qtbot):
    menu = KindMenu(None)
    qtbot.addWidget(menu)
    menu.show_kinds(KINDS, "partner")
    assert menu.found() == ["children", "partner"]
    assert [one.text() for one in menu.actions() if one.isVisible()][-1] == "Other registers"
    qtbot.keyClicks(menu, "me")
    assert (menu.found(), menu.activeAction().text()) == (["meetings"], "Meetings")
    with qtbot.waitSignal(menu.wanted) as wanted:
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert wanted.args == ["meetings"]


def test_what_was_typed_is_taken_back(qtbot):
    menu = KindMenu(None)
    qtbot.addWidget(menu)
    menu.show_kinds(KINDS, "")
    qtbot.keyClicks(menu, "zz")
    assert menu.found() == []
    assert "zz" in menu.actions()[0].text()
    qtbot.keyClick(menu, Qt.Key.Key_Backspace)
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert menu.found() == ["children", "partner"]


def test_a_short_menu_has_no_other_registers(qtbot):
    menu = KindMenu(None)
    qtbot.addWidget(menu)
    menu.show_kinds(KINDS[:2], "")
    assert [one.text() for one in menu.actions() if one.isVisible()] == ["Children identified", "Partners"]
