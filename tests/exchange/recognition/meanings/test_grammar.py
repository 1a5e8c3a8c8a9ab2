"""Meanings of titles."""

import pytest

from desktop.exchange.recognition.meanings.grammar import meanings, read


@pytest.mark.parametrize(
    ("title", "meaning"),
    [
        ("Organisation Accronyme", "partner_acronym"),
        ("Type d'organisation", "partner_type"),
        ("Organização líder", "lead_name"),
        ("Partenaire de mise en œuvre", "implement_name"),
        ("Bailleur de fonds", "donor"),
        ("Nombre del proyecto", "project_name"),
        ("Durée du projet", "project_duration"),
        ("Fecha de finalización", "end_date"),
        ("Data de nascimento", "birth_date"),
        ("Last updated", "updated_date"),
        ("Personas alcanzadas", "reached_people"),
        ("Women 18-59 Reached", "women"),
        ("Filles ciblées", "target_girls"),
        ("People in need", "in_need"),
        ("Izina ry'umwana", "full_name"),
        ("Nom et prénom", "full_name"),
        ("Other names", "given_name"),
        ("Nom du tuteur", "guardian_name"),
        ("Student No", "person_id"),
        ("État recommandant", "recommending_state"),
        ("State under Review", "reviewed_state"),
        ("ID Territoire", "place_code"),
    ],
)
def test_a_title_means_what_its_words_mean_together(title, meaning):
    assert read((title,))[0].meaning == meaning


def test_a_strange_word_makes_a_title_less_sure_and_a_weak_one_nothing():
    assert read(("Sector treated",))[0].certainty < read(("Sector",))[0].certainty
    assert read(("Shoe size",)) == ()
    assert read(("Favourite pizza topping",)) == ()


def test_a_group_lends_its_words_and_turns_the_meaning():
    assert read(("Beneficiaries reached", "Total"))[0].meaning == "reached_people"
    assert read(("Guardian", "Name"))[0].meaning == "guardian_name"
    assert "phone" not in {one.meaning for one in read(("Guardian", "Phone")) if one.certainty > 0.75}


def test_the_level_of_a_place_is_its_word_or_its_number():
    code = read(("Admin2 Pcode",))[0]
    assert (code.meaning, code.level) == ("place_code", "2")
    assert read(("Cercle",))[0].level == "cercle"


def test_every_meaning_has_a_rule_that_needs_something():
    assert len(meanings()) > 100
    assert "" not in meanings()


def test_what_is_said_of_a_mother_is_not_her_name():
    assert read(("Mother",))[0].meaning == "mother_name"
    assert read(("Mother's maiden name",))[0].meaning == "mother_name"
    assert read(("Mother tongue",)) == ()
    assert read(("Guardian signature",)) == ()
