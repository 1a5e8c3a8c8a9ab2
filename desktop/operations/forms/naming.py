"""What the words that name the rows of a form stand for: a sector, a figure of children, an indicator."""

import re
from collections.abc import Callable, Mapping

from desktop.domain.names import plain
from desktop.domain.places.spelling import place_key
from desktop.exchange.filling.headings import Meanings
from desktop.exchange.recognition.layout import Layout, key_of, named_of
from desktop.operations.session import Session
from desktop.reports.form_figures import BY_SECTOR, row_meanings

OF_REGISTER = "indicator:"
"""Before the name of an indicator that the district follows, in the target of a row."""

_NUMBERING = re.compile(r"^\s*\d+(?:\.\d+)*\s+|^\s*(?:[A-Za-z]{0,3}\d+(?:\.\d+)*|[A-Za-z]|[IVX]+)[.):\-–]\s*")


def rows_named(
    session: Session, form_kind: str, labels: Mapping[int, str], layout: Layout | None = None
) -> dict[int, str]:
    """The target of each named row, "" for one that is not understood; two rows for one sector are none of them."""
    confirmed = named_of(layout.rows) if layout else {}
    understand: Callable[[str], str] = (_Sectors if form_kind == BY_SECTOR else _Counted)(session)
    found = {row: confirmed.get(key_of(label), understand(label)) for row, label in labels.items()}
    if form_kind != BY_SECTOR:
        return found
    several = {one for one in found.values() if one and list(found.values()).count(one) > 1}
    return {row: "" if target in several else target for row, target in found.items()}


class _Sectors:
    """Sectors of the district by their names, however they are spelt."""

    def __init__(self, session: Session) -> None:
        places = session.around().places
        sectors = places.children(str(session.settings["district"]))
        self._codes = {place_key(place.name): place.code for place in sectors}
        for place in sectors:
            for name in places.aliases(place.code):
                self._codes.setdefault(place_key(name), place.code)

    def __call__(self, label: str) -> str:
        return self._codes.get(place_key(_bare(label)), "")


class _Counted:
    """What is counted, by its words; then the indicators of the district by their names."""

    def __init__(self, session: Session) -> None:
        self._figures = Meanings(row_meanings())
        self._names = {plain(name): name for name in indicator_names(session)}

    def __call__(self, label: str) -> str:
        for text in (label, _bare(label)):
            if plain(text) in self._names:
                return OF_REGISTER + self._names[plain(text)]
            if key := self._figures.key_of([text]):
                return key
        return ""


def indicator_names(session: Session) -> tuple[str, ...]:
    """The names of the indicators that the district follows, each once."""
    return tuple(dict.fromkeys(str(name) for (name,) in session.file.rows("indicators", ("name",), order=("name",))))


def _bare(label: str) -> str:
    """A label without the number before it: "1.2 OVC served", "I3) OVC served", "4 Jali"."""
    return _NUMBERING.sub("", label, count=1).strip() or label
