"""The history of a record and of the register says who, when, what before and after."""

from datetime import UTC, datetime, timedelta

import pytest

from desktop.domain.language import Message
from desktop.storage.undo import undo


@pytest.fixture
def child(file):
    """A person registered, edited twice, with an export between."""
    with file.change(Message("Registered {name}", name="Uwase"), "Alice") as writing:
        made = writing.create("people", {"family_name": "Uwase", "needs": ("FOOD",)})
        writing.create("people", {"family_name": "Keza"})
    with file.change(Message("Changed"), "Bosco") as writing:
        writing.change("people", made, {"needs": ("FOOD", "SCHOOL")})
    file.note("export", Message("Exported"), "Alice")
    with file.change(Message("Changed"), "Alice") as writing:
        writing.change("people", made, {"family_name": "Uwera"})
    return made


def test_the_history_of_a_record_is_told_from_its_end(file, child):
    told = [(change.actor, line.before, line.after) for change, line in file.history.of_record("people", child)]
    assert told == [
        ("Alice", {"family_name": "Uwase"}, {"family_name": "Uwera"}),
        ("Bosco", {"needs": ("FOOD",)}, {"needs": ("FOOD", "SCHOOL")}),
        ("Alice", None, {"family_name": "Uwase", "needs": ("FOOD",)}),
    ]


def test_the_history_of_another_register_with_the_same_id_is_another(file, child):
    assert file.history.of_record("households", child) == []


@pytest.mark.usefixtures("child")
def test_the_latest_changes_come_page_by_page(file):
    first = file.history.changes(limit=2)
    assert [change.sequence for change in first] == [4, 3]
    rest = file.history.changes(limit=10, before=3)
    assert [(change.sequence, str(change.action), change.lines) for change in rest] == [
        (2, "Changed", 1),
        (1, "Registered Uwase", 2),
    ]


@pytest.mark.usefixtures("child")
def test_changes_of_some_kinds_or_with_lines_only(file):
    assert [change.sequence for change in file.history.changes(kinds=["export"])] == [3]
    assert [change.sequence for change in file.history.changes(edits_only=True)] == [4, 2, 1]
    assert file.history.changes(kinds=[]) == []


@pytest.mark.usefixtures("child")
def test_a_change_says_when_it_was_made_on_which_computer(file):
    change = file.history.changes(1)[0]
    assert abs(datetime.now(UTC) - change.at) < timedelta(minutes=1)
    assert change.device
    assert file.history.change(change.id) == change
    assert file.history.change("0" * 32) is None


@pytest.mark.usefixtures("child")
def test_what_is_taken_back_is_marked(file):
    latest = file.history.changes(1)[0]
    back = undo(file, latest.id, "Alice")
    assert file.history.undone() == {latest.id}
    assert [(change.id, change.undone) for change in file.history.changes(2)] == [(back, False), (latest.id, True)]
    undo(file, back, "Alice")
    assert file.history.undone() == {back}


@pytest.mark.usefixtures("child")
def test_lines_are_given_in_their_order(file):
    assert [line.after["family_name"] for line in file.history.lines(1)] == ["Uwase", "Keza"]
    assert [line.sequence for line in file.history.lines_after(1)] == [2, 4]


def test_the_numbers_of_changes_are_given_by_kind_the_newest_first(file):
    first = file.sequence
    for kind in ("view", "export", "view"):
        file.note(kind, Message("x"), "A")
    assert list(file.history.numbers(kinds=("view",))) == [first + 3, first + 1]
    assert list(file.history.numbers(without=("view",)))[:1] == [first + 2]
    assert [one.sequence for one in file.history.of_numbers([first + 1, first + 3])] == [first + 3, first + 1]
    assert file.history.of_numbers([]) == []
