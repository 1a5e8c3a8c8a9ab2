"""Rows pasted into a list go the way of a workbook, with their headings or in the order of the list."""

import pytest

from desktop.domain.problems import AppError
from desktop.operations.imports import accept_import
from desktop.operations.imports.pasting import look_into_pasted

HEADED = (
    "Partner\tAcronym\tType\tContact person\tPhone\tEmail\nCaritas Rwanda\tCR\tFBO\tUwera Alice\t0788123456\ta@b.rw"
)
BARE = 'Caritas Rwanda\tCR\tFBO\t"0788\n123456"\nSave the Children\tSC\tInternational NGO\t0788123457'


def partners(session):
    return sorted((str(name), str(acronym)) for name, acronym in session.file.rows("partners", ("name", "acronym")))


def test_a_block_with_headings_is_recognised_by_them(gasabo):
    planned = look_into_pasted(gasabo, "partners", HEADED)
    assert [row.verdict for row in planned.plan.rows] == ["new"]
    accept_import(gasabo, planned)
    assert partners(gasabo) == [("Caritas Rwanda", "CR")]


def test_a_block_without_headings_is_read_in_the_order_of_the_list(gasabo):
    planned = look_into_pasted(gasabo, "partners", BARE, ("name", "acronym", "kind", "phone"))
    assert [row.verdict for row in planned.plan.rows] == ["new", "new"]
    accept_import(gasabo, planned)
    assert partners(gasabo) == [("Caritas Rwanda", "CR"), ("Save the Children", "SC")]
    again = look_into_pasted(gasabo, "partners", BARE, ("name", "acronym", "kind", "phone"))
    assert [row.verdict for row in again.plan.rows] == ["unchanged", "unchanged"]


def test_children_are_pasted_with_their_places(gasabo):
    text = "Family name\tOther names\tSex\tDate of birth\tVillage\tCell\tSector\nUwera\tAlice\tF\t14/03/2014\t"
    planned = look_into_pasted(gasabo, "people", f"{text}Hanika\tNyamabuye\tGatsata")
    (row,) = planned.plan.rows
    assert row.verdict == "new"
    assert row.typed.records["person"]["village"]


def test_rows_of_which_nothing_says_what_they_are_are_refused(gasabo):
    with pytest.raises(AppError, match="row of headings"):
        look_into_pasted(gasabo, "meetings", "a\tb")


def test_rows_of_a_register_that_comes_from_no_other_hand_are_pasted_in_the_order_of_its_list(gasabo):
    rows = "JADF general assembly\t12/06/2026\nRetreat of Musanze\t20/07/2026"
    planned = look_into_pasted(gasabo, "meetings", rows, ("title", "held_on"))
    assert [row.typed.records["meetings"]["held_on"] for row in planned.plan.rows] == ["2026-06-12", "2026-07-20"]
    assert planned.plan.totals.created == 2
