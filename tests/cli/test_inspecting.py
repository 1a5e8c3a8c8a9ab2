"""Looking into a workbook from the command line."""

import subprocess
import sys

from desktop.operations.imports.layouts import remember_layout
from desktop.operations.session import open_register
from tests.operations.district import PASSWORD, read, sample
from tests.samples.sheets import IDENTIFICATION


def test_a_workbook_is_looked_into_without_any_register(igitabo):
    ended = igitabo("inspect", sample(IDENTIFICATION), "--json")
    assert ended.code == 0
    assert (ended.answer["status"], ended.answer["kind"], ended.answer["n_rows"]) == ("ok", "children", 234)
    said = igitabo("inspect", sample(IDENTIFICATION))
    assert said.out.startswith("ovc-identification-gasabo.xlsx, sheet “Urutonde”: ")


def test_what_was_met_beside_the_cells_is_said_too(igitabo):
    ended = igitabo("inspect", sample(IDENTIFICATION))
    (note,) = igitabo("inspect", sample(IDENTIFICATION), "--json").answer["notes"]
    assert ended.out.splitlines()[-1] == note


def test_it_loads_nothing_that_only_registers_and_windows_need():
    asked = "import sys, desktop.cli.commands as one; one._action('inspect'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True).stdout.split()
    assert "desktop.exchange.inspection" in loaded
    heavy = ("sqlcipher3", "sqlite_utils", "PySide6", "openpyxl", "python_calamine", "desktop.storage", "xlrd")
    assert [name for name in heavy if name in loaded] == []


def test_with_a_register_its_layouts_are_known_and_one_can_be_named(igitabo, register):
    session = open_register(register[1], PASSWORD)
    remember_layout(session, read(session, sample(IDENTIFICATION)).table, "Village list")
    session.file.close()
    assert igitabo("inspect", sample(IDENTIFICATION), "--json").answer["layout"] is None
    known = igitabo("inspect", sample(IDENTIFICATION), *register, "--json").answer["layout"]
    assert known == {"name": "Village list", "gone": []}
    taken = igitabo("import", sample(IDENTIFICATION), *register, "--layout", "village list", "--dry-run", "--json")
    assert (taken.code, taken.answer["read"]) == (0, 234)
    other = igitabo("import", sample(IDENTIFICATION), *register, "--layout", "Other")
    assert (other.code, other.err) == (1, "No layout is called “Other”. There are: “Village list”.\n")
