"""The password of the one who works here, and a new recovery key where the printed one may be in wrong hands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.gui.cover.fields import Asked, asked_secret
from desktop.gui.cover.password import PasswordPair
from desktop.gui.cover.recovery import RecoveryStep
from desktop.gui.cover.recovery_page import RecoveryPage
from desktop.gui.cover.secret import SecretField
from desktop.gui.desk import Desk
from desktop.gui.language import Words
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.cards import Card
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import column, row
from desktop.operations.passwords import change_own_password, make_recovery_key


class PasswordCard(Card):
    """The old password, the new one twice."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(N_("Password"), icon="lock")
        self.desk = desk
        self._asked, self.old = asked_secret(N_("The password that holds now"))
        self.pair = PasswordPair(N_("New password"))
        self.button = Button(N_("Change the password"), "secondary")
        self.button.clicked.connect(self._change)
        self.fill(self._asked, self.pair, row(self.button, None), None, gap=10)

    def _change(self) -> None:
        if not self.pair.answered():
            return
        self.button.setEnabled(False)
        asked = (self.old.text(), self.pair.password)
        self.desk.ask(change_own_password, *asked, then=lambda _none: self._changed(), failed=self._refused)

    def _changed(self) -> None:
        self.button.setEnabled(True)
        self._asked.show_problem("")
        for field in (self.old, self.pair.first, self.pair.again):
            field.clear()
        self.desk.notice("new", Message(N_("The new password holds from now on.")))

    def _refused(self, error: AppError) -> None:
        self.button.setEnabled(True)
        _say_wrong(self._asked, self.old, error)


class RecoveryCard(Card):
    """A new recovery key, for whoever knows the password."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(N_("Recovery key"), icon="key")
        self.desk = desk
        self._asked, self.password = asked_secret(N_("Password"))
        self.button = Button(N_("Make a new recovery key"), "secondary")
        self.button.clicked.connect(self._make)
        words = Label(
            N_("Make a new one when the printed key is lost or was seen by others: the old one opens nothing then."),
            *("small", "muted"),
            wrap=True,
        )
        self.fill(words, self._asked, row(self.button, None), None, gap=10)

    def _make(self) -> None:
        self.button.setEnabled(False)
        self.desk.ask(make_recovery_key, self.password.text(), then=self._made, failed=self._refused)

    def _made(self, key: str) -> None:
        self.button.setEnabled(True)
        self._asked.show_problem("")
        self.password.clear()
        around = self.desk.around
        place = around.places.get(around.district)
        officer = str(around.settings.get("officer", ""))
        page = RecoveryPage(place.name if place else "", officer, key, around.today)
        dialog = RecoveryDialog(page, self.window())
        dialog.open()

    def _refused(self, error: AppError) -> None:
        self.button.setEnabled(True)
        _say_wrong(self._asked, self.password, error)


class RecoveryDialog(QDialog):
    """Shows a new recovery key once; it closes when its last group was typed from the page."""

    def __init__(self, page: RecoveryPage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("window")
        self.step = RecoveryStep()
        self.step.show_page(page)
        self.done_button = Button(N_("I have the key"), "primary")
        self.done_button.clicked.connect(self._finish)
        foot = row(None, self.done_button, margins=(44, 8, 40, 24))
        self.setLayout(column((self.step, 1), foot, gap=0))
        self.step.begin()

    def reject(self) -> None:
        """Escape would lose a key that can't be shown again."""

    def _finish(self) -> None:
        if self.step.answered():
            self.accept()


def _say_wrong(asked: Asked, field: SecretField, error: AppError) -> None:
    words: Words = error.message if isinstance(error, AppError) else ""
    asked.show_problem(words)
    field.setFocus()
    field.selectAll()
