"""The last step: the recovery key, shown once, printed or saved, and proven to be at hand."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QWidget

from desktop.domain.language import N_, Message
from desktop.gui.cover.fields import Asked, line_field
from desktop.gui.cover.recovery_page import (
    GROUPS_IN_A_LINE,
    RecoveryPage,
    groups_of,
    print_recovery_page,
    save_recovery_page,
)
from desktop.gui.cover.step import Step
from desktop.gui.language import say
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import clear, column, row
from desktop.gui.parts.notices import Notice


class RecoveryStep(Step):
    """Shows the key; `choose_file` asks where to save it and may be replaced."""

    name = N_("Recovery key")
    title = N_("Keep the recovery key")
    sentence = N_("If you forget your password, this key opens the register. It is shown only now.")

    def __init__(self) -> None:
        super().__init__()
        self._page: RecoveryPage | None = None
        self.choose_file: Callable[[], Path | None] = self._ask_file
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(28)
        self._grid.setVerticalSpacing(8)
        self._grid.setContentsMargins(24, 18, 24, 18)
        box = QFrame()
        box.setObjectName("card")
        box.setLayout(self._grid)
        self._key = box
        print_button, save_button = Button(N_("Print the key"), icon="print"), Button(N_("Save as PDF…"), icon="save")
        print_button.clicked.connect(self._print)
        save_button.clicked.connect(self._save)
        self._last = line_field()
        self._last.setMaximumWidth(120)
        self._asked = Asked(N_("Type the last group of the key, to show that you have it"), self._last)
        self._told = column(gap=6)
        holder = QWidget()
        holder.setFixedWidth(480)
        buttons = row(print_button, save_button, None)
        where = N_("Keep it away from this computer: in a locked drawer, or at the Mayor's office.")
        warning = Notice(where, "doubt", lasting=True)
        holder.setLayout(column(box, buttons, self._told, warning, 4, self._asked, None, gap=10))
        self.put(row(holder, None), None)

    def show_page(self, page: RecoveryPage) -> None:
        """Show the key of a register that was just made."""
        self._page = page
        groups = groups_of(page.key)
        self._key.setAccessibleName(" ".join(groups))
        for place, group in enumerate(groups):
            label = Label(face="record")
            label.show_text(group)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._grid.addWidget(label, place // GROUPS_IN_A_LINE, place % GROUPS_IN_A_LINE)

    def begin(self) -> None:
        """The keyboard is on the field."""
        self._last.setFocus(Qt.FocusReason.OtherFocusReason)

    def answered(self) -> bool:
        """The last group must be typed as it stands on the page; small letters will do."""
        last = groups_of(self._page.key)[-1] if self._page else ""
        right = bool(last) and self._last.text().strip().upper() == last.upper()
        self._asked.show_problem("" if right else N_("That is not the last group. Read it from the page you printed."))
        if not right:
            self.begin()
        return right

    def _print(self) -> None:
        if self._page and print_recovery_page(self._page, self):
            self._tell(Notice(N_("Sent to the printer."), "new"))

    def _save(self) -> None:
        file = self.choose_file() if self._page else None
        if file is None or self._page is None:
            return
        try:
            save_recovery_page(self._page, file)
        except OSError:
            self._tell(Notice(Message(N_("Could not write {file}. Choose another folder."), file=file), "reject"))
            return
        self._tell(Notice(Message(N_("Saved as {file}. Move it to a safe place."), file=file), "new"))

    def _tell(self, notice: Notice) -> None:
        clear(self._told)
        self._told.addWidget(notice)

    def _ask_file(self) -> Path | None:
        name = f"{say(N_('Recovery key'))}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(self, say(N_("Save as PDF…")), str(Path.home() / name), "PDF (*.pdf)")
        return Path(chosen) if chosen else None
