"""The foot of a review: what accepting will do, in numbers, and the button that does it."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QMenu

from desktop.domain.language import LANGUAGES, N_, Message, grouped
from desktop.gui.language import LANGUAGE_NAMES, say
from desktop.gui.mnemonics import give_menu_letters
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Icon, Label
from desktop.gui.parts.layouts import row
from desktop.operations.imports import ImportDone

HEIGHT = 52

_BEFORE = N_("Nothing is written yet. Accept adds {new} and updates {update}; {wait}, {back}.")
_ALL_KNOWN = N_("Nothing is written yet. The register knows every row that can go in already.")
_NONE_GOES_IN = N_(
    "Nothing is written yet. No row can go in as it is: answer what is asked above, or reply to the sender."
)
_AFTER = N_("Written as one change: {added}, {updated}; {wait}, {back}.")
_ADDED, _UPDATED = N_("{count} added", "{count} added"), N_("{count} updated", "{count} updated")
_WAIT = N_("{count} waits for a decision", "{count} wait for a decision")
_BACK = N_("{count} goes back to the sender", "{count} go back to the sender")
_NOTHING = N_("The register knew all of it: nothing was changed.")


class Foot(QFrame):
    """`accepted`, `left`, `undo_wanted` and `waiting_wanted` say which button was pressed; `reply_wanted` carries the
    language that was chosen for the reply.
    """

    accepted = Signal()
    left = Signal()
    undo_wanted = Signal()
    waiting_wanted = Signal()
    reply_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("foot")
        self.setMinimumHeight(HEIGHT)
        self._icon = Icon("info", "muted", 16)
        self._words = Label("", "small", "muted", wrap=True)
        self.undo = Button(N_("Take it all back"), icon="undo")
        self.leave = Button(N_("Don't take it in"))
        self.wait = Button("", icon="ask")
        self.accept = Button(N_("Accept"), "primary", "check")
        self.done = Button(N_("Done"), "primary", "check")
        self.reply = Button(N_("Reply to the sender"))
        self.reply.clicked.connect(lambda _checked: self.open_languages())
        self._senders = LANGUAGES[0]
        self.accept.clicked.connect(self.accepted)
        self.leave.clicked.connect(self.left)
        self.done.clicked.connect(self.left)
        self.undo.clicked.connect(self.undo_wanted)
        self.wait.clicked.connect(self.waiting_wanted)
        buttons = (self.undo, self.wait, self.reply, self.leave, self.accept, self.done)
        self.setLayout(row(self._icon, (self._words, 1), *buttons, margins=(16, 4, 16, 4), gap=10))

    def offer_reply(self, possible: bool, language: str) -> None:
        """Whether the sender can be replied to, and in which language the file was written."""
        self.reply.setVisible(possible)
        self._senders = language

    def open_languages(self) -> QMenu:
        """Ask in which language to reply, that of the sender first; returns the menu."""
        menu = QMenu(self.reply)
        for language in sorted(LANGUAGES, key=lambda one: one != self._senders):
            own = Message(N_("{language}, as in the file"), language=LANGUAGE_NAMES[language])
            words = say(own) if language == self._senders else LANGUAGE_NAMES[language]
            menu.addAction(words).triggered.connect(partial(self._reply_in, language))
        give_menu_letters(menu.actions())
        menu.aboutToHide.connect(menu.deleteLater)
        above = QPoint(0, menu.sizeHint().height())
        menu.popup(self.reply.mapToGlobal(self.reply.rect().topLeft()) - above)
        menu.setActiveAction(menu.actions()[0])
        return menu

    def _reply_in(self, language: str) -> None:
        self.reply_wanted.emit(language)

    def ask(self, counts: Mapping[str, int]) -> None:
        """Say what accepting would do; `counts` are the rows by tone."""
        numbers = _numbers(counts)
        changes = counts.get("new", 0) + counts.get("update", 0)
        waiting = counts.get("doubt", 0)
        self._icon.change("info", "muted")
        nothing = _ALL_KNOWN if counts.get("same", 0) else _NONE_GOES_IN
        self._words.say(Message(_BEFORE, **numbers) if changes or waiting else nothing)
        if changes:
            self.accept.say(Message(N_("Accept {count} change", "Accept {count} changes"), count=changes))
        else:
            self.accept.say(Message(N_("Let {count} row wait", "Let {count} rows wait"), count=waiting))
        self._show_buttons(self.leave, *([self.accept] if changes or waiting else []))

    def tell(self, done: ImportDone, counts: Mapping[str, int]) -> None:
        """Say what was written."""
        self._icon.change("check", "new")
        self._words.say(Message(_AFTER, **_numbers(counts)) if done.change else _NOTHING)
        waiting = counts.get("doubt", 0)
        self.wait.say(Message(N_("Decide {count} row", "Decide {count} rows"), count=waiting))
        self._show_buttons(self.done, *([self.undo] if done.change else []), *([self.wait] if waiting else []))

    def _show_buttons(self, *shown: Button) -> None:
        for button in (self.undo, self.wait, self.leave, self.accept, self.done):
            button.setVisible(button in shown)


def _numbers(counts: Mapping[str, int]) -> dict[str, object]:
    new, update = counts.get("new", 0), counts.get("update", 0)
    return {
        "new": grouped(new),
        "update": grouped(update),
        "added": Message(_ADDED, count=new),
        "updated": Message(_UPDATED, count=update),
        "wait": Message(_WAIT, count=counts.get("doubt", 0)),
        "back": Message(_BACK, count=counts.get("reject", 0)),
    }
