"""Names, numbers and identifiers of people."""

from desktop.exchange.recognition.content import profile
from desktop.exchange.recognition.knowledge import Knowledge
from desktop.exchange.recognition.meanings.context import RESOLVERS
from desktop.exchange.recognition.meanings.sense import Column, senses

KNOWLEDGE = Knowledge()
LONG, SHORT = ["Norwegian Refugee Council", "Save the Children"], ["NRC", "SCI"]


def meant(**cells):
    columns = [Column(at, (title,), profile(values)) for at, (title, values) in enumerate(cells.items())]
    found = senses(columns, KNOWLEDGE, RESOLVERS)
    return {title: found[at].meaning if at in found else None for at, title in enumerate(cells)}


def test_nom_beside_prenom_is_the_name_of_the_family():
    assert meant(Nom=["Traoré"], Prénom=["Awa"]) == {"Nom": "family_name", "Prénom": "given_name"}
    assert meant(Nom=["Traoré Awa"], Sexe=["F"])["Nom"] == "full_name"


def test_nome_beside_apelido_is_the_other_name():
    assert meant(Nome=["Ana"], Apelido=["Sitoe"]) == {"Nome": "given_name", "Apelido": "family_name"}


def test_a_household_has_one_number_and_is_not_counted():
    assert meant(**{"HH number": [4, 5], "HH size": [3, 6]})["HH number"] == "household_id"
    assert meant(**{"Number of households": [4, 5], "Activity": ["Training", "Seeds"]}) == {
        "Number of households": "households",
        "Activity": "activity",
    }


def test_a_bare_reference_is_that_of_the_activity_or_of_the_person():
    assert meant(Ref=["A1", "A2"], Activity=["Training", "Seeds"])["Ref"] == "activity_id"
    assert meant(ID=["A1", "A2"], Name=["Ana", "Eva"], Sex=["F", "F"])["ID"] == "person_id"
    assert meant(Code=["A1", "A2"], Activity=["Training", "Seeds"])["Code"] == "activity_id"


def test_an_identifier_of_a_strange_name_is_the_persons_where_each_row_has_another():
    people = {"Name": ["Ana", "Eva", "Lea"], "Sex": ["F", "F", "F"]}
    assert meant(**{"DREAMS ID": ["D1", "D2", "D3"]}, **people)["DREAMS ID"] == "person_id"
    assert meant(**{"DREAMS ID": ["D1", "D1", "D3"]}, **people)["DREAMS ID"] is None
    added = {"_uuid": ["a", "b", "c"], "_id": ["1", "2", "3"], "today": ["x", "y", "z"]}
    assert meant(**people, **added)["_id"] is None, "a survey program numbers its answers, not the people"


def test_people_counted_in_a_list_of_households_are_its_members():
    assert meant(**{"Chef de ménage": ["Ana Sitoe"], "Nombre de personnes": [5]})["Nombre de personnes"] == (
        "household_size"
    )


def test_in_a_list_of_pupils_the_one_to_contact_is_the_guardian():
    pupils = {"Alumno": ["Ana Sitoe", "Eva Diallo"], "Sexo": ["M", "H"], "Escuela": ["Norte", "Sur"]}
    assert meant(Representante=["Rosa Sitoe", "Luis Diallo"], **pupils)["Representante"] == "guardian_name"
    organisations = {"Organización": LONG, "Representante": ["Rosa Sitoe", "Luis Diallo"]}
    assert meant(**organisations)["Representante"] == "contact"


def test_in_a_list_of_pupils_the_institution_is_the_school():
    pupils = {"Name": ["Ana Sitoe", "Eva Diallo"], "Sex": ["F", "F"], "DOB": ["2012-01-02", "2013-01-02"]}
    assert meant(Institution=LONG, Class=["P1", "P2"], **pupils)["Institution"] == "school"
    assert meant(Institution=LONG, **pupils)["Institution"] == "partner_name"


def test_a_name_with_the_family_name_is_the_whole_name():
    assert meant(**{"Nombre y apellidos": ["Ana Sitoe"], "Sexo": ["M"]})["Nombre y apellidos"] == "full_name"


def test_a_strange_word_beside_name_says_who_the_people_of_a_list_are():
    people = {"Sex": ["F", "M"], "Age": [30, 40]}
    assert meant(**{"Farmer name": ["Ana Sitoe", "Luis Diallo"]}, **people)["Farmer name"] == "full_name"
    assert meant(**{"Farmer name": ["Ana Sitoe", "Luis Diallo"], "Names": ["Eva", "Rui"]}, **people)["Names"] == (
        "full_name"
    )
    assert meant(**{"Seed name": ["3", "4"]}, **people)["Seed name"] is None


def test_a_third_name_stands_between_the_family_name_and_the_first_one():
    names = {"Surname": ["Sitoe"], "First name": ["Ana"], "Other name": ["Rosa"]}
    assert meant(**names) == {"Surname": "family_name", "First name": "given_name", "Other name": "middle_name"}


def test_households_counted_beside_a_person_are_the_people_of_the_household():
    people = {"Nome": ["Ana Sitoe", "Eva Cossa"], "Sexo": ["F", "F"]}
    assert meant(**{"Agregado familiar": [4, 6]}, **people)["Agregado familiar"] == "household_size"
    assert meant(**{"Agregado familiar": ["A1", "A2"]}, **people)["Agregado familiar"] != "household_size"


def test_a_strange_code_that_each_household_has_is_its_own():
    found = meant(**{"FCN Code": ["F1", "F2", "F3"], "Head of family": ["Ana Sitoe", "Eva Cossa", "Lea Moyo"]})
    assert found["FCN Code"] == "household_id"


def test_the_phone_of_the_guardian_is_told_from_other_things_of_theirs():
    child = {"Name": ["Ana Sitoe"], "Sex": ["F"]}
    found = meant(**child, **{"Caregiver Phone": ["0788123456"], "Caregiver ID": ["A1"]})
    assert (found["Caregiver Phone"], found["Caregiver ID"]) == ("guardian_phone", "guardian_other")


def test_the_national_identity_number_of_the_guardian_is_not_that_of_the_child():
    child = {"Name": ["Ana Sitoe"], "Sex": ["F"]}
    found = meant(**child, **{"NID": ["1201270012345012"], "Caregiver NID": ["1198570012345012"]})
    assert (found["NID"], found["Caregiver NID"]) == ("national_id", "guardian_national_id")
