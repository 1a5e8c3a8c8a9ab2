"""The commands and their arguments; exit 0 done, 1 refused with a sentence, 2 wrong usage."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from desktop.cli.usage import (
    FORM,
    CommandParser,
    MisreadError,
    WindowParser,
    asked_language,
    list_name,
    number_of_people,
    quarter,
    report_name,
)
from desktop.domain.language import LANGUAGES, N_, _, set_language
from desktop.domain.problems import AppError

DONE, REFUSED, STOPPED = 0, 1, 130

Answer = dict[str, object]

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[CommandParser]  # argparse has no public name for it

_WINDOW_OPTIONS = ("--register", "--password-file")


def _parser(kind: type[CommandParser]) -> CommandParser:
    """The parser of all commands, or of the window alone: its door must not wait for the others."""
    parser = kind(prog="igitabo", description=_("The register of a district, offline."))
    parser.add_argument("--language", choices=LANGUAGES, help=_("language of what is said"))
    commands = parser.add_subparsers(dest="command", metavar=_("COMMAND"), required=True, parser_class=kind)
    _about_register(commands.add_parser("window", help=_("open the window (also without a command)")))
    if kind is WindowParser:
        return parser
    _demonstration_commands(commands)
    _register_commands(commands)
    _workbook_commands(commands)
    return parser


def _demonstration_commands(commands: "Commands") -> None:
    demo = commands.add_parser("demo", help=_("make the demonstration district and open it"))
    demo.add_argument("--people", type=number_of_people, default=400, help=_("invented people besides the imported"))
    demo.add_argument("--no-window", action="store_true", help=_("don't open the window"))
    demo.add_argument("--folder", help=_("where to make it"))
    _as_json(demo)
    _as_json(commands.add_parser("self-test", help=_("try this installation on a register of its own")))


def _register_commands(commands: "Commands") -> None:
    new = commands.add_parser("new", help=_("begin a register"))
    new.add_argument("--district", required=True, help=_("name or code of the district"))
    new.add_argument("--officer", required=True, help=_("name of the officer in charge"))
    _common(new)
    _common(commands.add_parser("check", help=_("check the file, its journal and its anchor")))
    backup = commands.add_parser("backup", help=_("make a checked backup"))
    backup.add_argument("--out", help=_("the backup to write; in the register's own folder otherwise"))
    _common(backup)
    restore = commands.add_parser("restore", help=_("put a backup in the place of the register"))
    restore.add_argument("backup", help=_("the backup"))
    _common(restore)


def _workbook_commands(commands: "Commands") -> None:
    inspect = commands.add_parser("inspect", help=_("say what a workbook holds, with or without a register"))
    _about_workbook(inspect)
    _common(inspect)
    taking = commands.add_parser("import", help=_("take a workbook in"))
    _about_workbook(taking)
    taking.add_argument("--dry-run", action="store_true", help=_("only say what would happen"))
    taking.add_argument("--answers", help=_("a JSON file with answers to what the workbook leaves open"))
    taking.add_argument("--questions", help=_("a JSON file to write what is asked to, which can be filled as answers"))
    taking.add_argument("--reply", help=_("the workbook to write for the sender: what became of each row"))
    taking.add_argument("--reply-language", choices=LANGUAGES, help=_("its language; that of the file otherwise"))
    _common(taking)
    export = commands.add_parser("export", help=_("write a report"))
    named = _("ministry-quarterly, ovc-list or ovc-summary; form for one that they sent, named with --template")
    export.add_argument("report", type=report_name, help=named)
    export.add_argument(
        "--quarter", type=quarter, required=True, help=_("such as 2026Q1: July to September of 2026/27")
    )
    export.add_argument("--out", required=True, help=_("the workbook to write"))
    export.add_argument("--template", help=_("the receiver's own workbook to fill"))
    rows = ("by_sector", "by_indicator", "children", "beneficiary", "household", "adult", "partner", "activity")
    export.add_argument("--rows", choices=rows, help=_("what the rows of the form are, where it does not say it"))
    _protected(export)
    _common(export)
    leaving = commands.add_parser("export-list", help=_("write a list that can be edited in Excel and taken in again"))
    leaving.add_argument("list", type=list_name, help=_("the list: children, adults, households, partners, …"))
    leaving.add_argument("--out", required=True, help=_("the workbook to write"))
    leaving.add_argument("--words", default="", help=_("only the records that these words find"))
    leaving.add_argument(
        "--blank", action="store_true", help=_("a blank workbook of this list, to be filled by others")
    )
    _protected(leaving)
    _common(leaving)


def _protected(command: CommandParser) -> None:
    command.add_argument(
        "--protect-with-file", help=_("a file whose first line the receiver needs to open the workbook")
    )


def _about_workbook(command: CommandParser) -> None:
    command.add_argument("file", help=_("the workbook"))
    command.add_argument("--sheet", help=_("the sheet that is meant, or one table of it by its first cell: List!H3"))
    command.add_argument("--layout", help=_("the name of the layout in the register by which it is to be read"))
    command.add_argument("--workbook-password-file", help=_("a file whose first line opens a protected workbook"))


def _about_register(command: CommandParser) -> None:
    command.add_argument("--register", help=_("the register; that of the documents folder otherwise"))
    command.add_argument("--password-file", help=_("a file whose first line is the password"))


def _as_json(command: CommandParser) -> None:
    command.add_argument("--json", action="store_true", help=_("answer as JSON"))


def _common(command: CommandParser) -> None:
    _about_register(command)
    _as_json(command)


def _action(command: str) -> Callable[[argparse.Namespace], Answer]:
    if command == "inspect":  # answers at once, without what registers need
        from desktop.cli.inspecting import inspect

        return inspect
    from desktop.cli import demonstration, registers, workbooks

    return {
        "demo": demonstration.demo,
        "self-test": demonstration.self_test,
        "new": registers.new,
        "check": registers.check,
        "backup": registers.backup,
        "restore": registers.restore,
        "import": workbooks.take_in,
        "export": workbooks.export,
        "export-list": workbooks.export_list,
    }[command]


def wants_window(arguments: Sequence[str]) -> bool:
    """Whether the command line asks for the window: no command, or the command `window`."""
    words = _after_language(arguments)
    return not words or words[0] == "window" or words[0].split("=")[0] in _WINDOW_OPTIONS


def understand(arguments: Sequence[str]) -> argparse.Namespace:
    """The command with its arguments, `window` where none is named; the language asked for holds from now on.

    Raises SystemExit(2) where it is not written right, SystemExit(0) after help that was asked for.
    """
    set_language(asked_language(arguments))
    words = _after_language(arguments)
    window = wants_window(arguments)
    implied = [] if not window or words[:1] == ["window"] else ["window"]
    words = [*arguments[: len(arguments) - len(words)], *implied, *words]
    if window:
        with suppress(MisreadError):
            return _parser(WindowParser).parse_args(words)
    parser = _parser(CommandParser)
    chosen = parser.parse_args(words)
    if chosen.command == "export" and chosen.report == FORM and not chosen.template:
        parser.error(_("Name the form to fill with --template."))
    return chosen


def _after_language(arguments: Sequence[str]) -> Sequence[str]:
    """The arguments behind the language, where it is named first."""
    if arguments and arguments[0].startswith("--language="):
        return arguments[1:]
    return arguments[2:] if arguments[:1] == ["--language"] else arguments


def run(arguments: Sequence[str]) -> int:
    """Carry out one command; returns its exit code. Raises SystemExit(2) where the command is not written right."""
    chosen = understand(arguments)
    try:
        answer = _action(chosen.command)(chosen)
    except AppError as error:
        return _refuse(error, as_json=chosen.json)
    except OSError as error:
        sentence = N_("The computer does not allow it: {reason} ({file}).")
        said = AppError(sentence, reason=error.strerror, file=error.filename)
        return _refuse(said, as_json=chosen.json)
    except KeyboardInterrupt:
        return STOPPED
    if chosen.json:
        _print(json.dumps({name: one for name, one in answer.items() if name != "said"}, ensure_ascii=False))
    elif answer["said"]:
        _print(str(answer["said"]))
    return DONE if answer.get("ok", True) else REFUSED


def _print(text: str) -> None:
    """Print an answer; a program that has stopped reading it ("| head") has read enough."""
    try:
        print(text, flush=True)
    except BrokenPipeError:
        # What is still buffered would raise again when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refuse(error: AppError, *, as_json: bool) -> int:
    if as_json:
        _print(json.dumps({"refused": str(error)}, ensure_ascii=False))
    print(str(error), file=sys.stderr)
    return REFUSED
