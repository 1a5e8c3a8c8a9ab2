"""What a process writes for others while its disk refuses one write: `python exporting_workload.py NAME REGISTER`.

Each file has the name of the workload that writes it and stands beside the register.
"""

import sys
from pathlib import Path

from desktop.domain.calendar import Quarter
from desktop.operations.exporting import ListAsked, export_blank, export_list
from desktop.operations.reporting.producing import ReportAsked, produce_report
from desktop.operations.session import Session, open_register
from tests.operations.district import PASSWORD

QUARTER = Quarter(2026, 1)


def as_list(session: Session, target: Path) -> None:
    """A list, open to everybody."""
    export_list(session, ListAsked("people", target))


def protected(session: Session, target: Path) -> None:
    """The same with a password."""
    export_list(session, ListAsked("people", target, password="amata n'ubuki"))


def blank(session: Session, target: Path) -> None:
    """An empty workbook of a register."""
    export_blank(session, "people", target)


def report(session: Session, target: Path) -> None:
    """A report of our own."""
    produce_report(session, ReportAsked("ovc-list", QUARTER, target))


def ministry(session: Session, target: Path) -> None:
    """The form of the ministry, filled."""
    produce_report(session, ReportAsked("quarterly", QUARTER, target))


WORKLOADS = {one.__name__: one for one in (as_list, protected, blank, report, ministry)}

if __name__ == "__main__":
    opened = open_register(Path(sys.argv[2]), PASSWORD)
    try:
        WORKLOADS[sys.argv[1]](opened, opened.path.with_name(f"{sys.argv[1]}.xlsx"))
        sys.stdout.write("written\n")
    finally:
        opened.file.close()
