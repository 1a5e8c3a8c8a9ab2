"""Finds anything by the words it is known by: names, identifiers, phones, villages, partners, at once."""

from dataclasses import dataclass

from desktop.operations.session import Session


@dataclass(frozen=True)
class Found:
    """One record found: where it is, the words it is known by, and a second line that tells it from its like."""

    register: str
    record: str
    title: str
    second: str = ""


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
        record = session.file.record(hit.register, hit.id)
        if record is None:
            continue
        known = [
            declared.fields[name].show(record.get(name), around)
            for name in ("code", "village")
            if name in declared.fields
        ]
        found.append(
            Found(hit.register, hit.id, declared.label(record, around), " · ".join(one for one in known if one))
        )
    return found
