"""A row beside a record: what differs is tinted, and everything is said to whoever can't see it."""

from desktop.gui.pages.importing.sides import Beside
from desktop.operations.imports.review import SideBySide

NAME = SideBySide("Name", "Mutoni Clarise", "Mutoni Clarisse", False)
SEX = SideBySide("Sex", "Female", "Female", True)
MOTHER = SideBySide("Mother", "", "Mukashema Odette", None)


def beside(qtbot, *sides: SideBySide, second: str = "In the register") -> Beside:
    made = Beside()
    qtbot.addWidget(made)
    made.resize(340, 200)
    made.show()
    made.show_sides(sides, "Row 12 of the file", second)
    return made


def test_each_pair_is_said_with_whether_it_agrees(qtbot):
    assert beside(qtbot, NAME, SEX, MOTHER).accessibleName() == (
        "Name: Mutoni Clarise / Mutoni Clarisse, different; Sex: Female / Female, the same; "
        "Mother: not given / Mukashema Odette, known on one side only"
    )


def test_without_anybody_beside_it_only_the_row_is_said(qtbot):
    assert beside(qtbot, SEX, second="").accessibleName() == "Sex: Female"


def test_what_differs_looks_otherwise_than_what_agrees(qtbot):
    differing, agreeing = beside(qtbot, NAME), beside(qtbot, SideBySide(NAME.title, NAME.told, NAME.known, True))
    assert differing.grab().toImage() != agreeing.grab().toImage()


def test_a_long_value_takes_more_lines_where_the_panel_is_narrow(qtbot):
    long = SideBySide("Village", "Nyamitanga, Agasharu k'Umurenge wa Jali", "Nyamitanga, Agasharu", True)
    made = beside(qtbot, long)
    narrow = made.height()
    made.resize(900, 200)
    assert made.height() < narrow
