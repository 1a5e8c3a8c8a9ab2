"""A question leads the keyboard to its field and says below it what is wrong."""

from PySide6.QtWidgets import QLabel

from desktop.domain.language import N_
from desktop.gui.cover.fields import Asked, LanguageRow, asked_secret, choice_field, line_field
from desktop.gui.language import speak
from desktop.gui.theme.palette import color
from desktop.gui.theme.type import font


def test_the_label_leads_to_the_field_and_names_it(qtbot) -> None:
    field = line_field()
    asked = Asked(N_("Your name"), field, N_("Family name first."))
    qtbot.addWidget(asked)
    assert next(one for one in asked.findChildren(QLabel) if one.buddy()).buddy() is field
    assert (field.accessibleName(), field.accessibleDescription()) == ("Your name", "Family name first.")


def test_what_is_wrong_is_seen_read_and_taken_back(qtbot) -> None:
    field = line_field()
    asked = Asked(N_("Your name"), field, N_("Family name first."))
    qtbot.addWidget(asked)
    asked.show()
    asked.show_problem(N_("Type your name."))
    assert field.accessibleDescription() == asked.problem == "Type your name."
    edge = field.grab().toImage().pixelColor(100, 0)
    assert edge == color("reject")
    asked.show_problem("")
    assert field.accessibleDescription() == "Family name first."
    assert field.grab().toImage().pixelColor(100, 0) != color("reject")


def test_without_a_hint_there_is_no_line_below(qtbot) -> None:
    asked, secret = asked_secret(N_("Password"))
    qtbot.addWidget(asked)
    asked.show()
    assert not asked._below.isVisible()
    asked.show_hint(N_("Caps Lock is on"), "doubt")
    assert asked._below.isVisible()
    assert asked._below.property("tone") == "doubt"
    assert secret.height() == choice_field().height() == 30


def test_the_language_that_is_spoken_stands_out(qtbot, qapp) -> None:
    row = LanguageRow()
    qtbot.addWidget(row)
    faces = [button.font() for button in row._buttons.values()]
    assert faces == [font("small"), font("small"), font("section")]
    with qtbot.waitSignal(row.chosen) as told:
        row._buttons["fr"].click()
    assert told.args == ["fr"]
    speak(qapp, "en")
