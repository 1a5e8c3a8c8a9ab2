"""What a column may be said to hold: the targets of a kind of table, grouped by the record that they belong to."""

from dataclasses import dataclass

from desktop.domain.around import Around
from desktop.domain.language import N_, translate
from desktop.exchange.targets.kinds import kind
from desktop.exchange.targets.parts import service_targets
from desktop.exchange.targets.target import Target
from desktop.operations.session import Session
from desktop.registers import register

_GROUPS = {"place": N_("Place"), "row": N_("The row itself")}
_CHILD = N_("Child")
EACH_SERVICE = N_("A column for one service")

# Targets whose cells are taken apart into several values.
_SPLITS = {
    "person.full_name": N_("family name and other names together"),
    "volunteer.full_name": N_("family name and other names together"),
    "person.schooling": N_("in school or not, and the class"),
    "place.sector": N_("several may stand in one cell"),
}
_TICKED = N_("ticked where it takes place then")
_MARKED = N_("a mark, a date, a count or an amount says that it was given")


@dataclass(frozen=True)
class TargetShown:
    """A target that can be chosen: its key, the record it belongs to (marked), its title in the language of the window,
    and what its cells are taken apart into (marked), if they are.
    """

    key: str
    group: str
    title: str
    splits: str = ""


def targets_of(session: Session, kind_key: str) -> tuple[TargetShown, ...]:
    """Everything that a column of a kind of table may hold: by the records of a row, then its place, then the row."""
    around = session.around()
    shape = kind(kind_key)
    services = service_targets(around.codelists["service"]) if shape.services else ()
    shown = [
        TargetShown(one.key, group_of(one, kind_key), title_of(one, kind_key, around), _splits(one))
        for one in (*shape.targets, *services)
    ]
    roles = [role for role, _register in shape.roles]
    order = {role: place for place, role in enumerate([*roles, "place", "row"])}
    shown.sort(key=lambda one: (order.get(one.key.split(".")[0], len(order)), one.group == EACH_SERVICE))
    return tuple(shown)


def target_of(kind_key: str, key: str, around: Around) -> Target | None:
    """The target of a key; None for one that this kind of table does not have."""
    if kind_key == "none":
        return None
    shape = kind(kind_key)
    services = service_targets(around.codelists["service"]) if shape.services else ()
    return next((one for one in (*shape.targets, *services) if one.key == key), None)


def group_of(target: Target, kind_key: str) -> str:
    """The record that a target belongs to, as a marked text."""
    if target.role in _GROUPS:
        return _GROUPS[target.role]
    if _is_service_column(target, kind_key):
        return EACH_SERVICE
    if target.role == "person" and kind_key == "children":
        return _CHILD
    return register(dict(kind(kind_key).roles)[target.role]).title_one


def title_of(target: Target, kind_key: str, around: Around) -> str:
    """The title of a target in the language of what surrounds it; a service by its label."""
    if _is_service_column(target, kind_key):
        return around.codelists["service"].label(target.name, around.language)
    return translate(target.said, around.language)


def _is_service_column(target: Target, kind_key: str) -> bool:
    return target.role == "service" and target.key not in {one.key for one in kind(kind_key).targets}


def _splits(target: Target) -> str:
    if target.key in _SPLITS:
        return _SPLITS[target.key]
    if target.content == "mark":
        return _TICKED if target.role == "activity" else _MARKED
    return ""
