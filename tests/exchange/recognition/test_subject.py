"""What a row is, and what is refused because a row is no record."""

import pytest

from desktop.exchange.recognition.content import profile
from desktop.exchange.recognition.knowledge import Knowledge
from desktop.exchange.recognition.meanings.context import RESOLVERS
from desktop.exchange.recognition.meanings.sense import Column, senses
from desktop.exchange.recognition.subject import subject_of

KNOWLEDGE = Knowledge()


def subject(**cells):
    columns = [Column(at, (title,), profile(values)) for at, (title, values) in enumerate(cells.items())]
    return subject_of(columns, senses(columns, KNOWLEDGE, RESOLVERS), KNOWLEDGE)


NAMES, SEXES, PLACES = ["Uwera Rose", "Gasana Paul"], ["F", "M"], ["Mopti", "Kayes"]
ORGANISATIONS, ACTS = ["Red Cross", "World Vision"], ["Training of teachers", "Repair of water points"]


@pytest.mark.parametrize(
    ("cells", "key"),
    [
        ({"Name": NAMES, "Sex": SEXES}, "person"),
        ({"Patient ID": ["P1", "P2"], "Sex": SEXES, "DOB": ["2001-01-02", "2002-01-02"]}, "person"),
        ({"Household ID": ["H1", "H2"], "Household size": [4, 5], "Village": PLACES}, "household"),
        ({"Organisation": ORGANISATIONS, "Activity": ACTS, "Region": PLACES}, "activity"),
        ({"Organisation": ORGANISATIONS, "Contact person": NAMES, "Email": ["a@b.c", "d@e.f"]}, "partner"),
        ({"Recommendation": ["Adopt a law on adoption"] * 2, "Response": ["Noted"] * 2}, "recommendation"),
        ({"Region": PLACES, "Population": [100, 200]}, "figures"),
        ({"Region": PLACES, "Sex": SEXES, "Beneficiaries": [100, 200]}, "figures"),
        ({"type": ["text", "integer"], "name": ["a", "b"], "label": ["Your name?", "Your age?"]}, "form"),
        ({"Row Labels": PLACES, "Total": [1, 2]}, "cross"),
        ({"Region": PLACES, "WASH": [1, 2], "Health": [3, 4], "Education": [5, 6]}, "cross"),
        ({"Code": ["A", "B"], "Meaning": ["One", "Two"]}, "codes"),
        ({"Names": NAMES, "Salary": [100, 200], "Date of appointment": ["2020-01-02", "2021-01-02"]}, "staff"),
        ({"Names": NAMES, "Sex": SEXES, "Salary": [100, 200]}, "person"),
        ({"Potions": ["good", "bad"], "Charms": ["bad", "good"]}, "unknown"),
    ],
)  # fmt: skip
def test_what_a_row_stands_for(cells, key):
    assert subject(**cells).key == key


def test_a_name_and_an_age_alone_are_no_person_to_register():
    assert subject(Pupil=["Ron", "Hermione"], Mark=[3, 4]).key != "person"


def test_a_survey_of_which_little_is_about_a_person_is_not_sure():
    answers = {f"topping_{at}": ["a", "b"] for at in range(12)}
    added = {"_uuid": ["x", "y"], "_submission_time": ["x", "y"], "deviceid": ["x", "y"]}
    found = subject(name=NAMES, sex=SEXES, **answers, **added)
    assert found.key == "person"
    assert not found.sure
    assert str(found.reasons[-1]) == "Only 2 of 17 columns are about what the register holds."
    assert subject(name=NAMES, sex=SEXES, **added).sure


def test_the_subject_is_said_in_a_sentence():
    assert str(subject(Name=NAMES, Sex=SEXES).reasons[0]) == "Each row is a person."


def test_a_recommendation_behind_the_work_is_a_lesson_of_it():
    said = ["Meet more often", "Train the parents too"]
    work = {"Date": ["2024-01-02", "2024-01-03"], "Activity": ACTS, "Region": PLACES, "Participants": [20, 30]}
    assert subject(**work, Recommendations=said).key == "activity"
    assert subject(Recommendations=said, Activity=ACTS, Date=["2024-01-02", "2024-01-03"]).key == "recommendation"
