"""The record beside the list: read, changed in place, begun anew, with forms upon forms where a link needs one."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.fields import Value
from desktop.domain.language import N_, Message
from desktop.gui.desk import Desk
from desktop.gui.records.above import Above
from desktop.gui.records.form import Form
from desktop.gui.records.form_keys import CTRL, PLAIN, FormKeys
from desktop.gui.records.reading import Blocks, Reading
from desktop.gui.records.same_person import SamePerson
from desktop.gui.work import Manner
from desktop.operations.record_pages import BegunRecord, RecordPage, SavedPage, begun_record, note_views, record_page
from desktop.registers import register

_BEFORE_READY = 300
"""Milliseconds after the first record is shown in which nobody presses F2 yet: the form is made meanwhile."""


@dataclass
class _Place:
    """A form that is open: the `field` of the form below that waits for it, or `added` to the record that is read."""

    form: Form
    field: str = ""
    added: bool = False


class RecordPanel(QWidget):
    """One record of a register, or of one of its views.

    `shown` carries the RecordPage that is read now, `saved` the SavedPage of what was saved here; `closed` says that
    there is nothing more to show, `rested` that a form was closed and a record is read again, `whole_wanted` asks for
    the page of a RecordPage. `blocks` is what the page of a register has of its own.
    """

    shown = Signal(object)
    saved = Signal(object)
    closed = Signal()
    rested = Signal()
    print_wanted = Signal(object)
    whole_wanted = Signal(object)

    def __init__(self, desk: Desk, key: str, view: str = "", blocks: Blocks = Blocks()) -> None:  # noqa: B008  # frozen
        super().__init__()
        self.desk, self.key, self.view = desk, key, view
        self.above = Above()
        self.reading = Reading(desk, blocks)
        self._form: Form | None = None
        self._open: list[_Place] = []
        self._stack = QStackedWidget()
        self._blank = QWidget()
        for page in (self._blank, self.reading):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.reading.edit_wanted.connect(self.edit)
        self.reading.resume_wanted.connect(partial(self.edit, resume=True))
        self.reading.add_wanted.connect(self.add)
        self.reading.print_wanted.connect(self._print)
        self.reading.whole_wanted.connect(self._whole)
        self._keys = FormKeys({(Qt.Key.Key_F2, PLAIN): self.edit, (Qt.Key.Key_E, CTRL): self.edit}, self)
        self._keys.watch(self.reading)
        desk.written.connect(self._written)
        desk.around_changed.connect(self._say_again)

    @property
    def blocks(self) -> Blocks:
        """What the page of this register has of its own."""
        return self.reading.blocks

    @blocks.setter
    def blocks(self, blocks: Blocks) -> None:
        self.reading.blocks = blocks

    @property
    def page(self) -> RecordPage | None:
        """The record that is read now, or that is being changed."""
        return self.reading.page

    @property
    def form(self) -> Form | None:
        """The form that is open on top, None while a record is read."""
        return self._open[-1].form if self._open else None

    def show_record(self, record: str) -> None:
        """Show a record; a newer wish replaces one that still waits, so the arrow keys can run through a list."""
        self.leave()
        lane = Manner(urgent=True, lane=f"record {id(self)}")
        self.desk.ask(record_page, self.key, record, then=self._show, manner=lane)

    def _show(self, page: RecordPage) -> None:
        if self._open:
            return
        self.reading.show_page(page)
        self._stack.setCurrentWidget(self.reading)
        self.setFocusProxy(self.reading)
        self.shown.emit(page)
        self.desk.ask(note_views)
        if self._form is None:
            QTimer.singleShot(_BEFORE_READY, self, self._main_form)

    def begin(self, values: dict[str, Value] | None = None) -> None:
        """Begin a new record with some values given."""
        if self.desk.refuses_masked():
            return
        self.leave()
        form = self._main_form()
        self._put_on(_Place(form))
        lane = Manner(urgent=True, lane=f"record {id(self)}")
        begun = partial(self._begin_in, form)
        self.desk.ask(begun_record, self.key, self.view, dict(values or {}), then=begun, manner=lane)

    def _begin_in(self, form: Form, begun: BegunRecord) -> None:
        form.begin(begun)
        form.focus_first()

    def edit(self, resume: bool = False) -> None:
        """Change the record that is read, in its place; `resume` goes on with what was left unfinished."""
        page = self.reading.page
        if page is None or self._open or page.record.get("removed") or self.desk.refuses_masked():
            return
        form = self._main_form()
        self._put_on(_Place(form))
        form.edit(page, resume)
        form.focus_first()

    def add(self, key: str, values: dict[str, Value]) -> None:
        """Begin a record that belongs to the one that is read; afterwards this one is read again."""
        page = self.reading.page
        if page is not None and not self._open and not self.desk.refuses_masked():
            self.desk.remember_titles({(page.register, page.id): page.label})
            self._begin_on_top(key, "", values, _Place(self._make_form(key), added=True))

    def leave(self) -> bool:
        """Make way for something else: what is complete is saved, what is not is kept. One may always leave."""
        while self._open:
            place = self._open.pop()
            place.form.make_way()
            self._take_off(place)
        self._stack.setCurrentWidget(self.reading if self.reading.page else self._blank)
        return True

    def show_history(self) -> None:
        """Show what became of the record."""
        if not self._open:
            self.reading.show_history()

    def _main_form(self) -> Form:
        """The form of this register: made once, since it has many fields."""
        if self._form is None:
            self._form = self._make_form(self.key)
            view = next((one for one in self._form.declared.views if one.key == self.view), None)
            self._form.kind = view.title_one if view else self._form.kind
        return self._form

    def _make_form(self, key: str, for_link: bool = False) -> Form:
        form = Form(self.desk, register(key), self.above)
        form.saved.connect(self._saved)
        form.closed.connect(self._closed)
        form.linked_wanted.connect(self._begin_linked)
        if form.declared.is_person:
            SamePerson(form, use=for_link).record_wanted.connect(self._known_wanted)
        self._stack.addWidget(form)
        return form

    def _put_on(self, place: _Place) -> None:
        self._open.append(place)
        self._stack.setCurrentWidget(place.form)
        self.setFocusProxy(place.form)

    def _take_off(self, place: _Place) -> None:
        if place.form is not self._form:
            self._stack.removeWidget(place.form)
            place.form.hide()
            place.form.deleteLater()

    def _begin_linked(self, field: str, key: str, view: str, values: dict[str, Value]) -> None:
        """A link wants a record that is not there yet: its form comes on top, and gives its record back."""
        self._begin_on_top(key, view, values, _Place(self._make_form(key, for_link=True), field))

    def _begin_on_top(self, key: str, view: str, values: dict[str, Value], place: _Place) -> None:
        self._put_on(place)
        self.desk.ask(begun_record, key, view, values, then=partial(self._begin_in, place.form))

    def _known_wanted(self, record: str, title: str) -> None:
        """Whoever is being written is in the register: a link below takes that record, otherwise it is shown."""
        if not self._open:
            return
        place = self._open[-1]
        if place.field:
            self._open.pop()
            place.form.drafts.drop()
            self._take_off(place)
            self._back_to_below(place.field, record, title)
        else:
            place.form.set_aside()
            self.desk.open_record(place.form.declared.key, record)

    def _saved(self, done: SavedPage) -> None:
        if not self._open:
            return
        place = self._open.pop()
        self._take_off(place)
        self.saved.emit(done)
        if self._open:
            self._back_to_below(place.field, done.page.id, done.page.label)
            return
        self.desk.notice("new", Message(N_("Saved: {name}"), name=done.page.label))
        if place.added:
            self._back_to_reading()
        else:
            self._show(done.page)
            self.reading.setFocus()
            self.rested.emit()

    def _back_to_reading(self) -> None:
        self._stack.setCurrentWidget(self.reading)
        self.setFocusProxy(self.reading)
        self.reading.setFocus()
        self.rested.emit()

    def _back_to_below(self, field: str, record: str, title: str) -> None:
        form = self._open[-1].form
        self._stack.setCurrentWidget(form)
        self.setFocusProxy(form)
        form.link(field, record, title)

    def _closed(self) -> None:
        if not self._open:
            return
        place = self._open.pop()
        self._take_off(place)
        if self._open:
            below = self._open[-1].form
            self._stack.setCurrentWidget(below)
            self.setFocusProxy(below)
            below.sections.rows[place.field].editor.setFocus()
        elif place.added or (place.form.record_id and self.reading.page is not None):
            self._back_to_reading()
            self._written(())
        else:
            self._stack.setCurrentWidget(self._blank)
            self.closed.emit()

    def _written(self, _registers: tuple[str, ...]) -> None:
        """Something was written: the record may have other words, or others may belong to it."""
        page = self.reading.page
        if page is not None and not self._open and self._stack.currentWidget() is self.reading:
            lane = Manner(lane=f"record {id(self)}")
            self.desk.ask(record_page, self.key, page.id, then=self._renew, manner=lane)

    def _renew(self, page: RecordPage) -> None:
        if not self._open and page != self.reading.page and self.reading.page and page.id == self.reading.page.id:
            self._show(page)

    def _say_again(self) -> None:
        """Places, codes or the language have changed, and with them the words of everything."""
        if self.reading.page is not None:
            self.reading.show_page(self.reading.page)
            self._written(())

    def offer_whole(self) -> None:
        """Have the head offer the page on which the record stands whole."""
        self.reading.head.whole_button.show()

    def _whole(self) -> None:
        if self.reading.page is not None:
            self.whole_wanted.emit(self.reading.page)

    def _print(self) -> None:
        if self.reading.page is not None:
            self.print_wanted.emit(self.reading.page)
