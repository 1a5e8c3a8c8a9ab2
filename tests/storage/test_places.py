"""Units added or renamed by the officer lie over the shipped ones, and people are found by their new name at once."""

from desktop.domain.language import Message
from desktop.domain.places import PlaceChange, shipped_places
from desktop.storage.undo import next_undo, undo


def test_a_renamed_village_is_known_by_its_new_name_and_undo_gives_the_old_one(file):
    with file.change(Message("Renamed"), "Alice"):
        file.set_place(PlaceChange("11010102", "Nyabugogo"))
    assert file.place_changes() == [PlaceChange("11010102", "Nyabugogo")]
    assert shipped_places().with_changes(file.place_changes()).get("11010102").name == "Nyabugogo"
    undo(file, next_undo(file).id, "Alice")
    assert file.place_changes() == []


def test_people_are_found_by_the_new_name_of_their_village(file):
    with file.change(Message("Registered"), "Alice") as writing:
        file.set_settings({"district": "11"})
        child = writing.create("people", {"family_name": "Uwase", "village": "11010102"})
    assert file.search("kwabarinda") == []
    with file.change(Message("Renamed"), "Alice"):
        file.set_place(PlaceChange("11010102", "Kwabarinda"))
    assert [hit.id for hit in file.search("kwabarinda")] == [child]
