"""Names of rows in any spelling; what nobody understands is nothing."""

import pytest

from desktop.exchange.recognition.layout import Layout, LayoutColumn
from desktop.operations.forms.naming import OF_REGISTER, indicator_names, rows_named
from desktop.operations.records import save_record


@pytest.mark.parametrize(
    ("label", "code"),
    [("Jali", "1206"), ("Umurenge wa Jali", "1206"), ("3. Kacyilu", "1207"), ("JALI sector", "1206"), ("Musanze", "")],
)
def test_a_sector_is_known_however_it_is_spelt(gasabo, label, code):
    assert rows_named(gasabo, "by_sector", {4: label}) == {4: code}


def test_two_rows_for_one_sector_are_none_of_them(gasabo):
    assert rows_named(gasabo, "by_sector", {4: "Jali", 5: "JALI", 6: "Remera"})[4] == ""
    assert rows_named(gasabo, "by_sector", {4: "Jali", 5: "JALI", 6: "Remera"})[5] == ""


def test_an_indicator_of_the_district_is_known_by_its_name_and_comes_before_general_words(gasabo):
    save_record(gasabo, "indicators", {"name": "OVC served", "kind": "CHILD"})
    found = rows_named(gasabo, "by_indicator", {3: "1.1 ovc SERVED", 4: "2) OVC not served", 5: "Anything"})
    assert found == {3: f"{OF_REGISTER}OVC served", 4: "not_served", 5: ""}
    assert indicator_names(gasabo) == ("OVC served",)


def test_what_a_person_confirmed_comes_first(gasabo):
    layout = Layout("by_sector", (), rows=(LayoutColumn("Ahandi", "1213"), LayoutColumn("Jali", None)))
    assert rows_named(gasabo, "by_sector", {4: "ahandi", 5: "Jali"}, layout) == {4: "1213", 5: ""}
