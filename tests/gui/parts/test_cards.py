"""Cards lead somewhere, facts are named, big numbers say what they count."""

from PySide6.QtCore import Qt

from desktop.domain.language import N_, Message
from desktop.gui.parts.cards import Card, CardAction, Figure, facts
from desktop.gui.parts.labels import Label


def test_the_action_of_a_card_is_done_by_keyboard(qtbot) -> None:
    card = Card(N_("Late visits"), N_("4 children"), "walk", N_("Write a visit")).fill(Label(N_("Nobody")))
    qtbot.addWidget(card)
    card.show()
    assert card.accessibleName() == "Late visits"
    with qtbot.waitSignal(card.acted):
        qtbot.keyClick(card.findChild(CardAction), Qt.Key.Key_Space)


def test_a_card_without_a_heading_is_only_a_box(qtbot) -> None:
    card = Card().fill(Label(N_("Body")), None, padded=False)
    qtbot.addWidget(card)
    assert not card.findChildren(CardAction)
    assert card.objectName() == "card"


def test_the_number_in_a_heading_changes(qtbot) -> None:
    card = Card(N_("Late visits"), "4")
    qtbot.addWidget(card)
    card.say_second("5")
    assert card._second.text() == "5"


def test_a_value_is_shown_as_it_is_and_a_message_is_said(qtbot) -> None:
    widget = Label(N_("Own part"))
    shown = facts(
        [(N_("Village"), "<i>Kigabiro</i>"), (N_("Born"), Message(N_("{age} years"), age=12)), (N_("x"), widget)]
    )
    qtbot.addWidget(shown)
    texts = {label.text() for label in shown.findChildren(Label)}
    assert texts == {"Village", "<i>Kigabiro</i>", "Born", "12 years", "x", "Own part"}


def test_a_big_number_says_what_it_counts(qtbot) -> None:
    figure = Figure("41 862", N_("children registered"), N_("+212"))
    qtbot.addWidget(figure)
    assert figure.accessibleName() == "41 862 children registered"
    figure.show_number("41 863", N_("+213"))
    assert figure.accessibleName() == "41 863 children registered"
    assert figure._second.text() == "+213"
