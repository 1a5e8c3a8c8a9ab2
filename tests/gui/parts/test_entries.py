"""Entries say what they are to eyes and to readers, in the language of the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget

from desktop.domain.language import N_, set_language, translate
from desktop.gui.parts.entries import ENTRY, ROW, Entry, EntryCells, item_of

CHILD = Entry("people", "a", "Mutoni Clarisse", "child", "Kigabiro", N_("Children"))


def entries(qtbot, *shown: Entry) -> QListWidget:
    """A list of entries as it is painted."""
    made = QListWidget()
    qtbot.addWidget(made)
    made.setItemDelegate(EntryCells(made))
    for one in shown:
        made.addItem(item_of(one))
    made.resize(460, 120)
    return made


def test_an_entry_is_kept_and_said_whole_to_readers() -> None:
    item = item_of(CHILD)
    assert item.data(ENTRY) == CHILD
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Mutoni Clarisse, Kigabiro, Children"
    assert item_of(Entry("page", "today", "Keza", "today")).data(Qt.ItemDataRole.AccessibleTextRole) == "Keza"


def test_readers_hear_it_in_the_language_of_the_window() -> None:
    set_language("fr")
    said = item_of(CHILD).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"Mutoni Clarisse, Kigabiro, {translate('Children', 'fr')}"
    assert "Children" not in said


def test_second_words_and_the_choice_are_seen(qtbot) -> None:
    made = entries(qtbot, CHILD)
    whole = made.grab().toImage()
    assert made.sizeHintForRow(0) == ROW
    made.setCurrentRow(0)
    assert made.grab().toImage() != whole
    bare = entries(qtbot, Entry("people", "a", "Mutoni Clarisse", "child", "", N_("Children")))
    assert bare.grab().toImage() != whole
