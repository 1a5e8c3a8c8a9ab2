"""The demonstration district and the self-test of an installation."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

from desktop.cli.registers import Answer
from desktop.operations import self_test as installation
from desktop.operations.demonstration.making import make_demonstration
from desktop.operations.folders import demonstration_folder


def demo(chosen: argparse.Namespace) -> Answer:
    """Make the demonstration district, import, report, say so in five lines, and open the window where one can be."""
    folder = Path(chosen.folder) if chosen.folder else demonstration_folder()
    made = make_demonstration(folder, people=chosen.people)
    if not chosen.json:
        print("\n".join(str(line) for line in made.said()), flush=True)
    if not chosen.no_window and has_screen():
        open_window(made.register, made.password_file)
    return {**made.as_json(), "said": ""}


def has_screen() -> bool:
    """Whether a window could be seen: always on Windows and macOS, elsewhere where a display is set."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_window(register: Path, password_file: Path) -> None:
    """Open the register in a window of its own process, and come back when it is closed."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "desktop"]
    subprocess.run(
        [*program, "window", "--register", str(register), "--password-file", str(password_file)], check=False
    )


def self_test(chosen: argparse.Namespace) -> Answer:
    """Try the main job in a folder that is taken away again; not in order is a refusal."""
    result = installation.try_installation()
    return {
        "ok": result.sound,
        "steps": [{"step": str(step.what), "ok": step.sound, "said": step.said} for step in result.steps],
        "said": "\n".join(str(line) for line in result.said()),
    }
