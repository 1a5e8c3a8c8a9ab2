"""Turns a mistake of the application itself into a file that can be read by anybody and holds nothing of a record."""

import platform
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

import platformdirs
import PySide6

import desktop
from desktop.domain.language import N_, Message

_OWN = Path(desktop.__file__).resolve().parent.parent


def reports_folder() -> Path:
    """Where reports are kept on this computer."""
    return Path(platformdirs.user_log_dir("igitabo", appauthor=False)) / "reports"


def write_report(error: BaseException, folder: Path | None = None) -> Path:
    """Write what happened and where in the program, and nothing else.

    Neither the text of an exception nor the value of a variable is written: both may hold a child's data. Raises
    OSError where the folder can't be written.
    """
    target = folder or reports_folder()
    target.mkdir(parents=True, exist_ok=True)
    now = datetime.now()
    file = target / f"{now:%Y%m%d-%H%M%S-%f}.txt"
    heading = [
        f"Igitabo, {now:%Y-%m-%d %H:%M:%S}",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, {platform.system()} {platform.release()}",
        "",
    ]
    file.write_text("\n".join([*heading, *_story(error)]) + "\n", encoding="utf-8")
    return file


def _story(error: BaseException) -> list[str]:
    """The kinds of the exceptions in their chain, the innermost first, each with the places it passed through."""
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    lines = [*_story(cause), "", "which led to", ""] if cause else []
    lines.append(f"{type(error).__module__}.{type(error).__qualname__}")
    for place in traceback.extract_tb(error.__traceback__):
        lines.append(f"  {_shortened(place.filename)}:{place.lineno} in {place.name}")
    return lines


def _shortened(file: str) -> str:
    """A file of the program without the folders above it: they may bear the name of a person."""
    path = Path(file)
    return path.relative_to(_OWN).as_posix() if path.is_relative_to(_OWN) else path.name


def sentence_about(error: BaseException, folder: Path | None = None) -> Message:
    """Report a mistake and say so in a sentence."""
    try:
        file = write_report(error, folder)
    except OSError:
        return Message(N_("The application made a mistake and could not finish this. Close it and open it again."))
    return Message(
        N_("The application made a mistake and could not finish this. A report without any record is in {file}."),
        file=file,
    )


def watch_for_mistakes(show: Callable[[Message], None], folder: Path | None = None) -> None:
    """From now on report what goes wrong in the window itself, and show the sentence, instead of dying of it.

    What goes wrong while a sentence is shown is reported too, but not shown: that would go wrong again without end.
    """
    showing = False

    def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        nonlocal showing
        said = sentence_about(error, folder)
        if showing:
            return
        showing = True
        try:
            show(said)
        finally:
            showing = False

    sys.excepthook = report
