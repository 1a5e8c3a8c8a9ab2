"""A whole day is taken back, change by change, with Ctrl+Z."""

from tests.journeys.test_chain import decide, identify_a_child, stage
from tests.journeys.test_import import WORKBOOK, take_in
from tests.operations.district import content

MOST = 20
"""More than was done that day."""


def test_ctrl_z_takes_the_day_back_until_the_register_is_as_it_was(officer):
    person = officer()
    begun = person.ask(content)
    identify_a_child(person)
    decide(person, "Village", "14/8/2026", "Bizimana Jean")
    assert stage(person) == "VILLAGE"
    take_in(person, WORKBOOK)
    done = person.ask(content)
    undo = person.window.actions_table["undo"]
    taken_back = 0
    while undo.isEnabled() and taken_back < MOST:
        person.press("Ctrl+Z")
        person.settle()
        taken_back += 1
    assert taken_back == 4
    assert person.ask(content) == begun
    for _ in range(taken_back):
        person.press("Ctrl+Y")
        person.settle()
    assert person.ask(content) == done
