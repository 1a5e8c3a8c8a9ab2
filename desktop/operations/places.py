"""The administrative units as the officer keeps them: found, added, renamed, with the names that people give them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.around import Around
from desktop.domain.fields import LongText, Place, Places, Record, Text, Value
from desktop.domain.language import N_, Message
from desktop.domain.names import plain
from desktop.domain.places import LEVELS, PlaceChange, level_of, shipped_places
from desktop.domain.problems import AppError, Problem
from desktop.domain.register import Register
from desktop.operations.records import refuse_errors
from desktop.operations.session import Session
from desktop.registers import REGISTERS
from desktop.storage.conditions import COUNT, begins, filled

PLACES = "added_places"
"""The key under which changed places stand in the journal, and what `Desk.written` is told."""
CHANGED_PLACE = "place"
"""The kind of a change of a place."""


class PlaceSheet(Register):
    """What an officer fills in for one unit; what comes first is filled by `place_sheet`."""

    key = PLACES
    title = N_("Villages and other places")
    title_one = N_("Place")
    icon = "pin"
    named_by = ("name",)

    # fmt: off
    code = Text(N_("Code"), automatic=True)
    inside = Text(N_("Inside"), automatic=True)
    name_ = Text(
        N_("Name"), required=True,
        help=N_("As it is written in official letters. Where it had another name, that one is still found."))
    aliases = LongText(
        N_("Other names"),
        help=N_("Other spellings and the names that people use, one in each line; search and imports understand them."))
    # fmt: on

    @classmethod
    def check(cls, record: Mapping[str, Value], around: Around) -> list[Problem]:
        """Two units side by side can't have the same name: nobody could say which one is meant."""
        name, inside = str(record.get("name") or ""), str(record.get("inside") or "")
        beside = around.places.children(inside) if inside else ()
        if any(plain(one.name) == plain(name) != "" and one.code != record.get("code") for one in beside):
            return [Problem("error", Message(N_("There is a place of this name here already.")), "name")]
        return []


@dataclass(frozen=True)
class PlaceShown:
    """One unit as a list shows it: how many units lie in it, in how many records it or one of them stands."""

    code: str
    name: str
    level: str
    inside: int
    uses: int
    added: bool


def uses_of_places(session: Session, parent: str) -> dict[str, int]:
    """How many records speak of each unit directly inside one, or of anything in it; of the provinces for none."""
    width = len(parent) + (1 if len(parent) < 2 else 2)
    found: Counter[str] = Counter()
    for declared in REGISTERS:
        for name, field in declared.stored().items():
            if isinstance(field, Places):
                for stored, count in session.file.aggregate(declared.key, (name,), (COUNT,)):
                    value = field.from_sql(stored)
                    codes = {one[:width] for one in value if one.startswith(parent)} if isinstance(value, tuple) else ()
                    found.update(dict.fromkeys(codes, int(str(count))))
            elif isinstance(field, Place):
                where = begins(name, parent) if parent else filled(name)
                for stored, count in session.file.aggregate(declared.key, (f"{name}[:{width}]",), (COUNT,), where):
                    found[str(stored)] += int(str(count))
    return dict(found)


def places_in(session: Session, parent: str) -> list[PlaceShown]:
    """The units directly inside one, by name, or the provinces."""
    uses = uses_of_places(session, parent)
    return [_shown(session, one.code, uses) for one in session.around().places.children(parent)]


def places_found(session: Session, typed: str, limit: int = 60) -> list[PlaceShown]:
    """The units of any level that some words mean, those of the district first."""
    around = session.around()
    return [_shown(session, one.code, {}) for one in around.places.find(typed, within=around.district, limit=limit)]


def place_sheet(around: Around, code: str = "", inside: str = "") -> Record:
    """What the form of one unit is filled with; of a new one `inside` another where no code is given."""
    place = around.places.get(code)
    if place is None:
        return {**PlaceSheet.begin(), "inside": inside}
    above = around.places.parents(code)
    aliases = "\n".join(around.places.aliases(code)) or None
    return {"code": code, "inside": above[-1].code if above else "", "name": place.name, "aliases": aliases}


def add_place(session: Session, inside: str, values: Mapping[str, Value]) -> str:
    """Add a unit inside another as one change; returns its code, which no unit ever had.

    Raises RecordRefused with everything that is wrong, AppError where nothing can lie inside or no code is left.
    """
    around = session.around()
    if level_of(inside) == LEVELS[-1]:
        raise AppError(N_("Nothing smaller than a village is known. Choose the cell that it lies in."))
    given = [str(one) for (one,) in session.file.rows(PLACES, ("id",), removed=None)]
    code = around.places.free_code(inside, given)
    if code is None:
        raise AppError(N_("No more places can be added here: all codes have been given."))
    record = _checked(around, {**place_sheet(around, inside=inside), **values})
    said = N_("Added a place: {place}")
    return _keep(session, code, record, Message(said, place=f"{around.places.path(inside)} › {record['name']}"))


def rename_place(session: Session, code: str, values: Mapping[str, Value]) -> str:
    """Give a unit another name or other spellings as one change; returns its code. Raises RecordRefused."""
    around = session.around()
    before = place_sheet(around, code)
    record = _checked(around, {**before, **values})
    if record == before:
        return code
    said = N_("Renamed {before} to {name}") if record["name"] != before["name"] else N_("Other names of {name}")
    return _keep(session, code, record, Message(said, before=before["name"], name=record["name"]))


def refuse_while_lived_in(session: Session, code: str) -> None:
    """Raise AppError where a unit that the officer added would be lost while records speak of it."""
    place = session.around().places.get(code)
    if place is None or shipped_places().get(code) is not None:
        return
    if count := uses_of_places(session, code[:-2]).get(code):
        said = N_(
            "{count} record is in {place}: it can't be taken out. Move it first, or rename the place.",
            "{count} records are in {place}: it can't be taken out. Move them first, or rename the place.",
        )
        raise AppError(said, count=count, place=place.name)


def _checked(around: Around, record: Record) -> Record:
    problems = tuple(PlaceSheet.problems(record, around))
    refuse_errors(problems)
    return record


def _keep(session: Session, code: str, record: Record, action: Message) -> str:
    shipped = shipped_places()
    known = {*shipped.aliases(code), *filter(None, [one.name if (one := shipped.get(code)) else ""])}
    aliases: Sequence[str] = [one for one in str(record.get("aliases") or "").splitlines() if one not in known]
    change = PlaceChange(code, str(record["name"]), tuple(dict.fromkeys(aliases)))
    with session.file.change(action, session.user, kind=CHANGED_PLACE):
        session.file.set_place(change)
    session.forget()
    return code


def _shown(session: Session, code: str, uses: Mapping[str, int]) -> PlaceShown:
    places = session.around().places
    place = places.get(code)
    assert place is not None
    level = LEVELS.index(place.level) + 1
    inside = len(places.below(code, LEVELS[level])) if level < len(LEVELS) else 0
    return PlaceShown(code, place.name, place.level, inside, uses.get(code, 0), shipped_places().get(code) is None)
