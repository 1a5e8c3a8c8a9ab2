"""A layout is remembered under the name that stands there, or not at all."""

from pathlib import Path

import pytest

from desktop.gui.pages.importing.mapping.layout_foot import LayoutFoot
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Line
from desktop.gui.parts.layouts import column

FILE = Path("list of a partner.xlsx")


@pytest.fixture
def foot(qtbot) -> LayoutFoot:
    made = LayoutFoot(column(Line("Two columns go in.")), "Remember this as", Button("Leave"), Button("Use"))
    qtbot.addWidget(made)
    made.show()
    made.suggest("", FILE)
    return made


def test_the_name_of_the_file_is_offered_and_taken_where_nobody_writes_another(foot):
    assert foot.name.text() == "list of a partner"
    foot.name.setText("   ")
    assert foot.chosen_name() == "list of a partner"


def test_the_name_that_the_layout_has_is_offered_and_another_taken_without_the_spaces_around_it(foot):
    foot.suggest("Lists of Imbuto", FILE)
    assert foot.chosen_name() == "Lists of Imbuto"
    foot.name.setText("  Village   list ")
    assert foot.chosen_name() == "Village list"


def test_what_is_not_to_be_remembered_has_no_name_and_asks_for_none(foot):
    foot.remember.setChecked(False)
    assert (foot.chosen_name(), foot.name.isVisible()) == ("", False)


def test_the_box_and_the_line_are_named_for_readers(foot):
    assert foot.remember.text().replace("&", "") == "Remember this as"
    assert foot.name.accessibleName() == "Name of the layout"
