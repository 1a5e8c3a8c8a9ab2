"""Makes the demonstration district: a register of invented people, the sample workbooks taken in, reports written."""

import secrets
import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop.domain.calendar import Quarter
from desktop.domain.language import LANGUAGES, N_, Message
from desktop.domain.problems import AppError
from desktop.operations.demonstration.filling import fill_district
from desktop.operations.folders import SUFFIX
from desktop.operations.identifications import decide_many
from desktop.operations.imports import accept_import, prepare_import, read_file
from desktop.operations.reporting import ReportAsked, produce_report
from desktop.operations.session import Progress, Session, create_register
from desktop.resources import resource
from desktop.storage.conditions import equals, every
from desktop.storage.lock import take_lock

DISTRICT, OFFICER = "Gasabo", "Uwera Claudine"
QUARTER = Quarter(2026, 1)
DAY = date(2026, 10, 30)
SAMPLES = (
    "ovc-identification-gasabo.xlsx",
    "partner-beneficiaries-en-gasabo.xlsx",
    "partner-beneficiaries-fr-gasabo.xlsx",
    "plan-of-action-fr-gasabo.xlsx",
)
NAME = "Demonstration"
"""How the register is called, and everything that is kept beside it."""
MARK = "igitabo-demonstration"
"""The file that says a folder holds a demonstration and may be made anew."""


@dataclass(frozen=True)
class Demonstration:
    """What was made: the register, the file with its password, the reports, and the numbers that it holds."""

    register: Path
    password_file: Path
    reports: tuple[Path, ...]
    imported: int
    waiting: int
    children: int
    households: int

    def said(self) -> tuple[Message, ...]:
        """What was done, in five lines."""
        return (
            Message(
                N_("Demonstration district of {district}: {children}, {households}, all invented."),
                district=DISTRICT,
                children=Message(N_("{count} child", "{count} children"), count=self.children),
                households=Message(N_("{count} household", "{count} households"), count=self.households),
            ),
            Message(
                N_("Taken in from {files}: {rows}; {waiting}."),
                files=Message(N_("{count} workbook", "{count} workbooks"), count=len(SAMPLES)),
                rows=Message(N_("{count} row", "{count} rows"), count=self.imported),
                waiting=Message(N_("{count} waits for a decision", "{count} wait for a decision"), count=self.waiting),
            ),
            Message(N_("The ministry's quarterly workbook, filled: {file}"), file=self.reports[0]),
            Message(N_("List and summary in three languages beside it: {folder}"), folder=self.reports[0].parent),
            Message(
                N_("Register: {register}, password in {password}"), register=self.register, password=self.password_file
            ),
        )

    def as_json(self) -> dict[str, object]:
        """The answer as programs read it."""
        return {
            "register": str(self.register),
            "password_file": str(self.password_file),
            "reports": [str(one) for one in self.reports],
            "imported": self.imported,
            "waiting": self.waiting,
            "children": self.children,
            "households": self.households,
        }


def _no_progress(_done: int, _total: int) -> None:
    """Nobody watches."""


def make_demonstration(folder: Path, people: int = 400, progress: Progress = _no_progress) -> Demonstration:
    """Make the demonstration district in a folder, anew where an earlier demonstration lies there.

    Raises AppError where the folder holds anything else.
    """
    if people < 0:
        raise AppError(N_("The number of invented people can't be below zero."))
    _clear(folder)
    steps = len(SAMPLES) + 3
    password = secrets.token_urlsafe(9)
    password_file = folder / "password.txt"
    password_file.write_text(password + "\n", encoding="utf-8")
    session, _recovery = create_register(
        _register(folder), DISTRICT, OFFICER, password, demonstration=True, title="District officer"
    )
    session.fixed_today = DAY
    try:
        if people:
            fill_district(session, people)
        progress(1, steps)
        imported = waiting = 0
        for number, sample in enumerate(SAMPLES, 2):
            copy = folder / sample
            shutil.copyfile(resource("demonstration", sample), copy)
            done = accept_import(session, prepare_import(session, read_file(session, copy)))
            imported += done.totals_.read
            waiting += done.totals_.parked
            progress(number, steps)
        _approve(session)
        progress(steps - 1, steps)
        reports = _report(session, folder)
        progress(steps, steps)
        children = session.file.count("people", equals("is_child", "yes"))
        households = session.file.count("households")
    finally:
        session.file.close()
    return Demonstration(session.path, password_file, reports, imported, waiting, children, households)


def _clear(folder: Path) -> None:
    """A folder marked as a demonstration, without what an earlier one left; never one that holds something else.

    What somebody has put beside an earlier demonstration stays. Raises AppError while its register is open.
    """
    mark = folder / MARK
    if folder.exists() and any(folder.iterdir()) and not mark.exists():
        raise AppError(
            N_("“{folder}” holds other files. Name an empty folder for the demonstration, or a new one."), folder=folder
        )
    if mark.exists():
        take_lock(_register(folder)).release()
        for left in (*folder.glob(f"{NAME}*"), *(folder / sample for sample in SAMPLES), *_reports(folder).values()):
            if left.is_dir():
                shutil.rmtree(left)
            left.unlink(missing_ok=True)
    folder.mkdir(parents=True, exist_ok=True)
    mark.write_text("", encoding="utf-8")


def _register(folder: Path) -> Path:
    return folder / f"{NAME}{SUFFIX}"


def _approve(session: Session) -> None:
    """The sector approves the village list, after its cells: two meetings, two changes."""
    listed = every(equals("stage", "VILLAGE"), equals("person.source", "VILLAGE_LIST"))
    ids = session.file.ids("identifications", listed)
    for level, day in (("CELL", "2026-08-28"), ("SECTOR", "2026-09-11")):
        meeting = {"level": level, "decision": "APPROVED", "decided_on": day, "decided_by": OFFICER}
        decide_many(session, ids, {**meeting, "attendance_women": 14, "attendance_men": 11})


def _reports(folder: Path) -> dict[tuple[str, str], Path]:
    """Where each report goes, by its name and language: the ministry's workbook, list and summary in each language."""
    reports = folder / "reports"
    found = {("ministry-quarterly", "en"): reports / f"ministry-quarterly-{QUARTER}.xlsx"}
    for language in LANGUAGES:
        for name in ("ovc-list", "ovc-summary"):
            found[name, language] = reports / f"{name}-{QUARTER}-{language}.xlsx"
    return found


def _report(session: Session, folder: Path) -> tuple[Path, ...]:
    (folder / "reports").mkdir(exist_ok=True)
    return tuple(
        produce_report(session, ReportAsked(name, QUARTER, target, language)).path
        for (name, language), target in _reports(folder).items()
    )
