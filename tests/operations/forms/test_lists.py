"""The lines of lists that were sent empty."""

from datetime import date

from desktop.domain.calendar import Quarter
from desktop.operations.forms.lists import list_rows
from desktop.operations.records import save_record

Q1 = Quarter(2026, 1)
PERSON = ("row.number", "person.full_name", "person.sex", "person.birth", "person.age", "place.village", "place.sector")


def test_children_are_listed_by_place_and_name(demonstrated):
    rows = list(list_rows(demonstrated, "children", PERSON, Q1, "fr"))
    assert [row[0] for row in rows] == list(range(1, len(rows) + 1))
    first = rows[0]
    assert first[2] in ("Féminin", "Masculin")
    assert isinstance(first[3], date | str)
    assert isinstance(first[4], int)
    assert [row[6] for row in rows] == sorted(row[6] for row in rows)


def test_a_service_has_a_line_or_a_column_of_its_own(full):
    one_each = list(list_rows(full, "beneficiary", ("person.id", "service.service"), Q1, "en"))
    apart = list(list_rows(full, "beneficiary", ("person.id", "service.E01", "service.nothing"), Q1, "en"))
    assert len(one_each) > len(apart) > 0
    marks = [row[1] for row in apart]
    assert set(marks) <= {"x", None}
    assert marks.count("x") == len({name for name, said in one_each if said and "fees" in str(said).lower()})


def test_lists_of_other_records_say_to_whom_they_belong(gasabo):
    partner = save_record(gasabo, "partners", {"name": "Tubiteho", "kind": "LOCAL_NGO"}).record
    save_record(
        gasabo,
        "activities",
        {"title": "Amahugurwa", "partner": partner, "domain": "EDUC", "fiscal_year": 2026, "target": 40},
    )
    wanted = ("row.number", "activity.title", "activity.partner", "activity.target", "nobody.knows")
    assert list(list_rows(gasabo, "activity", wanted, Q1, "en")) == [(1, "Amahugurwa", "Tubiteho", 40, None)]
    assert list(list_rows(gasabo, "partner", ("partner.name", "partner.phone"), Q1, "en")) == [("Tubiteho", None)]
    assert list(list_rows(gasabo, "adult", ("person.full_name",), Q1, "en")) == []
