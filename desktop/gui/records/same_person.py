"""Beside the form of a person: who of the register that may be, with the reasons in words, one at a time."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.fields import Value
from desktop.domain.language import N_, Message
from desktop.gui.language import Spoken, say
from desktop.gui.parts.buttons import Button, IconButton
from desktop.gui.parts.labels import Icon, Label, Line
from desktop.gui.parts.layouts import clear, column, row
from desktop.gui.parts.reasons import Reasons
from desktop.gui.records.contents import Contents
from desktop.gui.records.form import Form
from desktop.gui.records.form_keys import PLAIN, FormKeys
from desktop.gui.work import Manner
from desktop.operations.record_pages import SavedPage
from desktop.operations.same_person import MaybeSame, get_acquainted, tell_apart, who_it_may_be

REST = 250
"""Milliseconds of rest in typing after which the register is asked."""

REASONS = 3
"""The strongest ones; all of them together would hide the form."""

_BANDS = {True: N_("Very likely in the register already"), False: N_("Perhaps in the register already")}
_OPEN, _USE = N_("Open that record"), N_("Take that record")
_STEPS = N_("{place} of {count}")


class SamePerson(Spoken, QFrame):
    """Looks for whoever a form writes about, and stands at its foot as long as somebody is found.

    `record_wanted` (id, name) asks for that record in place of the form. F6 brings the keyboard here and back.
    """

    record_wanted = Signal(str, str)

    def __init__(self, form: Form, use: bool = False) -> None:
        super().__init__()
        self.setObjectName("foot")
        self._form, self._desk = form, form.desk
        self._contents: Contents = form.contents
        self._apart: dict[Contents, list[str]] = {}
        self._found: tuple[MaybeSame, ...] = ()
        self._at = 0
        self._record: dict[str, Value] | None = None
        self._behind: QWidget | None = None
        self._acquainting = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST)
        self._rest.timeout.connect(self._look)
        self._build(use)
        self._connect()
        self.hide()

    def _build(self, use: bool) -> None:
        self.band, self.steps = Label("", "strong", "doubt", wrap=True), Label("", "small", "muted")
        self.name, self.second = Line("", "card"), Line("", "small", "muted")
        self.before_button, self.next_button = (
            IconButton("left", N_("Before"), size=16),
            IconButton("right", N_("Next"), size=16),
        )
        self.open_button = Button(_USE if use else _OPEN)
        self.apart_button = Button(N_("Not the same person"), "quiet")
        self.reasons = QVBoxLayout()
        head = row(Icon("merge", "doubt", 16), (self.band, 1), self.before_button, self.steps, self.next_button, gap=6)
        keys = Label(N_("F6: here and back to the form"), "small", "muted")
        buttons = row(self.open_button, self.apart_button, None, gap=6)
        self.setLayout(
            column(
                head, column(self.name, self.second, gap=0), self.reasons, buttons, keys, margins=(20, 8, 16, 8), gap=5
            )
        )

    def _connect(self) -> None:
        form = self._form
        form.foot.addWidget(self)
        form.loaded.connect(self._begin)
        form.edited.connect(self._edited)
        form.stored.connect(self._stored)
        self.open_button.clicked.connect(self._open)
        self.apart_button.clicked.connect(self._tell_apart)
        self.before_button.clicked.connect(lambda _checked: self._step(-1))
        self.next_button.clicked.connect(lambda _checked: self._step(1))
        own = (self.open_button, self.apart_button, self.before_button, self.next_button)
        back = {(Qt.Key.Key_F6, PLAIN): self.give_back, (Qt.Key.Key_Escape, PLAIN): self.give_back}
        FormKeys(back, self).watch(*own)
        there = FormKeys({(Qt.Key.Key_F6, PLAIN): self.take_keyboard}, self)
        there.watch(form, *(widget for one in form.sections.rows.values() for widget in one.editor.held))

    @property
    def shown(self) -> MaybeSame | None:
        """Whom it speaks of now."""
        return self._found[self._at] if self._found else None

    def _begin(self) -> None:
        """The form shows another record: what was found for the one before is no longer meant."""
        self._contents, self._record = self._form.contents, None
        self._rest.stop()
        self._show(())

    def _edited(self, record: Mapping[str, Value]) -> None:
        if self._contents.new or self._contents.edited:
            self._record = dict(record)
            self._rest.start()

    def _look(self) -> None:
        """Ask who it may be; the people are got to know first, in steps between which others are answered."""
        if self._record is None or self._acquainting:
            return
        self._acquainting = True
        self._desk.ask(get_acquainted, then=self._acquainted)

    def _acquainted(self, ahead: int) -> None:
        self._acquainting = False
        if self._record is None:
            return
        if ahead:
            self._look()
            return
        lane = Manner(lane=f"same person {id(self)}")
        answered = partial(self._answered, self._contents, self._record)
        self._desk.ask(who_it_may_be, self._record, self._form.record_id, then=answered, manner=lane)

    def _answered(self, contents: Contents, record: Mapping[str, Value], found: tuple[MaybeSame, ...]) -> None:
        if contents is self._contents and record is self._record:
            apart = self._apart.get(self._contents, [])
            self._show(tuple(one for one in found if one.record not in apart))

    def _show(self, found: tuple[MaybeSame, ...]) -> None:
        """Show those who were found, going on with the one that was looked at if it is still among them."""
        looked_at = self.shown.record if self.shown else ""
        self._found = found
        self._at = next((place for place, one in enumerate(found) if one.record == looked_at), 0)
        if not found and self.isAncestorOf(self.window().focusWidget()):
            self.give_back()
        self.setVisible(bool(found))
        self.retranslate()
        if found and self._behind is None:
            self._form.keep_in_sight()

    def _step(self, by: int) -> None:
        self._at = (self._at + by) % len(self._found)
        self.retranslate()

    def retranslate(self) -> None:
        """Say who it may be, and why, in the language of the window."""
        one = self.shown
        clear(self.reasons)
        if one is None:
            return
        self.band.say(_BANDS[one.sure])
        self.name.show_text(one.title)
        self.second.show_text(one.second)
        several = len(self._found) > 1
        self.steps.say(Message(_STEPS, place=self._at + 1, count=len(self._found)) if several else "")
        for button in (self.before_button, self.next_button):
            button.setVisible(several)
        self.reasons.addWidget(Reasons(one.evidence[:REASONS]))
        why = "; ".join(str(reason.message) for reason in one.evidence[:REASONS])
        self.setAccessibleName(f"{say(_BANDS[one.sure])}: {one.title}, {one.second}. {why}")
        self.open_button.setAccessibleDescription(one.title)
        self.apart_button.setAccessibleDescription(one.title)

    def take_keyboard(self) -> None:
        """Put the keyboard here, as long as somebody is shown."""
        if self._found:
            self._behind = self.window().focusWidget()
            self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_back(self) -> None:
        """Put the keyboard back into the field that it came from."""
        behind, self._behind = self._behind, None
        if behind is not None and behind.isVisible():
            behind.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._form.focus_first()

    def _open(self) -> None:
        one = self.shown
        if one is not None:
            self._behind = None
            self.record_wanted.emit(one.record, one.title)

    def _tell_apart(self) -> None:
        """Not shown again for this form; written down once the form is saved and has a record of its own."""
        one = self.shown
        if one is not None:
            self._apart.setdefault(self._contents, []).append(one.record)
            self._show(tuple(other for other in self._found if other is not one))

    def _stored(self, contents: Contents, done: SavedPage) -> None:
        apart = self._apart.pop(contents, [])
        if apart:
            self._desk.write((), tell_apart, done.saved.record, tuple(apart))
        if contents is self._contents:
            self._record = None
            self._rest.stop()
            self._show(())
