"""A new register of Karongi, open, whose password costs next to nothing to try."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.language import Message
from desktop.operations.session import Session
from desktop.registers import REGISTERS
from desktop.storage.keys import Cost
from desktop.storage.register_file import RegisterFile

CHEAP = Cost(memory=8 * 1024 * 1024, passes=1)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """The session of its officer on 23 November 2026."""
    path = tmp_path / "karongi.igitabo"
    file, _ = RegisterFile.create(path, "Uwera Claudine", "ikawa n'icyayi", REGISTERS, CHEAP)
    with file.change(Message("Began the register"), "Uwera Claudine"):
        file.set_settings({"district": "31", "officer": "Uwera Claudine"})
    yield Session(file, "Uwera Claudine", fixed_today=date(2026, 11, 23))
    file.close()
