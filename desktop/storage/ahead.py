"""Loads what opening a register needs, while there is no password yet to open it with."""

from importlib import import_module

LIBRARIES = ("sqlite_utils", "nacl.exceptions", "nacl.public", "nacl.pwhash", "nacl.secret", "nacl.utils")


def load_ahead() -> None:
    """Load the libraries of the file and of its keys, which take longer than everything else that opening it needs."""
    for name in LIBRARIES:
        import_module(name)
