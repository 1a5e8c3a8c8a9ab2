"""The ministry's figures counted a second time, from plain records and in the plainest way."""

from datetime import date

from desktop.operations.session import Session

BANDS = ((0, 0), (1, 4), (5, 9), (10, 14), (15, 17), (18, 20))
Figures = dict[str, list[int]]


def all_records(session: Session, register: str) -> list[dict]:
    """Every record of a register that is in its lists."""
    return session.file.first(register, None, (), 1_000_000)


def age_on(birth: str, day: date) -> int | None:
    """The age on a day; of a birth known to month or year from its middle, of an age told on that day as told."""
    if not birth:
        return None
    if "~" in birth:
        told, seen = birth.split("~")[1].split("@")
        assert seen == day.isoformat(), "an age told on another day is not recounted here"
        return int(told)
    year, month, dayofmonth = [int(part) for part in [*birth.split("-"), "0", "0"][:3]]
    month, dayofmonth = month or 7, dayofmonth or (15 if month else 1)
    return day.year - year - ((month, dayofmonth) > (day.month, day.day))


def recount(session: Session, first: date, last: date) -> Figures:
    """By the code of the sector: girls and boys of each band in turn, total, identified now, served, not served."""
    people = {one["id"]: one for one in all_records(session, "people")}
    decisions = all_records(session, "decisions")
    left = {one["person"]: one["exited_on"] for one in all_records(session, "exits")}
    training = {code for code, item in session.around().codelists["service"].items.items() if item.parent == "CAPAC"}
    given = [
        one
        for one in all_records(session, "services")
        if first.isoformat() <= one["given_on"] <= last.isoformat() and one["service"] not in training
    ]
    served = {one["person"] or one["household"] for one in given}
    figures: Figures = {}
    counted = set()
    for identification in sorted(all_records(session, "identifications"), key=lambda one: one["identified_on"]):
        child = people.get(identification["person"])
        if child is None or child["id"] in counted:
            continue
        days = {
            one["level"]: one["decided_on"]
            for one in decisions
            if one["identification"] == identification["id"] and one["decision"] == "APPROVED"
        }
        since = days.get("SECTOR") or days.get("DISTRICT") or identification["identified_on"]
        gone = left.get(child["id"], "9999")
        if identification["stage"] not in ("SECTOR", "DISTRICT", "NATIONAL") or since > last.isoformat():
            continue
        if gone < first.isoformat():
            continue
        counted.add(child["id"])
        age = age_on(child["birth"] or "", last)
        band = next((at for at, (low, high) in enumerate(BANDS) if age is not None and low <= age <= high), None)
        if band is None:
            continue
        row = figures.setdefault(child["village"][:4], [0] * 16)
        row[2 * band + (child["sex"] == "M")] += 1
        row[12] += 1
        row[13] += since >= first.isoformat()
        row[14] += child["id"] in served or child["household"] in served
        row[15] = row[12] - row[14]
    return figures
