"""Runs commands as a person at a prompt would: words in, exit code, answer and sentence out."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from desktop.cli.commands import run
from tests.operations.district import PASSWORD, new_register


@dataclass(frozen=True)
class Ended:
    """How a command ended: its exit code, what it answered and what it complained of."""

    code: int
    out: str
    err: str

    @property
    def answer(self) -> dict[str, Any]:
        """The answer of a command that was asked for JSON: one object on one line."""
        assert self.out.count("\n") == 1
        answer: dict[str, Any] = json.loads(self.out)
        return answer


Igitabo = Callable[..., Ended]


@pytest.fixture
def igitabo(capfd: pytest.CaptureFixture[str]) -> Igitabo:
    """Runs one command; `igitabo("check", "--register", path)`."""

    def command(*words: object) -> Ended:
        try:
            code = run([str(word) for word in words])
        except SystemExit as left:
            code = int(str(left.code))
        out, err = capfd.readouterr()
        return Ended(code, out, err)

    return command


@pytest.fixture
def password_file(tmp_path: Path) -> Path:
    """A file with the password of the registers of these tests."""
    path = tmp_path / "password.txt"
    path.write_text(f"{PASSWORD}\n", encoding="utf-8")
    return path


@pytest.fixture
def register(tmp_path: Path, password_file: Path) -> list[object]:
    """An empty, closed register of Gasabo, as the arguments that name it and its password."""
    session = new_register(tmp_path / "Gasabo.igitabo")
    session.file.close()
    return ["--register", session.path, "--password-file", password_file]
