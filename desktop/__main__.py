"""Starts Igitabo: the window, or one command of the command line."""

import multiprocessing
import sys


def main() -> int:
    """The entry of the installed command; returns the exit code."""
    multiprocessing.freeze_support()
    from desktop.cli.commands import run, wants_window

    arguments = sys.argv[1:]
    if wants_window(arguments):
        from desktop.app import open_window

        return open_window(arguments)
    return run(arguments)


if __name__ == "__main__":
    sys.exit(main())
