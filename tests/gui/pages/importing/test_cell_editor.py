"""The line over a cell offers codes and places, and says where the keyboard goes on."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.fields import Choice, Choices, Place
from desktop.gui.pages.importing.cell_editor import CellLine, CellNote, place_texts
from desktop.operations.imports.review.cells import FileColumn
from tests.gui.office import KIGABIRO

SEX = FileColumn(3, "D", "Igitsina", "person.sex", "Sex", Choice("Sex", codes="sex"))
NEEDS = FileColumn(4, "E", "Ibikenewe", "identification.criteria", "Criteria", Choices("C", codes="vulnerability"))
PLACES = tuple(
    FileColumn(at, "X", level, f"place.{level}", level, Place("", level=level))
    for at, level in enumerate(("sector", "cell", "village"))
)


@pytest.fixture
def line(qtbot, office):
    made = CellLine(office.desk)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def test_enter_takes_the_code_that_is_meant(qtbot, line):
    line.write_in(SEX)
    qtbot.keyClicks(line, "fem")
    with qtbot.waitSignal(line.finished) as finished:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert (finished.args[0], line.text()) == (Qt.Key.Key_Return, "Female")


def test_of_several_codes_the_last_one_is_completed(qtbot, line):
    line.write_in(NEEDS)
    first = line._desk.around.codelists["vulnerability"].label("POOR", "en")
    qtbot.keyClicks(line, f"Other; {first[:5]}")
    line.take_current()
    assert line.text().startswith("Other; ")
    assert line.text() != f"Other; {first[:5]}"


def test_a_place_is_taken_only_where_one_has_gone_to_it(qtbot, line):
    line.write_in(PLACES[2])
    qtbot.keyClicks(line, "Kigabiro")
    assert line.suggestions()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "Kigabiro"
    qtbot.keyClicks(line, "")
    line.selectAll()
    qtbot.keyClicks(line, "Kigabir")
    with qtbot.waitSignal(line.placed):
        qtbot.keyClick(line, Qt.Key.Key_Down)
        qtbot.keyClick(line, Qt.Key.Key_Return)


def test_a_chosen_place_says_what_each_column_says_of_it_and_the_path_where_one_is_missing(office):
    places = office.desk.around.places
    names = [places.get(KIGABIRO[:length]).name for length in (4, 6, 8)]
    assert list(place_texts(KIGABIRO, PLACES, office.desk).values()) == names
    assert place_texts(KIGABIRO, PLACES[1:], office.desk) == {1: names[1], 2: " › ".join(names)}
    assert place_texts(KIGABIRO, (SEX,), office.desk) == {}


def test_what_is_said_of_a_cell_stands_below_it_or_above_where_there_is_no_room(qtbot):
    view = QWidget()
    qtbot.addWidget(view)
    view.resize(400, 200)
    note = CellNote(view)
    note.tell(QRect(10, 20, 100, 30), "D14: Sex", "That is not in the list.")
    assert note.y() > 50
    note.tell(QRect(10, 165, 100, 30), "D14: Sex", "That is not in the list.")
    assert note.geometry().bottom() < 165
