"""The page of a record comes whole: its links by name, what belongs to it, its draft."""

import pytest

from desktop.domain.fields import Value
from desktop.domain.problems import AppError
from desktop.operations.drafts import NEW, draft_of, save_draft
from desktop.operations.record_pages import SHOWN, begun_record, record_page, save_form
from desktop.operations.records import RecordRefused, remove_record, save_record
from desktop.operations.session import Session

VILLAGE = "31090303"


def keep(session: Session, key: str, **values: Value) -> str:
    return save_record(session, key, values).record


@pytest.fixture
def child(session: Session) -> str:
    """Clarisse, in a household headed by Odette."""
    head = keep(
        session, "people", family_name="Mukashema", other_names="Odette", sex="F", village=VILLAGE, is_adult="yes"
    )
    home = keep(session, "households", head=head, village=VILLAGE)
    return keep(
        session, "people", family_name="Mutoni", other_names="Clarisse", sex="F", village=VILLAGE, is_child="yes",
        household=home,
    )  # fmt: skip


def test_links_are_known_by_name(session: Session, child: str) -> None:
    page = record_page(session, "people", child)
    assert page.label == "Mutoni Clarisse"
    assert page.titles["households", str(page.record["household"])] == "Mukashema Odette"
    home = record_page(session, "households", str(page.record["household"]))
    assert home.group("people").labels == ("Mutoni Clarisse",)
    assert home.titles["people", child] == "Mutoni Clarisse"


def test_every_register_that_leads_here_is_named_and_the_latest_records_come_first(
    session: Session, child: str
) -> None:
    for day in range(1, SHOWN + 4):
        keep(session, "services", person=child, service="E01", given_on=f"2026-09-{day:02}")
    page = record_page(session, "people", child)
    services = page.group("services")
    assert services.count == SHOWN + 3
    assert [one["given_on"] for one in services.records][:2] == ["2026-09-11", "2026-09-10"]
    assert len(services.records) == len(services.labels) == SHOWN
    assert page.group("assessments").count == 0
    assert {group.link for group in page.linked if group.register == "people"} == {"caregiver"}
    with pytest.raises(KeyError):
        page.group("partners")


def test_what_may_be_amiss_and_what_was_left_unfinished_is_told(session: Session, child: str) -> None:
    save_draft(session, "people", child, {"birth": "12 ans"})
    page = record_page(session, "people", child)
    assert [one.field for one in page.problems] == ["birth"]
    assert page.draft is not None
    assert page.draft.typed == {"birth": "12 ans"}


def test_a_record_that_was_taken_out_has_its_page_and_an_unknown_one_has_none(session: Session, child: str) -> None:
    remove_record(session, "people", child)
    assert record_page(session, "people", child).record["removed"]
    with pytest.raises(AppError):
        record_page(session, "people", "0" * 32)


def test_a_new_record_begins_from_its_side_with_what_was_given(session: Session, child: str) -> None:
    save_draft(session, "people", f"{NEW}1", {"family_name": "Uwase", "household": child})
    begun = begun_record(session, "people", "children", {"caregiver": child})
    assert begun.record["is_child"] == "yes"
    assert begun.titles["people", child] == "Mutoni Clarisse"
    assert [one.typed["family_name"] for one in begun.drafts] == ["Uwase"]


def test_saving_a_form_forgets_its_draft_and_a_refusal_keeps_it(session: Session, child: str) -> None:
    save_draft(session, "people", child, {"birth": "2014"})
    with pytest.raises(RecordRefused):
        save_form(session, "people", {"family_name": None}, child, child)
    assert draft_of(session, "people", child) is not None
    done = save_form(session, "people", {"birth": "2014"}, child, child)
    assert done.page.record["birth"] == "2014"
    assert done.page.draft is None


def test_a_new_decision_moves_its_identification_on(session: Session, child: str) -> None:
    about = keep(session, "identifications", person=child, criteria=("ORPH_D",), identified_on="2026-08-04")
    values = {
        "identification": about,
        "level": "VILLAGE",
        "decision": "APPROVED",
        "decided_on": "2026-08-04",
        "decided_by": "Kamanzi Eric",
    }
    done = save_form(session, "decisions", values)
    assert done.page.register == "decisions"
    assert record_page(session, "identifications", about).record["stage"] == "VILLAGE"
    with pytest.raises(RecordRefused):
        save_form(session, "decisions", {"level": "CELL"})
