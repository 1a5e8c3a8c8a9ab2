"""The command that says what a workbook holds; it needs no register, and loads nothing that one would need."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.passwords import workbook_password
from desktop.operations.inspecting import inspect_workbook

if TYPE_CHECKING:
    from desktop.exchange.recognition.knowledge import Knowledge


def inspect(chosen: argparse.Namespace) -> dict[str, object]:
    """Say what a workbook holds; nothing is written and no register is needed. No table is a refusal.

    With a register its layouts, codes and places are known, and with a layout only that one is tried.
    """
    knowledge = _knowledge(chosen) if chosen.register or chosen.layout else None
    found = inspect_workbook(Path(chosen.file), chosen.sheet, workbook_password(chosen), knowledge)
    return {**found.as_json(), "ok": found.found, "said": "\n".join(found.said())}


def _knowledge(chosen: argparse.Namespace) -> "Knowledge":
    from desktop.cli.registers import opened  # only now is a register needed
    from desktop.operations.imports.layouts import knowledge_of

    with opened(chosen) as session:
        return knowledge_of(session, chosen.layout)
