"""Views of a list are kept in the register under their names, and can be taken back like everything else."""

import pytest

from desktop.domain.problems import AppError
from desktop.operations.changes import next_undo, undo_change
from desktop.operations.list_views import ListView, drop_view, keep_view, list_views

LIST = "list people children"


def view(name, words="mutoni"):
    return ListView(name, words, "SECTOR", {"village": "rubengera"}, {"order": [["birth", True]], "columns": []})


def test_a_view_is_kept_whole_and_given_back(gasabo):
    assert list_views(gasabo, LIST) == ()
    keep_view(gasabo, LIST, view("  To  visit "))
    (kept,) = list_views(gasabo, LIST)
    assert kept == view("To visit")
    assert list_views(gasabo, "list households") == ()


def test_views_come_by_name_and_one_of_the_same_name_is_replaced(gasabo):
    for name in ("b", "A", "b"):
        keep_view(gasabo, LIST, view(name, words=name * 2))
    assert [(one.name, one.words) for one in list_views(gasabo, LIST)] == [("A", "AA"), ("b", "bb")]
    assert [one.name for one in drop_view(gasabo, LIST, "A")] == ["b"]


def test_a_name_is_needed_and_fits_in_a_menu(gasabo):
    for name in ("  ", "x" * 61):
        with pytest.raises(AppError, match="Give the view a name"):
            keep_view(gasabo, LIST, view(name))


def test_what_was_forgotten_comes_back_with_one_undo(gasabo):
    keep_view(gasabo, LIST, view("To visit"))
    drop_view(gasabo, LIST, "To visit")
    undo_change(gasabo, next_undo(gasabo).id)
    assert [one.name for one in list_views(gasabo, LIST)] == ["To visit"]
