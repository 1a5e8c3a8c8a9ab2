"""What was met in a file is said under what was recognised, whatever the language."""

from desktop.domain.language import Message
from desktop.gui.language import speak
from desktop.gui.pages.importing.notes import FileNotes

MACROS = Message("The file holds macros. They were not run.")
LINKS = Message("The file points to other workbooks. They were not opened.")


def notes_of(qtbot, *notes: Message) -> FileNotes:
    made = FileNotes()
    qtbot.addWidget(made)
    made.resize(740, 60)
    made.show_notes(notes)
    return made


def said(notes: FileNotes) -> list[str]:
    return [one.accessibleName() for one in notes.lines]


def test_a_file_of_cells_alone_takes_no_room(qtbot):
    assert notes_of(qtbot).isHidden()


def test_several_notes_are_one_line_until_all_are_asked_for(qtbot):
    notes = notes_of(qtbot, MACROS, LINKS)
    assert said(notes) == ["The file holds macros. They were not run. (+ 1 more)"]
    notes.unfold()
    assert said(notes) == [str(MACROS), str(LINKS)]


def test_another_file_takes_the_notes_of_the_last_one_away(qtbot):
    notes = notes_of(qtbot, MACROS, LINKS)
    notes.show_notes([LINKS])
    assert said(notes) == [str(LINKS)]
    notes.show_notes([])
    assert said(notes) == []
    assert notes.isHidden()


def test_notes_speak_the_language_of_the_window(qapp, qtbot):
    notes = notes_of(qtbot, MACROS)
    speak(qapp, "fr")
    qtbot.waitUntil(lambda: said(notes) == [MACROS.text("fr")])
    assert MACROS.text("fr") != MACROS.text("en")
