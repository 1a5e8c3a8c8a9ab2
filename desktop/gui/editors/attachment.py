"""The editor of an attached file: take one in, see its name, save a copy, take it out of the record again."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.fields import Attachment, Value
from desktop.domain.language import N_, Message, translate
from desktop.gui.desk import Desk
from desktop.gui.editors.editor import Editor
from desktop.gui.parts.buttons import Button, IconButton
from desktop.gui.parts.labels import Icon, Line
from desktop.gui.work import Manner
from desktop.operations.attachments import Attached, attach_file, save_attachment


class AttachmentEditor(Editor):
    """A button that takes a file in, or the file's name with what can be done with it. Space presses a button."""

    def __init__(self, field: Attachment, desk: Desk) -> None:
        super().__init__(field, desk)
        self._digest: str | None = None
        self.attach_button = Button(N_("Attach a file…"), icon="clip")
        self.attach_button.clicked.connect(self._choose_file)
        self.name_line = Line()
        self.save_button = IconButton("save", N_("Save a copy…"), size=16)
        self.save_button.clicked.connect(self._choose_target)
        self.drop_button = IconButton("cross", N_("Take the file out of this record"), size=14)
        self.drop_button.clicked.connect(lambda: self.take(None))
        self.clip = Icon("clip", "accent", 16)
        self.hold(self.attach_button, 0)
        self.row.addWidget(self.clip)
        self.row.addWidget(self.name_line)
        for button in (self.save_button, self.drop_button):
            self.hold(button, 0)
        self.row.addStretch(1)
        self.retranslate()

    def raw(self) -> object:
        return self._digest

    def put(self, value: Value) -> None:
        self._digest = value if isinstance(value, str) else None
        self.name_line.show_text(self.field.show(value, self.desk.around) or translate(N_("One file")))
        there = self._digest is not None
        focused = any(one.hasFocus() for one in self.held)
        for part in (self.clip, self.name_line, self.save_button, self.drop_button):
            part.setVisible(there)
        self.attach_button.setVisible(not there)
        self.setFocusProxy(self.save_button if there else self.attach_button)
        if focused:
            self.setFocus()

    def put_raw(self, raw: object) -> None:
        self.put(str(raw) if raw else None)

    def attach(self, path: Path) -> None:
        """Take a file into the register and show it here."""
        self.desk.ask(attach_file, path, then=self._attached, manner=Manner(N_("Attaching the file")))

    def _attached(self, attached: Attached) -> None:
        self.desk.remember_titles({("attachments", attached.digest): attached.name})
        self.take(attached.digest)

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
        self.attach_button.setAccessibleName(f"{title}: {translate(N_('Attach a file…'))}")
        self.attach_button.setAccessibleDescription(self.description())
        self.save_button.setAccessibleDescription(f"{title}: {self.name_line.text()}")
        self.drop_button.setAccessibleDescription(f"{title}: {self.name_line.text()}")


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
