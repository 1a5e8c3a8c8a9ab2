"""Fills a register with invented records, checked as an officer's would be."""

from collections.abc import Sequence
from random import Random

from desktop.domain.fields import Code, Record
from desktop.domain.language import N_, Message
from desktop.operations.codes import Serials
from desktop.operations.demonstration.coordination import invent_coordination
from desktop.operations.demonstration.following import invent_following
from desktop.operations.demonstration.partners import invent_partners, invent_services
from desktop.operations.demonstration.people import invent_households
from desktop.operations.session import Session
from desktop.registers import REGISTERS

SEED = 2026


def invent_district(
    district: str, villages: Sequence[str], sectors: Sequence[str], people: int
) -> dict[str, list[Record]]:
    """The records of every register of a demonstration district, each register's in the order they are written."""
    random = Random(SEED)  # noqa: S311  # the demonstration is to be the same each time, not a secret
    households = list(invent_households(random, villages, people))
    made: dict[str, list[Record]] = {
        "households": [one.household for one in households],
        "people": [person for one in households for person in (*one.adults, *one.children)],
        "identifications": [record for one in households for record in one.identifications],
        "decisions": [record for one in households for record in one.decisions],
    }
    made |= invent_partners(random, sectors)
    made["services"] = list(invent_services(random, households, made["activities"]))
    made |= invent_following(random, households, villages)
    made |= invent_coordination(random, district, villages)
    return made


def fill_district(session: Session, people: int) -> dict[str, int]:
    """Write an invented district as one change; returns how many records each register has been given."""
    places, district = session.around().places, str(session.settings["district"])
    made = invent_district(district, places.below(district, "village"), places.below(district, "sector"), people)
    action = Message(N_("Made the demonstration district: invented people"))
    serials = Serials(session)
    with session.file.change(action, session.user, kind="begin") as writing:
        for declared in REGISTERS:
            coded = [name for name, field in declared.stored().items() if isinstance(field, Code)]
            records = (_coded(record, coded, serials, declared.key) for record in made.get(declared.key, ()))
            writing.create_many(declared.key, records)
        session.file.set_settings(serials.taken)
    return {key: len(records) for key, records in made.items()}


def _coded(record: Record, names: Sequence[str], serials: Serials, key: str) -> Record:
    return {**record, **{name: serials.give(key) for name in names}}
