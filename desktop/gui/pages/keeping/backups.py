"""The backups: where they go, which there are, and what going back to one would do before it is done."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.dates import show_moment
from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.gui.cover.fields import asked_secret
from desktop.gui.desk import Desk
from desktop.gui.language import Words, as_it_is, say
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.cards import Card
from desktop.gui.parts.labels import Label, Line
from desktop.gui.parts.layouts import column, frame, row
from desktop.gui.parts.rows import CardRow, CardRows
from desktop.operations.backups import BackupShown, GoingBack, back_up, folder_in_use, known_backups, look_at_backup
from desktop.operations.office import SETTINGS, choose_backup_folder
from desktop.operations.passwords import try_backup_password
from desktop.operations.session import Session

SHOWN = 5

_PEOPLE = N_("{count} person", "{count} people")


State = tuple[Path, bool, tuple[BackupShown, ...]]


def state_of_backups(session: Session) -> State:
    """Where backups go, whether somebody chose that, and those that there are."""
    return folder_in_use(session), bool(session.settings.get("backup_folder")), known_backups(session)


class BackupsCard(Card):
    """The latest backups with what can be done; `going_back_wanted` carries a backup and its password.

    `choose_folder` and `choose_file` ask the officer and may be replaced.
    """

    going_back_wanted = Signal(object, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(N_("Backups"), icon="clock")
        self.desk = desk
        self.choose_folder: Callable[[], Path | None] = self._ask_folder
        self.choose_file: Callable[[], Path | None] = self._ask_file
        self._folder = Path()
        self._where = Line("", "small", "muted")
        self.change_button = Button(N_("Change"), "quiet")
        self.usual_button = Button(N_("Use the usual folder"), "quiet")
        self.usual_button.hide()
        self.rows = CardRows()
        self.now_button = Button(N_("Back up now"), "secondary", "save")
        self.copy_button = Button(N_("Save a copy…"), "secondary", "copy")
        self.other_button = Button(N_("Go back to another copy…"), "quiet")
        self.preview = GoingBackPanel(desk)
        self._empty = Label(N_("No backup yet. One is made when the register is closed."), "small", "muted", wrap=True)
        words = column(Label(N_("Where backups go"), "strong"), self._where, gap=2)
        place = frame("quiet", row((words, 1), self.usual_button, self.change_button, margins=(12, 8, 8, 8), gap=10))
        buttons = row(self.now_button, self.copy_button, self.other_button, None)
        self.fill(place, self._empty, self.rows, self.preview, buttons, None, gap=10)
        self._connect()

    def _connect(self) -> None:
        self.change_button.clicked.connect(self._change_folder)
        self.usual_button.clicked.connect(lambda: self._have_folder(None))
        self.now_button.clicked.connect(self._back_up)
        self.copy_button.clicked.connect(lambda: self.desk.do_act("copy"))
        self.other_button.clicked.connect(self._go_back_to_file)
        self.rows.opened.connect(lambda key: self.look_at(Path(key)))
        self.preview.agreed.connect(self.going_back_wanted)

    def refresh(self) -> None:
        """Look which backups there are."""
        self.desk.ask(state_of_backups, then=self._show)

    def look_at(self, backup: Path) -> None:
        """Say what going back to a backup would do."""
        self.desk.ask(look_at_backup, backup, then=self.preview.show_backup)

    def _show(self, state: State) -> None:
        self._folder, chosen, backups = state
        self._where.show_text(str(self._folder))
        self.usual_button.setVisible(chosen)
        self._empty.setVisible(not backups)
        self.rows.setVisible(bool(backups))
        self.rows.show_rows([_row_of(one) for one in backups[:SHOWN]])

    def _back_up(self) -> None:
        self.now_button.setEnabled(False)
        self.desk.ask(back_up, then=self._backed_up, failed=self._failed)

    def _backed_up(self, path: Path) -> None:
        self.now_button.setEnabled(True)
        self.desk.notice("new", Message(N_("Backed up and checked: {file}"), file=path.name))
        self.desk.backed_up.emit()
        self.refresh()

    def _failed(self, error: AppError) -> None:
        self.now_button.setEnabled(True)
        if isinstance(error, AppError):
            self.desk.notice("reject", error.message)

    def _change_folder(self) -> None:
        chosen = self.choose_folder()
        if chosen is not None:
            self._have_folder(chosen)

    def _have_folder(self, folder: Path | None) -> None:
        self.desk.write([SETTINGS], choose_backup_folder, folder, then=lambda _none: self.refresh())

    def _go_back_to_file(self) -> None:
        chosen = self.choose_file()
        if chosen is not None:
            self.look_at(chosen)

    def _ask_folder(self) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self, say(N_("Where backups go")), str(self._folder))
        return Path(chosen) if chosen else None

    def _ask_file(self) -> Path | None:
        title = say(N_("Go back to another copy…"))
        chosen, _kind = QFileDialog.getOpenFileName(self, title, str(self._folder), "*.igitabo-backup")
        return Path(chosen) if chosen else None


class GoingBackPanel(QWidget):
    """What going back would do, and the password that the backup asks for; `agreed` carries both."""

    agreed = Signal(object, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._looked: GoingBack | None = None
        self.words = Label("", "body", "", wrap=True)
        self.lost = Label("", "small", "muted", wrap=True)
        self._asked, self.password = asked_secret(N_("Password at the time of the backup"))
        self.go_button = Button(N_("Go back to this backup"), "danger")
        self.leave_button = Button(N_("Stay with the register as it is"), "quiet")
        self.go_button.clicked.connect(self._try)
        self.leave_button.clicked.connect(self.hide)
        inside = column(self.words, self.lost, self._asked, row(self.go_button, self.leave_button, None),
                        margins=(12, 10, 12, 10), gap=8)  # fmt: skip
        self.setLayout(column(frame("quiet", inside), gap=0))
        self.hide()

    def show_backup(self, looked: GoingBack) -> None:
        """Say what it would do."""
        self._looked = looked
        made = show_moment(looked.backup.made.astimezone())
        said = N_(
            "The register will be as it was on {made}, with {then}; now it has {now}. "
            "The register of today is kept beside it, under another name."
        )
        then, now = (Message(_PEOPLE, count=people) for people in (looked.backup.people, looked.people))
        self.words.say(Message(said, made=made, then=then, now=now))
        self.lost.say(_lost(looked))
        self._asked.show_problem("")
        self.password.clear()
        self.show()
        self.password.setFocus()

    def _try(self) -> None:
        if self._looked is not None:
            path, password = self._looked.backup.path, self.password.text()
            self.go_button.setEnabled(False)
            self.desk.ask(try_backup_password, path, password, then=self._agree, failed=self._refused)

    def _agree(self, _none: None) -> None:
        self.go_button.setEnabled(True)
        if self._looked is not None:
            self.agreed.emit(self._looked.backup.path, self.password.text())

    def _refused(self, error: AppError) -> None:
        self.go_button.setEnabled(True)
        self._asked.show_problem(error.message if isinstance(error, AppError) else "")
        self.password.setFocus()
        self.password.selectAll()


def _lost(looked: GoingBack) -> Words:
    if not looked.changes:
        return Message(N_("Nothing was changed since."))
    what = "\n".join(f"· {action}" for action in looked.latest)
    said = N_(
        "One change since will be gone:\n{what}", "{count} changes since will be gone, the latest of them:\n{what}"
    )
    return Message(said, count=looked.changes, what=what)


def _row_of(backup: BackupShown) -> CardRow:
    made = as_it_is(show_moment(backup.made.astimezone()))
    size = max(1, round(backup.bytes / 100_000)) / 10
    said = N_("{count} person · {size} MB", "{count} people · {size} MB")
    second = Message(said, count=backup.people, size=f"{size:.1f}")
    return CardRow(str(backup.path), made, second, N_("Go back to it…"))
