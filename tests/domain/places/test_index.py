"""The officer's own places lie over the shipped ones."""

from desktop.domain.places import PlaceChange, shipped_places

PLACES = shipped_places()


def test_the_shipped_units_are_all_there() -> None:
    counts = [len(PLACES.below("", level)) for level in ("province", "district", "sector", "cell", "village")]
    assert counts == [5, 30, 416, 2148, 14842]
    assert len(PLACES) == sum(counts)


def test_a_renamed_village_is_found_by_both_names_and_the_shipped_index_stays_as_it_was() -> None:
    changed = PLACES.with_changes([PlaceChange("12060203", "Iterambere")])
    where = {"sector": "Jali", "cell": "Buhiza"}
    assert changed.path("12060203") == "Jali › Buhiza › Iterambere"
    assert changed.resolve({**where, "village": "Iterambere"}, within="12").code == "12060203"
    former = changed.resolve({**where, "village": "Nyamugali"}, within="12")
    assert (former.code, former.certainty) == ("12060203", "alias")
    assert PLACES.path("12060203") == "Jali › Buhiza › Nyamugali"


def test_an_added_village_is_chosen_and_resolved_like_the_others() -> None:
    code = PLACES.free_code("120602")
    changed = PLACES.with_changes([PlaceChange(code, "Zirakamwa")])
    assert changed.find("zirak", within="12")[0].code == code
    assert changed.resolve({"cell": "Buhiza", "village": "Zirakamwa"}, within="12").code == code
    assert PLACES.get(code) is None
