"""Which organisation a row is about."""

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


def test_the_one_who_acts_is_the_organisation_unless_the_table_simply_names_one():
    alone = meant(**{"Lead organisation": LONG, "Implementing partner": LONG})
    assert alone == {"Lead organisation": "lead_partner", "Implementing partner": "partner_name"}
    beside = meant(**{"Organisation": LONG, "Implementing partner": LONG})
    assert beside == {"Organisation": "partner_name", "Implementing partner": "implementing_partner"}
    assert meant(Organisation=LONG, Partenaires=LONG)["Partenaires"] == "implementing_partner"


def test_short_texts_are_the_acronyms_though_the_titles_were_swapped():
    found = meant(**{"Organization": SHORT, "Org. Acronym": LONG})
    assert found == {"Organization": "partner_acronym", "Org. Acronym": "partner_name"}


def test_the_title_of_a_list_of_organisations_is_their_name_and_of_people_their_post():
    assert meant(**{"Dénomination": LONG, "Sigle": SHORT})["Dénomination"] == "partner_name"
    assert meant(Name=["Ana", "Eva"], Title=["Driver", "Clerk"])["Title"] is None
