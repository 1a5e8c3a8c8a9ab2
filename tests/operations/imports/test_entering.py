"""Rows become records: the person with household, identification and services, each once."""

import json

import pytest

from desktop.domain.language import Message
from desktop.domain.problems import AppError
from desktop.exchange.rows.typed import RowProblem, TypedRow
from desktop.exchange.verdicts import Difference, ImportRow
from desktop.operations.imports.entering import Entry, Origin, refuse_unanswered
from desktop.operations.imports.known import Known
from tests.operations.district import OFFICER, VILLAGE, keep_child

LIST = Origin("list.xlsx", "Urutonde", "children", assembly="2026-08-14")
PARTNERS = Origin("partner.xlsx", "Q1", "beneficiary", partner="Caritas")


def row(number=9, **more):
    person = {"family_name": "Uwase", "other_names": "Ange", "sex": "F", "village": VILLAGE, "is_child": "yes"}
    records = {"person": person, "household": {"head_name": "Uwimana Rose", "village": VILLAGE}, **more}
    return TypedRow(number, records, (), {}, (), {"Shoe size": 31})


def entered(session, origin, act):
    """Do something with an entry inside a change."""
    with session.file.change(Message("Entered"), OFFICER) as writing:
        entry = Entry(session, writing, origin, Known(session))
        done = act(entry)
        entry.finish()
    return done


def test_a_new_person_comes_with_everything_that_the_row_says(session):
    told = row(identification={"criteria": ("ORPH_D",)})
    ids = entered(session, LIST, lambda entry: entry.create(told))
    person = session.file.record("people", ids[0])
    assert (person["family_name"], person["source"]) == ("Uwase", "VILLAGE_LIST")
    assert person["source_note"] == "list.xlsx: Urutonde, 9"
    assert json.loads(person["extra"]) == {"Shoe size": 31}
    assert session.file.record("households", person["household"])["head_name"] == "Uwimana Rose"
    identification, decision = (session.file.record(key, one) for key, one in
                                zip(("identifications", "decisions"), ids[1:], strict=True))  # fmt: skip
    assert (identification["primary_criterion"], identification["stage"]) == ("ORPH_D", "VILLAGE")
    assert (decision["level"], decision["decided_on"]) == ("VILLAGE", "2026-08-14")


def test_two_children_of_one_head_live_in_one_household(session):
    first, second = entered(session, LIST, lambda entry: [entry.create(row(9)), entry.create(row(10))])
    homes = {session.file.record("people", one[0])["household"] for one in (first, second)}
    assert len(homes) == session.file.count("households") == 1


def test_a_partner_that_is_not_known_is_added_once_for_the_list(session):
    services = ({"service": "E01", "given_on": "2026-07-08"}, {"service": "H01", "given_on": "2026-07-09"})
    told = row()._replace(services=services)
    entered(session, PARTNERS, lambda entry: [entry.create(told), entry.create(told._replace(row=10))])
    (partner,) = session.file.first("partners")
    assert partner["name"] == "Caritas"
    assert [one["partner"] for one in session.file.first("services")] == [partner["id"]] * 4


def test_an_update_writes_the_differences_and_nothing_else(session):
    child = keep_child(session)
    told = row(person={"school": "GS Jali", "phone": "+250788123456"})
    ids = entered(
        session, LIST, lambda entry: entry.update(told, child, [Difference("person", "school", None, "GS Jali")])
    )
    person = session.file.record("people", child)
    assert ids == (child,)
    assert (person["school"], person["phone"]) == ("GS Jali", None)


def test_a_row_with_an_open_error_is_refused_with_its_number_and_reason():
    problem = RowProblem("error", Message("Sex is missing."), "person.sex", "Urutonde", 9, "D9", "", "code:sex", ())
    refuse_unanswered(ImportRow(row(), "doubtful", ()))
    with pytest.raises(AppError, match=r"Row 9 can't be added yet\. Sex is missing\."):
        refuse_unanswered(ImportRow(row()._replace(problems=(problem,)), "doubtful", ()))
