"""Finds anything by the words it is known by: names, identifiers, phones, villages, partners, at once."""

from dataclasses import dataclass

from desktop.operations.session import Session

_SECOND = ("code", "village")


@dataclass(frozen=True)
class Found:
    """One record found: where it is, the words it is known by, and a second line that tells it from its like."""

    register: str
    record: str
    title: str
    second: str = ""


def prepare_search(session: Session) -> None:
    """Read what misspelt names are compared with, so that the first search does not wait for it."""
    session.file.prepare_search()


def search_everything(
    session: Session, typed: str, registers: tuple[str, ...] | None = None, limit: int = 20
) -> list[Found]:
    """The records that the words typed lead to, the best first; misspelt names are found too."""
    if not typed.strip():
        return []
    around = session.around()
    found = []
    for hit in session.file.search(typed, registers, limit):
        declared = session.register_of(hit.register)
        known = [
            declared.fields[name].show(hit.record.get(name), around) for name in _SECOND if name in declared.fields
        ]
        second = " · ".join(one for one in known if one)
        found.append(Found(hit.register, hit.id, declared.label(hit.record, around), second))
    return found
