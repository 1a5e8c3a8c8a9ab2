"""An officer adds and renames villages: found at once by every name, never two under one code."""

import pytest

from desktop.domain.places import shipped_places
from desktop.domain.problems import AppError
from desktop.operations.changes import next_undo, undo_change
from desktop.operations.places import add_place, place_sheet, places_found, places_in, rename_place, uses_of_places
from desktop.operations.records import RecordRefused, save_record
from tests.operations.district import keep_child

CELL, VILLAGE = "310903", "31090303"


def test_a_village_that_was_added_is_found_by_its_names_and_lived_in(session):
    code = add_place(session, CELL, {"name": "Nyarutarama y'Epfo", "aliases": "Karuruma nshya"})
    assert code.startswith(CELL)
    assert shipped_places().get(code) is None
    places = session.around().places
    assert places.find("karuruma nshya", within="31")[0].code == code
    child = keep_child(session, village=code)
    assert session.file.search("nyarutarama")[0].id == child
    assert session.file.search("karuruma nshya")[0].id == child


def test_a_code_is_never_given_twice_not_even_when_the_village_was_taken_back(session):
    first = add_place(session, CELL, {"name": "Isangano"})
    undo_change(session, next_undo(session).id)
    assert session.around().places.get(first) is None
    assert add_place(session, CELL, {"name": "Isangano"}) != first


def test_a_renamed_village_keeps_its_code_and_is_still_found_by_its_former_name(session):
    former = session.around().places.get(VILLAGE).name
    rename_place(session, VILLAGE, {"name": "Amahoro mashya"})
    places = session.around().places
    assert places.get(VILLAGE).name == "Amahoro mashya"
    assert VILLAGE in [place.code for place in places.find(former, within=CELL)]
    undo_change(session, next_undo(session).id)
    assert session.around().places.get(VILLAGE).name == former


def test_other_names_alone_leave_the_name_and_saving_the_same_again_writes_nothing(session):
    rename_place(session, VILLAGE, {"aliases": "Ku isoko"})
    before = session.file.sequence
    assert rename_place(session, VILLAGE, place_sheet(session.around(), VILLAGE)) == VILLAGE
    assert session.file.sequence == before
    assert "Ku isoko" in session.around().places.aliases(VILLAGE)


def test_two_places_side_by_side_never_have_one_name(session):
    name = session.around().places.get(VILLAGE).name
    for act in (lambda: add_place(session, CELL, {"name": name.upper()}), lambda: add_place(session, CELL, {})):
        with pytest.raises(RecordRefused):
            act()
    with pytest.raises(AppError, match="Choose the cell"):
        add_place(session, VILLAGE, {"name": "Isangano"})


def test_where_people_live_is_counted_at_every_level(session):
    keep_child(session, village=VILLAGE)
    save_record(session, "partners", {"name": "Imena", "kind": "NGO", "sectors": ("3109", "3101")})
    assert uses_of_places(session, "31")["3109"] >= 2
    assert uses_of_places(session, CELL) == {VILLAGE: uses_of_places(session, "3109")[CELL]}
    assert uses_of_places(session, "")["3"] >= 2
    shown = {one.code: one for one in places_in(session, "3109")}
    assert (shown[CELL].level, shown[CELL].added) == ("cell", False)
    assert shown[CELL].inside == len(places_in(session, CELL)) > 0
    assert [one.inside for one in places_in(session, CELL)] == [0] * shown[CELL].inside


def test_any_level_is_found_by_a_part_of_its_name(session):
    name = session.around().places.get("3109").name
    assert "3109" in [one.code for one in places_found(session, name)]


def test_a_village_where_somebody_lives_is_not_taken_back(session):
    code = add_place(session, CELL, {"name": "Isangano"})
    added = next_undo(session).id
    keep_child(session, village=code)
    with pytest.raises(AppError, match="Isangano"):
        undo_change(session, added)
    assert session.around().places.get(code)
