"""The search field searches after a rest in typing, at once on Enter, and lets the keyboard into the list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from desktop.domain.language import N_
from desktop.gui.language import speak
from desktop.gui.parts.search import SearchField


def field(qtbot, shortcut: str = "") -> SearchField:
    made = SearchField(N_("Search everything"), shortcut)
    qtbot.addWidget(made)
    made.resize(240, 30)
    made.show()
    return made


def test_it_searches_once_after_a_rest_in_typing(qtbot) -> None:
    made = field(qtbot)
    told: list[str] = []
    made.searched.connect(told.append)
    qtbot.keyClicks(made, "mutoni")
    assert not told
    qtbot.waitUntil(lambda: told == ["mutoni"])


def test_enter_searches_at_once_and_confirms(qtbot) -> None:
    made = field(qtbot)
    qtbot.keyClicks(made, "mut")
    with qtbot.waitSignals([made.searched, made.confirmed], order="strict"):
        qtbot.keyClick(made, Qt.Key.Key_Return)


def test_the_same_words_are_not_searched_twice(qtbot) -> None:
    made = field(qtbot)
    qtbot.keyClicks(made, "mut")
    qtbot.keyClick(made, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(made.searched):
        qtbot.keyClick(made, Qt.Key.Key_Return)


def test_escape_clears_and_shows_everything_again(qtbot) -> None:
    made = field(qtbot)
    qtbot.keyClicks(made, "mut")
    qtbot.keyClick(made, Qt.Key.Key_Return)
    with qtbot.waitSignal(made.searched) as told:
        qtbot.keyClick(made, Qt.Key.Key_Escape)
    assert told.args == [""]


def test_down_leaves_for_the_list(qtbot) -> None:
    made = field(qtbot)
    with qtbot.waitSignal(made.left_down):
        qtbot.keyClick(made, Qt.Key.Key_Down)


def test_the_shortcut_is_shown_only_where_there_is_room_and_nothing_typed(qtbot) -> None:
    made = field(qtbot, "Ctrl+K")
    key = made.findChild(QLabel)
    assert key.isVisible()
    made.setText("x")
    assert not key.isVisible()
    made.clear()
    made.resize(150, 30)
    assert not key.isVisible()


def test_its_hint_is_its_name_for_readers(qtbot) -> None:
    assert field(qtbot).accessibleName() == field(qtbot).placeholderText() == "Search everything"


def test_the_shortcut_never_covers_the_hint(qtbot) -> None:
    made = SearchField("Search villages, cells, sectors and districts of the whole country", "Ctrl+F", widest=600)
    qtbot.addWidget(made)
    made.resize(300, 30)
    made.show()
    assert made._key.isHidden()
    made.resize(600, 30)
    assert not made._key.isHidden()


def test_the_shortcut_gives_way_when_another_language_needs_its_room(qtbot, qapp: QApplication) -> None:
    made = SearchField(N_("Search in this list"), "Ctrl+F")
    qtbot.addWidget(made)
    made.resize(240, 30)
    made.show()
    assert not made._key.isHidden()
    speak(qapp, "fr")
    qtbot.waitUntil(made._key.isHidden)
