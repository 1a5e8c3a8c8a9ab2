"""What the officer has added to lists and places is known to recognition too."""

from desktop.domain.codelists import CodeItem
from desktop.domain.places import PlaceChange
from desktop.exchange.recognition.knowledge import Knowledge


def test_a_village_and_a_code_that_the_officer_added_are_known(knowledge):
    added = Knowledge(
        (CodeItem("service", "X01", {"en": "Bicycle", "rw": "Igare"}),), (PlaceChange("12060299", "Amahoro Mashya"),)
    )
    assert knowledge.share_of_places(["Amahoro Mashya"], "village") == 0.0
    assert added.share_of_places(["Amahoro Mashya", "Kabuga"], "village") == 1.0
    services = added.codelist("service")
    assert services is not None
    assert services.find("igare") == "X01"


def test_words_for_a_level_and_spellings_do_not_hide_a_sector(knowledge):
    assert knowledge.share_of_places(["Umurenge wa Jali", "Jari sector", "Kimilonko"], "sector") == 1.0


def test_a_list_that_is_not_there_is_none_and_no_error(knowledge):
    assert knowledge.codelist("nothing of the kind") is None
    assert knowledge.share_of_places([], "village") == 0.0
