"""Suggestions are found by any part of the words, misspelt ones included, and never offer what has ended."""

from dataclasses import replace

from desktop.domain.codelists import CodeItem
from desktop.domain.fields import Choice, Link, Place, Places
from desktop.gui.editors.sources import CodeSource, PlaceSource, RecordSource, codes_offered
from desktop.gui.editors.suggestions import Suggestion
from tests.gui.office import KIGABIRO, Office


def looked(source, text: str = "") -> list[Suggestion]:
    found: list[Suggestion] = []
    source.look(text, found.extend)
    return found


def test_codes_are_found_by_any_word_in_any_language(office: Office) -> None:
    source = CodeSource(Choice("Criterion", codes="vulnerability"), office.desk, lambda: ())
    assert looked(source, "doub")[0].value == "ORPH_D"
    assert "STREET" in [one.value for one in looked(source, "muhanda")]
    assert "STREET" in [one.value for one in looked(source, "child street")]
    assert looked(source, "street")[0].value == "STREET"
    assert len(looked(source)) == len(office.desk.around.codelists["vulnerability"].items)
    assert not looked(source, "xyz")


def test_a_code_that_has_ended_is_offered_only_to_a_record_that_has_it(office: Office) -> None:
    ended = CodeItem("relation", "OLD", {"en": "Godparent"}, valid_to="2026-11-22")
    office.desk.set_around(replace(office.desk.around, codelists=office.desk.around.codelists.with_changes([ended])))
    field = Choice("Relation", codes="relation")
    assert "OLD" not in [item.code for item in codes_offered(field, office.desk)]
    assert "OLD" in [item.code for item in codes_offered(field, office.desk, ["OLD"])]


def test_places_of_the_district_come_first_with_what_they_lie_in(office: Office) -> None:
    source = PlaceSource(Place("Village", level="village", exact=True), office.desk)
    first = looked(source, "kigabiro")[0]
    assert first == Suggestion(KIGABIRO, "Kigabiro", "Village · Rubengera › Gisanze")
    assert KIGABIRO in [one.value for one in looked(source, "gisanze ruben kig")]
    assert KIGABIRO in [one.value for one in looked(source, "cigaviro rubengera")]


def test_places_elsewhere_say_their_district(office: Office) -> None:
    source = PlaceSource(Place("Village", level="village", exact=True), office.desk)
    second = next(one.second for one in looked(source, "kigabiro") if not one.value.startswith("31"))
    assert second.count("›") == 2


def test_no_words_offer_the_sectors_of_the_district(office: Office) -> None:
    source = PlaceSource(Places("Sectors", level="sector"), office.desk)
    assert [one.title for one in looked(source)][:2] == ["Bwishyura", "Gashari"]
    assert {len(one.value) for one in looked(source, "rub")} == {4}


def test_records_are_found_and_a_new_one_is_offered_last(office: Office) -> None:
    clarisse = office.child()
    source = RecordSource(Link("Child", register="people", view="children"), office.desk)
    found = looked(source, "mutoni cla")
    office.settle()
    assert [one.value for one in found] == [clarisse, "mutoni cla"]
    assert found[0].title == "Mutoni Clarisse"
    assert "Rubengera" in found[0].second
    assert found[-1].icon == "plus"
    assert office.desk.title("people", clarisse) == "Mutoni Clarisse"


def test_a_new_record_begins_with_the_name_that_was_typed(office: Office) -> None:
    people = RecordSource(Link("Child", register="people"), office.desk)
    partners = RecordSource(Link("Partner", register="partners"), office.desk)
    meetings = RecordSource(Link("Stay", register="stays"), office.desk)
    assert people.values_of("Marie Claire UWASE") == {"family_name": "Uwase", "other_names": "Marie Claire"}
    assert partners.values_of("Inshuti Children") == {"name": "Inshuti Children"}
    assert meetings.values_of("whatever") == {}
    assert people.values_of("") == {}
