"""Adding a field is one line, adding a register one file and one word: proved on a filled file of today's registers."""

import inspect
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import desktop.registers
from desktop.domain.fields import Record
from desktop.domain.language import Message
from desktop.domain.problems import AppError
from desktop.domain.register import Register
from desktop.registers import REGISTERS, people
from desktop.storage.register_file import RegisterFile, Registers
from tests.registers.filled import PASSWORD, make_filled

FIELD = '    second_phone = Phone(N_("Second phone"), help=N_("Another phone on which the person can be reached."))\n'
REGISTER = '''"""Goats: what became of the animals that were given."""

from desktop.domain.fields import Link, Text
from desktop.domain.language import N_
from desktop.domain.register import Register


class Goats(Register):
    """One goat each."""

    key = "goats"
    title = N_("Goats")
    title_one = N_("Goat")
    named_by = ("name",)
    order = ("name",)
    name = Text(N_("Name"), required=True, search=True)
    household = Link(N_("Household"), register="households")
'''


@pytest.fixture
def filled(tmp_path: Path) -> tuple[Path, dict[str, Record]]:
    """A closed file with a whole record in each of today's registers."""
    path = tmp_path / "Karongi.igitabo"
    return path, make_filled(path, REGISTERS)


@pytest.fixture
def with_field() -> Registers:
    """Today's registers with one line more in the file of people."""
    lines = inspect.getsource(people).splitlines(keepends=True)
    place = next(number for number, line in enumerate(lines) if line.startswith("    is_child = "))
    module = ModuleType(people.__name__)
    exec("".join([*lines[:place], FIELD, *lines[place:]]).replace("# fmt: off\n", ""), module.__dict__)
    return tuple(module.People if one.key == "people" else one for one in REGISTERS)


@pytest.fixture
def with_register(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Registers]:
    """Today's registers with one file more beside theirs and one word more in their list."""
    (tmp_path / "added").mkdir()
    (tmp_path / "added" / "goats.py").write_text(REGISTER, encoding="utf-8")
    monkeypatch.setattr(desktop.registers, "__path__", [*desktop.registers.__path__, str(tmp_path / "added")])
    source = inspect.getsource(desktop.registers)
    longer = source.replace('*("people", ', '*("people", "goats", ', 1)
    assert len(longer.split()) == len(source.split()) + 1
    module = ModuleType(desktop.registers.__name__)
    exec(longer, module.__dict__)
    return module.REGISTERS


def _kept(file: RegisterFile, records: dict[str, Record]) -> dict[str, Record]:
    found = {key: file.record(key, str(record["id"])) for key, record in records.items()}
    return {key: {name: (one or {}).get(name) for name in records[key]} for key, one in found.items()}


def test_a_filled_file_keeps_every_field_of_every_register(filled: tuple[Path, dict[str, Record]]) -> None:
    path, records = filled
    file = RegisterFile.open(path, PASSWORD, REGISTERS)
    assert _kept(file, records) == records
    file.close()


def test_a_field_more_is_one_line_on_a_filled_file(
    filled: tuple[Path, dict[str, Record]], with_field: Registers
) -> None:
    path, records = filled
    file = RegisterFile.open(path, PASSWORD, with_field)
    assert _kept(file, records) == records
    person = str(records["people"]["id"])
    assert file.record("people", person)["second_phone"] is None
    with file.change(Message("Called"), "Uwera") as writing:
        writing.change("people", person, {"second_phone": "+250788123456"})
    file.close()
    again = RegisterFile.open(path, PASSWORD, with_field)
    assert again.record("people", person)["second_phone"] == "+250788123456"
    assert again.altered_change() is None
    again.check_file()
    again.close()


def test_the_line_of_a_field_brings_its_limits_into_the_file(
    filled: tuple[Path, dict[str, Record]], with_field: Registers
) -> None:
    path, records = filled
    file = RegisterFile.open(path, PASSWORD, with_field)
    with (
        pytest.raises(AppError, match="Second phone: what is written there"),
        file.change(Message("Called"), "Uwera") as writing,
    ):
        writing.change("people", str(records["people"]["id"]), {"second_phone": "0788"})
    file.close()


def test_a_file_that_has_a_field_more_still_opens_without_it(
    filled: tuple[Path, dict[str, Record]], with_field: Registers
) -> None:
    path, records = filled
    RegisterFile.open(path, PASSWORD, with_field).close()
    file = RegisterFile.open(path, PASSWORD, REGISTERS)
    assert _kept(file, records) == records
    file.close()


def test_a_register_more_is_one_file_and_one_word_on_a_filled_file(
    filled: tuple[Path, dict[str, Record]], with_register: Registers
) -> None:
    path, records = filled
    assert len(with_register) == len(REGISTERS) + 1
    goats: type[Register] = next(one for one in with_register if one.key == "goats")
    assert goats.fields["name"].search
    file = RegisterFile.open(path, PASSWORD, with_register)
    assert _kept(file, records) == records
    household = str(records["households"]["id"])
    with file.change(Message("Given"), "Uwera") as writing:
        goat = writing.create("goats", {"name": "Bihogo", "household": household})
    assert file.record("goats", goat)["household"] == household
    file.check_file()
    file.close()
