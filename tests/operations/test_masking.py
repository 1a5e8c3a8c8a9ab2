"""In front of a projector no name and no identifier is read, and nothing can be written or sent out."""

import pytest

from desktop.domain.calendar import Quarter
from desktop.domain.problems import AppError
from desktop.operations.changes import recent_changes, record_history, undo_change
from desktop.operations.children import tell_of_children
from desktop.operations.choosing import records_to_choose
from desktop.operations.drafts import NEW, drafts, save_draft
from desktop.operations.households import tell_of_households
from desktop.operations.imports import prepare_import
from desktop.operations.lists import Wanted, first_page
from desktop.operations.masking import is_masked, mask_names, mask_text
from desktop.operations.papers.records import RecordAsked, record_paper
from desktop.operations.record_pages import note_views, record_page
from desktop.operations.records import save_record
from desktop.operations.reporting import ReportAsked, produce_report
from desktop.operations.same_person import get_acquainted, who_it_may_be
from desktop.operations.searching import search_everything
from desktop.operations.today import today
from desktop.registers import register
from tests.operations.district import VILLAGE, identify, keep_child, read, sample
from tests.samples.sheets import IDENTIFICATION

NAMES = ("Kanarijana", "Zuzanita", "Kanarimama", "1201470012345012", "788204511", "Hides")


@pytest.fixture
def child(gasabo):
    head = keep_child(gasabo, family_name=NAMES[2], other_names="Rose", is_child="no", is_adult="yes", birth="1980")
    home = save_record(gasabo, "households", {"head": head, "village": VILLAGE}).record
    person = keep_child(
        gasabo, family_name=NAMES[0], other_names=NAMES[1], household=home, mother_name=NAMES[2],
        national_id=NAMES[3], phone="+250788204511", note="Hides at the neighbour's",
    )  # fmt: skip
    identify(gasabo, person)
    save_draft(gasabo, "people", NEW + "x", {"family_name": NAMES[0]})
    return person


def everything(session, child):
    """What the pages of the window ask for, as it comes back."""
    people, homes = (first_page(session, key, Wanted(), (), 50) for key in ("people", "households"))
    tell_of_children(session, people.rows)
    tell_of_households(session, homes.rows)
    typed = {"family_name": NAMES[0], "other_names": NAMES[1], "sex": "F", "birth": "2014-03-14", "village": VILLAGE}
    return [
        people, homes,
        record_page(session, "people", child),
        record_page(session, "households", str(homes.rows[0]["id"])),
        search_everything(session, NAMES[0]),
        records_to_choose(session, "people", NAMES[0]),
        recent_changes(session), record_history(session, "people", child),
        who_it_may_be(session, typed), today(session), drafts(session),
    ]  # fmt: skip


def test_without_the_mask_every_name_is_read(gasabo, child):
    while get_acquainted(gasabo):
        pass
    said = repr(everything(gasabo, child))
    assert all(name in said for name in NAMES)


def test_no_page_reads_a_name_or_an_identifier_while_they_are_masked(gasabo, child):
    while get_acquainted(gasabo):
        pass
    assert mask_names(gasabo, True)
    found = everything(gasabo, child)
    said = repr(found)
    assert not [name for name in NAMES if name in said]
    assert found[2].label == "K••• Z•••"
    assert found[4], "real words still find"
    assert found[8], "who it may be is still known"
    assert found[2].record["birth"] == "2014-03-14", "what names nobody stays"


def test_afterwards_everything_is_as_before(gasabo, child):
    before = record_page(gasabo, "people", child)
    mask_names(gasabo, True)
    mask_names(gasabo, True)
    assert not mask_names(gasabo, False)
    assert record_page(gasabo, "people", child) == before


def test_nothing_is_written_undone_printed_or_noted_meanwhile(gasabo, child, tmp_path):
    change, sequence = recent_changes(gasabo, edits=True)[0].id, gasabo.file.sequence
    mask_names(gasabo, True)
    for act in (
        lambda: save_record(gasabo, "people", {"school": "GS"}, child),
        lambda: undo_change(gasabo, change),
        lambda: record_paper(gasabo, RecordAsked("people", child, "en")),
        lambda: prepare_import(gasabo, read(gasabo, sample(IDENTIFICATION))),
        lambda: produce_report(gasabo, ReportAsked("ovc-list", Quarter.parse("2026Q1"), tmp_path / "list.xlsx")),
    ):
        with pytest.raises(AppError, match="Names are masked"):
            act()
    assert list(tmp_path.glob("*.xlsx*")) == []
    record_page(gasabo, "people", child)
    note_views(gasabo)
    assert gasabo.file.sequence == sequence
    mask_names(gasabo, False)
    save_record(gasabo, "people", {"school": "GS"}, child)
    assert gasabo.file.sequence == sequence + 1


def test_a_mask_leaves_the_first_letter_of_a_word_and_of_a_number_nothing():
    assert mask_text("Mutoni Clarisse") == "M••• C•••"
    assert mask_text("12-2026-000001-18") == "••-••••-••••••-••"
    assert mask_text("") == ""


def test_names_of_partners_and_texts_about_nobody_are_not_masked():
    people, partners = register("people"), register("partners")
    assert is_masked(people, people.fields["code"])
    assert is_masked(people, people.fields["mother_name"])
    assert not is_masked(partners, partners.fields["name"])
    assert not is_masked(people, people.fields["village"])


def test_private_persons_are_masked_and_offices_and_organisations_are_not() -> None:
    def masked(key: str, *names: str) -> set[bool]:
        declared = register(key)
        return {is_masked(declared, declared.fields[name]) for name in names}

    assert masked("partners", "contact", "representative") == {True}
    assert masked("bodies", "chair", "secretary") == masked("meetings", "chaired_by") == {True}
    assert masked("partners", "name") == masked("decisions", "decided_by") == {False}
    assert masked("services", "given_by") == masked("visits", "visitor") == {False}
