"""Starts Igitabo: the window, or one command of the command line."""

import gc
import sys


def main() -> int:
    """The entry of the installed command; returns the exit code."""
    if getattr(sys, "frozen", False):  # a child that reads a workbook is this same program, which only here must know
        from multiprocessing import freeze_support

        freeze_support()
    gc.disable()  # what is loaded at the start stays: looking for garbage in it would be a tenth of the start
    from desktop.cli.commands import run, wants_window

    arguments = sys.argv[1:]
    if wants_window(arguments):
        from desktop.app import open_window

        return open_window(arguments)
    gc.enable()
    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
