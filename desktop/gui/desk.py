"""The officer's desk: the pages' one way to the operations, to each other, and to the surroundings of values."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.domain.around import Around
from desktop.domain.fields import Value
from desktop.domain.language import Message
from desktop.gui.work import Answer, Job, Manner, Refusal, Work, is_there
from desktop.operations.session import MASKED_NOW, Session


class Desk(QObject):
    """One open register as the window sees it.

    `written` says that something was written; its argument is the keys of the registers concerned, none meaning
    any. `around` shows values on the thread of the window: titles of linked records come from what pages asked for
    (`remember_titles`), never from the file. `record_wanted` (register, id), `begin_wanted` (register, view, values),
    `page_wanted` (key, parameters), `act_wanted` (id of an act of the menu), `going_back_wanted` (backup, password) and
    `noticed` (tone, Message) and `backed_up` (a copy was made) are answered by the window.
    """

    written = Signal(tuple)
    record_wanted = Signal(str, str)
    begin_wanted = Signal(str, str, dict)
    page_wanted = Signal(str, dict)
    noticed = Signal(str, object)
    around_changed = Signal()
    act_wanted = Signal(str)
    going_back_wanted = Signal(object, str)
    backed_up = Signal()

    def __init__(self, work: Work, around: Around, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.work = work
        self.masked = False
        """Whether names and identifiers are masked on the screen; nothing is written meanwhile."""
        self._titles: dict[tuple[str, str], str] = {}
        self._around = replace(around, title=self.title)
        work.refused.connect(self._refused)

    @property
    def around(self) -> Around:
        """The surroundings of values, in the language of the window."""
        return self._around

    def set_around(self, around: Around) -> None:
        """Take new surroundings: another language, a new village, a changed code."""
        self._around = replace(around, title=self.title)
        self.around_changed.emit()

    def ask(
        self,
        operation: Callable[..., Any],
        *arguments: Any,
        then: Answer | None = None,
        failed: Refusal | None = None,
        manner: Manner = Manner(),  # noqa: B008  # frozen
    ) -> Job:
        """Have `operation(session, *arguments)` done on the thread of the file; `then` gets what it returns."""
        return self.work.ask(operation, *arguments, answer=then, refusal=failed, manner=manner)

    def write(
        self,
        registers: Sequence[str],
        operation: Callable[..., Any],
        *arguments: Any,
        then: Answer | None = None,
        failed: Refusal | None = None,
        manner: Manner = Manner(),  # noqa: B008
    ) -> Job:
        """Like `ask` for an operation that writes to registers: afterwards everybody who shows them is told."""
        done = partial(self._wrote, tuple(registers), then)
        return self.work.ask(operation, *arguments, answer=done, refusal=failed, manner=manner)

    def _wrote(self, registers: tuple[str, ...], then: Answer | None, answer: Any) -> None:
        if then is not None and is_there(then):
            then(answer)
        if is_there(self._wrote):  # the answer may have been to let the register go
            self.written.emit(registers)

    def remember_titles(self, titles: dict[tuple[str, str], str]) -> None:
        """Keep the words by which linked records are known, for showing links without asking the file."""
        self._titles.update(titles)

    def mask(self, masked: bool) -> None:
        """Take note that names are masked from now on, or shown again: forget every name, and have all read anew."""
        self.masked = masked
        self._titles.clear()
        self.written.emit(())

    def refuses_masked(self) -> bool:
        """Whether names are masked, which is said, because what was wanted would need them."""
        if self.masked:
            self.noticed.emit("doubt", Message(MASKED_NOW))
        return self.masked

    def title(self, register: str, record: str) -> str:
        """The words by which a linked record is known, empty while nobody has asked for them."""
        return self._titles.get((register, record), "")

    def open_record(self, register: str, record: str) -> None:
        """Show a record on the page of its register."""
        self.record_wanted.emit(register, record)

    def begin_record(self, register: str, view: str = "", **values: Value) -> None:
        """Begin a new record in its form, with some values given."""
        self.begin_wanted.emit(register, view, values)

    def open_page(self, key: str, **parameters: object) -> None:
        """Show a page of the sidebar."""
        self.page_wanted.emit(key, parameters)

    def do_act(self, act: str) -> None:
        """Do one of the acts of the menu."""
        self.act_wanted.emit(act)

    def notice(self, tone: str, message: Message) -> None:
        """Say something in the bar of the window: tone new, update, doubt or reject."""
        self.noticed.emit(tone, message)

    def _refused(self, message: Message) -> None:
        self.noticed.emit("reject", message)


def around_on_window(session: Session, language: str) -> Around:
    """The surroundings of values for the thread of the window, made on the thread of the file."""
    return session.around(language)
