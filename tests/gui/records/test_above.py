"""The same as above fills what repeats and is still empty, and nothing else."""

from desktop.gui.records.above import Above
from desktop.gui.records.contents import Contents
from desktop.registers import register

PEOPLE = register("people")
SISTER = {"family_name": "Mutoni", "village": "31090303", "father_name": "Habimana Jean", "mutuelle": None}


def brother(**values) -> Contents:
    return Contents(PEOPLE, {**PEOPLE.begin(), **values}, new=True)


def test_what_repeats_is_offered_and_names_of_oneself_are_not() -> None:
    above = Above()
    above.keep("people", "Mutoni", SISTER)
    assert above.offered(brother()) == {"village": "31090303", "father_name": "Habimana Jean"}
    assert above.label("people") == "Mutoni"


def test_nothing_that_somebody_filled_is_offered_again() -> None:
    above = Above()
    above.keep("people", "Mutoni", SISTER)
    filled = brother(village="31090304")
    filled.edited.add("father_name")
    assert above.offered(filled) == {}


def test_registers_do_not_mix() -> None:
    above = Above()
    above.keep("households", "Mukashema", SISTER)
    assert above.offered(brother()) == {}
    assert above.label("people") == ""
