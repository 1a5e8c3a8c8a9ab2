"""Registers for the tests of operations: empty ones, and one into which the three sample lists were taken in."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from desktop.operations.demonstration.making import Demonstration, make_demonstration
from desktop.operations.imports import ImportDone
from desktop.operations.session import Session, open_register
from tests.operations.district import KARONGI, TODAY, copied_register, new_register, sample, take_in
from tests.samples.sheets import IDENTIFICATION, PARTNERS


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A new register of Karongi on 23 November 2026, open."""
    opened = new_register(tmp_path / "karongi.igitabo", KARONGI, date(2026, 11, 23))
    yield opened
    opened.file.close()


@pytest.fixture
def gasabo(tmp_path: Path) -> Iterator[Session]:
    """A new register of Gasabo, the district of the samples, on 30 October 2026, open."""
    opened = new_register(tmp_path / "gasabo.igitabo")
    yield opened
    opened.file.close()


@dataclass(frozen=True)
class TakenIn:
    """A register into which the three samples were taken in, closed, with what each import answered, by its name."""

    register: Path
    done: dict[str, ImportDone]


@pytest.fixture(scope="session")
def taken_in(tmp_path_factory: pytest.TempPathFactory) -> TakenIn:
    """The village list and both partners' lists in one register, made once for all tests."""
    session = new_register(tmp_path_factory.mktemp("taken-in") / "Gasabo.igitabo")
    done = {name: take_in(session, sample(name)) for name in (IDENTIFICATION, *PARTNERS)}
    session.file.close()
    return TakenIn(session.path, done)


@pytest.fixture(scope="session")
def full(taken_in: TakenIn, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """That register, open for all tests that only read."""
    opened = copied_register(taken_in.register, tmp_path_factory.mktemp("full") / "register")
    yield opened
    opened.file.close()


@pytest.fixture
def open_copy(taken_in: TakenIn, tmp_path: Path) -> Iterator[Callable[[], Session]]:
    """Opens a copy of that register, for a test that writes."""
    opened: list[Session] = []

    def open_it() -> Session:
        opened.append(copied_register(taken_in.register, tmp_path / f"copy-{len(opened)}"))
        return opened[-1]

    yield open_it
    for one in opened:
        one.file.close()


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Demonstration:
    """A demonstration district with its reports, made once; whoever opens its register only reads."""
    return make_demonstration(tmp_path_factory.mktemp("demonstration") / "district", people=120)


@pytest.fixture(scope="session")
def demonstrated(demonstration: Demonstration, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A copy of the register of that district, open for all tests that only read."""
    folder = tmp_path_factory.mktemp("demonstrated")
    shutil.copytree(demonstration.register.parent, folder, dirs_exist_ok=True)
    opened = open_register(folder / demonstration.register.name, demonstration.password_file.read_text("utf-8").strip())
    opened.fixed_today = TODAY
    yield opened
    opened.file.close()
