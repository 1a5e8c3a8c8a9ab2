"""An office for the tests of the window: a real register on the real thread, a desk over it, a few records."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.domain.fields import Value
from desktop.domain.language import Message
from desktop.gui.desk import Desk, around_on_window
from desktop.gui.language import speak
from desktop.gui.work import Work
from desktop.operations.records import save_record
from desktop.operations.session import Session
from desktop.registers import REGISTERS
from desktop.storage.keys import Cost
from desktop.storage.register_file import RegisterFile
from tests.waiting import PATIENCE

TODAY = date(2026, 11, 23)
KARONGI, KIGABIRO = "31", "31090303"
_CHEAP = Cost(memory=8 * 1024 * 1024, passes=1)


def new_register(path: Path) -> Session:
    """A register of Karongi whose password costs next to nothing to try."""
    file, _ = RegisterFile.create(path, "Uwera Claudine", "ikawa n'icyayi", REGISTERS, _CHEAP)
    with file.change(Message("Began the register"), "Uwera Claudine"):
        file.set_settings({"district": KARONGI, "officer": "Uwera Claudine"})
    return Session(file, "Uwera Claudine", fixed_today=TODAY)


class Office:
    """The desk of an officer, with a way to do something and wait for it; `heard` are the notices."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.desk = Desk(work, self._answer(work.ask, around_on_window, "en"))
        self.heard: list[tuple[str, str]] = []
        self.desk.noticed.connect(lambda tone, message: self.heard.append((tone, str(message))))

    def do(self, operation: Callable[..., Any], *arguments: Any) -> Any:
        """Have an operation done on the thread of the register; raises what it refuses."""
        return self._answer(self.work.ask, operation, *arguments)

    @staticmethod
    def _answer(ask: Callable[..., Any], *arguments: Any) -> Any:
        answers: list[Any] = []
        refusals: list[Exception] = []
        loop = QEventLoop()

        def done(kept: list[Any], value: Any) -> None:
            kept.append(value)
            loop.quit()

        ask(*arguments, answer=lambda value: done(answers, value), refusal=lambda error: done(refusals, error))
        QTimer.singleShot(PATIENCE, loop, loop.quit)
        loop.exec()
        if refusals:
            raise refusals[0]
        assert answers, "no answer came"
        return answers[0]

    def settle(self) -> None:
        """Wait until everything asked so far is done and answered."""
        self.do(lambda _session: None)

    def keep(self, register: str, **values: Value) -> str:
        """Keep a new record; returns its id."""
        return str(self.do(save_record, register, values).record)

    def child(self, family_name: str = "Mutoni", other_names: str = "Clarisse", **values: Value) -> str:
        """Register a child; returns its id."""
        known: dict[str, Value] = {"sex": "F", "village": KIGABIRO, "is_child": "yes", "birth": "2014-03-14"}
        return self.keep("people", **{**known, "family_name": family_name, "other_names": other_names, **values})

    def speak(self, language: str) -> None:
        """Change the language of everything, as the window does."""
        speak(QApplication.instance(), language)
        self.desk.set_around(self.do(around_on_window, language))
        QApplication.sendPostedEvents()
