"""Somebody at the keyboard of the whole application: presses keys, reads what stands there, waits for nothing else."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop.app import Application
from desktop.domain.fields import Record
from desktop.gui.cover.unlock import Unlock
from desktop.gui.editors.suggesting_line import SuggestingLine
from desktop.gui.parts.labels import Label, Line
from desktop.gui.parts.page import Page
from desktop.gui.records.form import Form
from desktop.gui.records.panel import RecordPanel
from desktop.gui.window import Window
from desktop.operations.session import Session

FIELDS = 60
"""More than any form has."""


class Person:
    """Sits before an Application; what was typed is always typed where the keyboard is."""

    def __init__(self, qtbot: Any, application: Application) -> None:
        self.qtbot, self.application = qtbot, application

    def until(self, condition: Callable[[], object]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(lambda: bool(condition()))

    def ask(self, operation: Callable[..., Any], *arguments: Any) -> Any:
        """Have an operation done on the thread of the file, and wait for its answer."""
        answers: list[Any] = []
        self.application.work.ask(operation, *arguments, answer=answers.append)
        self.until(lambda: answers)
        return answers[0]

    def settle(self) -> None:
        """Wait until everything that was asked for is done and answered, and what followed from it as well."""
        while True:
            self.ask(lambda _session: None)
            QApplication.sendPostedEvents()
            QApplication.processEvents()
            if self.application.work.idle:
                return

    def records(self, key: str) -> list[Record]:
        """What the file holds of a register, in the order of writing."""

        def read(session: Session) -> list[Record]:
            return sorted(session.file.first(key, None, (), 10_000), key=lambda one: str(one["id"]))

        return list(self.ask(read))

    @property
    def shown(self) -> Any:
        """What fills the screen: wizard, door or window."""
        return self.application.shown

    @property
    def window(self) -> Window:
        """The window of the open register."""
        assert isinstance(self.shown, Window), f"there is no window but {self.shown}"
        return self.shown

    @property
    def page(self) -> Any:
        """The page that is shown."""
        page: Page = self.window.page(self.window.key)
        return page

    @property
    def focused(self) -> QWidget:
        """What has the keyboard."""
        if not self.shown.isActiveWindow():  # the platform without a screen forgets it when another window closes
            self.shown.activateWindow()
            self.until(self.shown.isActiveWindow)
        return QApplication.focusWidget() or self.shown

    def press(self, *keys: str) -> None:
        """Press keys or chords one after the other, such as "Ctrl+N" or "Return"."""
        for key in keys:
            chord = QKeySequence(key)[0]
            QTest.keyClick(self.focused, chord.key(), chord.keyboardModifiers())

    def push(self, words: str) -> None:
        """Press the Alt letter of the button whose words begin so; Qt shows it pressed for a moment before it acts."""
        found: list[str] = []

        def look() -> list[str]:
            buttons = [one for one in self.shown.findChildren(QPushButton) if one.isVisible() and one.isEnabled()]
            found[:] = [
                one.text() for one in buttons if one.text().replace("&", "").startswith(words) and "&" in one.text()
            ]
            return found

        self.until(look)
        self.press(f"Alt+{found[0][found[0].index('&') + 1]}")

    def type(self, words: str) -> None:
        """Type words, as somebody who can't look at the screen meanwhile."""
        for letter in words:
            if letter.isascii():
                QTest.keyClicks(self.focused, letter)
            else:  # QTest knows the keys of ASCII only
                key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.focused, key)

    def said(self, within: QWidget | None = None) -> list[str]:
        """The words that can be read on the screen, or in a part of it."""
        part = within or self.shown
        return [one.text() for kind in (Label, Line) for one in part.findChildren(kind) if one.isVisible()]

    def open_door(self, password: str, today: date | None = None) -> None:
        """Type the password at the door and wait for the window."""
        assert isinstance(self.shown, Unlock)
        self.type(password)
        self.press("Return")
        if today is not None:
            self.application.work.ask(lambda session: setattr(session, "fixed_today", today))
        self.until(lambda: isinstance(self.shown, Window))
        self.arrive()

    def arrive(self) -> None:
        """Wait until what is shown has the keyboard."""
        self.shown.activateWindow()
        self.until(self.shown.isActiveWindow)
        if isinstance(self.shown, Window):
            self.settle()

    def go_to_place(self, number: int) -> None:
        """Go to a place of the sidebar by its number."""
        self.press(f"Ctrl+{number}")
        self.settle()

    @property
    def panel(self) -> RecordPanel:
        """The record beside the list."""
        panel: RecordPanel = self.page.panel
        return panel

    @property
    def form(self) -> Form:
        """The form that is open on this page."""
        form = self.panel.form
        assert form is not None, "no form is open"
        return form

    @property
    def field(self) -> str:
        """The field of the form that the keyboard is in; empty while it is elsewhere."""
        rows, focused = self.form.sections.rows, self.focused
        return next((name for name, row in rows.items() if row.editor.isAncestorOf(focused)), "")

    def begin(self) -> None:
        """Begin a new record."""
        self.press("Ctrl+N")
        self.wait_for_form()

    def wait_for_form(self) -> None:
        """Wait until a form is open and the keyboard is in one of its fields."""
        self.settle()
        self.until(lambda: self.panel.form is not None and self.field)

    def fill(self, **answers: str) -> None:
        """Answer fields in the order of the form: Enter passes over those between, and goes on after each answer."""
        for name, words in answers.items():
            for _ in range(FIELDS):
                if self.field == name:
                    break
                self.press("Return")
            assert self.field == name, f"Enter never came to {name}, but to {self.field}"
            self._answer(words)

    def _answer(self, words: str) -> None:
        line, name = self.focused, self.field
        self.type(words)
        if isinstance(line, SuggestingLine):
            self.until(lambda: line.list_open)
            self.settle()
        self.press("Return")
        if self.panel.form is not None and self.field == name:
            self.press("Return")

    def save(self) -> None:
        """Save the form with Ctrl+S and wait until the record is read."""
        form = self.form
        self.press("Ctrl+S")
        refused = [row.remarks for row in form.sections.rows.values() if row.remarks]
        assert not form.bar.state.text().endswith("put right first"), refused
        self.until(lambda: self.panel.form is not form)
        self.settle()
