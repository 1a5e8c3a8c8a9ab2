"""The administrative units of Rwanda: one NISR code at any of five levels, found by whatever people write."""

from desktop.domain.places.index import PlaceIndex, shipped_places
from desktop.domain.places.resolution import Resolution
from desktop.domain.places.tree import CODE_LENGTHS, LEVELS, Place, PlaceChange, level_of

__all__ = ["CODE_LENGTHS", "LEVELS", "Place", "PlaceChange", "PlaceIndex", "Resolution", "level_of", "shipped_places"]
