"""What a value looks up while it is understood or shown: places, code lists, titles of records, the day."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop.domain.codelists import CodeLists
from desktop.domain.language import SOURCE_LANGUAGE
from desktop.domain.places import PlaceIndex


def _no_title(_register: str, _record: str) -> str:
    return ""


@dataclass(frozen=True)
class Around:
    """The surroundings of a record.

    `district` is the NISR code (two digits) that place names are looked for in first; `title` gives the words
    by which a linked record is known, from the key of its register and its id.
    """

    places: PlaceIndex
    codelists: CodeLists
    today: date
    language: str = SOURCE_LANGUAGE
    district: str = ""
    title: Callable[[str, str], str] = _no_title
    settings: Mapping[str, object] = field(default_factory=dict)
