"""The editor of an attached file: take one in, see its name, save a copy, take it out of the record again."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from desktop.domain.fields import Attachment, Value
from desktop.domain.language import N_, Message, translate
from desktop.domain.problems import AppError
from desktop.gui.desk import Desk
from desktop.gui.editors.editor import ENTER, Editor
from desktop.gui.parts.buttons import IconButton
from desktop.gui.parts.labels import Icon, Line
from desktop.gui.work import Manner
from desktop.operations.attachments import Attached, attach_file, save_attachment


class AttachmentEditor(Editor):
    """A line for the path of a file and a button to look for one, or the file's name with what can be done with it.

    A path is typed or pasted, as is a file that was copied elsewhere; Enter takes it in. Space presses a button.
    """

    def __init__(self, field: Attachment, desk: Desk) -> None:
        super().__init__(field, desk)
        self._digest: str | None = None
        self._attaching = self._advances = False
        self.path_line = QLineEdit()
        self.path_line.textEdited.connect(self.touch)
        self.path_line.editingFinished.connect(self._attach_typed)
        self.attach_button = IconButton("clip", N_("Attach a file…"))
        self.attach_button.clicked.connect(self._choose_file)
        self.name_line = Line()
        self.save_button = IconButton("save", N_("Save a copy…"), size=16)
        self.save_button.clicked.connect(self._choose_target)
        self.drop_button = IconButton("cross", N_("Take the file out of this record"), size=14)
        self.drop_button.clicked.connect(lambda: self.take(None))
        self.clip = Icon("clip", "accent", 16)
        self.hold(self.path_line)
        self.hold(self.attach_button, 0)
        self.row.addWidget(self.clip)
        self.row.addWidget(self.name_line)
        for button in (self.save_button, self.drop_button):
            self.hold(button, 0)
        self.row.addStretch(1)
        self.retranslate()

    def raw(self) -> object:
        return self._digest or self.path_line.text().strip() or None

    def put(self, value: Value) -> None:
        self._digest = value if isinstance(value, str) else None
        self.path_line.clear()
        self.name_line.show_text(self.field.show(value, self.desk.around) or translate(N_("One file")))
        there = self._digest is not None
        focused = any(one.hasFocus() for one in self.held)
        for part in (self.clip, self.name_line, self.save_button, self.drop_button):
            part.setVisible(there)
        self.path_line.setVisible(not there)
        self.attach_button.setVisible(not there)
        self.setFocusProxy(self.save_button if there else self.path_line)
        if focused:
            self.setFocus()

    def put_raw(self, raw: object) -> None:
        text = str(raw) if raw else ""
        kept = re.fullmatch(r"[0-9a-f]{64}", text) is not None
        self.put(text if kept else None)
        if not kept:
            self.path_line.setText(text)

    def attach(self, path: Path) -> None:
        """Take a file into the register and show it here."""
        self._attaching = True
        manner = Manner(N_("Attaching the file"))
        self.desk.ask(attach_file, path, then=self._attached, failed=self._refused, manner=manner)

    def _attached(self, attached: Attached) -> None:
        self._attaching = False
        self.desk.remember_titles({("attachments", attached.digest): attached.name})
        self.take(attached.digest)
        if self._advances:
            self._advances = False
            self.advanced.emit()

    def _refused(self, error: AppError) -> None:
        """What was typed stays, so that it can be put right."""
        self._attaching = self._advances = False
        if isinstance(error, AppError):
            self.desk.notice("reject", error.message)

    def _attach_typed(self) -> None:
        """Take in the file whose path stands in the line; once for each path, however often the line is left."""
        text = self.path_line.text().strip()
        if text and self.path_line.isModified() and not self._attaching:
            self.path_line.setModified(False)
            self.attach(path_of(text))

    def handles(self, event: QKeyEvent) -> bool:
        """Enter takes in what was typed and goes on once it is here; a file that was copied elsewhere is pasted."""
        here = QApplication.focusWidget() is self.path_line
        if here and event.matches(QKeySequence.StandardKey.Paste):
            urls = [url for url in QGuiApplication.clipboard().mimeData().urls() if url.isLocalFile()]
            if urls:
                self.attach(Path(urls[0].toLocalFile()))
            return bool(urls)
        if here and event.key() in ENTER and self.path_line.text().strip():
            self._advances = True
            self.path_line.setModified(True)
            self._attach_typed()
            return True
        return False

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, translate(N_("Attach a file…")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        _open(dialog, self.attach)

    def _choose_target(self) -> None:
        if self._digest:
            ask_for_copy(self, self.desk, self._digest, self.name_line.text())

    def name_widgets(self) -> None:
        """Each button is named with the field."""
        title = self.field.title_in()
        self.path_line.setPlaceholderText(translate(N_("Path of the file")))
        self.path_line.setAccessibleName(f"{title}: {translate(N_('Path of the file'))}")
        self.path_line.setAccessibleDescription(self.description())
        self.attach_button.setAccessibleName(f"{title}: {translate(N_('Attach a file…'))}")
        self.attach_button.setAccessibleDescription(self.description())
        self.save_button.setAccessibleDescription(f"{title}: {self.name_line.text()}")
        self.drop_button.setAccessibleDescription(f"{title}: {self.name_line.text()}")


def path_of(text: str) -> Path:
    """The path that somebody typed or pasted: as it is, between quotes as Windows copies it, or as an address."""
    bare = text.strip().strip('"').strip()
    return Path(QUrl(bare).toLocalFile() if bare.startswith("file:") else bare).expanduser()


def ask_for_copy(parent: QWidget, desk: Desk, digest: str, name: str) -> QFileDialog:
    """Ask where a copy of an attached file is to go, and write it; returns the dialog, which waits for nobody."""
    dialog = QFileDialog(parent, translate(N_("Save a copy…")))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)
    _open(dialog, partial(save_copy, desk, digest))
    return dialog


def save_copy(desk: Desk, digest: str, target: Path) -> None:
    """Write a copy of an attached file; the notice says that the copy is not protected."""

    def saved(path: Path) -> None:
        said = N_("Saved a copy: {file}. It is not protected by your password any more.")
        desk.notice("update", Message(said, file=path.name))

    desk.ask(save_attachment, digest, target, then=saved, manner=Manner(N_("Saving a copy")))


def _open(dialog: QFileDialog, then: Callable[[Path], object]) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setDirectory(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    dialog.open()
