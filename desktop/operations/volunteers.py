"""The Friends of the Family of a village: two who serve, a woman and a man."""

from collections.abc import Mapping

from desktop.domain.fields import Value
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem
from desktop.operations.session import Session
from desktop.storage.conditions import empty, equals, every

_WORDS = {
    "F": N_("The village has a woman already: {name}. Each has one woman and one man; say when one of them left."),
    "M": N_("The village has a man already: {name}. Each has one woman and one man; say when one of them left."),
}


def place_taken(session: Session, record: Mapping[str, Value], record_id: str = "") -> list[Problem]:
    """A warning where another volunteer of the same sex serves in the same village; nothing is refused, since lists
    bring who was elected before they bring who left.
    """
    village, sex = record.get("village"), str(record.get("sex") or "")
    if record.get("left_on") or not village or sex not in _WORDS:
        return []
    serving = every(equals("village", village), equals("sex", sex), empty("left_on"))
    others = [one for one in session.file.first("volunteers", serving, (), 3) if one["id"] != record_id]
    if not others:
        return []
    name = session.title("volunteers", str(others[0]["id"]))
    return [Problem("warning", Message(_WORDS[sex], name=name), "village")]
