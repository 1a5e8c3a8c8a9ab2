"""Every editor keeps apart what was shown and what was typed since, and tells where the keyboard goes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from desktop.domain.fields import Choice, Date, LongText, Money, PartialDate, Place, Text
from tests.gui.editors.conftest import ShowEditor
from tests.gui.office import KIGABIRO, Office


def test_a_value_that_nobody_touched_stays_the_value_itself(show_editor: ShowEditor) -> None:
    for field, value in ((PartialDate("Born"), "2014~12@2026-09-30"), (Money("Worth"), 25000), (Place("In"), KIGABIRO)):
        editor = show_editor(field)
        editor.show_value(value)
        assert editor.typed() == value
        assert editor.raw() != value


def test_what_was_typed_stands_until_it_is_understood(qtbot, show_editor: ShowEditor) -> None:
    editor = show_editor(PartialDate("Born"))
    with qtbot.waitSignal(editor.edited):
        qtbot.keyClicks(editor.focusProxy(), "12 ans")
    assert editor.typed() == "12 ans"
    editor.show_value(editor.field.parse(editor.typed(), editor.desk.around))
    assert editor.typed() == "2014~12@2026-11-23"
    assert "12" in str(editor.raw())


def test_a_new_language_shows_values_anew_and_leaves_what_was_typed(qtbot, show_editor, office: Office) -> None:
    kin, typed = show_editor(Choice("Relation", codes="relation"), "kin"), show_editor(Text("School"), "school")
    kin.show_value("GRANDCHILD")
    qtbot.keyClicks(typed.focusProxy(), "GS Rubengera")
    office.speak("fr")
    assert kin.raw() == "Petit-enfant"
    assert kin.typed() == "GRANDCHILD"
    assert typed.typed() == "GS Rubengera"


def test_enter_goes_on_and_coming_and_going_is_told(qtbot, show_editor: ShowEditor) -> None:
    first, second = show_editor(Date("From"), "first"), show_editor(Date("To"), "second")
    told: list[str] = []
    for editor in (first, second):
        for name in ("entered", "left", "advanced"):
            getattr(editor, name).connect(lambda it=editor, name=name: told.append(f"{it.objectName()} {name}"))
    qtbot.keyClick(second.focusProxy(), Qt.Key.Key_Return)
    first.setFocus()
    assert told == ["second advanced", "second left", "first entered"]


def test_a_problem_is_seen_and_heard_until_it_is_gone(show_editor: ShowEditor) -> None:
    editor = show_editor(Date("From", help="The first day."))
    line = editor.findChild(QLineEdit)
    editor.mark("There is no such day.")
    assert line.property("problem") is True
    assert line.accessibleDescription() == "There is no such day. The first day."
    editor.mark("")
    assert line.property("problem") is False
    assert line.accessibleDescription() == "The first day."


def test_a_draft_is_put_back_as_it_was_typed(show_editor: ShowEditor) -> None:
    for field, raw in (
        (Date("From"), "32/13/2026"),
        (LongText("Note"), "two\nlines"),
        (Choice("Relation", codes="relation"), "somebody"),
        (Place("In"), "Kabez"),
    ):
        editor = show_editor(field)
        editor.show_typed(raw)
        assert editor.typed() == raw
