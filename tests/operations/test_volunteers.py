"""A village has two Friends of the Family, a woman and a man; a third is said and not refused."""

from desktop.operations.records import Saved, save_record
from desktop.operations.session import Session
from tests.operations.district import VILLAGE


def elect(session: Session, name: str, sex: str, **told: str) -> Saved:
    values = {"family_name": name, "sex": sex, "village": VILLAGE, **told}
    return save_record(session, "volunteers", values)


def said(saved: Saved) -> list[str]:
    return [str(one.message) for one in saved.problems if one.field == "village"]


def test_a_woman_and_a_man_serve_and_a_third_is_said(session: Session) -> None:
    first = elect(session, "Uwera", "F")
    assert said(first) == said(elect(session, "Gasana", "M")) == []
    assert said(elect(session, "Mukamana", "F"))[0].startswith("The village has a woman already: Uwera.")
    assert said(save_record(session, "volunteers", {"phone": "+250788530112"}, first.record)) != []


def test_who_left_makes_room_and_another_village_is_another(session: Session) -> None:
    elect(session, "Uwera", "F", elected_on="2020-01-01", left_on="2025-01-01")
    assert said(elect(session, "Mukamana", "F")) == []
    assert said(elect(session, "Ingabire", "F", village=f"{VILLAGE[:6]}02")) == []
    assert said(elect(session, "Keza", "F", elected_on="2020-01-01", left_on="2025-01-01")) == []
