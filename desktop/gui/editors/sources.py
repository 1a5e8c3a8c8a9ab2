"""Where suggestions come from: lists of codes, the administrative units, the records of a register."""

from collections.abc import Callable, Sequence
from typing import Protocol

from desktop.domain.codelists import CodeItem
from desktop.domain.fields import Choice, Link, Name, Place, Places, Text, Value
from desktop.domain.language import N_, Message, translate
from desktop.domain.names import plain, split_full_name, tokens
from desktop.domain.places import CODE_LENGTHS
from desktop.domain.places.tree import PATH_MARK
from desktop.gui.desk import Desk
from desktop.gui.editors.suggestions import Suggestion
from desktop.gui.work import Manner
from desktop.operations.choosing import records_to_choose
from desktop.operations.searching import Found
from desktop.registers import register

Answer = Callable[[Sequence[Suggestion]], object]

LEVEL_WORDS = {
    "province": N_("Province"),
    "district": N_("District"),
    "sector": N_("Sector"),
    "cell": N_("Cell"),
    "village": N_("Village"),
}
_MOST = 12


class Source(Protocol):
    """Answers what can be chosen for the words typed; everything, or what comes to mind first, for none."""

    def look(self, text: str, then: Answer) -> None:
        """Find suggestions and hand them to `then`, at once or a little later."""


def codes_offered(field: Choice, desk: Desk, kept: Sequence[str] = ()) -> list[CodeItem]:
    """The codes that may be chosen today, and those that the record has already."""
    day = desk.around.today.isoformat()
    items = desk.around.codelists[field.codes].items.values()
    return [item for item in items if item.valid_on(day) or item.code in kept]


class CodeSource:
    """The codes of a list, found by the beginning of any word in any language, label, synonym or code."""

    def __init__(self, field: Choice, desk: Desk, kept: Callable[[], Sequence[str]]) -> None:
        self._field, self._desk, self._kept = field, desk, kept

    def look(self, text: str, then: Answer) -> None:
        """Those whose own label begins so come first."""
        words = tokens(text)
        items = codes_offered(self._field, self._desk, self._kept())
        found = [item for item in items if not words or self._matches(item, words)]
        if words:
            found.sort(key=lambda item: not plain(self._label(item)).startswith(plain(text)))
        then([Suggestion(item.code, self._label(item)) for item in found])

    def _label(self, item: CodeItem) -> str:
        return item.label(self._desk.around.language)

    @staticmethod
    def _matches(item: CodeItem, words: Sequence[str]) -> bool:
        known = [word for text in (*item.labels.values(), *item.short.values(), *item.also) for word in tokens(text)]
        return all(any(other.startswith(word) for other in known) for word in words) or plain(item.code) == words[0]


class PlaceSource:
    """Administrative units by any part of any level, those of the district first."""

    def __init__(self, field: Place, desk: Desk) -> None:
        self._field, self._desk = field, desk

    def look(self, text: str, then: Answer) -> None:
        """For no words, the sectors of the district; the districts themselves where one of them is asked for."""
        around = self._desk.around
        finest = CODE_LENGTHS[self._field.level]
        if not text.strip():
            inside = around.places.children(around.district)
            coarse = [] if len(around.district) < finest else around.places.below("", self._field.level)
            then([self._suggestion(code) for code in coarse or [place.code for place in inside]])
            return
        exact = self._field.level if self._field.exact or isinstance(self._field, Places) else None
        found = around.places.find(text, within=around.district, level=exact, limit=_MOST if exact else 40)
        then([self._suggestion(place.code) for place in found if len(place.code) <= finest][:_MOST])

    def _suggestion(self, code: str) -> Suggestion:
        """A unit with its level and what it lies in."""
        places = self._desk.around.places
        place = places.get(code)
        assert place is not None
        above = [one.name for one in places.parents(code) if len(one.code) > 1]
        within = PATH_MARK.join(above[1:] if code.startswith(self._desk.around.district or "-") else above)
        level = translate(LEVEL_WORDS[place.level], self._desk.around.language)
        return Suggestion(code, place.name, f"{level} · {within}" if within else level)


class RecordSource:
    """Records of the register that a link leads to, and the offer to register a new one."""

    def __init__(self, field: Link, desk: Desk) -> None:
        self._field, self._desk = field, desk
        self._target = register(field.register)

    def look(self, text: str, then: Answer) -> None:
        """Search on the thread of the file; a newer search of the same field replaces this one."""
        field = self._field

        def answer(found: list[Found]) -> None:
            self._desk.remember_titles({(one.register, one.record): one.title for one in found})
            shown = [Suggestion(one.record, one.title, one.second) for one in found]
            then([*shown, Suggestion(text.strip(), self._offer(text), icon="plus")])

        lane = Manner(urgent=True, lane=f"choosing {id(self)}")
        self._desk.ask(records_to_choose, field.register, text, field.view, then=answer, manner=lane)

    def _offer(self, text: str) -> str:
        if text.strip():
            return Message(N_("Register “{name}” as new…"), name=text.strip()).text()
        return translate(N_("Register a new one…"))

    def values_of(self, text: str) -> dict[str, Value]:
        """The first values of a new record that is called as somebody typed."""
        names = [name for name in self._target.named_by if isinstance(self._target.fields[name], Text)]
        if not text or not names:
            return {}
        if len(names) == 2 and all(isinstance(self._target.fields[name], Name) for name in names):
            parts = split_full_name(text)
            return {names[0]: parts.family_name or None, names[1]: parts.other_names or None}
        return {names[0]: text}
