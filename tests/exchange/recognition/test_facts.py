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


@pytest.mark.parametrize("label", ["Month", "Mois", "Ukwezi", "Mois de rapport"])
def test_a_month_above_the_table_is_its_period(sheet, label):
    assert facts(sheet(f"{label}: Mars 2026\n")) == {"period": "Mars 2026"}


def test_a_meeting_is_named_above_what_it_recommended(sheet):
    assert facts(sheet("Inama: Retreat of Musanze\n")) == {"meeting": "Retreat of Musanze"}
    assert facts(sheet("Nom de la réunion | Forum des enfants\n")) == {"meeting": "Forum des enfants"}
