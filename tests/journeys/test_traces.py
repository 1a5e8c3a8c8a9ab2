"""After a day's work nothing that somebody wrote about a child lies readable anywhere on the disk."""

import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.gui.cover.unlock import Unlock
from desktop.operations.backups import backups_of
from tests.journeys.test_import import take_in
from tests.operations.district import PASSWORD

NAME, HALF_TYPED, LISTED = "Kanariyazuberi", "Kanariyazahabu", "Kanariyarudasumbwa"
LIST = "Full name,Sex,Date of birth,Village,Criteria\n" + "".join(
    f"{LISTED} {name},F,0{day}/05/2015,Kamuhire,Double orphan\n"
    for day, name in enumerate(("Aline", "Diane", "Ange"), 1)
)


@pytest.fixture
def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folders of one person on one computer: documents, settings, state, caches and temporary files."""
    home = tmp_path / "computer"
    for name in ("DATA_HOME", "CONFIG_HOME", "STATE_HOME", "CACHE_HOME", "DOCUMENTS_DIR", "RUNTIME_DIR"):
        folder = home / name.lower()
        folder.mkdir(parents=True)
        monkeypatch.setenv(f"XDG_{name}", str(folder))
    monkeypatch.setenv("TMPDIR", str(home))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return home


def contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Everything in a folder: the files as they lie there, and what packed ones hold."""
    for path in folder.rglob("*"):
        if path.is_file():
            yield path.name, path.read_bytes()
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(path) as packed:
                    for name in packed.namelist():
                        yield f"{path.name}/{name}", packed.read(name)


def traces(folder: Path) -> list[str]:
    """The files in which one of the names can be read, in any of the ways in which programs write letters."""
    spelt = [name.encode(way) for name in (NAME, HALF_TYPED, LISTED) for way in ("utf-8", "utf-16-le", "utf-16-be")]
    return [name for name, content in contents(folder) if any(one in content for one in spelt)]


def stumble(_session: object) -> None:
    raise KeyError(NAME)


def test_after_a_days_work_no_name_can_be_read_on_the_disk(computer, officer, tmp_path):
    sent = tmp_path / "list.csv"
    sent.write_text(LIST, "utf-8")
    person = officer()
    person.go_to_place(2)
    person.begin()
    person.fill(family_name=NAME, other_names="Aline", sex="f", birth="14/3/2012", village="Kamuhire")
    person.save()
    take_in(person, sent)
    sent.unlink()
    person.application.work.ask(stumble)
    person.settle()
    person.go_to_place(2)
    person.begin()
    person.fill(family_name=HALF_TYPED)
    assert traces(tmp_path) == [], "while the register is open"
    person.press("Ctrl+L")
    person.until(lambda: isinstance(person.shown, Unlock))
    person.arrive()
    person.open_door(PASSWORD)
    names = {str(one["family_name"]) for one in person.records("people")}
    assert {NAME, LISTED} <= names
    person.application.end()
    assert len(backups_of(tmp_path / "register" / "Gasabo.igitabo")) == 1
    assert list(computer.rglob("reports/*.txt")), "the mistake was reported"
    assert traces(tmp_path) == [], "after the register was closed"


def test_a_name_that_lies_readable_is_found(tmp_path):
    assert traces(tmp_path) == []
    (tmp_path / "log.txt").write_bytes(b"\xff" + NAME.encode("utf-16-le"))
    with zipfile.ZipFile(tmp_path / "list.xlsx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("sheet1.xml", f"<t>{LISTED} {LISTED}</t>" * 100)
    assert sorted(traces(tmp_path)) == ["list.xlsx/sheet1.xml", "log.txt"]
