"""What every test stands on: no screen, no home folder of a real person, the source language, bounded examples."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from desktop.domain.language import SOURCE_LANGUAGE, set_language
from tests.cores import worth_sharing

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

# Before anything imports Qt, which reads it once.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same examples on every run: a red test is red for everybody, and a slow machine is no reason for one.
settings.register_profile(
    "igitabo", derandomize=True, deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("long", parent=settings.get_profile("igitabo"), derandomize=False, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "igitabo"))


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """All cores for many files, this one process for a few; `-n 0` is always one process, `-n 4` always four."""
    return None if worth_sharing(config.args) else 0


@pytest.fixture(scope="session", autouse=True)
def folders_of_nobody(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Documents, settings and state of the tests' own, so that no test touches those of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("DATA", "CONFIG", "STATE", "CACHE", "DOCUMENTS"):
            folder = home / name.lower()
            folder.mkdir()
            patch.setenv(f"XDG_{name}_DIR" if name == "DOCUMENTS" else f"XDG_{name}_HOME", str(folder))
        yield home


@pytest.fixture(autouse=True)
def documents_of_one_test(
    request: pytest.FixtureRequest, folders_of_nobody: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Where this test's registers would lie: a folder not made yet, for what one test leaves there misleads another."""
    folder = folders_of_nobody / "documents" / f"{abs(hash(request.node.nodeid)):x}"
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(folder))
    return folder


@pytest.fixture
def qtbot(qapp: "QApplication", request: pytest.FixtureRequest) -> "QtBot":
    """The one of pytest-qt, with more patience."""
    from tests.waiting import PatientBot  # loads Qt, which most tests do without

    return PatientBot(request)


@pytest.fixture(autouse=True)
def source_language() -> Iterator[None]:
    """Each test begins and ends in the language the texts are written in."""
    set_language(SOURCE_LANGUAGE)
    yield
    set_language(SOURCE_LANGUAGE)
