"""An import cut off by the death of its process is in the register as a whole or not at all."""

import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from desktop.operations.checking import check_register
from desktop.operations.session import open_register
from tests.operations.district import PASSWORD, new_register, sample
from tests.samples.sheets import IDENTIFICATION

ROOT = Path(__file__).resolve().parents[3]
SCRIPT = Path(__file__).with_name("killed_import.py")
NEVER = 1_000_000
NAME = "Nzabonimpa"
WHOLE = {"people": 229, "identifications": 229, "decisions": 229, "parked_rows": 5}
NOTHING = dict.fromkeys(WHOLE, 0)


def killed(folder: Path, how: str, row: int) -> tuple[dict[str, int], bool]:
    """What a register holds after an import was killed, and whether it is sound; opened with no lock in the way."""
    session = new_register(folder / "Gasabo.igitabo")
    session.file.close()
    process = subprocess.Popen(
        [sys.executable, str(SCRIPT), str(session.path), how, str(row)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(folder)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    acknowledged = process.stdout.readline() == b"kept\n"
    process.kill()
    process.communicate()
    assert readable(folder) == []
    assert acknowledged == (row == NEVER)
    again = open_register(session.path, PASSWORD)
    try:
        held = {register: again.file.count(register) for register in WHOLE}
        return held, check_register(again).sound
    finally:
        again.file.close()


def readable(folder: Path) -> list[str]:
    """The files in which a name of the list can be read: log, anchor, lock and temporary files among them."""
    spelt = [NAME.encode(way) for way in ("utf-8", "utf-16-le")]
    return [
        path.name for path in folder.rglob("*") if path.is_file() and any(one in path.read_bytes() for one in spelt)
    ]


def test_a_name_that_a_killed_import_left_readable_would_be_found(tmp_path):
    sheet = openpyxl.load_workbook(sample(IDENTIFICATION)).worksheets[0]
    assert any(NAME in map(str, row) for row in sheet.iter_rows(values_only=True))
    (tmp_path / "Gasabo.igitabo-wal").write_bytes(b"..." + NAME.encode("utf-16-le"))
    assert readable(tmp_path) == ["Gasabo.igitabo-wal"]


@pytest.mark.parametrize("row", [0, 60, 233])
def test_killed_before_its_end_it_left_nothing(tmp_path, row):
    assert killed(tmp_path, "whole", row) == (NOTHING, True)


def test_killed_after_its_acknowledgement_it_is_all_there(tmp_path):
    assert killed(tmp_path, "whole", NEVER) == (WHOLE, True)


def test_an_import_that_kept_row_after_row_would_be_caught_half_done(tmp_path):
    held, _ = killed(tmp_path, "row by row", 60)
    assert held not in (NOTHING, WHOLE)
    assert held["people"] == 60
