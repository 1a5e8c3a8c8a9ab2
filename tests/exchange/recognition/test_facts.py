"""What is said once for the whole table."""

import pytest

from desktop.exchange.recognition.facts import find_facts


def facts(sheet, header=99):
    return {fact.key: fact.text for fact in find_facts(sheet, header, len(sheet.rows))}


def test_labels_with_their_value_beside_or_in_the_same_cell(sheet):
    table = """
    District: | Gasabo
    Partner : | | Umwana Mu Muryango
    Période : Juillet - septembre 2026
    Itariki y'inteko y'umudugudu: 14/08/2026
    """
    assert facts(sheet(table)) == {
        "district": "Gasabo",
        "partner": "Umwana Mu Muryango",
        "period": "Juillet - septembre 2026",
        "assembly": "14/08/2026",
    }


@pytest.mark.parametrize(
    ("title", "key", "text"),
    [
        ("AKARERE KA GASABO", "district", "GASABO"),
        ("UMURENGE WA JALI", "sector", "JALI"),
        ("AKAGARI KA BUHIZA", "cell", "BUHIZA"),
        ("DISTRICT DE GASABO", "district", "GASABO"),
        ("Gasabo District", "district", "Gasabo"),
        ("Exercice 2026/2027", "fiscal_year", "2026/2027"),
        ("Report of Quarter 1", "period", "Report of Quarter 1"),
    ],
)
def test_titles_say_facts_in_passing(sheet, title, key, text):
    assert facts(sheet(f"{title}\n")) == {key: text}


def test_the_first_one_said_counts_and_data_rows_say_nothing(sheet):
    made = sheet("District: | Gasabo\nDistrict: | Bugesera\nName | Sector\nUwera | Jali")
    assert {fact.text for fact in find_facts(made, 3, 4)} == {"Gasabo"}


def test_a_label_without_a_value_says_nothing(sheet):
    assert facts(sheet("District: | Partner:\nPeriod:")) == {}
