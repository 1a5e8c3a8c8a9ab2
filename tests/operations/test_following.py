"""What follows from a record follows whichever way it came: from the form, or from a list that comes back."""

import openpyxl
import pytest

from desktop.operations.changes import undo_change
from desktop.operations.exporting import ListAsked, export_list
from desktop.operations.following import follow, go_along, is_followed
from desktop.operations.records import save_record
from desktop.registers import REGISTERS
from desktop.storage.conditions import equals
from tests.operations.district import VILLAGE, content, identify, keep_child, take_in


def visits(session, placement):
    found = session.file.first("visits", equals("placement", placement), ("due_on",), 50)
    return [str(one["due_on"]) for one in found]


def edited(session, register, path, changes, more=()):
    """A list that left, with other texts in its first row, by title, and rows like it with others still."""
    done = export_list(session, ListAsked(register, path))
    book = openpyxl.load_workbook(done.path)
    sheet = book.worksheets[0]
    titles = {cell.value: cell.column for cell in sheet[1]}
    for added, others in enumerate(more, 3):
        for column in titles.values():
            sheet.cell(added, column).value = sheet.cell(2, column).value
        for title, text in {"Record number (do not change)": None, **others}.items():
            sheet.cell(added, titles[title]).value = text
    for title, text in changes.items():
        sheet.cell(2, titles[title]).value = text
    book.save(path)
    return path


@pytest.fixture
def placement(session):
    told = {"kind": "FOSTER", "placed_on": "2026-08-31", "village": VILLAGE, "person": keep_child(session)}
    return save_record(session, "placements", told).record


def test_placements_of_a_list_have_their_visits_planned_and_moved_in_the_same_change(session, placement, tmp_path):
    before = content(session)
    moved, new = {"Placed on": "2026-08-01"}, {"Placed on": "2026-07-15", "Kind": "Relatives"}
    done = take_in(session, edited(session, "placements", tmp_path / "list.xlsx", moved, [new]))
    assert (done.totals_.updated, done.totals_.created) == (1, 1)
    assert visits(session, placement)[:2] == ["2026-09-01", "2026-11-01"]
    other = next(one for one in session.file.first("placements") if one["id"] != placement)
    assert visits(session, str(other["id"]))[:2] == ["2026-08-15", "2026-10-15"]
    undo_change(session, done.change)
    assert content(session) == before


def test_a_decision_of_a_list_brings_its_child_to_the_stage_that_it_says(session, tmp_path):
    about = identify(session, keep_child(session))
    told = {"level": "VILLAGE", "decision": "APPROVED", "decided_on": "2026-08-14", "decided_by": "Kamanzi"}
    save_record(session, "decisions", {**told, "identification": about})
    new = {"Level": "Cell", "Decided on": "2026-08-28"}
    done = take_in(session, edited(session, "decisions", tmp_path / "list.xlsx", {}, [new]))
    assert done.totals_.created == 1
    assert session.file.record("identifications", about)["stage"] == "CELL"


def test_only_what_was_planned_for_a_record_goes_along_with_it(session, placement):
    made, *planned = session.file.first("visits", equals("placement", placement), ("due_on",), 50)
    save_record(session, "visits", {"done_on": "2026-09-28", "visitor": "Mutesi", "risk": "SAFE"}, str(made["id"]))
    assert go_along(session, "placements", placement) == ("visits", [str(one["id"]) for one in planned])
    assert go_along(session, "people", "x") == ("", [])


def test_from_most_records_nothing_follows(session):
    assert [one.key for one in REGISTERS if is_followed(one.key)] == ["decisions", "placements"]
    with session.file.change("x", "Alice") as writing:
        follow(session, writing, "people", {}, {"id": "x"})
    assert writing.touched == set()
