"""One thing out of many is chosen by typing a part of its words and pressing Enter."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desktop.domain.fields import Choice, Link, Place
from desktop.gui.editors.one import OneEditor
from tests.gui.editors.conftest import ShowEditor
from tests.gui.office import KIGABIRO, Office


def test_a_code_is_chosen_by_a_part_of_its_label(qtbot, show_editor: ShowEditor) -> None:
    editor = show_editor(Choice("Relation", codes="relation"))
    assert isinstance(editor, OneEditor)
    qtbot.keyClicks(editor.line, "grandc")
    with qtbot.waitSignals([editor.edited, editor.advanced]):
        qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert editor.typed() == "GRANDCHILD"
    assert editor.line.text() == "Grandchild"


def test_down_offers_the_whole_list_even_where_something_is_chosen(qtbot, show_editor: ShowEditor) -> None:
    editor = show_editor(Choice("Relation", codes="relation"))
    editor.show_value("SPOUSE")
    qtbot.keyClick(editor.line, Qt.Key.Key_Down)
    assert len(editor.line.suggestions()) == len(editor.desk.around.codelists["relation"].items)
    assert editor.line.current().value == "SPOUSE"
    qtbot.keyClick(editor.line, Qt.Key.Key_Down)
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert editor.typed() == "CHILD"


def test_a_place_is_chosen_by_a_part_of_any_level(qtbot, show_editor: ShowEditor) -> None:
    editor = show_editor(Place("Village", level="village", exact=True))
    qtbot.keyClicks(editor.line, "kigab ruben")
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert editor.typed() == KIGABIRO
    assert editor.line.text() == "Rubengera › Gisanze › Kigabiro"


def test_tab_takes_what_was_being_typed_as_enter_does(qtbot, show_editor: ShowEditor) -> None:
    editor = show_editor(Place("Village", level="village", exact=True))
    second = show_editor(Choice("Relation", codes="relation"), "second")
    editor.setFocus()
    qtbot.keyClicks(editor.line, "kigab ruben")
    qtbot.keyClick(editor.line, Qt.Key.Key_Tab)
    assert editor.typed() == KIGABIRO
    assert second.line.hasFocus()


def test_what_is_not_in_the_list_stays_as_typed_for_the_field_to_refuse(qtbot, show_editor: ShowEditor) -> None:
    editor = show_editor(Choice("Relation", codes="relation"))
    qtbot.keyClicks(editor.line, "xyz")
    with qtbot.waitSignal(editor.advanced):
        qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert editor.typed() == "xyz"


def test_an_emptied_line_is_no_value(qtbot, show_editor: ShowEditor) -> None:
    editor = show_editor(Choice("Relation", codes="relation"))
    editor.show_value("SPOUSE")
    editor.line.selectAll()
    qtbot.keyClick(editor.line, Qt.Key.Key_Backspace)
    assert editor.field.parse(editor.typed(), editor.desk.around) is None


def test_a_record_is_chosen_among_those_that_are_found(qtbot, show_editor: ShowEditor, office: Office) -> None:
    clarisse = office.child()
    office.child("Mutoni", "Alice")
    editor = show_editor(Link("Child", register="people", view="children"))
    qtbot.keyClicks(editor.line, "mutoni clar")
    qtbot.waitUntil(lambda: editor.line.list_open)
    office.settle()
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert editor.typed() == clarisse
    assert editor.line.text() == "Mutoni Clarisse"


def test_nobody_found_leads_to_a_new_record_by_enter_and_never_by_tab(
    qtbot, show_editor: ShowEditor, office: Office
) -> None:
    editor = show_editor(Link("Child", register="people", view="children"))
    qtbot.keyClicks(editor.line, "Uwase Ange")
    qtbot.waitUntil(lambda: editor.line.list_open)
    office.settle()
    with qtbot.waitSignal(editor.new_wanted) as wanted, qtbot.assertNotEmitted(editor.advanced):
        qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert wanted.args == ["people", "children", {"family_name": "Uwase", "other_names": "Ange"}]
    editor.line.open_list()
    office.settle()
    with qtbot.assertNotEmitted(editor.new_wanted):
        qtbot.keyClick(editor.line, Qt.Key.Key_Tab)
    assert editor.typed() == "Uwase Ange"


def test_the_chosen_words_are_said_in_the_language_of_the_window(show_editor: ShowEditor, office: Office) -> None:
    editor = show_editor(Choice("Relation", codes="relation"))
    editor.show_value("GRANDCHILD")
    office.speak("fr")
    assert editor.findChild(QLineEdit).text() == "Petit-enfant"
    assert editor.typed() == "GRANDCHILD"
