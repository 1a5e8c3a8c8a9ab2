"""A register is asked about the whole record that a row of a list would make, as it is when somebody fills a form."""

import pytest

from desktop.operations.imports import prepare_import
from desktop.operations.imports.judging.checking import checked
from tests.operations.district import keep_child, read
from tests.operations.imports.record_lists import list_of

TITLES = "Izina | Andi mazina | Igitsina | Itariki y'amavuko | Umudugudu | Akagari | Umurenge | Indangamuntu"
ROW = "Mutoni | Clarisse | Gore | 14/03/2014 | Hanika | Nyamabuye | Gatsata | {number}"
OLDER, HERS = "1 1990 8 0012345 0 12", "1 2014 7 0012345 0 12"
CONTRADICTED = ["The identifier says born in 1990, the record 2014.", "The identifier says male, the record female."]


def judged(session, folder, number):
    (row,) = prepare_import(session, read(session, list_of(folder, f"{TITLES}\n{ROW.format(number=number)}"))).plan.rows
    return row.verdict, [one.text() for one in row.reasons]


def test_a_number_that_contradicts_a_new_child_is_said_and_goes_in(gasabo, tmp_path):
    assert judged(gasabo, tmp_path, OLDER) == ("new", CONTRADICTED)
    assert judged(gasabo, tmp_path, HERS) == ("new", [])


def test_of_a_known_child_only_what_the_row_makes_wrong_is_said(gasabo, tmp_path):
    village = gasabo.around().places.find("Hanika Nyamabuye Gatsata", level="village")[0].code
    keep_child(gasabo, village=village, national_id=None)
    assert judged(gasabo, tmp_path, OLDER) == ("update", CONTRADICTED)


WRONG = {"ubudehe_scheme": "SIX", "ubudehe": "Z"}


@pytest.mark.parametrize(("values", "messages"), [(WRONG, 2), ({"head_name": "Uwera"}, 0)])
def test_what_a_register_finds_is_a_problem_of_the_row(session, values, messages):
    found = checked(session, "households", values, ("household", "Sheet1", 12))
    assert len(found) == messages
    assert {(one.sheet, one.row, one.target.partition(".")[0]) for one in found} <= {("Sheet1", 12, "household")}
