"""Looking into a workbook from the command line."""

import subprocess
import sys

from tests.operations.district import sample
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
