"""Import: choose or drop a workbook, look at every row before anything is written, accept, take back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.exchange.reading.refusals import PasswordNeeded
from desktop.exchange.replying.workbook import Replied
from desktop.gui.desk import Desk
from desktop.gui.language import as_it_is, say
from desktop.gui.pages.importing.beginning import Beginning
from desktop.gui.pages.importing.changes import Changes
from desktop.gui.pages.importing.jobs import (
    Looked,
    answer,
    correct,
    known_imports,
    look,
    look_at_corrected,
    look_at_pasted,
)
from desktop.gui.pages.importing.looking import Looking
from desktop.gui.pages.importing.mapping.screen import Mapping
from desktop.gui.pages.importing.remembered import Remembered
from desktop.gui.pages.importing.review import Review
from desktop.gui.pages.importing.waiting import TOUCHED, Waiting
from desktop.gui.parts.drop import WORKBOOKS
from desktop.gui.parts.layouts import column
from desktop.gui.parts.page import Heading, Page
from desktop.gui.work import Job, Manner
from desktop.operations.changes import undo_change
from desktop.operations.imports import ImportDone, ImportFile, accept_import
from desktop.operations.imports.history import PastImport
from desktop.operations.imports.layouts import remember_layout
from desktop.operations.imports.reading import NoListFound, SheetNeeded
from desktop.operations.imports.replying import lost_in_reply, reply_name, reply_to
from desktop.operations.imports.review import FileShown

_FOLLOW = N_("{count} workbook follows when this one is done.", "{count} workbooks follow when this one is done.")


class ImportPage(Page):
    """The page of imports; its parts follow each other."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._job: Job | None = None
        self._path: Path | None = None
        self._password: str | None = None
        self._following: list[Path] = []
        self._unrecognised: ImportFile | None = None
        self._layout_name = ""
        self._shown: FileShown | None = None
        self._waiting_count = 0
        self.beginning, self.looking = Beginning(), Looking()
        self.review, self.waiting, self.mapping = Review(desk), Waiting(desk), Mapping(desk)
        self.changes = Changes(desk, self.review)
        self._parts = QStackedWidget()
        for part in (self.beginning, self.looking, self.mapping, self.review, self.waiting):
            self._parts.addWidget(part)
        self.setLayout(column(self._parts, gap=0))
        self._connect()

    def _connect(self) -> None:
        self.beginning.choose_wanted.connect(self.choose)
        self.beginning.waiting_wanted.connect(self._show_waiting)
        self.beginning.history_wanted.connect(lambda: self._desk.open_page("history"))
        self.looking.stopped.connect(self._stop)
        self.looking.password_given.connect(self._with_password)
        self.looking.sheet_given.connect(self._with_sheet)
        self.looking.mapping_wanted.connect(self._say_what_it_holds)
        self.mapping.used.connect(self._use_mapping)
        self.mapping.left.connect(self._leave_mapping)
        self.beginning.layouts_wanted.connect(lambda: self._desk.open_page("layouts"))
        self.beginning.answers_wanted.connect(self.show_answers)
        self.review.mapping_wanted.connect(self._map_columns)
        self.review.answered.connect(lambda question, code: self.changes.make(answer, question, code))
        self.review.accepted.connect(self._accept)
        self.review.undo_wanted.connect(self._undo)
        self.review.waiting_wanted.connect(self._show_waiting)
        self.review.reply_wanted.connect(self.reply)
        self.review.corrected.connect(lambda texts: self.changes.make(correct, texts))
        self.changes.looked.connect(self._review)
        self.changes.corrected.connect(self._note_shown)
        self.review.left.connect(self._begin)
        self.waiting.left.connect(self._begin)
        self.waiting.counted.connect(self._count_waiting)
        self._desk.work.progressed.connect(self._go_on)
        self._desk.written.connect(self._ask_known)
        self._ask_known(())

    def heading(self) -> Heading:
        """Where one is, and which file it is about."""
        part = self._parts.currentWidget()
        if part is self.review and self._shown is not None:
            title = N_("Import done") if self.review.done else N_("Import review")
            return Heading(title, as_it_is(self._shown.file))
        if part is self.mapping and self._path is not None:
            return Heading(N_("What the columns hold"), as_it_is(self._path.name))
        if part is self.waiting:
            return Heading(
                N_("Rows waiting"), Message(N_("{count} to decide", "{count} to decide"), count=self._waiting_count)
            )
        return Heading(N_("Import"))

    def show_answers(self) -> None:
        """Show what words of workbooks mean, as it is remembered."""
        Remembered(self._desk, self.window()).open()

    def do_primary(self) -> None:
        """Ctrl+N: choose a workbook."""
        self.choose()

    def find_in_page(self) -> None:
        """Search among the rows of the review."""
        if self._parts.currentWidget() is self.review:
            self.review.find_row()

    def enter(self, **parameters: object) -> None:
        """With `files` look into the first of them, with `waiting` show the rows that wait."""
        files = parameters.get("files")
        if isinstance(files, list) and files:
            self._take_in([Path(str(one)) for one in files])
        elif pasted := parameters.get("pasted"):
            self._look_at_pasted(*pasted)  # type: ignore[misc]  # the key of a register, the text, the fields shown
        elif parameters.get("waiting"):
            self._show_waiting()
        elif self._parts.currentWidget() is self.beginning:
            self._ask_known(())

    def choose(self) -> None:
        """Let the officer choose a workbook."""
        kinds = " ".join(f"*{ending}" for ending in WORKBOOKS)
        name, _kind = QFileDialog.getOpenFileName(
            self, say(N_("Choose a workbook")), str(Path.home()), f"{say(N_('Workbooks'))} ({kinds})"
        )
        if name:
            self._take_in([Path(name)])

    def _take_in(self, files: list[Path]) -> None:
        """Look into files one after the other; what is under way is not left for them, so that nothing done is lost."""
        part = self._parts.currentWidget()
        reviewed = part is self.review and self.review.done is None
        self._following += files
        if self._job is not None or reviewed or part in (self.looking, self.mapping):
            self._desk.notice("update", Message(_FOLLOW, count=len(files)))
        else:
            self._begin()

    def look_into(self, path: Path, password: str | None = None, sheet: str | None = None) -> None:
        """Read a workbook and show its review; nothing is written."""
        if self._job:
            self._job.cancel()
        self._path, self._password, self._layout_name = path, password, ""
        self.changes.forget()
        self._unrecognised = None
        self.looking.wait_for(path.name)
        self._go(self.looking)
        self._job = self._desk.ask(
            look, path, password, sheet, then=self._review, failed=self._refused, manner=Manner(paced=True)
        )

    def _look_at_pasted(self, key: str, text: str, columns: tuple[str, ...]) -> None:
        """Show the review of rows that were pasted into a list."""
        if self._job:
            self._job.cancel()
        self._path, self._password, self._layout_name, self._unrecognised = None, None, "", None
        self.looking.wait_for(say(N_("Pasted rows")))
        self._go(self.looking)
        manner = Manner(paced=True)
        self._job = self._desk.ask(
            look_at_pasted, key, text, columns, then=self._review, failed=self._refused, manner=manner
        )

    def _go_on(self, job: Job, done: int, total: int) -> None:
        if job is self._job:
            self.looking.show_progress(done, total)

    def _review(self, looked: Looked) -> None:
        self._job = None
        planned, self._shown = looked
        self.review.show_plan(planned, self._shown)
        self._go(self.review)
        self.review.setFocus(Qt.FocusReason.OtherFocusReason)

    def _note_shown(self, shown: FileShown) -> None:
        self._shown = shown

    def _refused(self, error: AppError) -> None:
        """What the file asks for is asked; what it can't be taken in for is said, and one may choose another."""
        self._job = None
        if isinstance(error, PasswordNeeded):
            self.looking.ask_password(error.message)
        elif isinstance(error, SheetNeeded):
            self.looking.ask_sheet(error.message, error.sheets)
        elif isinstance(error, NoListFound) and error.file is not None:
            self._unrecognised = error.file
            self.looking.refuse(error.message, error.file.name)
        else:
            self._desk.notice("reject", error.message)
            self._begin()
        self.heading_changed.emit()  # other buttons are shown, which need their letters

    def _with_password(self, password: str) -> None:
        if self._path is not None:
            self.look_into(self._path, password)

    def _with_sheet(self, sheet: str) -> None:
        if self._path is not None:
            self.look_into(self._path, self._password, sheet)

    def _say_what_it_holds(self) -> None:
        self._map_columns()

    def _map_columns(self, fact: str = "") -> None:
        """Say what the columns hold: of a file in which nothing was recognised, or of the one under review; the
        keyboard goes to a fact of the whole file where one is named.
        """
        planned = self.review.planned
        file = self._unrecognised or (planned.file if planned else None)
        if file is not None:
            self.mapping.open_file(file, self._password, fact)
            self._go(self.mapping)

    def _use_mapping(self, file: ImportFile, name: str) -> None:
        """Look at the rows again as the columns were corrected; the layout is remembered when they are accepted."""
        self._layout_name = name
        self.looking.wait_for(file.name)
        self._go(self.looking)
        manner = Manner(paced=True)
        self._job = self._desk.ask(
            look_at_corrected, file, then=self._review, failed=self._mapping_refused, manner=manner
        )

    def _mapping_refused(self, error: AppError) -> None:
        self._job = None
        self._desk.notice("reject", error.message)
        self._go(self.mapping)

    def _leave_mapping(self) -> None:
        if self._unrecognised is None and self.review.planned is not None:
            self._go(self.review)
            self.review.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._begin()

    def _accept(self) -> None:
        planned = self.review.planned
        if planned is None or self._job is not None or self.changes:
            return
        self.review.foot.accept.setEnabled(False)
        if self._layout_name:
            self._desk.write(("layouts",), remember_layout, planned.file.table, self._layout_name)
            self._layout_name = ""
        manner = Manner(words=N_("Taking the rows in…"), paced=True)
        decisions = self.review.book.as_taken()
        self._job = self._desk.write(
            TOUCHED, accept_import, planned, decisions, then=self._accepted, failed=self._not_accepted, manner=manner
        )
        self._desk.work.ended.connect(self._ended)

    def _ended(self, job: Job) -> None:
        """Whatever came of it, and where it was stopped as well, one may accept again."""
        if job is self._job:
            self._desk.work.ended.disconnect(self._ended)
            self._job = None
            self.review.foot.accept.setEnabled(True)

    def _accepted(self, done: ImportDone) -> None:
        assert self._shown is not None
        self.review.show_done(done, self._shown)
        self.heading_changed.emit()

    def _not_accepted(self, error: AppError) -> None:
        self._desk.notice("reject", error.message)

    def _undo(self) -> None:
        done = self.review.done
        if done is not None and done.change:
            self._desk.write(TOUCHED, undo_change, done.change, then=lambda _change: self._taken_back())

    def _taken_back(self) -> None:
        file = self._shown.file if self._shown else ""
        self._desk.notice("update", Message(N_("All of “{file}” is taken back."), file=file))
        self._begin()

    def reply(self, language: str) -> None:
        """Let the officer say where the reply to the sender goes, and write it in a language."""
        planned = self.review.planned
        if planned is None:
            return
        if lost := lost_in_reply(planned.file):
            self._desk.notice("doubt", lost)
        where = planned.file.path.with_name(reply_name(planned.file, language))
        name, _kind = QFileDialog.getSaveFileName(self, say(N_("Save the reply")), str(where), f"*{where.suffix}")
        if name:
            asked = (language, self._password)
            self._desk.write((), reply_to, planned, self.review.done, Path(name), asked, then=self._replied)

    def _replied(self, replied: Replied) -> None:
        self._desk.notice("new", Message(N_("The reply is written: {file}."), file=replied.path.name))
        for note in replied.notes[:1]:
            self._desk.notice("update", note)

    def _stop(self) -> None:
        if self._job:
            self._job.cancel()
            self._job = None
        self._begin()

    def _begin(self) -> None:
        """On to the next of the files that were dropped, or back to where imports begin."""
        if self._following:
            self.look_into(self._following.pop(0))
        else:
            self._go(self.beginning)
            self._ask_known(())

    def _show_waiting(self) -> None:
        self.waiting.load()
        self._go(self.waiting)
        self.waiting.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count_waiting(self, count: int) -> None:
        self._waiting_count = count
        self.heading_changed.emit()

    def _go(self, part: Beginning | Looking | Mapping | Review | Waiting) -> None:
        self._parts.setCurrentWidget(part)
        self.setFocusProxy(part)
        self.heading_changed.emit()

    def _ask_known(self, _registers: tuple[str, ...]) -> None:
        self._desk.ask(known_imports, then=self._show_known, manner=Manner(lane="known imports"))

    def _show_known(self, known: tuple[list[PastImport], list[tuple[str, int]]]) -> None:
        imports, waiting = known
        self.beginning.show_recent(imports)
        self.beginning.show_waiting(waiting)
