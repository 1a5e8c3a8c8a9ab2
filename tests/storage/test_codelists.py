"""Codes that the officer adds or changes lie over the shipped ones and can be taken back."""

from desktop.domain.codelists import CodeItem, shipped_code_lists
from desktop.domain.language import Message
from desktop.storage.undo import next_undo, undo

ITEM = CodeItem(
    "sex",
    "X",
    {"en": "Other", "rw": "Ikindi"},
    {"en": "O.", "fr": "", "rw": ""},
    ("autre",),
    "P",
    "person",
    "2026-07-01",
    "",
)


def set_code(file, item):
    with file.change(Message("Added a code"), "Alice"):
        file.set_code(item)


def test_a_code_comes_back_as_it_was_given(file):
    set_code(file, ITEM)
    assert file.code_changes() == [ITEM]
    lists = shipped_code_lists().with_changes(file.code_changes())
    assert lists["sex"].label("X", "rw") == "Ikindi"


def test_a_code_changed_again_is_one_code_and_undo_gives_its_former_words(file):
    set_code(file, ITEM)
    ended = CodeItem("sex", "X", {"en": "Other"}, {"en": "", "fr": "", "rw": ""}, valid_to="2026-12-31")
    set_code(file, ended)
    assert file.code_changes() == [ended]
    undo(file, next_undo(file).id, "Alice")
    assert file.code_changes() == [ITEM]
    undo(file, next_undo(file).id, "Alice")
    assert file.code_changes() == []
