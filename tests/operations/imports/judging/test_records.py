"""A line of a list of records that is corrected is judged again with those that look for the same."""

import pytest

from desktop.operations.imports import accept_import, prepare_import, read_file
from desktop.operations.records import save_record
from tests.operations.imports.household_lists import FIGURES, SERVICES_BY_ROW, SERVICES_IN_COLUMNS
from tests.operations.imports.judging.again import corrected_at_random
from tests.operations.imports.record_lists import LISTS, PARTNERS, PLAN, list_of

TITLES = ("School kits", "Health insurance", "Parenting sessions")
SECTORS = ("Remera", "Nduba", "Remera, Jabana")


@pytest.fixture
def plan(tmp_path):
    """A plan of thirty lines, many of them the same or alike."""
    lines = [
        f"Education | {TITLES[at % 3]} | {SECTORS[at % 2]} | x | | | | {at % 4} | 7500 | "
        f"{('Caritas Rwanda', 'CR', 'Croix Rouge')[at % 3]} | red"
        for at in range(30)
    ]
    return list_of(tmp_path, PLAN + "\n".join(lines))


def test_what_is_judged_again_is_what_judging_everything_would_say(gasabo, plan):
    save_record(gasabo, "partners", {"name": "Caritas Rwnda", "acronym": "CR", "kind": "FBO"})
    planned = prepare_import(gasabo, read_file(gasabo, plan))
    assert len({row.verdict for row in planned.plan.rows}) > 2
    corrected_at_random(gasabo, planned, 60, most=2)


def test_so_it_is_where_the_register_has_the_lines_already(gasabo, plan):
    accept_import(gasabo, prepare_import(gasabo, read_file(gasabo, plan)))
    corrected_at_random(gasabo, prepare_import(gasabo, read_file(gasabo, plan)), 30, seed=2, most=2)


@pytest.mark.parametrize("kind", sorted(LISTS))
def test_so_it_is_in_every_kind_of_list(gasabo, tmp_path, kind):
    for needed in ("partner", "activity", "recommendation", "indicator"):
        accept_import(gasabo, prepare_import(gasabo, read_file(gasabo, list_of(tmp_path, LISTS[needed]))))
    last = LISTS[kind].strip().splitlines()[-1]
    twice = f"{LISTS[kind].rstrip()}\n{last}\n{last.replace('a', 'e', 1)}\n"
    planned = prepare_import(gasabo, read_file(gasabo, list_of(tmp_path, twice)))
    corrected_at_random(gasabo, planned, 6, most=2)


@pytest.mark.parametrize("table", [SERVICES_IN_COLUMNS, SERVICES_BY_ROW, FIGURES])
def test_so_it_is_where_a_row_brings_more_than_one_record(gasabo, tmp_path, table):
    last = table.strip().splitlines()[-1]
    planned = prepare_import(gasabo, read_file(gasabo, list_of(tmp_path, f"{table.rstrip()}\n{last}\n{last}\n")))
    corrected_at_random(gasabo, planned, 25, most=2)


def test_a_name_that_no_line_brings_any_more_is_asked_for_or_added_again(gasabo, tmp_path):
    planned = prepare_import(gasabo, read_file(gasabo, list_of(tmp_path, PARTNERS)))
    corrected_at_random(gasabo, planned, 20, most=1)
