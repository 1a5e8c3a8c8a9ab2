"""A row about a person that is corrected is judged again with those that listen to it, as if all of them were."""

import pytest

from desktop.exchange.reading.refusals import Cancelled
from desktop.operations.imports import accept_import, prepare_import
from desktop.operations.imports.judging import people
from desktop.operations.imports.judging.people import PeopleJudge
from desktop.operations.imports.looking import correct_cells
from tests.operations.district import read, sample
from tests.operations.imports.judging.again import corrected_at_random
from tests.operations.imports.record_lists import list_of
from tests.operations.imports.test_planning import LONG
from tests.samples.sheets import IDENTIFICATION, PARTNERS, truth


@pytest.mark.parametrize("workbook", [IDENTIFICATION, PARTNERS[0]])
def test_what_is_judged_again_is_what_judging_everything_would_say(gasabo, workbook):
    corrected_at_random(gasabo, prepare_import(gasabo, read(gasabo, sample(workbook))), 25)


def test_so_it_is_where_the_register_knows_most_of_them_already(gasabo):
    accept_import(gasabo, prepare_import(gasabo, read(gasabo, sample(IDENTIFICATION))))
    planned = prepare_import(gasabo, read(gasabo, sample(IDENTIFICATION)))
    assert planned.plan.totals.unchanged > 200
    corrected_at_random(gasabo, planned, 12, seed=2)


def test_so_it_is_where_people_have_a_row_for_each_service(gasabo, tmp_path):
    people = ["UWERA Alice | F | 12", "GASANA Eric | M | 9", "UWERA Aline | F | 12", "MUTONI Rose | F | 4"]
    rows = [f"{people[at % 4]} | Hanika | Nyamabuye | Gatsata | School fees | 2026-07-{at % 3 + 1:02} | "
            f"{'Croix Rouge' if at % 5 else ''}" for at in range(24)]  # fmt: skip
    lines = LONG.splitlines()[:5]
    planned = prepare_import(gasabo, read(gasabo, list_of(tmp_path, "\n".join([*lines, *rows]))))
    assert planned.plan.totals.updated
    corrected_at_random(gasabo, planned, 40, seed=3, most=2)


def test_how_many_people_are_read_at_once_changes_nothing(gasabo, monkeypatch):
    accept_import(gasabo, prepare_import(gasabo, read(gasabo, sample(PARTNERS[0]))))
    planned = prepare_import(gasabo, read(gasabo, sample(IDENTIFICATION)))
    monkeypatch.setattr(people, "_TOGETHER", 2)
    assert prepare_import(gasabo, read(gasabo, sample(IDENTIFICATION))).plan == planned.plan
    corrected_at_random(gasabo, planned, 5, seed=4)


def test_judging_can_be_stopped_until_its_very_last_row(gasabo):
    file = read(gasabo, sample(IDENTIFICATION))
    told = []

    def stop(done, total):
        told.append((done, total))
        if done == total:
            raise Cancelled("stop")

    with pytest.raises(Cancelled):
        prepare_import(gasabo, file, stop)
    assert told[-1] == (len(file.rows), len(file.rows))


def test_only_the_row_and_those_that_listen_are_looked_at(gasabo, monkeypatch):
    planned = prepare_import(gasabo, read(gasabo, sample(IDENTIFICATION)))
    first, second = truth(IDENTIFICATION)["duplicates_inside"][0]
    looked = []
    whole = PeopleJudge._look
    monkeypatch.setattr(PeopleJudge, "_look", lambda one, row, touched: looked.append(row) or whole(one, row, touched))
    again = correct_cells(gasabo, planned, {first: {1: "Zzzz", 2: "Yyyy"}})
    rows = {row.typed.row: row for row in again.plan.rows}
    assert (first in looked, second in looked) == (True, True)
    assert len(looked) < 30
    assert (rows[second].verdict, planned.plan.totals.parked - again.plan.totals.parked) == ("new", 1)


def test_what_was_written_meanwhile_has_everything_judged_anew(gasabo):
    planned = prepare_import(gasabo, read(gasabo, sample(IDENTIFICATION)))
    accept_import(gasabo, planned)
    again = correct_cells(gasabo, planned, {10: {3: "F"}})
    assert again.plan.totals.unchanged > 200


def test_an_older_plan_is_corrected_as_it_is_not_as_the_latest(gasabo):
    planned = prepare_import(gasabo, read(gasabo, sample(IDENTIFICATION)))
    correct_cells(gasabo, planned, {12: {3: ""}})
    again = correct_cells(gasabo, planned, {10: {3: ""}})
    assert [row.typed.row for row in again.plan.rows if row.verdict == "rejected"] == [10]
