"""The cells of a row that waits are kept with it; written otherwise, it is judged anew and goes in or waits on."""

from datetime import date

import pytest

from desktop.domain.problems import AppError
from desktop.operations.changes import next_undo, undo_change
from desktop.operations.imports.kept_cells import correct_waiting, waiting_file
from desktop.operations.imports.waiting import waiting_ids
from tests.operations.district import content, take_in
from tests.operations.imports.record_lists import list_of

LIST = """
URUTONDE RW'ABANA

Izina | Andi mazina | Igitsina | Itariki y'amavuko | Umudugudu | Akagari | Umurenge | Se
Mutoni | Clarisse | Gore | 14/03/2014 | Hanika | Nyamabuye | Gatsata | Yarapfuye
Gasana | Eric | Gabo | 02/05/2013 | Qwxzville | Nyamabuye | Gatsata | Ariho
"""
VILLAGE_COLUMN = 4


@pytest.fixture
def waiting(gasabo, tmp_path):
    done = take_in(gasabo, list_of(tmp_path, LIST))
    assert (done.totals_.created, done.totals_.parked) == (1, 1)
    (one,) = waiting_ids(gasabo)
    return one


def test_a_row_waits_with_its_cells_as_they_were_understood(gasabo, waiting):
    file = waiting_file(gasabo, waiting)
    (row,) = file.rows
    assert file.sheet.cell(row.row, VILLAGE_COLUMN) == "Qwxzville"
    assert file.sheet.cell(row.row, 3) == date(2013, 5, 2)
    assert [one.title for one in file.table.columns][VILLAGE_COLUMN] == "Umudugudu"


def test_a_cell_that_is_written_rightly_takes_the_row_in_as_one_change(gasabo, waiting):
    before = content(gasabo)
    settled = correct_waiting(gasabo, waiting, {VILLAGE_COLUMN: "Hanika"})
    assert (settled.went_in, waiting_ids(gasabo)) == (1, [])
    names = {one["family_name"]: one["birth"] for one in gasabo.file.first("people")}
    assert names == {"Mutoni": "2014-03-14", "Gasana": "2013-05-02"}
    undo_change(gasabo, next_undo(gasabo).id)
    assert content(gasabo) == before


def test_what_is_still_wrong_waits_on_with_its_new_cells(gasabo, waiting):
    assert correct_waiting(gasabo, waiting, {VILLAGE_COLUMN: "Zzzville"}).went_in == 0
    assert waiting_ids(gasabo) == [waiting]
    file = waiting_file(gasabo, waiting)
    assert file.sheet.cell(file.rows[0].row, VILLAGE_COLUMN) == "Zzzville"
    assert correct_waiting(gasabo, waiting, {VILLAGE_COLUMN: "Hanika"}).went_in == 1
    with pytest.raises(AppError, match="does not wait any more"):
        waiting_file(gasabo, waiting)
