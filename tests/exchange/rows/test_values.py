"""Single columns through their declared fields."""

import pytest

from desktop.domain.identifiers import make_child_code
from desktop.exchange.rows.values import field_reader, quarter_reader, record_number_reader
from desktop.exchange.targets.target import Target


@pytest.fixture
def read(around):
    def understood(of, cell, role="person", day_first=True):
        return field_reader(Target(f"{role}.{of.split('.')[1]}", of), 7, around, day_first).understand(cell)

    return understood


@pytest.mark.parametrize("damaged", [1202473476356176, 1.20247e15, "1.19908E+15", "1202473476356176.0"])
def test_an_identifier_that_excel_rounded_is_refused_and_never_guessed(read, damaged):
    fragment = read("people.national_id", damaged)
    assert fragment.values == {}
    (finding,) = fragment.findings
    assert (finding.severity, finding.column) == ("warning", 7)
    assert "15 of 16 digits" in str(finding.message)


def test_an_identifier_of_another_form_is_kept_as_another_one(read):
    assert read("people.national_id", "PC123456").values == {"other_identifier": "PC123456"}
    fragment = read("households.head_national_id", "11999761352", role="household")
    assert fragment.values == {"head_other_identifier": "11999761352"}
    assert read("people.caregiver_national_id", "PC123456").values == {"caregiver_other_identifier": "PC123456"}
    assert read("people.former_national_id", "PC9").values == {"other_identifier": "PC9"}
    assert len(fragment.findings) == 1


def test_numbers_glued_together_are_refused(read):
    fragment = read("activities.budget", "8162 15", role="activity")
    assert fragment.values == {}
    assert "8162 15" in str(fragment.findings[0].message)
    assert read("activities.budget", "25 000 Frw", role="activity").values == {"budget": 25000}


def test_several_codes_in_one_cell(read):
    fragment = read("identifications.criteria", "Imfubyi kuri se; Umwana wataye ishuri", role="identification")
    assert fragment.values == {"criteria": ("ORPH_P", "DROPOUT")}


def test_the_known_codes_of_a_cell_are_kept_and_the_unknown_one_is_asked(read):
    fragment = read("identifications.criteria", "Imfubyi kuri se; Akunda umupira", role="identification")
    assert fragment.values == {"criteria": ("ORPH_P",)}
    (finding,) = fragment.findings
    assert (finding.severity, finding.asks) == ("warning", "code:vulnerability")
    assert "Akunda umupira" in str(finding.message)


def test_a_needed_code_that_is_unknown_is_an_error_that_an_answer_settles(read):
    (finding,) = read("people.sex", "Q").findings
    assert (finding.severity, finding.asks) == ("error", "code:sex")
    assert read("people.sex", "Gore").values == {"sex": "F"}


def test_dates_keep_the_order_of_their_column(read):
    assert read("people.last_verified_on", "03/04/2026").values == {"last_verified_on": "2026-04-03"}
    assert read("people.last_verified_on", "03/04/2026", day_first=False).values == {"last_verified_on": "2026-03-04"}
    assert read("people.birth", "2018").values == {"birth": "2018"}
    assert read("people.birth", "??").values == {}
    assert read("people.birth", "31/02/2018").findings[0].severity == "warning"


def test_blank_cells_are_nothing(read):
    for of in ("people.national_id", "people.sex", "people.birth", "people.phone", "identifications.criteria"):
        assert read(of, None) == ({}, ())
    assert read("people.phone", "n/a") == ({}, ())


def test_several_places_in_one_cell_are_taken_and_the_unknown_one_is_asked(read):
    fragment = read("activities.sectors", "Remera ; Kacyiru et Xyzzy", role="activity")
    assert fragment.values == {"sectors": ("1207", "1213")}
    (finding,) = fragment.findings
    assert (finding.severity, finding.asks, finding.target) == ("error", "place", "activity.sectors")
    assert "Xyzzy" in str(finding.message)
    assert read("activities.sectors", "Imirenge yose", role="activity").values == {"sectors": ("12",)}
    assert read("activities.sectors", None, role="activity").values == {}


def test_a_mere_quarter_is_that_of_the_year_of_the_table():
    target = Target("progress.quarter", "progress.quarter")
    assert quarter_reader(target, 3, 2026).understand("T2").values == {"quarter": "2026Q2"}
    (finding,) = quarter_reader(target, 3, None).understand("T2").findings
    assert (finding.severity, finding.asks) == ("error", "period")
    assert quarter_reader(target, 3, None).understand(None).values == {}


def test_a_record_number_is_a_code_or_the_id_that_an_exported_list_carries():
    code = make_child_code("12", 2026, 123)
    assert record_number_reader(3, "person", True).understand(code).values == {"code": code}
    assert record_number_reader(3, "activity", False).understand("a" * 32).values == {"id": "a" * 32}
    assert record_number_reader(3, "activity", False).understand(None).values == {}
