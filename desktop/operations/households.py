"""What a list of households says beside their own fields: the head in words, how many live there."""

from typing import Any

from desktop.operations.session import Session
from desktop.storage.conditions import COUNT, equals, every, one_of


def tell_of_households(session: Session, rows: list[dict[str, Any]]) -> None:
    """Add to rows of households: `head_said` (a name), `members` and `children` (how many live there)."""
    ids = [str(row["id"]) for row in rows]
    here = one_of("household", ids)
    members = _counts(session.file.aggregate("people", ("household",), (COUNT,), here))
    minors = every(here, equals("is_child", "yes"))
    children = _counts(session.file.aggregate("people", ("household",), (COUNT,), minors))
    for row in rows:
        row["head_said"] = row.get("head@") or row.get("head_name") or ""
        row["members"] = members.get(str(row["id"]), 0)
        row["children"] = children.get(str(row["id"]), 0)


def _counts(found: list[tuple[Any, ...]]) -> dict[str, int]:
    return {str(household): int(count) for household, count in found}
