"""A district for the tests of operations: a real register on disk, whose password costs next to nothing to try."""

import shutil
from datetime import date
from pathlib import Path

from desktop.domain.fields import Record, Value
from desktop.domain.language import Message
from desktop.operations.imports import ImportDone, ImportFile, accept_import, prepare_import, read_file
from desktop.operations.records import save_record
from desktop.operations.session import Session, open_register
from desktop.registers import REGISTERS
from desktop.resources import resource
from desktop.storage.keys import Cost
from desktop.storage.register_file import RegisterFile

GASABO, KARONGI = "12", "31"
VILLAGE = "12060203"
OFFICER, PASSWORD = "Uwera Claudine", "ikawa n'icyayi"
TODAY = date(2026, 10, 30)
_CHEAP = Cost(memory=8 * 1024 * 1024, passes=1)


def new_register(path: Path, district: str = GASABO, today: date = TODAY) -> Session:
    """An empty register of a district, open."""
    file, _ = RegisterFile.create(path, OFFICER, PASSWORD, REGISTERS, _CHEAP)
    with file.change(Message("Began the register"), OFFICER, kind="begin"):
        file.set_settings({"district": district, "officer": OFFICER})
    return Session(file, OFFICER, fixed_today=today)


def copied_register(register: Path, folder: Path) -> Session:
    """A copy of a closed register in a folder of its own, open."""
    shutil.copytree(register.parent, folder, dirs_exist_ok=True)
    session = open_register(folder / register.name, PASSWORD)
    session.fixed_today = TODAY
    return session


def sample(name: str) -> Path:
    """One of the sample workbooks that come with the application."""
    return resource("demonstration", f"{name}.xlsx")


_READ: dict[tuple[Path, object, date], ImportFile] = {}


def read(session: Session, workbook: Path) -> ImportFile:
    """A workbook read for a register that has nothing of its own to read it by; each sample once for all tests."""
    if workbook.parent != sample("").parent:
        return read_file(session, workbook)
    key = (workbook, session.settings["district"], session.today)
    if key not in _READ:
        _READ[key] = read_file(session, workbook)
    return _READ[key]


def take_in(session: Session, workbook: Path) -> ImportDone:
    """Read a workbook and accept it as it is judged."""
    return accept_import(session, prepare_import(session, read(session, workbook)))


def keep_child(session: Session, **values: Value) -> str:
    """Register a child; returns its id."""
    known: dict[str, Value] = {
        **{"family_name": "Mutoni", "other_names": "Clarisse", "sex": "F"},
        **{"village": VILLAGE, "is_child": "yes", "birth": "2014-03-14"},
    }
    return save_record(session, "people", {**known, **values}).record


def identify(session: Session, child: str, **values: Value) -> str:
    """Put a child forward; returns the id of its identification."""
    told: dict[str, Value] = {
        "person": child,
        "criteria": ("ORPH_D",),
        "immediate_risk": "no",
        "identified_on": "2026-08-14",
    }
    return save_record(session, "identifications", {**told, **values}).record


def content(session: Session) -> dict[str, dict[str, Record]]:
    """Everything that the lists of a register hold, by register and id; without the counters of codes given."""
    return {
        declared.key: {
            str(one["id"]): {name: value for name, value in one.items() if name != "changed"}
            for one in session.file.first(declared.key, None, (), 1_000_000)
        }
        for declared in (table.register for table in session.file.tables.values())
        if declared.key != "settings"
    }
