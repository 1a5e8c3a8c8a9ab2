"""Registers of any size on disk, made once for all measurements of a run."""

import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from random import Random

from benchmarks.surnames import surname
from desktop.domain.fields import Record
from desktop.domain.language import Message
from desktop.domain.places import shipped_places
from desktop.operations.codes import Serials
from desktop.operations.demonstration.people import InventedHousehold, invent_households, invent_id
from desktop.operations.session import Session
from desktop.registers import REGISTERS
from desktop.storage.keys import Cost
from desktop.storage.register_file import RegisterFile
from desktop.storage.writing import Writing

DISTRICT, OFFICER, PASSWORD = "12", "Uwera Claudine", "ikawa n'icyayi"
TODAY = date(2026, 10, 30)
FIRST_DAY, DAYS = date(2025, 7, 1), 457
CHEAP = Cost(memory=8 * 1024 * 1024, passes=1)
_SERVICES = ("H01", "N01", "E01", "E03", "L01", "P02", "S02", "B02")
_HOUSEHOLDS_AT_ONCE = 2000
_WITH_SERVICES = 100_000


def new_register(path: Path, cost: Cost = CHEAP) -> Session:
    """An empty register whose password costs next to nothing to try."""
    file, _ = RegisterFile.create(path, OFFICER, PASSWORD, REGISTERS, cost)
    with file.change(Message("Began the register"), OFFICER, kind="begin"):
        file.set_settings({"district": DISTRICT, "officer": OFFICER})
    return Session(file, OFFICER, fixed_today=TODAY)


def opened(path: Path) -> Session:
    """A register that was made before."""
    return Session(RegisterFile.open(path, PASSWORD, REGISTERS), OFFICER, fixed_today=TODAY)


def services_of(people: int) -> int:
    """How many services a register of so many people has: ten each, up to a million."""
    return 10 * people if people <= _WITH_SERVICES else 0


def district(folder: Path, people: int) -> Path:
    """The path of a register of so many people, made if it is not there yet.

    What a run that was stopped has left half made is made anew. Up to 100,000 people are identified and given services;
    more than those have names, households and villages only.
    """
    path = folder / f"district-{people}.igitabo"
    if path.exists():
        return path
    making = folder / f"making-{people}"
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir(parents=True)
    session = new_register(making / path.name)
    with session.file.change(Message("Invented people"), OFFICER, kind="begin") as writing:
        children = _write_people(session, writing, people)
        writing.create_many("services", _services(children, services_of(people)))
    session.file.close()
    for file in sorted(making.iterdir(), reverse=True):
        file.replace(folder / file.name)  # the register itself last: it is there when all that lies beside it is
    making.rmdir()
    return path


class _InOrder(Random):
    """Draws lots; numbers as long as an id come in growing order, as the ids that the register gives do."""

    _last = 0

    def getrandbits(self, k: int, /) -> int:
        """So many random bits."""
        if k < 128:
            return super().getrandbits(k)
        self._last += 1 + (super().getrandbits(64) << 32)
        return self._last


def _write_people(session: Session, writing: Writing, people: int) -> list[str]:
    """Write the people household by household, never holding more than a few; returns the ids of the children."""
    serials = Serials(session)
    random = _InOrder(1)  # the same each time
    invented = invent_households(random, shipped_places().below(DISTRICT, "village"), people)
    children: list[str] = []
    while some := list(islice(invented, _HOUSEHOLDS_AT_ONCE)):
        writing.create_many("households", ({**one.household, "code": serials.give("households")} for one in some))
        writing.create_many("people", ({**one, "code": serials.give("people")} for one in _people(some, random)))
        children += [str(child["id"]) for one in some for child in one.children]
        if services_of(people):
            writing.create_many("identifications", (one for home in some for one in home.identifications))
            writing.create_many("decisions", (one for home in some for one in home.decisions))
    session.file.set_settings(serials.taken)
    return children


def _people(some: list[InventedHousehold], random: Random) -> Iterator[Record]:
    return ({**person, "family_name": surname(random)} for one in some for person in (*one.adults, *one.children))


def _services(children: list[str], services: int) -> Iterator[Record]:
    """Services of five quarters, given to children drawn by lot."""
    random = _InOrder(2)  # the same each time
    for _ in range(services):
        yield {
            "id": invent_id(random),
            "person": random.choice(children),
            "service": random.choice(_SERVICES),
            "given_on": (FIRST_DAY + timedelta(days=random.randrange(DAYS))).isoformat(),
            "quantity": 1.0,
            "value": random.choice((3_000, 7_500, 12_500, 25_000)),
        }
