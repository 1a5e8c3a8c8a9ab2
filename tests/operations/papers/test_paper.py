"""The title block of a paper, and tables without what says nothing."""

from desktop.domain.language import Message
from desktop.operations.papers.paper import PaperColumn, about_sensitive, heading_of, without_empty


def test_the_title_block_says_district_officer_day_and_place_in_the_journal(gasabo):
    heading = heading_of(gasabo, "Children", "3 records", "en")
    assert heading.office == "Gasabo District"
    assert heading.made == "Made by Uwera Claudine on 30/10/2026, Q2 2026/27 (Oct–Dec 2026)"
    assert heading.journal.replace("\u00a0", " ") == f"Journal {gasabo.file.sequence} · {gasabo.file.head[:8]}"


def test_a_demonstration_says_so_on_every_paper(gasabo):
    with gasabo.file.change(Message("Made for showing"), "Uwera Claudine"):
        gasabo.file.set_settings({"demonstration": True})
    assert "invented people" in heading_of(gasabo, "Children", "", "en").office


def test_columns_in_which_no_row_says_anything_are_left_out():
    columns = (PaperColumn("A"), PaperColumn("B"), PaperColumn("C"))
    kept, rows = without_empty(columns, [("1", "", ""), ("", "", "3")])
    assert [one.title for one in kept] == ["A", "C"]
    assert rows == [("1", ""), ("", "3")]


def test_a_paper_says_whether_sensitive_details_are_on_it():
    assert about_sensitive(True, "en").text != about_sensitive(False, "en").text
    assert about_sensitive(False, "en").text != about_sensitive(False, "fr").text
