"""The form of one record, made from its declaration: filled by keyboard, checked as one goes, never lost."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.dates import show_moment
from desktop.domain.fields import Value
from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.domain.register import Register
from desktop.gui.desk import Desk
from desktop.gui.language import as_it_is
from desktop.gui.parts.layouts import clear
from desktop.gui.parts.notices import Notice, Offer
from desktop.gui.records.above import Above
from desktop.gui.records.contents import Contents
from desktop.gui.records.draft_keeper import DraftKeeper, Typed
from desktop.gui.records.filling import Filling
from desktop.gui.records.form_frame import FormBar, HelpLine, scrolled
from desktop.gui.records.form_keys import CTRL, PLAIN, FormKeys
from desktop.gui.records.head import second_words
from desktop.gui.records.rows import missing
from desktop.gui.records.sections import Sections
from desktop.operations.drafts import Draft, drop_draft, when_saved
from desktop.operations.record_pages import BegunRecord, RecordPage, SavedPage, save_form
from desktop.operations.records import RecordRefused


class Form(QWidget):
    """Fills a new record or changes a known one.

    `saved` carries the SavedPage; `closed` says that the form was left, with what is unfinished kept as a draft;
    `edited` carries the record as it is understood so far; `linked_wanted` (field, register, view, values) asks for a
    new record that this one is to lead to: `link` gives it back. Pages put what belongs above the fields into `top`,
    what stays in sight below them into `foot`; `loaded` says that another record is shown, `stored` (Contents,
    SavedPage) that what stood here was saved, be it behind one's back.
    """

    saved = Signal(object)
    closed = Signal()
    edited = Signal(dict)
    linked_wanted = Signal(str, str, str, dict)
    loaded = Signal()
    stored = Signal(object, object)

    def __init__(self, desk: Desk, declared: type[Register], above: Above) -> None:
        super().__init__()
        self.desk, self.declared, self.above = desk, declared, above
        self.kind = declared.title_one
        """What a new record is called as long as it has no name."""
        self.record_id = self._at = ""
        self._saving = self._gone = False
        self.bar, self.help_line = FormBar(), HelpLine()
        self.sections = Sections(declared, desk)
        self.filling = Filling(self.sections, desk, Contents(declared, declared.begin(), new=True))
        self.drafts = DraftKeeper(desk, declared.key, self.filling.typed, self)
        self.notices, self.top, self.foot = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._build()
        self._connect()

    def _build(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(8)
        for layout in (self.notices, self.top):
            layout.setContentsMargins(20, 0, 16, 0)
            column.addLayout(layout)
        column.addWidget(self.sections, 1)
        self.page = scrolled(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self.page, 1)
        whole.addLayout(self.foot)
        whole.addWidget(self.help_line)

    def _connect(self) -> None:
        self.filling.touched.connect(self._touched)
        self.filling.understood.connect(self._understood)
        self.filling.entered.connect(self._entered)
        self.filling.ended.connect(self.save)
        self.bar.save_button.clicked.connect(self.save)
        self.bar.close_button.clicked.connect(self.leave)
        self.bar.give_up_button.clicked.connect(self.give_up)
        for name, row in self.sections.rows.items():
            row.editor.new_wanted.connect(partial(self.linked_wanted.emit, name))
        keys = {
            (Qt.Key.Key_S, CTRL): self.save,
            (Qt.Key.Key_D, CTRL): self.same_as_above,
            (Qt.Key.Key_F1, PLAIN): self.toggle_help,
            (Qt.Key.Key_Escape, PLAIN): self.leave,
        }
        self._keys = FormKeys(keys, self)
        self._keys.watch(self, *(widget for row in self.sections.rows.values() for widget in row.editor.held))

    @property
    def contents(self) -> Contents:
        """What stands here, as far as it is understood."""
        return self.filling.contents

    @property
    def dirty(self) -> bool:
        """Whether leaving now would leave something unsaved."""
        return self.filling.dirty

    def begin(self, begun: BegunRecord) -> None:
        """Show a new record; others that were begun and never saved are offered."""
        self.desk.remember_titles(begun.titles)
        self._load(Contents(self.declared, begun.record, new=True), "")
        for draft in begun.drafts:
            self._offer(draft)

    def edit(self, page: RecordPage, resume: bool = False) -> None:
        """Show a known record; what was left unfinished of it is offered, or put back at once to `resume`."""
        self.desk.remember_titles(page.titles)
        self._load(Contents(self.declared, page.record, new=False), page.id)
        self.bar.say_state(as_it_is(second_words(page, self.desk)))
        if page.draft is not None and resume:
            self._recover(page.draft.record, page.draft.typed)
        elif page.draft is not None:
            self._offer(page.draft)

    def _load(self, contents: Contents, record_id: str) -> None:
        self.record_id, self._at = record_id, ""
        self._saving = self._gone = False
        self.drafts.begin(record_id)
        clear(self.notices)
        self.filling.load(contents)
        self._say_title()
        self.bar.say_state(N_("Not saved yet"))
        self.page.verticalScrollBar().setValue(0)
        self.loaded.emit()

    def _say_title(self) -> None:
        self.bar.say_title(self.contents.label(self.desk.around), self.kind)

    def focus_first(self) -> None:
        """Put the keyboard into the first field, of a new record into the first that waits for an answer."""
        self.filling.go_to_first(waiting=self.contents.new)

    def _touched(self) -> None:
        self.drafts.touch()
        self.bar.say_state(N_("Not saved yet"), dirty=True)

    def _understood(self, record: Mapping[str, Value]) -> None:
        self._say_title()
        self.edited.emit(dict(record))

    def _entered(self, name: str) -> None:
        row, self._at = self.sections.rows[name], name
        self.help_line.say(row.field.help)
        self.keep_in_sight()

    def keep_in_sight(self) -> None:
        """Scroll to the field that the keyboard is in; after something else has taken some of the room, too."""
        row = self.sections.rows.get(self._at)
        if row is not None:
            QTimer.singleShot(0, row, partial(self.page.ensureWidgetVisible, row, 0, 40))

    def same_as_above(self) -> None:
        """Fill what nobody has filled yet with what the last record written here had."""
        taken = self.filling.take_from(self.above)
        if not taken:
            self.bar.say_state(N_("Nothing above to fill in here"), dirty=self.dirty)
            return
        said, name = N_("Same as {name}: {fields}"), self.above.label(self.declared.key)
        self.bar.say_state(Message(said, name=name, fields=", ".join(map(str, taken))), dirty=True)
        self.focus_first()

    def link(self, name: str, value: str, title: str) -> None:
        """Lead to a record that was just written for this one, and go on."""
        target = getattr(self.declared.fields[name], "register", "")
        self.desk.remember_titles({(target, value): title})
        self.filling.put(name, value)
        self.filling.advance(name)

    def save(self) -> bool:
        """Save what stands here unless something is wrong; then say everything that is, and go to the first of it."""
        self.filling.understand()
        self.filling.tried = True
        self.filling.refresh()
        problems = self.filling.problems()
        if self._saving or any(one.severity == "error" for one in problems):
            if not self._saving:
                self.bar.say_state(missing(problems), dirty=True)
                self.filling.go_to_wrong()
            return False
        if self.dirty or self.contents.new:
            self._send()
        else:
            self.leave()
        return True

    def _send(self) -> None:
        self._saving = True
        self.drafts.pause()
        self.bar.say_state(N_("Saving…"))
        asked = (self.contents, self.drafts.name, self.filling.typed())
        self.desk.write(
            [self.declared.key],
            save_form,
            self.declared.key,
            self.contents.to_save(),
            self.record_id,
            self.drafts.name,
            then=partial(self._saved, asked[0]),
            failed=partial(self._failed, *asked),
        )

    def _saved(self, contents: Contents, done: SavedPage) -> None:
        """The record is in the register; the form may show another one by now, or be left."""
        self.desk.remember_titles(done.page.titles)
        self.above.keep(self.declared.key, done.page.label, done.page.record)
        self.stored.emit(contents, done)
        if contents is not self.contents or self._gone:
            self.desk.notice("new", Message(N_("Saved: {name}"), name=done.page.label))
            return
        self._saving = False
        contents.edited.clear()
        self.bar.say_state(N_("Saved"))
        self.saved.emit(done)

    def _failed(self, contents: Contents, draft: str, typed: Typed, error: AppError) -> None:
        """Nothing was written; what was typed stays here, or at least in its draft."""
        if contents is not self.contents or self._gone:
            self.drafts.keep_as(draft, typed)
            self.desk.notice("doubt", self._kept(contents))
            return
        self._saving = False
        self.drafts.touch()
        if isinstance(error, RecordRefused):
            self.sections.show_problems(error.problems)
            self.bar.say_state(missing(error.problems), dirty=True)
        else:
            self._tell(Notice(error.message, "reject"))
            self.bar.say_state(N_("Not saved yet"), dirty=True)

    def _kept(self, contents: Contents) -> Message:
        name = contents.label(self.desk.around) or Message(self.kind)
        return Message(N_("{name} is not complete yet. What you typed is kept: open it again to go on."), name=name)

    def leave(self) -> None:
        """Leave the form: what is complete is saved, what is not is kept as a draft and offered again."""
        if not self._settle():
            self._gone = True
            self.closed.emit()

    def make_way(self) -> None:
        """Leave the place of the form to something else, saving or keeping as `leave` does, without a word about it."""
        self._settle()
        self._gone = True

    def set_aside(self) -> None:
        """Leave the form without saving even what is complete; what was typed is kept as a draft and offered again."""
        self.filling.understand()
        if self._saving:
            return
        if self.dirty:
            self.drafts.keep_now()
            name = self.contents.label(self.desk.around) or Message(self.kind)
            said = N_("{name} is not saved. What you typed is kept: begin again to go on with it.")
            self.desk.notice("doubt", Message(said, name=name))
        self._gone = True
        self.closed.emit()

    def _settle(self) -> bool:
        """Save or keep what is unsaved; whether something is being saved now."""
        self.filling.understand()
        if self.dirty and not self._saving:
            if any(one.severity == "error" for one in self.filling.problems()):
                self.drafts.keep_now()
                self.desk.notice("doubt", self._kept(self.contents))
            else:
                self._send()
        return self._saving

    def give_up(self) -> None:
        """Forget what was typed since the last saving; one press puts it back."""
        self.filling.understand()
        typed, name, contents = self.filling.typed(), self.drafts.name, self.contents
        self.drafts.drop()
        self._load(Contents(self.declared, contents.began, contents.new), self.record_id)
        back = partial(self._recover, name, typed)
        self._tell(Notice(N_("What was typed is given up."), "same", Offer(N_("Put it back"), back)))
        self.focus_first()

    def _offer(self, draft: Draft) -> None:
        """Offer what was left unfinished, unless the record has all of it already."""
        probe = Contents(self.declared, self.contents.began, self.contents.new)
        for name, raw in draft.typed.items():
            if name in probe.declared.stored():
                probe.take(name, raw, self.desk.around)
        if not probe.unread and probe.values == probe.began:
            self.desk.ask(drop_draft, draft.register, draft.record)
            return
        said = N_("{name}: what you typed on {at} was not saved.")
        whose = probe.label(self.desk.around) or Message(self.kind)
        message = Message(said, name=whose, at=show_moment(when_saved(draft)))
        self._tell(Notice(message, "update", Offer(N_("Go on"), partial(self._recover, draft.record, draft.typed))))

    def _recover(self, name: str, typed: Mapping[str, object]) -> None:
        self.drafts.begin(name, known=True)
        self.filling.recover(typed)
        self._touched()
        self.focus_first()

    def _tell(self, notice: Notice) -> None:
        self.notices.addWidget(notice)
        notice.show()

    def toggle_help(self) -> None:
        """Show the help of the field that the keyboard is in below it, or take it away."""
        row = self.sections.rows.get(self._at)
        if row is not None:
            row.toggle_help()
