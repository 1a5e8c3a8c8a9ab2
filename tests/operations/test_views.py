"""Looks at sensitive details are written down once for each record and day, and are in nobody's way."""

from datetime import date

from desktop.operations.changes import change_numbers, changes_of, next_redo, next_undo, redo_change, undo_change
from desktop.operations.record_pages import note_views, record_page
from desktop.operations.views import VIEW, Views, tells_sensitive
from desktop.registers import register
from tests.operations.district import identify, keep_child

PEOPLE = register("people")


def looked(session):
    note_views(session)
    return [str(one.action) for one in changes_of(session, change_numbers(session, views=True))]


def test_a_record_is_written_down_once_a_day():
    views = Views()
    for day in (1, 1, 2):
        views.add(date(2026, 11, day), PEOPLE, "a", "Mutoni")
    views.add(date(2026, 11, 2), PEOPLE, "b", "Keza")
    assert [dict(one.values)["title"] for one in views.waiting] == ["Mutoni", "Mutoni", "Keza"]


def test_only_what_somebody_answered_is_sensitive():
    assert not tells_sensitive(PEOPLE, PEOPLE.begin())
    assert not tells_sensitive(PEOPLE, {"family_name": "Mutoni", "note": None})
    assert tells_sensitive(PEOPLE, {"note": "Hides at the neighbour's"})


def test_a_page_that_shows_something_sensitive_leaves_one_entry(gasabo):
    plain, child = keep_child(gasabo, other_names="Ange"), keep_child(gasabo, note="Hides at the neighbour's")
    for one in (plain, child, child):
        record_page(gasabo, "people", one)
    assert looked(gasabo) == ["Looked at sensitive details of Person: Mutoni Clarisse"]
    record_page(gasabo, "people", child)
    assert len(looked(gasabo)) == 1
    gasabo.fixed_today = date(2026, 10, 31)
    record_page(gasabo, "people", child)
    assert len(looked(gasabo)) == 2


def test_what_belongs_to_a_record_is_looked_at_with_it(gasabo):
    child = keep_child(gasabo)
    record_page(gasabo, "people", child)
    assert looked(gasabo) == []
    identify(gasabo, child)
    record_page(gasabo, "people", child)
    assert len(looked(gasabo)) == 1


def test_looks_stand_apart_from_what_was_done(gasabo):
    child = keep_child(gasabo, note="Hides at the neighbour's")
    record_page(gasabo, "people", child)
    looked(gasabo)
    done = changes_of(gasabo, change_numbers(gasabo))
    assert str(done[0].action) == "Registered Person: Mutoni Clarisse"
    assert VIEW not in {one.kind for one in done}


def test_a_look_stands_in_the_way_of_no_undo_and_no_redo_and_forgets_no_title(gasabo):
    child = keep_child(gasabo, note="Hides at the neighbour's")
    gasabo.title("people", child)
    record_page(gasabo, "people", child)
    note_views(gasabo)
    assert gasabo._titles_at == gasabo.file.sequence
    assert gasabo._titles
    undo_change(gasabo, next_undo(gasabo).id)
    gasabo.fixed_today = date(2026, 10, 31)
    record_page(gasabo, "people", child)
    note_views(gasabo)
    assert next_redo(gasabo) is not None
    redo_change(gasabo)
    assert gasabo.file.count("people") == 1
