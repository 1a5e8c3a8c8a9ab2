"""Makes the demonstration district: a register of invented people, the sample workbooks taken in, reports written."""

import secrets
import shutil
from collections.abc import Callable
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
from desktop.operations.reporting import produce_report
from desktop.operations.session import Session, create_register
from desktop.resources import resource
from desktop.storage.conditions import every, equals

DISTRICT, OFFICER = "Gasabo", "Uwera Claudine"
QUARTER = Quarter(2026, 1)
DAY = date(2026, 10, 30)
SAMPLES = (
    "ovc-identification-gasabo.xlsx",
    "partner-beneficiaries-en-gasabo.xlsx",
    "partner-beneficiaries-fr-gasabo.xlsx",
)
MARK = "igitabo-demonstration"
"""The file that says a folder holds a demonstration and may be made anew."""

Progress = Callable[[int, int], object]


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
                N_(
                    "Demonstration district of {district}: {children} children in {households} households, all invented."
                ),
                district=DISTRICT,
                children=self.children,
                households=self.households,
            ),
            Message(
                N_("Taken in from {files} workbooks: {rows} rows; {waiting} wait for a decision."),
                files=len(SAMPLES),
                rows=self.imported,
                waiting=self.waiting,
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
        folder / f"Demonstration{SUFFIX}", DISTRICT, OFFICER, password, demonstration=True, title="District officer"
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
        reports = _report(session, folder / "reports")
        progress(steps, steps)
        children = session.file.count("people", equals("is_child", "yes"))
        households = session.file.count("households")
    finally:
        session.file.close()
    return Demonstration(session.path, password_file, reports, imported, waiting, children, households)


def _clear(folder: Path) -> None:
    """An empty folder marked as a demonstration; never one that holds something else."""
    mark = folder / MARK
    if folder.exists() and any(folder.iterdir()) and not mark.exists():
        raise AppError(
            N_("“{folder}” holds other files. Name an empty folder for the demonstration, or a new one."), folder=folder
        )
    if mark.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    mark.write_text("", encoding="utf-8")


def _approve(session: Session) -> None:
    """The sector approves the village list, after its cells: two meetings, two changes."""
    listed = every(equals("stage", "VILLAGE"), equals("person.source", "VILLAGE_LIST"))
    ids = session.file.ids("identifications", listed)
    for level, day in (("CELL", "2026-08-28"), ("SECTOR", "2026-09-11")):
        meeting = {"level": level, "decision": "APPROVED", "decided_on": day, "decided_by": OFFICER}
        decide_many(session, ids, {**meeting, "attendance_women": 14, "attendance_men": 11})


def _report(session: Session, folder: Path) -> tuple[Path, ...]:
    """The ministry's workbook, and the list and the summary in each language."""
    folder.mkdir(exist_ok=True)
    made = [produce_report(session, "ministry-quarterly", QUARTER, folder / f"ministry-quarterly-{QUARTER}.xlsx", "en")]
    for language in LANGUAGES:
        for name in ("ovc-list", "ovc-summary"):
            made.append(produce_report(session, name, QUARTER, folder / f"{name}-{QUARTER}-{language}.xlsx", language))
    return tuple(one.path for one in made)
