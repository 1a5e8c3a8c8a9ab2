"""The same as `workloads.py` on the register as operations use it: journal, search index, anchor and all.

Run as `python register_workload.py NAME REGISTER`.
"""

import os
import sys
from pathlib import Path

from desktop.domain.fields import Text
from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.domain.register import Register
from desktop.storage.keys import Cost
from desktop.storage.register_file import RegisterFile

USER, PASSWORD = "Clarisse", "imvura y'itumba"


class People(Register):
    """A register of names, enough to fill every part of the file."""

    key = "people"
    title = N_("People")
    title_one = N_("Person")
    named_by = ("name",)
    name = Text("Name", required=True, search=True)


def keep(file: RegisterFile, names: list[str]) -> None:
    with file.change(Message(N_("Added people")), USER) as writing:
        writing.create_many("people", [{"name": name} for name in names])
    os.write(1, b"%d\n" % file.count("people"))


def save_and_import(register: Path) -> None:
    """Single people, a list of them, a closing and an opening, and one more."""
    file, _ = RegisterFile.create(register, USER, PASSWORD, (People,), Cost(8192, 1))
    for number in range(4):
        keep(file, [f"Uwase {number}"])
    keep(file, [f"Mutoni {number}" for number in range(120)])
    file.close()
    file = RegisterFile.open(register, PASSWORD, (People,))
    keep(file, ["Keza"])
    file.close()


def people_after_restart(register: Path) -> int | str:
    """How many people the register holds; or, in words, why it is not what it should be."""
    try:
        file = RegisterFile.open(register, PASSWORD, (People,))
    except AppError as error:
        return str(error)
    try:
        if file.problem:
            return str(file.problem.message)
        if file.altered_change() is not None:
            return f"the journal breaks at change {file.altered_change()}"
        return file.count("people")
    finally:
        file.close()


if __name__ == "__main__":
    globals()[sys.argv[1]](Path(sys.argv[2]))
