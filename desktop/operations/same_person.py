"""Who of the register somebody may be whose record is being written, and whom a person told apart from them."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace

from desktop.domain.fields import Record, Value
from desktop.domain.language import N_, Message
from desktop.domain.names import show_name
from desktop.domain.people import age_of
from desktop.exchange.evidence import Evidence
from desktop.matching.people import PersonFacts
from desktop.matching.service import Match
from desktop.operations.acquaintance import facts_of, full_name, people_read
from desktop.operations.session import Session
from desktop.storage.conditions import one_of
from desktop.storage.kept import Distinctions

PEOPLE = "people"
SHOWN = 3
"""More would be read by nobody."""

_ASKED = 20
"""Looked at before those that were told apart are left out."""


@dataclass(frozen=True)
class MaybeSame:
    """Somebody of the register who is probably the person being written; `sure` is the stronger of two bands."""

    record: str
    title: str
    second: str
    sure: bool
    evidence: tuple[Evidence, ...]


def get_acquainted(session: Session) -> int:
    """Get to know some more of the people of the register; returns how many are ahead, 0 when all are known."""
    return 0 if session.acquaintance.complete else session.acquaintance.step()


def who_it_may_be(session: Session, record: Mapping[str, Value], record_id: str = "") -> tuple[MaybeSame, ...]:
    """The people of the register who are certainly or likely the one with these values, the likeliest first.

    Those that somebody told apart from `record_id` are left out as long as neither has changed since. Nobody is named
    while the people are still being read, see `get_acquainted`.
    """
    known = session.acquaintance
    if not known.follow() or not known.complete or not (record.get("family_name") and record.get("other_names")):
        return ()
    facts = _facts_typed(session, record, record_id)
    matches = [match for match in known.matcher.candidates(facts, _ASKED) if match.band != "possible"]
    apart = _told_apart(session, facts, [match.id for match in matches]) if record_id else set()
    return tuple(_shown(session, match) for match in matches if match.id not in apart)[:SHOWN]


def _facts_typed(session: Session, record: Mapping[str, Value], record_id: str) -> PersonFacts:
    """The facts of what stands in a form, with the names that its links lead to."""
    home = dict(session.file.record("households", str(record["household"])) or {}) if record.get("household") else {}
    if home.get("head"):
        home["head_name"] = _name_of(session, home["head"]) or home.get("head_name")
    caregiver = _name_of(session, record.get("caregiver")) or record.get("caregiver_name")
    return facts_of({**record, "caregiver_name": caregiver}, home, record_id)


def _name_of(session: Session, person: Value) -> str:
    found = session.file.record(PEOPLE, str(person)) if person else None
    return full_name(found) if found else ""


def _shown(session: Session, match: Match) -> MaybeSame:
    around = session.around()
    record: Record = session.file.record(PEOPLE, match.id) or {}
    age = age_of(record, around)
    parts = (record.get("sex"), age, around.places.path(str(record.get("village") or ""), within=around.district))
    second = " · ".join(str(one) for one in (*parts, record.get("code")) if one not in (None, ""))
    title = show_name(str(record.get("family_name") or ""), str(record.get("other_names") or ""))
    evidence = tuple(Evidence(one.message, one.strength, one.favours) for one in match.reasons)
    return MaybeSame(match.id, title, second, match.band == "sure", evidence)


def tell_apart(session: Session, record_id: str, others: Sequence[str]) -> str:
    """Remember that a person is not the same as some others, until either changes; returns the id of the change."""
    facts = {one.id: one for _, one in people_read(session.file, one_of("id", [record_id, *others]))}
    title = session.title(PEOPLE, record_id)
    names = ", ".join(session.title(PEOPLE, one) for one in others)
    action = Message(N_("Not the same person: {one} and {others}"), one=title, others=names)
    with session.file.change(action, session.user) as writing:
        for other in others:
            if record_id in facts and other in facts:
                pair = {one: fingerprint(facts[one]) for one in (record_id, other)}
                first, second = sorted(pair)
                kept = {"one": first, "other": second, "one_was": pair[first], "other_was": pair[second]}
                writing.put(Distinctions.key, f"{first} {second}", kept)
        return writing.id


def fingerprint(facts: PersonFacts) -> str:
    """What two people were told apart by: it changes with anything that is compared, and with nothing else."""
    return hashlib.sha256(repr(asdict(replace(facts, id=""))).encode()).hexdigest()[:16]


def _told_apart(session: Session, facts: PersonFacts, others: Sequence[str]) -> set[str]:
    """Those of the others who were told apart from a person when both were as they are now."""
    pairs = {" ".join(sorted((facts.id, other))): other for other in others}
    now = {one.id: fingerprint(one) for _, one in people_read(session.file, one_of("id", others))}
    now[facts.id] = fingerprint(facts)
    return {
        pairs[str(kept["id"])]
        for kept in session.file.records(Distinctions.key, pairs)
        if not kept["removed"]
        and kept["one_was"] == now.get(str(kept["one"]))
        and kept["other_was"] == now.get(str(kept["other"]))
    }
