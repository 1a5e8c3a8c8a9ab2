"""How commands are written: arguments checked where they are read, help and mistakes in the language chosen."""

import argparse
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NoReturn

from desktop.domain.language import LANGUAGES, N_, Message, translate
from desktop.domain.problems import AppError

if TYPE_CHECKING:  # the door is painted without it
    from desktop.domain.calendar import Quarter

FORM = "form"
"""In the place of a report: a form that a receiver sent, filled as it is understood."""

# The words of argparse itself, which it looks up when it says them.
TEXTS = (
    N_("usage: "),
    N_("positional arguments"),
    N_("options"),
    N_("show this help message and exit"),
    N_("the following arguments are required: %s"),
    N_("unrecognized arguments: %s"),
    N_("expected one argument"),
    N_("argument %(argument_name)s: %(message)s"),
    N_("invalid choice: %(value)r (choose from %(choices)s)"),
)

# argparse has no setting for where its words come from; a Python without this name says them in English.
setattr(argparse, "_", translate)  # noqa: B010  # a private name, which a type checker does not know


class CommandParser(argparse.ArgumentParser):
    """A parser that refuses wrong usage with the help of the command concerned and one sentence; exit code 2."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{"allow_abbrev": False, **settings})

    def error(self, message: str) -> NoReturn:
        """Say how the command is written, then what was wrong."""
        said = Message(
            N_("“{command}” is not used like this: {reason}."), command=self.prog, reason=message.rstrip(".")
        )
        self.exit(2, f"{self.format_help()}\n{said}\n")


class MisreadError(Exception):
    """Raised by the parser of the window alone for what it does not take."""


class WindowParser(CommandParser):
    """A parser that leaves wrong usage to be refused by the parser that knows every command."""

    def error(self, message: str) -> NoReturn:
        """Raise MisreadError."""
        raise MisreadError(message)


def asked_language(arguments: Sequence[str]) -> str:
    """The language that the arguments ask for, before they are understood; English where they ask for none."""
    words = [part for word in arguments for part in word.split("=", 1)]
    return next((code for word, code in pairwise(words) if word == "--language" and code in LANGUAGES), "en")


def number_of_people(text: str) -> int:
    """A number of people as an argument gives it: 0 or more."""
    try:
        number = int(text)
    except ValueError:
        number = -1
    if number < 0:
        said = Message(N_("“{text}” is not a number of people. Write 0 or more, such as 400."), text=text)
        raise argparse.ArgumentTypeError(str(said))
    return number


def quarter(text: str) -> "Quarter":
    """A quarter as an argument gives it."""
    from desktop.domain.calendar import Quarter

    found: Quarter = _or_wrong(Quarter.parse, text)
    return found


def report_name(text: str) -> str:
    """The name of a report that there is, or that of a form somebody sent."""
    from desktop.operations.reporting.producing import report_of

    if text != FORM:
        _or_wrong(report_of, text)
    return text


def list_name(text: str) -> tuple[str, str]:
    """The register and the view of a list that there is, by the name of either."""
    from desktop.operations.exporting import list_named

    found: tuple[str, str] = _or_wrong(list_named, text)
    return found


def _or_wrong(understand: Callable[[str], Any], text: str) -> Any:
    try:
        return understand(text)
    except AppError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
