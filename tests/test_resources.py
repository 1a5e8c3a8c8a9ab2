"""The data files are found from a checkout, from an installed wheel and from a frozen build."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from desktop import resources

ROOT = Path(__file__).resolve().parents[1]
ASK = "from desktop.resources import resource, resources_folder; print(resources_folder()); print(resource('x', 'y'))"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel that this checkout builds."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return zipfile.ZipFile(built)


def test_a_checkout_finds_its_own() -> None:
    assert resources.resources_folder() == ROOT / "resources"
    assert resources.resource("geography", "provinces.csv").is_file()


def test_an_installed_wheel_finds_what_it_carries(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path)
    done = subprocess.run([sys.executable, "-c", ASK], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(tmp_path / "desktop/resources"), str(tmp_path / "desktop/resources/x/y")]


def test_the_wheel_carries_every_data_file_and_no_tool(wheel: zipfile.ZipFile) -> None:
    carried = {name.removeprefix("desktop/") for name in wheel.namelist() if name.startswith("desktop/resources/")}
    kept = {
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "resources").rglob("*")
        if file.is_file() and file.suffix not in (".py", ".pyc", ".part")
    }
    assert carried == kept


def test_the_wheel_carries_the_licence_and_the_sources_of_its_data(wheel: zipfile.ZipFile) -> None:
    notices = {name.split("/licenses/")[-1] for name in wheel.namelist() if "/licenses/" in name}
    assert notices == {"LICENSE", "resources/ATTRIBUTION.md"}


def test_a_frozen_build_finds_its_unpacked_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "resources/geography").mkdir(parents=True)
    (tmp_path / "resources/geography/admin_units.csv").touch()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    resources.resources_folder.cache_clear()
    try:
        assert resources.resources_folder() == tmp_path / "resources"
    finally:
        resources.resources_folder.cache_clear()


def test_a_broken_installation_says_where_it_looked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    resources.resources_folder.cache_clear()
    try:
        with pytest.raises(FileNotFoundError, match=tmp_path.name):
            resources.resources_folder()
    finally:
        resources.resources_folder.cache_clear()
