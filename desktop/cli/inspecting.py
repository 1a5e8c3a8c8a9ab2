"""The command that says what a workbook holds; it needs no register, and loads nothing that one would need."""

import argparse
from pathlib import Path

from desktop.cli.passwords import workbook_password
from desktop.operations.inspecting import inspect_workbook


def inspect(chosen: argparse.Namespace) -> dict[str, object]:
    """Say what a workbook holds; nothing is written and no register is needed. No table is a refusal."""
    found = inspect_workbook(Path(chosen.file), chosen.sheet, workbook_password(chosen))
    return {**found.as_json(), "ok": found.found, "said": "\n".join(found.said())}
