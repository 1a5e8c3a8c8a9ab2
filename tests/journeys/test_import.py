"""The village list of the demonstration is looked at and accepted by keyboard."""

from pathlib import Path

from desktop.resources import resource

WORKBOOK = resource("demonstration", "ovc-identification-gasabo.xlsx")


def test_a_village_list_is_taken_in_after_it_was_looked_at(officer):
    person = officer()
    take_in(person, WORKBOOK)
    children = [one for one in person.records("people") if one["is_child"] == "yes"]
    assert len(children) == person.page.review.counts()["new"]
    assert len(person.records("identifications")) > 200


def take_in(person, workbook: Path) -> None:
    """Drop a workbook, wait for its review, accept it with the letter of the button."""
    before = person.records("people")
    person.window.files_dropped.emit([workbook])
    page = person.page
    person.until(lambda: page.review.planned is not None and page.review.foot.accept.isVisible())
    person.settle()
    assert person.records("people") == before
    assert any(words.startswith("Nothing is written yet.") for words in person.said())
    person.push("Accept")
    person.until(lambda: page.review.done is not None)
    person.settle()
    assert any(words.startswith("Written as one change:") for words in person.said())
