"""Layouts are kept in the register: each act is one change, and the next file of the sender needs no question."""

from dataclasses import replace

import pytest

from desktop.domain.problems import AppError
from desktop.exchange.layout_files import content_of
from desktop.operations.changes import next_undo, undo_change
from desktop.operations.imports import read_file
from desktop.operations.imports.layouts import (
    export_layout,
    forget_layout,
    knowledge_of,
    known_layouts,
    layouts_shown,
    remember_layout,
    rename_layout,
    said_of_layout,
    take_in_layout,
)
from desktop.storage.layouts import write_layout
from tests.operations.district import read, sample
from tests.samples.sheets import IDENTIFICATION


@pytest.fixture
def remembered(gasabo):
    return remember_layout(gasabo, read(gasabo, sample(IDENTIFICATION)).table, "  Village   list ")


def test_a_confirmed_table_is_remembered_by_its_name(gasabo, remembered):
    [shown] = layouts_shown(gasabo)
    assert (shown.name, shown.kind, shown.confirmed_on) == ("Village list", "Children identified", "2026-10-30")
    assert 0 < shown.mapped <= shown.columns == len(remembered.columns)
    assert next_undo(gasabo).action.text() == "Remembered how “Village list” is read"
    assert knowledge_of(gasabo).layouts == (remembered,)


def test_the_next_file_with_this_header_is_read_by_it(gasabo, remembered):
    again = read_file(gasabo, sample(IDENTIFICATION))
    assert again.table.layout.name == "Village list"
    assert "As you confirmed on 30/10/2026." in [str(one) for one in again.table.columns[1].reasons]


def test_a_layout_is_renamed_forgotten_and_brought_back(gasabo, remembered):
    rename_layout(gasabo, remembered.fingerprint, "Urutonde")
    assert [one.name for one in known_layouts(gasabo)] == ["Urutonde"]
    change = forget_layout(gasabo, remembered.fingerprint)
    assert layouts_shown(gasabo) == []
    with pytest.raises(AppError, match="not there any more"):
        rename_layout(gasabo, remembered.fingerprint, "Again")
    undo_change(gasabo, change)
    assert [one.name for one in known_layouts(gasabo)] == ["Urutonde"]


def test_a_layout_without_a_name_is_refused(gasabo, remembered):
    with pytest.raises(AppError, match="Give the layout a name"):
        rename_layout(gasabo, remembered.fingerprint, "  ")


def test_a_colleague_takes_in_what_was_exported(gasabo, remembered, tmp_path):
    path = export_layout(gasabo, remembered.fingerprint, tmp_path / "list.igitabo-layout")
    assert (
        gasabo.file.history.changes(1)[0].action.text() == "Exported the layout “Village list” to “list.igitabo-layout”"
    )
    forget_layout(gasabo, remembered.fingerprint)
    assert take_in_layout(gasabo, path) == remembered
    assert known_layouts(gasabo) == [remembered]


def test_a_layout_that_this_version_can_not_read_is_passed_over(gasabo, remembered):
    broken = {**content_of(remembered), "columns": None}
    with gasabo.file.change(next_undo(gasabo).action, gasabo.user) as writing:
        write_layout(writing, "0" * 32, "Broken", broken)
    assert known_layouts(gasabo) == [remembered]


def test_what_a_layout_knows_and_the_file_lacks_is_said(gasabo, remembered):
    table = read_file(gasabo, sample(IDENTIFICATION)).table
    assert [str(one) for one in said_of_layout(table)] == [
        "Read by the layout “Village list”, as you confirmed on 30/10/2026."
    ]
    lacking = replace(table, layout=replace(table.layout, gone=("Izina", "Ishuri")))
    assert str(said_of_layout(lacking)[0]).endswith("that this file does not have: “Izina”, “Ishuri”.")
    assert said_of_layout(replace(table, layout=None)) == ()


def test_one_layout_is_known_by_its_name_alone(gasabo, remembered):
    assert knowledge_of(gasabo, " village LIST ").layouts == (remembered,)
    with pytest.raises(AppError, match=r"No layout is called “Other”\. There are: “Village list”\."):
        knowledge_of(gasabo, "Other")
