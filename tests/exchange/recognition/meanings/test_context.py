"""What neighbours decide."""

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


def test_a_sector_is_a_place_beside_cells_and_a_domain_beside_organisations():
    assert meant(Sector=["Jali", "Ndera"], Cell=["Nkusi"])["Sector"] == "adm3"
    assert meant(Sector=["Health", "Education"], Organisation=LONG)["Sector"] == "theme"
    assert meant(Sector=["Zzz", "Yyy"], Organisation=LONG)["Sector"] == "theme"


def test_a_sector_beside_another_domain_of_work_is_a_place():
    domains = {"Área de intervenção": ["Saúde", "Educação"], "Organização": LONG, "Região": ["Gabu", "Oio"]}
    assert meant(Sector=["Pitche", "Farim"], **domains)["Sector"] == "adm2"


def test_estado_is_a_level_where_none_is_and_else_how_far_the_work_is():
    assert meant(Estado=["Zulia"], Municipio=["Mara"])["Estado"] == "adm1"
    assert meant(Estado=["Finalizado"], Provincia=["Sofala"], Municipio=["Buzi"])["Estado"] == "status"


def test_people_reached_come_before_people_and_parts_stand_for_themselves():
    found = meant(Beneficiaries=[5, 6], Reached=[3, 4], Girls=[1, 2], Targeted=[7, 8])
    assert found["Reached"] == "beneficiaries_total"
    assert found["Girls"] == "girls"
    assert found["Targeted"] == "beneficiaries_targeted"
    assert meant(Indicator=["Kits given"], Target=[5])["Target"] == "target"


def test_women_planned_are_the_women_where_none_are_counted():
    assert meant(**{"Femmes prévues": [5, 6]}) == {"Femmes prévues": "women"}
    both = meant(**{"Women targeted": [5, 6], "Women reached": [4, 5]})
    assert both["Women reached"] == "women"


def test_rs_and_sur_speak_in_a_table_of_recommendations_only():
    words = ["Ratify the convention on torture", "Adopt a law on adoption"]
    found = meant(SuR=["Ghana"], RS=["Norway"], Recommendation=words, Action=[1, 2])
    assert found == {
        "SuR": "country",
        "RS": "recommending_state",
        "Recommendation": "recommendation",
        "Action": "action",
    }
    assert meant(RS=["x"], Organisation=LONG)["RS"] is None


def test_a_bare_type_belongs_to_the_organisation_on_its_left():
    assert meant(Organisation=LONG, Type=["NGO", "UN"])["Type"] == "partner_type"
    assert meant(Village=["Kabuga"], Type=["NGO", "UN"])["Type"] != "partner_type"


def test_a_part_of_the_domain_says_what_is_done_where_nothing_else_does():
    assert meant(Sector=["WASH", "Health"], Subsector=["Hygiene", "Clinics"])["Subsector"] == "activity"


def test_the_start_of_a_survey_is_not_that_of_an_activity():
    added = {"start": ["2020-01-01"], "end": ["2020-01-01"], "_uuid": ["x"]}
    assert meant(activity=["Training of teachers"], **added)["start"] is None
    assert meant(activity=["Training of teachers"], start=["2020-01-01"])["start"] == "start_date"


def test_a_bare_source_beside_a_budget_is_that_of_the_funds():
    assert meant(Source=["UNICEF", "GIZ"], Budget=[100, 200])["Source"] == "donor"
    assert meant(Source=["CRC", "UPR"], Activity=["Training", "Seeds"])["Source"] != "donor"


def test_a_contact_of_numbers_is_a_telephone():
    assert meant(Contact=["0991234567", "+243 81 234 5678"])["Contact"] == "phone"
    assert meant(Contact=["Ana Sitoe", "Eva Diallo"])["Contact"] == "contact"


def test_a_target_is_of_people_where_people_are_counted_unless_it_says_of_which_year():
    assert meant(Cible=[5, 6], Femmes=[3, 4])["Cible"] == "beneficiaries_targeted"
    assert meant(**{"Annual target": [5, 6], "Femmes": [3, 4]})["Annual target"] == "target"


def test_the_camp_is_the_place_of_people_and_of_work_where_no_village_is_named():
    assert meant(Camp=["Kiziba", "Mahama"], Name=["Ana", "Eva"], Sex=["F", "F"])["Camp"] == "village"
    assert meant(Local=["Savane", "Nanlia"], Actividade=["Training", "Seeds"])["Local"] == "village"
    people = {"Village": ["Kabuga", "Rugina"], "Name": ["Ana", "Eva"], "Sex": ["F", "F"]}
    assert meant(Camp=["Kiziba", "Mahama"], **people)["Village"] == "village"
    assert meant(Camp=["Kiziba", "Mahama"], Individuals=[120, 340])["Camp"] == "site_name", "it is counted there"


def test_a_part_of_the_domain_is_the_domain_where_the_activity_is_named():
    assert meant(Subsector=["Hygiene", "Clinics"], Activity=["Training", "Seeds"])["Subsector"] == "theme"


def test_the_theme_of_recommendations_may_be_called_that_of_rights():
    words = ["Ratify the convention on torture", "Adopt a law on adoption"]
    title = "Human rights theme"
    assert meant(Recommendation=words, **{title: ["Torture", "Family"]})[title] == "theme"
    assert meant(Recommendation=words, Theme=["Law", "Law"], **{title: ["Torture", "Family"]})[title] == "issue"


def test_the_country_of_origin_of_people_recommends_nothing():
    found = meant(**{"Country of origin": ["Burundi"]}, Name=["Ana"], Sex=["F"], Age=[3])
    assert found["Country of origin"] == "country"


def test_an_m_beside_an_h_counts_women():
    assert meant(Actividad=["Training"], H=[4], M=[6]) == {"Actividad": "activity", "H": "men", "M": "women"}
    assert meant(Activity=["Training"], M=[4], F=[6]) == {"Activity": "activity", "M": "men", "F": "women"}
