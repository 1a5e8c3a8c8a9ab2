"""Views of a list that somebody named: filters, order and columns, kept in the register because filters name people."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, cast

from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.operations.session import Session

LONGEST = 60
"""Letters of a name that still fit in a menu."""


@dataclass(frozen=True)
class ListView:
    """One view: the words searched, the filter chosen above the list, those by column, the arrangement of columns with
    their order, and the answers chosen in the drop-down filters, as plain values.
    """

    name: str
    words: str
    choice: str
    filters: Mapping[str, str]
    arrangement: Mapping[str, Any]
    narrowed: Mapping[str, Sequence[str]] = field(default_factory=dict)


def list_views(session: Session, key: str) -> tuple[ListView, ...]:
    """The views of a list, by their names."""
    kept = cast("dict[str, dict[str, Any]]", session.settings.get(_setting(key)) or {})
    return tuple(ListView(**{"name": name, **kept[name]}) for name in sorted(kept, key=str.casefold))


def keep_view(session: Session, key: str, view: ListView) -> tuple[ListView, ...]:
    """Keep a view of a list, in place of another of the same name; raises AppError where the name is none."""
    name = " ".join(view.name.split())
    if not name or len(name) > LONGEST:
        said = N_("Give the view a name of at most {longest} letters.")
        raise AppError(said, longest=LONGEST)
    content = {name: value for name, value in asdict(view).items() if name != "name"}
    kept = {one.name: _content(one) for one in list_views(session, key)} | {name: content}
    return _write(session, key, kept, Message(N_("Kept a view of a list: {name}"), name=name))


def drop_view(session: Session, key: str, name: str) -> tuple[ListView, ...]:
    """Forget a view; one that is not there is forgotten already."""
    kept = {one.name: _content(one) for one in list_views(session, key) if one.name != name}
    return _write(session, key, kept, Message(N_("Forgot a view of a list: {name}"), name=name))


def _write(session: Session, key: str, kept: Mapping[str, object], action: Message) -> tuple[ListView, ...]:
    with session.file.change(action, session.user):
        session.file.set_settings({_setting(key): dict(kept)})
    return list_views(session, key)


def _content(view: ListView) -> dict[str, Any]:
    return {name: value for name, value in asdict(view).items() if name != "name"}


def _setting(key: str) -> str:
    return f"views of {key}"
