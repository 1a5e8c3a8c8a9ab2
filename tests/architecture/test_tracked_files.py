"""What is kept in the repository stands by itself: it points at no computer and at nothing outside."""

import re
import subprocess
import zipfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath

import pytest

from tests.architecture.source import ROOT

ONE_COMPUTER = re.compile(r"(?<![\w./])/(?:home|root|work|Users|mnt)/[\w.-]|\b[A-Z]:\\Users\\\w")
UPWARD = re.compile(r"(?<![\w./])(?:\.\./)+[\w./-]+")
LARGEST = 2_000_000  # bytes


@cache
def tracked() -> tuple[Path, ...]:
    """The files of the repository that are there."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a clone: nobody knows which files are kept")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return tuple(file for name in listed.stdout.split("\0") if name and (file := ROOT / name).is_file())


def texts(file: Path) -> Iterator[str]:
    """What can be read in a file, in the parts of a workbook too."""
    if zipfile.is_zipfile(file):
        with zipfile.ZipFile(file) as parts:
            for name in parts.namelist():
                yield parts.read(name).decode("utf-8", "ignore")
    else:
        yield file.read_bytes().decode("utf-8", "ignore")


def leads_out(folder: PurePosixPath, path: str) -> bool:
    """Whether a path written in a file of a folder of the project ends outside of the project."""
    depth = len(folder.parts)
    for part in PurePosixPath(path).parts:
        depth += -1 if part == ".." else 1
        if depth < 0:
            return True
    return False


def test_nothing_names_a_folder_of_one_computer() -> None:
    assert not {
        file.relative_to(ROOT).as_posix(): found.group()
        for file in tracked()
        for text in texts(file)
        if (found := ONE_COMPUTER.search(text))
    }


def test_nothing_points_outside_the_project() -> None:
    assert not {
        file.relative_to(ROOT).as_posix(): path
        for file in tracked()
        if file.suffix not in (".xlsx", ".png", ".mo") and file != Path(__file__)
        for text in texts(file)
        for path in UPWARD.findall(text)
        if leads_out(PurePosixPath(file.parent.relative_to(ROOT).as_posix()), path)
    }


def test_no_file_is_large_and_none_is_made_by_a_tool() -> None:
    assert not [file.name for file in tracked() if file.stat().st_size > LARGEST]
    assert not [file.name for file in tracked() if file.suffix in (".pyc", ".whl", ".exe", ".db", ".igitabo")]


def test_a_path_of_one_computer_and_a_way_out_are_seen() -> None:
    assert ONE_COMPUTER.search("open('/" + "home/officer/list.xlsx')")
    assert ONE_COMPUTER.search("C:\\" + "Users\\officer")
    assert not ONE_COMPUTER.search("https://example.org/home/page and a/home/b")
    assert leads_out(PurePosixPath("docs"), "../../elsewhere")
    assert not leads_out(PurePosixPath("docs/decisions"), "../../README.md")
