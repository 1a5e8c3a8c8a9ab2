"""Administrative units that the officer added or renamed, kept in the file over the shipped ones."""

from typing import TYPE_CHECKING

from desktop.domain.places import Place
from desktop.storage.kept import AddedPlaces
from desktop.storage.writing import Writing

if TYPE_CHECKING:
    from desktop.storage.reading import Reading


def place_changes(reading: "Reading") -> list[Place]:
    """The units added or renamed."""
    return [Place(str(code), str(name)) for code, name in reading.rows(AddedPlaces.key, ("id", "name"))]


def write_place(writing: Writing, place: Place) -> None:
    """Add a unit under its code, or give a known one another name."""
    writing.put(AddedPlaces.key, place.code, {"name": place.name})
