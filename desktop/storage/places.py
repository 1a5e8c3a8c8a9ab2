"""Administrative units that the officer added or renamed, kept in the file over the shipped ones."""

import json
from typing import TYPE_CHECKING

from desktop.domain.places import PlaceChange
from desktop.storage.kept import AddedPlaces, to_json
from desktop.storage.writing import Writing

if TYPE_CHECKING:
    from desktop.storage.reading import Reading


def place_changes(reading: "Reading") -> list[PlaceChange]:
    """The units added or renamed."""
    rows = reading.rows(AddedPlaces.key, ("id", "name", "aliases"))
    return [PlaceChange(str(code), str(name), tuple(json.loads(str(also or "[]")))) for code, name, also in rows]


def write_place(writing: Writing, place: PlaceChange) -> None:
    """Add a unit under its code, or give a known one another name and other spellings."""
    aliases = to_json(place.aliases) if place.aliases else None
    writing.put(AddedPlaces.key, place.code, {"name": place.name, "aliases": aliases})
