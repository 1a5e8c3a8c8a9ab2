"""Small registers and a file of them; importing the file binds sqlite-utils to the encrypted driver first."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.domain.fields import (
    Choice,
    Choices,
    Code,
    Date,
    Decimal,
    Link,
    LongText,
    Money,
    Name,
    NationalId,
    PartialDate,
    Phone,
    Place,
    Text,
    YesNo,
)
from desktop.domain.register import Register
from desktop.storage.keys import Cost
from desktop.storage.register_file import RegisterFile

CHEAP = Cost(memory=8 * 1024 * 1024, passes=1)
PASSWORD = "ikawa n'icyayi"


class Households(Register):
    key = "households"
    title = "Households"
    title_one = "Household"
    named_by = ("name",)
    order = ("name",)
    name = Text("Name", search=True)
    head = Link("Head", register="people")


class People(Register):
    key = "people"
    title = "People"
    title_one = "Person"
    named_by = ("family_name", "other_names")
    order = ("family_name", "other_names")
    code = Code("Code", search=True)
    family_name = Name("Family name", required=True, search=True)
    other_names = Name("Other names", search=True)
    sex = Choice("Sex", codes="sex")
    birth = PartialDate("Born", indexed=True)
    needs = Choices("Needs", codes="need")
    at_school = YesNo("At school")
    national_id = NationalId("National ID", search=True)
    phone = Phone("Phone", search=True)
    village = Place("Village", search=True, indexed=True)
    household = Link("Household", register="households")
    note = LongText("Note")


class Services(Register):
    key = "services"
    title = "Services"
    title_one = "Service"
    named_by = ("service",)
    order = ("given_on",)
    indexes = (("given_on", "person", "service"),)
    person = Link("Person", register="people")
    service = Choice("Service", codes="service")
    given_on = Date("Given on")
    quantity = Decimal("Quantity")
    amount = Money("Amount")


REGISTERS = (Households, People, Services)
MakeFile = Callable[..., RegisterFile]


@pytest.fixture
def open_file(tmp_path: Path) -> Iterator[MakeFile]:
    """Opens a register with these or other declarations; the first call makes it."""
    opened: list[RegisterFile] = []

    def make(registers: tuple[type[Register], ...] = REGISTERS, name: str = "Gasabo") -> RegisterFile:
        path = tmp_path / f"{name}.igitabo"
        if path.exists():
            file = RegisterFile.open(path, PASSWORD, registers)
        else:
            file, _ = RegisterFile.create(path, "Alice", PASSWORD, registers, CHEAP)
        opened.append(file)
        return file

    yield make
    for file in opened:
        file.close()


@pytest.fixture
def file(open_file: MakeFile) -> RegisterFile:
    """An open, empty register."""
    return open_file()
