"""Whatever was done is taken back and done again, unless somebody has worked on it since."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.language import Message
from desktop.domain.problems import AppError
from desktop.storage.conditions import equals, search
from desktop.storage.undo import UndoRefusedError, next_redo, next_undo, redo, undo

UWASE = {"family_name": "Uwase", "other_names": "Aline", "needs": ("FOOD", "SCHOOL"), "at_school": "yes"}


def act(file, does, action="Did something", kind=""):
    with file.change(Message(action), "Alice", kind=kind) as writing:
        made = does(writing)
    return writing.id, made


def content(file):
    """Everything that an officer sees: living records, by register and id, without the number of their last change."""
    seen = {}
    for key in file.tables:
        for record in file.first(key, order=(), limit=10_000):
            del record["changed"]
            seen[key, record["id"]] = record
    return seen


def test_a_created_record_is_gone_after_undo_and_back_under_its_id_after_redo(file):
    _, record = act(file, lambda writing: writing.create("people", UWASE))
    before = content(file)
    undo(file, next_undo(file).id, "Alice")
    assert content(file) == {}
    assert not file.search("uwase")
    redo(file, "Alice")
    assert content(file) == before
    assert [hit.id for hit in file.search("uwase")] == [record]


def test_one_undo_takes_back_a_whole_import(file):
    act(file, lambda writing: writing.create("people", UWASE))
    before = content(file)

    def take_in(writing):
        homes = writing.create_many("households", ({"name": f"Urugo {i}"} for i in range(50)))
        writing.create_many("people", ({"family_name": "Mugisha", "household": home} for home in homes * 4))
        writing.change("people", next(iter(before))[1], {"note": "updated by the list"})

    imported, _ = act(file, take_in)
    after = content(file)
    assert len(after) == 251
    undo(file, imported, "Alice")
    assert content(file) == before
    redo(file, "Alice")
    assert content(file) == after


def test_undo_says_what_it_takes_back_and_is_itself_in_the_history(file):
    made, _ = act(file, lambda writing: writing.create("people", UWASE), "Registered a child")
    undone = undo(file, made, "Bosco")
    change = file.history.change(undone)
    assert (str(change.action), change.actor, change.undoes) == ("Took back: Registered a child", "Bosco", made)
    assert file.history.change(made).undone
    again = redo(file, "Alice")
    assert str(file.history.change(again).action) == "Did again: Registered a child"
    assert not file.history.change(made).undone


def test_undo_is_refused_where_somebody_has_edited_since_and_says_who_and_what(file):
    made, record = act(file, lambda writing: writing.create("people", UWASE))
    act(file, lambda writing: writing.change("people", record, {"note": "seen", "phone": "+250788123456"}), "Visited")
    before = content(file)
    with pytest.raises(UndoRefusedError) as refused:
        undo(file, made, "Alice")
    (conflict,) = refused.value.conflicts
    assert (conflict.register, conflict.record, conflict.reason) == ("people", record, "edited")
    assert set(conflict.fields) == {"note", "phone"}
    assert "1 of its records" in str(refused.value)
    assert "Alice: Visited" in str(refused.value)
    assert content(file) == before


def test_an_edit_of_another_field_does_not_stand_in_the_way(file):
    _, record = act(file, lambda writing: writing.create("people", UWASE))
    first, _ = act(file, lambda writing: writing.change("people", record, {"family_name": "Uwera"}))
    act(file, lambda writing: writing.change("people", record, {"note": "seen"}))
    undo(file, first, "Alice")
    assert file.record("people", record)["family_name"] == "Uwase"
    assert file.record("people", record)["note"] == "seen"


def test_undo_is_refused_while_a_later_record_leads_to_what_would_go(file):
    made, home = act(file, lambda writing: writing.create("households", {"name": "Urugo"}))
    _, child = act(file, lambda writing: writing.create("people", {**UWASE, "household": home}))
    with pytest.raises(UndoRefusedError) as refused:
        undo(file, made, "Alice")
    assert [(one.record, one.fields, one.reason) for one in refused.value.conflicts] == [
        (child, ("household",), "linked")
    ]
    act(file, lambda writing: writing.change("people", child, {"household": None}))
    undo(file, made, "Alice")
    assert file.record("households", home)["removed"] == 1


def test_undo_is_refused_when_it_would_lead_back_to_a_record_taken_out_since(file):
    _, home = act(file, lambda writing: writing.create("households", {"name": "Urugo"}))
    _, child = act(file, lambda writing: writing.create("people", {**UWASE, "household": home}))
    moved, _ = act(file, lambda writing: writing.change("people", child, {"household": None}))
    act(file, lambda writing: writing.remove("households", home))
    with pytest.raises(UndoRefusedError) as refused:
        undo(file, moved, "Alice")
    assert [(one.record, one.reason) for one in refused.value.conflicts] == [(child, "gone")]


def test_a_record_does_not_come_back_without_what_it_belongs_to(file):
    _, home = act(file, lambda writing: writing.create("households", {"name": "Urugo"}))
    _, child = act(file, lambda writing: writing.create("people", {**UWASE, "household": home}))
    removed, _ = act(file, lambda writing: writing.remove("people", child))
    act(file, lambda writing: writing.remove("households", home))
    with pytest.raises(UndoRefusedError):
        undo(file, removed, "Alice")
    undo(file, next_undo(file).id, "Alice")
    undo(file, removed, "Alice")
    assert file.record("people", child)["removed"] == 0


def test_what_is_taken_back_already_is_not_taken_back_twice(file):
    made, _ = act(file, lambda writing: writing.create("people", UWASE))
    undo(file, made, "Alice")
    with pytest.raises(AppError, match="taken back already"):
        undo(file, made, "Alice")


def test_the_day_is_undone_step_by_step_and_done_again_in_its_order(file):
    _, record = act(file, lambda writing: writing.create("people", UWASE))
    states = [content(file)]
    for name in ("Uwera", "Uwimana", "Ingabire"):
        act(file, lambda writing, name=name: writing.change("people", record, {"family_name": name}))
        states.append(content(file))
    for state in reversed(states[:-1]):
        undo(file, next_undo(file).id, "Alice")
        assert content(file) == state
    for state in states[1:]:
        redo(file, "Alice")
        assert content(file) == state
    assert next_redo(file) is None
    undo(file, next_undo(file).id, "Alice")
    assert content(file) == states[-2]


def test_something_new_ends_what_can_be_done_again(file):
    made, _ = act(file, lambda writing: writing.create("people", UWASE))
    undo(file, made, "Alice")
    assert next_redo(file) is not None
    act(file, lambda writing: writing.create("people", UWASE))
    assert next_redo(file) is None
    with pytest.raises(AppError, match="nothing to do again"):
        redo(file, "Alice")


def test_undo_never_offers_the_beginning_of_the_register_nor_what_is_older_than_asked(file):
    act(file, lambda _: file.set_settings({"district": "11"}), kind="begin")
    assert next_undo(file) is None
    act(file, lambda writing: writing.create("people", UWASE))
    assert next_undo(file, since=file.sequence) is None


def test_settings_are_taken_back_and_counters_stay(file):
    act(file, lambda _: file.set_settings({"officer": "Alice", "serial:people:2026": 1}))
    changed, _ = act(file, lambda _: file.set_settings({"officer": "Bosco", "serial:people:2026": 7}))
    undo(file, changed, "Alice")
    assert file.settings() == {"officer": "Alice", "serial:people:2026": 7}


def test_a_code_given_to_another_record_meanwhile_stops_the_redo_in_a_sentence(file):
    made, _ = act(file, lambda writing: writing.create("people", {**UWASE, "code": "11-2026-000001-23"}))
    undone = undo(file, made, "Alice")
    act(file, lambda writing: writing.create("people", {**UWASE, "code": "11-2026-000001-23"}))
    with pytest.raises(AppError, match="Another record has the same Code"):
        undo(file, undone, "Alice")


NAMES = st.sampled_from(["Uwase", "Mugisha", "Ineza", "Keza"])
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("create"), NAMES),
        st.tuples(st.just("change"), st.integers(0, 5), NAMES),
        st.tuples(st.just("link"), st.integers(0, 5), st.integers(0, 5)),
        st.tuples(st.just("remove"), st.integers(0, 5)),
        st.tuples(st.just("restore"), st.integers(0, 5)),
        st.tuples(st.just("several"), st.integers(0, 5), NAMES),
        st.tuples(st.just("undo")),
        st.tuples(st.just("redo")),
    ),
    max_size=14,
)


def is_led_to(file, record):
    links = (("people", "household"), ("households", "head"))
    return any(file.count(key, equals(link, record)) for key, link in links)


def leads_to_removed(file, key, record):
    link, other = {"people": ("household", "households"), "households": ("head", "people")}[key]
    target = file.record(key, record)[link]
    return target is not None and bool(file.record(other, target)["removed"])


def take_step(file, step, made):
    """One act; those that have nothing to act on do nothing."""

    def chosen(place):
        return made[place % len(made)] if made else None

    what, *rest = step
    if what == "undo":
        change = next_undo(file)
        if change:
            undo(file, change.id, "Alice")
        return
    if what == "redo":
        if next_redo(file):
            redo(file, "Alice")
        return
    with file.change(Message(what), "Alice") as writing:
        if what == "create":
            made.append(("people", writing.create("people", {"family_name": rest[0], "needs": ("FOOD",)})))
        elif what == "several":
            home = writing.create("households", {"name": "Urugo"})
            child = writing.create("people", {"family_name": rest[1], "household": home})
            writing.change("people", child, {"note": "born here"})
            made += [("households", home), ("people", child)]
        elif chosen(rest[0]):
            other = chosen(rest[1]) if what == "link" else None
            edit(file, writing, chosen(rest[0]), (what, other or rest[-1]))


def edit(file, writing, known, asked):
    """One act on a known record, as the operations above would allow it."""
    (key, record), (what, given) = known, asked
    if what == "change":
        name = {"people": "family_name", "households": "name"}[key]
        writing.change(key, record, {name: given, "extra": '{"a":1}'})
    elif what == "link" and key == "households" and given[0] == "people":
        if not file.record(*given)["removed"]:
            writing.change(key, record, {"head": given[1]})
    elif what == "remove" and not is_led_to(file, record):
        writing.remove(key, record)
    elif what == "restore" and not leads_to_removed(file, key, record):
        writing.restore(key, record)


@settings(max_examples=40)
@given(steps=STEPS)
def test_any_sequence_of_acts_undos_and_redos_leads_back_to_the_same_content(begin_file, steps):
    with begin_file() as file:
        made = []
        for step in steps:
            take_step(file, step, made)
        after = content(file)
        undone = 0
        while change := next_undo(file):
            undo(file, change.id, "Alice")
            undone += 1
        assert content(file) == {}
        assert file.count("people", search("u")) == 0
        for _ in range(undone):
            redo(file, "Alice")
        assert content(file) == after
        names = [record["family_name"] for (key, _), record in after.items() if key == "people"]
        assert file.count("people", search("u")) == names.count("Uwase")
        assert file.altered_change() is None
