"""A row says its title, marks what is needed, and says below the field what is wrong with it."""

from desktop.domain.fields import Date, Field
from desktop.domain.language import Message
from desktop.domain.problems import Problem
from desktop.gui.editors import editor_for
from desktop.gui.records.rows import FieldRow, missing
from tests.gui.office import Office
from tests.gui.records.conftest import Show


def row_of(office: Office, show: Show, field: Field) -> FieldRow:
    field.name = "day"
    row = FieldRow(field, editor_for(field, office.desk))
    row.set_title_width(112)
    show(row)
    return row


def test_what_is_needed_bears_a_star(office: Office, show: Show) -> None:
    assert row_of(office, show, Date("Given on", required=True)).title.text() == "Given on *"
    assert row_of(office, show, Date("Given on")).title.text() == "Given on"


def test_problems_stand_below_the_field_in_their_tone_and_go_again(office: Office, show: Show) -> None:
    row = row_of(office, show, Date("Given on"))
    row.show_problems([Problem("error", Message("Wrong.")), Problem("warning", Message("Odd."))])
    assert row.remarks == ["Wrong.", "Odd."]
    assert row.editor.line.property("problem") is True
    assert row.editor.line.accessibleDescription().startswith("Wrong.")
    row.show_problems([Problem("warning", Message("Odd."))])
    assert row.remarks == ["Odd."]
    assert row.editor.line.property("problem") is False
    row.show_problems([])
    assert row.remarks == []


def test_help_comes_and_goes_below_the_field(office: Office, show: Show) -> None:
    row = row_of(office, show, Date("Given on", help="The day on which it was given."))
    row.toggle_help()
    assert row.help_shown
    row.toggle_help()
    assert not row.help_shown
    bare = row_of(office, show, Date("Given on"))
    bare.toggle_help()
    assert not bare.help_shown


def test_what_keeps_a_record_from_being_saved_is_counted() -> None:
    wrong, odd = Problem("error", Message("Wrong.")), Problem("warning", Message("Odd."))
    assert str(missing([wrong, odd])).startswith("One thing")
    assert str(missing([wrong, wrong, odd])).startswith("2 things")
