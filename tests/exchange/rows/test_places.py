"""Places by their parents, misspelt or not, never guessed."""

import pytest

from desktop.exchange.rows.given import Given
from desktop.exchange.rows.places import place_code_reader, place_reader

COLUMNS = {"sector": 6, "cell": 7, "village": 8}
NOTHING_GIVEN = Given()


@pytest.fixture
def read(around):
    return lambda *cells, columns=COLUMNS, given=NOTHING_GIVEN: place_reader(columns, given, around).understand(cells)


def test_a_village_is_found_by_its_parents(read):
    assert read("Gatsata", "Nyamabuye", "Hanika").values == {"code": "12020204"}


def test_a_misspelt_village_is_found_and_said(read):
    fragment = read("Gatsata", "Nyamabuye", "Hanikaa")
    assert fragment.values == {"code": "12020204"}
    (finding,) = fragment.findings
    assert finding.severity == "note"
    assert "Hanika" in str(finding.message)


def test_the_sector_said_above_the_table_completes_the_rows(read):
    given = Given(places=(("district", "GASABO"), ("sector", "JALI")), district="12")
    columns = {"cell": 10, "village": 11}
    assert read("Buhiza", "Nyamugali", columns=columns, given=given).values == {"code": "12060203"}


def test_a_sector_in_the_row_replaces_the_one_above(read):
    given = Given(places=(("sector", "JALI"),))
    assert read("Gatsata", "Nyamabuye", "Hanika", given=given).values == {"code": "12020204"}


def test_an_unknown_village_is_asked_with_what_may_be_meant(read):
    fragment = read("Gatsata", "Nyamabuye", "Xyzzy")
    assert fragment.values == {}
    (finding,) = fragment.findings
    assert (finding.severity, finding.asks, finding.column) == ("error", "place", 8)


def test_a_village_name_that_several_cells_bear_is_asked(read, around):
    fragment = place_reader({"village": 8}, Given(), around).understand("Rugarama")
    (finding,) = fragment.findings
    assert finding.asks == "place"
    assert len(finding.candidates) > 1


def test_no_names_are_no_place(read):
    assert read(None, None, None).values == {}
    assert read(None, None, None).findings == ()


def test_codes_are_taken_when_they_exist(around):
    reader = place_code_reader(0, around)
    assert reader.understand(12020204).values == {"code": "12020204"}
    assert reader.understand("99999999").findings[0].asks == "place"
    assert reader.understand(None).values == {}


def test_a_whole_path_in_one_cell_is_read_as_the_register_writes_it(around):
    reader = place_reader({"village": 3}, Given(district="12"), around)
    assert reader.understand("Gatsata › Nyamabuye › Hanika").values == {"code": "12020204"}
