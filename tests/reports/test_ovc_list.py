"""R1 names each child with what is known, and each service it had."""

from datetime import date

from desktop.reports import ovc_list
from desktop.reports.ovc_list import ListedChild, ServiceEntry

END = date(2026, 9, 30)
KEYS = [column.key for column in ovc_list.REPORT.columns]


def listed(*children):
    return [dict(zip(KEYS, row, strict=True)) for row in ovc_list.rows_of(children, END)]


def test_a_child_with_two_services_has_two_rows_under_one_number():
    services = (
        ServiceEntry("School fees", "Education", 1, 25000, "2026-08-14", "Partner A"),
        ServiceEntry("Home visit", "Psychosocial"),
    )
    rows = listed(
        ListedChild("r1", "12-2026-1", "Uwase Marie", "F", "2018-05-19", services=services),
        ListedChild("r2", "12-2026-2", "Mugisha Eric", "M"),
    )
    assert [(row["number"], row["name"], row["service"]) for row in rows] == [
        (1, "Uwase Marie", "School fees"), (1, "Uwase Marie", "Home visit"), (2, "Mugisha Eric", None),
    ]  # fmt: skip
    assert (rows[0]["date"], rows[0]["value"], rows[1]["date"]) == (date(2026, 8, 14), 25000, None)


def test_a_birth_known_to_the_day_is_a_date_and_any_other_a_text():
    births = ["2018-05-19", "2018-05", "2018", "2014~12@2026-09-30", ""]
    rows = listed(*(ListedChild(birth, birth, "x", "F", birth) for birth in births))
    assert [row["birth"] for row in rows] == [
        date(2018, 5, 19), "05/2018", "2018", "about 2014 (12 years on 30/09/2026)", None,
    ]  # fmt: skip
    assert [row["age"] for row in rows] == [8, 8, 8, 12, None]


def test_identifiers_and_the_record_stay_text():
    (row,) = listed(ListedChild("r1", "c", "x", "F", head_identifier="1199080012345012", phone="0788 123 456"))
    assert (row["head_identifier"], row["phone"], row["record"]) == ("1199080012345012", "0788 123 456", "r1")
    kinds = {column.key: column.kind for column in ovc_list.REPORT.columns}
    assert {kinds[key] for key in ("head_identifier", "phone", "code", "record")} == {"text"}


def test_the_list_says_that_it_names_children():
    assert ovc_list.REPORT.personal
