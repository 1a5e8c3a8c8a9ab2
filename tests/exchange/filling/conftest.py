"""Forms to fill: the ministry's own, and others built from a few cells."""

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from desktop.resources import resource

Prepare = Callable[[Worksheet], None]
MakeForm = Callable[..., Path]


@pytest.fixture(scope="session")
def ministry() -> Path:
    """The ministry's blank quarterly report."""
    return resource("templates", "ministry-quarterly.xlsx")


@pytest.fixture
def a_form(tmp_path: Path) -> MakeForm:
    """A workbook of one sheet from cells by address, with whatever `prepare` adds to it."""

    def make(cells: Mapping[str, object], prepare: Prepare | None = None, name: str = "form.xlsx") -> Path:
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        sheet.title = "Report"
        for address, value in cells.items():
            sheet[address] = value
        if prepare:
            prepare(sheet)
        book.save(tmp_path / name)
        return tmp_path / name

    return make


def rewritten(source: Path, target: Path, changes: Mapping[str, str | bytes | None]) -> Path:
    """A copy of a workbook with parts replaced or added; None leaves one out."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in dict.fromkeys([*old.namelist(), *changes]):
            content = changes[name] if name in changes else old.read(name)
            if content is not None:
                new.writestr(name, content)
    return target


def part_of(path: Path, part: str) -> str:
    """One part of a workbook as text."""
    with zipfile.ZipFile(path) as archive:
        return archive.read(part).decode()
