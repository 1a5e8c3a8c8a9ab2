"""One row is laid beside whom it may be about, with the reasons and what each decision would do."""

import pytest

from desktop.operations.imports.looking import look_into
from desktop.operations.imports.review import row_shown, waiting_shown
from desktop.operations.imports.waiting import waiting_rows
from tests.operations.district import keep_child
from tests.operations.imports.changed_list import changed_list


def test_a_row_is_laid_beside_an_earlier_row_of_the_file(empty, listed):
    shown = row_shown(empty, listed, 247)
    assert (shown.row, shown.verdict, shown.name) == (247, "doubtful", "Ange Bizimulemyi")
    (twin,) = shown.candidates
    assert (twin.record, twin.title, twin.code) == ("row:33", "Bizimuremyi Ange", "Row 33 of the file")
    sides = {side.title: (side.told, side.known, side.agrees) for side in twin.sides}
    assert sides["Name"] == ("Ange Bizimulemyi", "Bizimuremyi Ange", False)
    assert sides["Born"] == ("2010", "2010", True)
    assert [side.title for side in twin.sides][:3] == ["Name", "Born", "Head"]
    assert [one.strength for one in twin.evidence] == [3, 2, 2, 1, 1]
    assert str(shown.if_new[0]) == "Adds Ange Bizimulemyi to the register."


def test_a_new_row_says_what_will_happen_and_asks_nothing(empty, listed):
    shown = row_shown(empty, listed, 10)
    assert (shown.candidates, shown.question, shown.if_new) == ((), None, ())
    assert str(shown.will[0]) == "Adds Umutoni Pacifique to the register."
    assert {side.title: side.told for side in shown.told}["Village"] == "Buhiza, Nyamugali"


def test_a_row_about_a_known_child_says_what_is_added_and_what_stays(session, tmp_path):
    child = keep_child(session, family_name="Umutoni", other_names="Pacifique", sex="M", birth="2018-05-19")
    planned = look_into(session, changed_list(tmp_path, {"E11": "31/02/2013"}))
    shown = row_shown(session, planned, 10)
    assert (shown.verdict, shown.candidates[0].record) == ("update", child)
    assert "Fills in Father: Alive." in [str(one) for one in shown.will]


def test_a_row_with_an_open_question_brings_it_and_can_not_be_added(session, tmp_path):
    planned = look_into(session, changed_list(tmp_path, {"L10": "Ahantu"}))
    shown = row_shown(session, planned, 10)
    assert shown.question.rows == (10,)
    assert shown.if_new == ()
    assert shown.reasons[0].cell == "L10"


def test_a_row_that_waits_is_laid_beside_the_record_that_its_twin_became(full):
    shown = waiting_shown(full, list(waiting_rows(full))[3])
    (twin,) = shown.candidates
    assert twin.title == "Bizimuremyi Ange"
    assert twin.code.startswith("12-2026-")
    assert {side.title: side.known for side in twin.sides}["Head"] == "Bizimuremyi Aimée"
    assert str(twin.will[0]) == "Nothing: the register knows all of it already."
    assert shown.if_new


def test_a_row_that_is_not_in_the_file_is_not_shown(empty, listed):
    with pytest.raises(StopIteration):
        row_shown(empty, listed, 9999)
