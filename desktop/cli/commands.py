"""The commands and their arguments; exit 0 done, 1 refused with a sentence, 2 wrong usage."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from desktop.domain.language import LANGUAGES, _, set_language
from desktop.domain.problems import AppError

DONE, REFUSED = 0, 1

Answer = dict[str, object]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="igitabo", description=_("The register of a district, offline."))
    parser.add_argument("--language", choices=LANGUAGES, default="en", help=_("language of what is said"))
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _window_commands(commands)
    _register_commands(commands)
    _workbook_commands(commands)
    return parser


Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"


def _window_commands(commands: Commands) -> None:
    window = commands.add_parser("window", help=_("open the window (also without a command)"))
    _common(window)
    demo = commands.add_parser("demo", help=_("make the demonstration district and open it"))
    demo.add_argument("--people", type=int, default=400, help=_("invented people besides the imported ones"))
    demo.add_argument("--no-window", action="store_true", help=_("don't open the window"))
    demo.add_argument("--folder", help=_("where to make it"))
    demo.add_argument("--json", action="store_true", help=_("answer as JSON"))
    test = commands.add_parser("self-test", help=_("try this installation on a register of its own"))
    test.add_argument("--json", action="store_true", help=_("answer as JSON"))


def _register_commands(commands: Commands) -> None:
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


def _workbook_commands(commands: Commands) -> None:
    inspect = commands.add_parser("inspect", help=_("say what a workbook holds, without a register"))
    inspect.add_argument("file", help=_("the workbook"))
    inspect.add_argument("--sheet", help=_("the sheet to look at"))
    inspect.add_argument("--json", action="store_true", help=_("answer as JSON"))
    taking = commands.add_parser("import", help=_("take a workbook in"))
    taking.add_argument("file", help=_("the workbook"))
    taking.add_argument("--sheet", help=_("the sheet to take"))
    taking.add_argument("--dry-run", action="store_true", help=_("only say what would happen"))
    _common(taking)
    export = commands.add_parser("export", help=_("write a report"))
    export.add_argument("report", help=_("the report: ministry-quarterly, ovc-list or ovc-summary"))
    export.add_argument("--quarter", required=True, help=_("such as 2026Q1: July to September of 2026/27"))
    export.add_argument("--out", required=True, help=_("the workbook to write"))
    export.add_argument("--template", help=_("the receiver's own workbook to fill"))
    _common(export)


def _common(command: argparse.ArgumentParser) -> None:
    command.add_argument("--register", help=_("the register; that of the documents folder otherwise"))
    command.add_argument("--password-file", help=_("a file whose first line is the password"))
    command.add_argument("--json", action="store_true", help=_("answer as JSON"))


def _action(command: str | None) -> Callable[[argparse.Namespace], Answer]:
    from desktop.cli import demonstration, registers, workbooks

    return {
        "demo": demonstration.demo,
        "self-test": demonstration.self_test,
        "new": registers.new,
        "check": registers.check,
        "backup": registers.backup,
        "restore": registers.restore,
        "inspect": workbooks.inspect,
        "import": workbooks.take_in,
        "export": workbooks.export,
    }[str(command)]


def run(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command; returns its exit code. Raises SystemExit(2) where the command is not written right."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    set_language(chosen.language)
    try:
        answer = _action(chosen.command)(chosen)
    except AppError as error:
        return _refuse(error, as_json=chosen.json)
    if chosen.json:
        print(json.dumps({name: one for name, one in answer.items() if name != "said"}, ensure_ascii=False))
    else:
        print(answer["said"])
    return DONE if answer.get("ok", True) else REFUSED


def _refuse(error: AppError, *, as_json: bool) -> int:
    if as_json:
        print(json.dumps({"refused": str(error)}, ensure_ascii=False))
    print(str(error), file=sys.stderr)
    return REFUSED


def wants_window(arguments: Sequence[str]) -> bool:
    """Whether the command line asks for the window: no command, or the command `window`."""
    words = [word for word in arguments if not word.startswith("-")]
    return not arguments or words[:1] == ["window"] or (arguments[0] in ("--register",))


def usage_error(sentence: str) -> NoReturn:
    """Refuse wrong usage with exit code 2 and a sentence."""
    _parser().error(sentence)
