"""The password is changed by who knows it; a new recovery key is shown once and must be proven to be at hand."""

from PySide6.QtCore import Qt

from desktop.gui.pages.keeping.secrets import PasswordCard, RecoveryCard, RecoveryDialog
from tests.gui.office import Office

OLD, NEW = "ikawa n'icyayi", "amazi meza cyane"


def fill(qtbot, card: PasswordCard, old: str, new: str) -> None:
    """Type both and press the button."""
    for field, text in ((card.old, old), (card.pair.first, new), (card.pair.again, new)):
        field.clear()
        qtbot.keyClicks(field, text)
    qtbot.keyClick(card.button, Qt.Key.Key_Space)


def test_a_password_is_changed_and_a_wrong_one_is_said_at_its_field(qtbot, office: Office) -> None:
    card = PasswordCard(office.desk)
    qtbot.addWidget(card)
    card.show()
    fill(qtbot, card, "not the password", NEW)
    qtbot.waitUntil(lambda: bool(card._asked.problem))
    assert card.button.isEnabled()
    office.do(lambda session: [one.unlink() for one in session.path.parent.glob("*attempts*")])
    fill(qtbot, card, OLD, NEW)
    qtbot.waitUntil(lambda: ("new", "The new password holds from now on.") in office.heard)
    assert card.old.text() == card.pair.password == ""


def test_a_new_recovery_key_is_shown_until_its_last_group_is_typed(qtbot, office: Office) -> None:
    card = RecoveryCard(office.desk)
    qtbot.addWidget(card)
    card.show()
    qtbot.keyClicks(card.password, OLD)
    qtbot.keyClick(card.button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(card.findChildren(RecoveryDialog)))
    dialog = card.findChildren(RecoveryDialog)[0]
    assert dialog.step._page.district == "Karongi"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.keyClick(dialog.done_button, Qt.Key.Key_Space)
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.step._last, dialog.step._page.key.split("-")[-1])
    qtbot.keyClick(dialog.done_button, Qt.Key.Key_Space)
    assert not dialog.isVisible()
