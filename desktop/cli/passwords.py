"""Passwords reach commands by a file or by the prompt, never by an argument, where others could see them."""

import argparse
import getpass
import sys
from pathlib import Path

from desktop.domain.language import N_, _
from desktop.domain.problems import AppError


def password_of(chosen: argparse.Namespace, *, twice: bool = False) -> str:
    """The password, from the file named or asked at the prompt.

    Raises AppError where the file can't be read, nobody is there to be asked, or two typings differ.
    """
    if chosen.password_file:
        return first_line(chosen.password_file)
    if not sys.stdin.isatty():
        raise AppError(N_("A password is needed: name a file that holds it with --password-file."))
    typed = getpass.getpass(_("Password: "))
    if twice and getpass.getpass(_("The same again: ")) != typed:
        raise AppError(N_("The two passwords differ. Begin again."))
    return typed


def workbook_password(chosen: argparse.Namespace) -> str | None:
    """What opens a protected workbook, where a file with it is named; raises AppError as `first_line` does."""
    return first_line(chosen.workbook_password_file) if chosen.workbook_password_file else None


def first_line(file: str) -> str:
    """The first line of a file that holds a password; raises AppError where there is none."""
    try:
        lines = Path(file).read_text(encoding="utf-8-sig").splitlines()  # Notepad marks its files
    except (OSError, UnicodeDecodeError) as error:
        raise AppError(N_("The password file “{file}” can't be read. Check its name."), file=file) from error
    if not lines or not lines[0]:
        raise AppError(N_("The password file “{file}” is empty."), file=file)
    return lines[0]
