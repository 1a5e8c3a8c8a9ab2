"""Import: choose or drop a workbook, look at every row before anything is written, accept, take back."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.exchange.reading.refusals import PasswordNeeded
from desktop.gui.desk import Desk
from desktop.gui.language import as_it_is, say
from desktop.gui.pages.importing.beginning import Beginning
from desktop.gui.pages.importing.looking import Looking
from desktop.gui.pages.importing.review import Review
from desktop.gui.pages.importing.waiting import TOUCHED, Waiting
from desktop.gui.parts.drop import WORKBOOKS
from desktop.gui.parts.layouts import column
from desktop.gui.parts.page import Heading, Page
from desktop.gui.work import Job, Manner
from desktop.operations.changes import undo_change
from desktop.operations.imports import ImportDone, Planned, accept_import
from desktop.operations.imports.answering import Question
from desktop.operations.imports.history import PastImport, recent_imports
from desktop.operations.imports.looking import answer_question, look_into
from desktop.operations.imports.reading import SheetNeeded
from desktop.operations.imports.review import FileShown, file_shown
from desktop.operations.imports.waiting import waiting_files
from desktop.operations.session import Session

Progress = object
Looked = tuple[Planned, FileShown]


def look(session: Session, path: Path, password: str | None, sheet: str | None, progress: Progress) -> Looked:
    """The plan of an import with what was recognised."""
    planned = look_into(session, path, password, sheet, progress)  # type: ignore[arg-type]  # work gives a function
    return planned, file_shown(session, planned)


def answer(session: Session, planned: Planned, question: Question, code: str) -> Looked:
    """The plan once a question is answered."""
    again = answer_question(session, planned, question, code)
    return again, file_shown(session, again)


def known_imports(session: Session) -> tuple[list[PastImport], list[tuple[str, int]]]:
    """What was taken in lately, and how many rows wait by file."""
    return recent_imports(session), waiting_files(session)


class ImportPage(Page):
    """The page of imports; its parts follow each other."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._job: Job | None = None
        self._path: Path | None = None
        self._password: str | None = None
        self._following: list[Path] = []
        self._shown: FileShown | None = None
        self._waiting_count = 0
        self.beginning, self.looking = Beginning(), Looking()
        self.review, self.waiting = Review(desk), Waiting(desk)
        self._parts = QStackedWidget()
        for part in (self.beginning, self.looking, self.review, self.waiting):
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
        self.review.sheet_wanted.connect(self._with_sheet)
        self.review.answered.connect(self._answer)
        self.review.accepted.connect(self._accept)
        self.review.undo_wanted.connect(self._undo)
        self.review.waiting_wanted.connect(self._show_waiting)
        self.review.left.connect(self._leave_review)
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
        if part is self.waiting:
            return Heading(N_("Rows waiting"), Message(N_("{count} to decide"), count=self._waiting_count))
        return Heading(N_("Import"))

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
            self._following = [Path(str(one)) for one in files[1:]]
            self.look_into(Path(str(files[0])))
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
            self.look_into(Path(name))

    def look_into(self, path: Path, password: str | None = None, sheet: str | None = None) -> None:
        """Read a workbook and show its review; nothing is written."""
        if self._job:
            self._job.cancel()
        self._path, self._password = path, password
        self.looking.wait_for(path.name)
        self._go(self.looking)
        self._job = self._desk.ask(
            look, path, password, sheet, then=self._review, failed=self._refused, manner=Manner(paced=True)
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

    def _refused(self, error: Exception) -> None:
        """What the file asks for is asked; what it can't be taken in for is said, and one may choose another."""
        self._job = None
        assert isinstance(error, AppError)
        if isinstance(error, PasswordNeeded):
            self.looking.ask_password(error.message)
        elif isinstance(error, SheetNeeded):
            self.looking.ask_sheet(error.message, error.sheets)
        else:
            self._desk.notice("reject", error.message)
            self._begin()

    def _with_password(self, password: str) -> None:
        if self._path is not None:
            self.look_into(self._path, password)

    def _with_sheet(self, sheet: str) -> None:
        if self._path is not None:
            self.look_into(self._path, self._password, sheet)

    def _answer(self, question: Question, code: str) -> None:
        if self.review.planned is not None:
            words = N_("Comparing with the register…")
            manner = Manner(words=words)
            self._desk.ask(answer, self.review.planned, question, code, then=self._review, manner=manner)

    def _accept(self) -> None:
        planned = self.review.planned
        if planned is None or self._job is not None:
            return
        self.review.foot.accept.setEnabled(False)
        manner = Manner(words=N_("Taking the rows in…"), paced=True)
        decisions = dict(self.review.decisions)
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

    def _not_accepted(self, error: Exception) -> None:
        assert isinstance(error, AppError)
        self._desk.notice("reject", error.message)

    def _undo(self) -> None:
        done = self.review.done
        if done is not None and done.change:
            self._desk.write(TOUCHED, undo_change, done.change, then=lambda _change: self._taken_back())

    def _taken_back(self) -> None:
        file = self._shown.file if self._shown else ""
        self._desk.notice("update", Message(N_("All of “{file}” is taken back."), file=file))
        self._begin()

    def _leave_review(self) -> None:
        """On to the next of several files that were dropped together, or back to the beginning."""
        if self._following:
            self.look_into(self._following.pop(0))
        else:
            self._begin()

    def _stop(self) -> None:
        if self._job:
            self._job.cancel()
            self._job = None
        self._begin()

    def _begin(self) -> None:
        self._go(self.beginning)
        self._ask_known(())

    def _show_waiting(self) -> None:
        self.waiting.load()
        self._go(self.waiting)
        self.waiting.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count_waiting(self, count: int) -> None:
        self._waiting_count = count
        self.heading_changed.emit()

    def _go(self, part: Beginning | Looking | Review | Waiting) -> None:
        self._parts.setCurrentWidget(part)
        self.setFocusProxy(part)
        self.heading_changed.emit()

    def _ask_known(self, _registers: tuple[str, ...]) -> None:
        self._desk.ask(known_imports, then=self._show_known, manner=Manner(lane="known imports"))

    def _show_known(self, known: tuple[list[PastImport], list[tuple[str, int]]]) -> None:
        imports, waiting = known
        self.beginning.show_recent(imports)
        self.beginning.show_waiting(waiting)
