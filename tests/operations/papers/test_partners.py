"""The paper of a partner says what its page says: promises, names against numbers, plan, services, overlaps."""

import pytest

from desktop.operations.papers.paper import Facts, Ring, Rows, Shares, Signatures
from desktop.operations.papers.records import RecordAsked, record_paper
from desktop.operations.records import save_record
from tests.operations.district import keep_child


@pytest.fixture
def partner(gasabo):
    made = save_record(gasabo, "partners", {"name": "Caritas", "kind": "FBO"}).record
    own = {"partner": made, "fiscal_year": 2026}
    save_record(gasabo, "commitments", {**own, "signed_on": "2026-08-21", "signed_by": "Ndayizeye Pascal"})
    plan = {**own, "title": "Fees", "domain": "EDUC", "target": 4.0, "status": "ON_TRACK"}
    activity = save_record(gasabo, "activities", plan).record
    done = {"activity": activity, "quarter": "2026Q1", "achieved": 3.0, "status": "ON_TRACK"}
    save_record(gasabo, "progress", done)
    child = keep_child(gasabo)
    for who in (made, None):
        given = {"person": child, "service": "E01", "given_on": "2026-08-14", "partner": who}
        save_record(gasabo, "services", given)
    return made


def blocks(session, partner, language="en"):
    return record_paper(session, RecordAsked("partners", partner, language)).blocks


def test_the_paper_has_the_ring_the_shares_the_overlaps_and_lines_to_sign_on(gasabo, partner):
    made = blocks(gasabo, partner)
    promises = next(one for one in made if isinstance(one, Facts) and one.title.startswith("What was promised"))
    assert promises.title == "What was promised for 2026/27: 1 of 6 kept"
    assert ("Contract signed", "21/08/2026") in promises.rows
    ring = next(one for one in made if isinstance(one, Ring))
    assert (round(ring.share, 2), ring.rows[0]) == (0.33, ("3", "reached, says the partner"))
    quarters, activities = (one for one in made if isinstance(one, Shares))
    assert quarters.bars[-1].said == "33%  1 / 3"
    assert (activities.bars[0].share, activities.bars[0].said) == (0.75, "3 / 4  On track")
    tables = {one.title.split(":")[0]: one for one in made if isinstance(one, Rows)}
    assert tables["Overlaps"].rows == [("School fees", "The district", tables["Overlaps"].rows[0][2], "1")]
    assert tables["Services given in 2026/27"].rows == [("School fees", "1", "0", "1", "0")]
    assert "Commitments" in tables, "who signed, when and where is listed as kept"
    assert not {"Activities", "Services"} & set(tables), "what is added up is not listed again"
    assert isinstance(made[-1], Signatures)


def test_the_paper_is_written_in_its_own_language(gasabo, partner):
    bars = next(one for one in blocks(gasabo, partner, "fr") if isinstance(one, Shares)).bars
    assert bars[-1].about.startswith("T1 2026/27")


def test_of_a_partner_who_has_told_nothing_there_is_no_ring(gasabo):
    silent = save_record(gasabo, "partners", {"name": "Silent", "kind": "NGO"}).record
    assert not any(isinstance(one, Ring | Shares) for one in blocks(gasabo, silent))
