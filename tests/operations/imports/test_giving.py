"""What households were given is known from the register and from the rows before."""

import pytest

from desktop.exchange.targets.kinds import kind
from desktop.operations.imports import prepare_import, read_file
from desktop.operations.imports.giving import Giving
from desktop.operations.imports.resolving import Resolver
from tests.operations.district import take_in
from tests.operations.imports.household_lists import SERVICES_IN_COLUMNS
from tests.operations.imports.record_lists import list_of


@pytest.fixture
def rows(gasabo, tmp_path):
    return read_file(gasabo, list_of(tmp_path, SERVICES_IN_COLUMNS)).rows


def giving(gasabo):
    return Giving(gasabo, Resolver(gasabo, kind("household_service")))


def test_what_is_not_known_is_new_and_what_a_row_brings_is_known_after_it(gasabo, rows):
    known = giving(gasabo)
    links, problems = known.resolved(rows[0])
    assert links == {"partner": "new:Caritas Rwanda"}
    assert [one.severity for one in problems] == ["note"]
    assert [one.field for one in known.differences(rows[0], "row:6", links)] == ["H01", "E03"]
    known.note(rows[0], "row:6", links)
    assert known.new(rows[0], "row:6", links) == []
    assert len(known.new(rows[0], "row:7", links)) == 2, "another household was given nothing yet"


def test_what_the_register_has_is_not_given_twice(gasabo, tmp_path, rows):
    take_in(gasabo, list_of(tmp_path, SERVICES_IN_COLUMNS))
    (household,) = (one["id"] for one in gasabo.file.first("households") if one["head_name"] == "UWERA Alice")
    known = giving(gasabo)
    links, problems = known.resolved(rows[0])
    assert problems == ()
    assert known.new(rows[0], str(household), links) == []
    later = read_file(gasabo, list_of(tmp_path, SERVICES_IN_COLUMNS.replace("Caritas Rwanda", "World Vision")))
    assert prepare_import(gasabo, later).plan.rows[0].verdict == "update", "another partner gave it too"
