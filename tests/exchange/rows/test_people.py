"""Names, birth and school out of the cells that tell them."""

from datetime import date

import pytest

from desktop.domain.identifiers import make_child_code
from desktop.exchange.rows.people import BirthColumns, birth_reader, code_reader, name_reader, schooling_reader, sides

SEEN = date(2026, 9, 30)


@pytest.mark.parametrize(
    ("text", "family", "others"),
    [
        ("Bernadette ISIMBI", "Isimbi", "Bernadette"),
        ("UWERA Sandra", "Uwera", "Sandra"),
        ("Umutoni", "Umutoni", None),
        ("Jean Pierre HABIMANA", "Habimana", "Jean Pierre"),
    ],
)
def test_a_full_name_is_taken_apart(text, family, others):
    values = name_reader(3).understand(text).values
    assert (values["family_name"], values["other_names"]) == (family, others)


def test_a_volunteer_has_a_name_like_anybody():
    reader = name_reader(3, "volunteer")
    assert reader.role == "volunteer"
    assert reader.understand("UWERA 2").findings[0].target == "volunteer.full_name"


def test_a_name_with_digits_is_an_error_at_its_column():
    (finding,) = name_reader(3).understand("Uwera 2").findings
    assert (finding.severity, finding.column) == ("error", 3)


def test_a_guessed_family_name_is_noted():
    fragment = name_reader(0).understand("Alice Grace")
    assert [finding.severity for finding in fragment.findings] == ["note"]


def test_only_a_code_of_the_register_is_taken_for_one():
    ours = make_child_code("12", 2026, 123)
    assert code_reader(0).understand(ours).values == {"code": ours}
    assert code_reader(0).understand("BEN-17").values == {"other_identifier": "BEN-17"}
    assert code_reader(0).understand(None).values == {}


def birth(around, told, age):
    return birth_reader(BirthColumns("person", 4, 5), around, SEEN).understand((told, age))


def test_an_age_alone_is_an_estimate_and_never_a_birthday(around):
    assert birth(around, None, 14).values == {"birth": "2012~14@2026-09-30"}
    assert birth(around, None, "14").values == {"birth": "2012~14@2026-09-30"}
    assert birth_reader(BirthColumns("person", None, 5), around, SEEN).understand(14.0).values == {
        "birth": "2012~14@2026-09-30"
    }


def test_a_date_goes_before_an_age_and_one_year_apart_is_no_contradiction(around):
    fragment = birth(around, date(2016, 12, 30), 10)
    assert fragment.values == {"birth": "2016-12-30"}
    assert fragment.findings == ()


def test_an_age_that_does_not_fit_is_said_and_the_date_kept(around):
    fragment = birth(around, "30/12/2016", 15)
    assert fragment.values == {"birth": "2016-12-30"}
    (finding,) = fragment.findings
    assert (finding.severity, finding.column) == ("warning", 5)


def test_a_date_that_can_not_be_read_leaves_the_age(around):
    fragment = birth(around, "31/02/2016", 9)
    assert fragment.values == {"birth": "2017~9@2026-09-30"}
    assert [finding.target for finding in fragment.findings] == ["person.birth"]
    assert birth(around, None, 180).findings[0].target == "person.age"
    assert birth(around, None, None).values == {}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Ariga - P5", {"schooling": "IN_SCHOOL", "school_level": "P5"}),
        ("Yataye ishuri", {"schooling": "DROPOUT"}),
        ("Ntarageza igihe", {"schooling": "TOO_YOUNG"}),
        ("S1", {"schooling": "IN_SCHOOL", "school_level": "S1"}),
        ("dropout / P4", {"schooling": "DROPOUT", "school_level": "P4"}),
    ],
)
def test_schooling_and_class_stand_in_one_cell(around, text, values):
    assert schooling_reader(2, around).understand(text).values == values


def test_an_unknown_state_of_schooling_is_asked(around):
    (finding,) = schooling_reader(2, around).understand("ku kivuko").findings
    assert (finding.asks, finding.severity) == ("code:schooling", "warning")


def test_a_person_is_seen_as_child_or_adult():
    assert sides({"birth": "2012"}, "beneficiary", SEEN) == {"is_child": "yes"}
    assert sides({"birth": "1990-01-01"}, "beneficiary", SEEN) == {"is_adult": "yes"}
    assert sides({"birth": "2007-01-01"}, "children", SEEN) == {"is_child": "yes"}, "who is listed as a child stays one"
    assert sides({}, "beneficiary", SEEN) == {"is_child": "yes"}
    assert sides({}, "adult", SEEN) == {"is_adult": "yes"}


@pytest.mark.parametrize("age", [1e16, "²", "9" * 5000, 10**17, "0" * 20])
def test_a_number_that_can_be_no_age_is_said_and_never_a_crash(around, age):
    fragment = birth(around, None, age)
    assert fragment.values == {}
    assert fragment.findings[0].target == "person.age"
