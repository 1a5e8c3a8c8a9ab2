"""Small registers and a file of them; importing the file binds sqlite-utils to the encrypted driver first."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
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
from desktop.domain.language import Message
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


@contextmanager
def new_file(folder: Path, registers: tuple[type[Register], ...] = REGISTERS) -> Iterator[RegisterFile]:
    """A new register in a folder of its own, closed in the end."""
    file, _ = RegisterFile.create(folder / "Gasabo.igitabo", "Alice", PASSWORD, registers, CHEAP)
    try:
        yield file
    finally:
        file.close()


@pytest.fixture(scope="session")
def begin_file(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], AbstractContextManager[RegisterFile]]:
    """Gives a new register each time it is called, for the examples of one test."""
    return lambda: new_file(tmp_path_factory.mktemp("register"))


@pytest.fixture
def open_file(tmp_path: Path) -> Iterator[MakeFile]:
    """Opens one register again and again with these or other declarations; the first call makes it."""
    with ExitStack() as stack:

        def open_it(registers: tuple[type[Register], ...] = REGISTERS) -> RegisterFile:
            path = tmp_path / "Gasabo.igitabo"
            if not path.exists():
                return stack.enter_context(new_file(tmp_path, registers))
            file = RegisterFile.open(path, PASSWORD, registers)
            stack.callback(file.close)
            return file

        yield open_it


@pytest.fixture
def new_register(tmp_path: Path) -> tuple[Path, str, tuple[type[Register], ...], str]:
    """A closed register with one person in it: where it lies, its password, its declarations, its recovery key."""
    path = tmp_path / "Gasabo.igitabo"
    file, recovery = RegisterFile.create(path, "Alice", PASSWORD, REGISTERS, CHEAP)
    with file.change(Message("Registered"), "Alice") as writing:
        writing.create("people", {"family_name": "Uwase"})
    file.close()
    return path, PASSWORD, REGISTERS, recovery


@pytest.fixture
def file(open_file: MakeFile) -> RegisterFile:
    """An open, empty register."""
    return open_file()
