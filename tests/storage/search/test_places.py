"""Words that begin the name of a place of the district stand for its code."""

from desktop.domain.places import PlaceIndex
from desktop.storage.search.places import PlaceWords

NAMES = {"1": "Kigali", "11": "Nyarugenge", "1101": "Gitega", "110101": "Akabahizi", "11010102": "Gihanga",
         "11010103": "Gitega", "12": "Gasabo", "1201": "Gihundwe"}  # fmt: skip


def test_places_of_the_district_are_meant_and_a_sector_stands_for_what_lies_in_it():
    words = PlaceWords(lambda: (PlaceIndex(NAMES, {"11010102": ("Kihanga",)}), "11"))
    assert words.codes("gihanga") == words.codes("kih") == ("@11010102",)
    assert words.codes("gitega") == ("@1101",)
    assert words.codes("gihundwe") == words.codes("gi") == words.codes("nyarugenge") == ()


def test_without_a_district_all_are_meant():
    assert PlaceWords(lambda: (PlaceIndex(NAMES, {}), "")).codes("gihu") == ("@1201",)


def test_places_are_asked_for_once_until_they_are_forgotten():
    asked = []
    words = PlaceWords(lambda: (asked.append(1), (PlaceIndex(NAMES, {}), "11"))[1])
    for _ in range(2):
        words.codes("gihanga")
    assert len(asked) == 1
    words.forget()
    words.codes("gihanga")
    assert len(asked) == 2
