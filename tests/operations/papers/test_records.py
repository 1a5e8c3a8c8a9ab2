"""The paper of a record: what is known of it and what belongs to it, sensitive details only when asked for."""

import pytest

from desktop.domain.problems import AppError
from desktop.operations.identifications import decide
from desktop.operations.papers.paper import Facts, Rows, Signatures
from desktop.operations.papers.records import RecordAsked, record_paper
from desktop.operations.records import save_record
from tests.operations.district import VILLAGE, identify, keep_child


@pytest.fixture
def child(gasabo):
    person = keep_child(gasabo, has_disability="yes", schooling="IN_SCHOOL")
    identification = identify(gasabo, person, note="Hides at the neighbour's")
    decide(gasabo, identification, {
        "level": "VILLAGE", "decision": "APPROVED", "decided_on": "2026-08-14", "decided_by": "Village assembly",
    })  # fmt: skip
    save_record(gasabo, "assessments", {"person": person, "assessed_on": "2026-09-01", "f3a": "2", "f1b": "3"})
    return person


def paper(session, key, record, language="en", **how):
    return record_paper(session, RecordAsked(key, record, language, **how))


def words(made):
    """Everything that stands on a paper."""
    said = [made.heading.title, made.heading.second]
    for block in made.blocks:
        if isinstance(block, Facts):
            said += [block.title, *(text for row in block.rows for text in row)]
        elif isinstance(block, Rows):
            said += [block.title, *(one.title for one in block.columns), *(cell for row in block.rows for cell in row)]
    return said


def tables(made):
    return {block.title: block for block in made.blocks if isinstance(block, Rows)}


def test_the_file_of_a_child_has_its_facts_identifications_and_decisions(gasabo, child):
    made = paper(gasabo, "people", child, sensitive=True)
    assert made.heading.title == "Mutoni Clarisse"
    assert made.heading.second.startswith("File of a child · 12-2026-")
    found = tables(made)
    assert [row[0] for row in found["Decisions"].rows] == ["Village assembly"]
    assert len(found["Identifications"].rows) == 1
    assert [column.title for column in found["Child Status Index"].columns] == ["Factor", "01/09/2026"]
    assert "Disability" in words(made)


def test_without_being_asked_nothing_sensitive_stands_on_the_paper(gasabo, child):
    said = words(paper(gasabo, "people", child, history=True))
    assert "Disability" not in said
    assert "Child Status Index" not in said
    assert not any("Disability" in text for text in said), "nor in the history"
    assert "Mutoni Clarisse" in said


def test_the_history_comes_when_it_is_wanted(gasabo, child):
    assert "History" not in words(paper(gasabo, "people", child))
    history = tables(paper(gasabo, "people", child, history=True))["History"]
    assert history.rows[-1][1:] == ("Uwera Claudine", history.rows[-1][2])
    assert history.rows[-1][2].startswith("Registered Person: Mutoni Clarisse")


def test_a_paper_is_written_in_a_language_of_its_own(gasabo, child):
    said = words(paper(gasabo, "people", child, "fr"))
    assert "Féminin" in said
    assert "Décisions" in said


def test_the_card_of_a_household_has_its_members_and_lines_to_sign_on(gasabo):
    head = keep_child(gasabo, family_name="Mukamana", other_names="Rose", is_child="no", is_adult="yes", birth="1980")
    home = save_record(gasabo, "households", {"head": head, "village": VILLAGE}).record
    keep_child(gasabo, household=home)
    made = paper(gasabo, "households", home)
    assert made.heading.second.startswith("Household card")
    assert [row[:2] for row in tables(made)["People"].rows] == [("Mutoni", "Clarisse")]
    assert isinstance(made.blocks[-1], Signatures)
    assert made.blocks[-1].titles[0] == "Head of household"


def test_the_page_of_a_partner_has_what_it_owes(gasabo):
    partner = save_record(gasabo, "partners", {"name": "Caritas", "acronym": "CAR", "kind": "FBO"}).record
    save_record(gasabo, "commitments", {"partner": partner, "fiscal_year": 2026, "signed_on": "2026-08-21"})
    said = words(paper(gasabo, "partners", partner))
    assert said[said.index("Contract signed") + 1] == "21/08/2026"
    assert said[said.index("Plan received") + 1] == "not yet"


def test_any_other_record_has_a_paper_too(gasabo, child):
    identification = str(gasabo.file.first("identifications")[0]["id"])
    assert "Decisions" in tables(paper(gasabo, "identifications", identification))


def test_a_record_that_is_not_there_is_refused(gasabo):
    with pytest.raises(AppError, match="no longer in the register"):
        paper(gasabo, "people", "0" * 32)
