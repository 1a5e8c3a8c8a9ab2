"""What stands around a form says whose it is, how far it is kept, and how to fill the field one is in."""

from PySide6.QtWidgets import QLabel

from desktop.gui.records.form_frame import KEYS, FormBar, HelpLine, scrolled
from tests.gui.records.conftest import Show


def test_a_record_without_a_name_is_called_by_its_kind(show: Show) -> None:
    bar = show(FormBar())
    bar.say_title("", "Person")
    assert bar.title.text() == "Person"
    bar.say_title("Mutoni Clarisse", "Person")
    assert bar.title.text() == "Mutoni Clarisse"


def test_only_what_is_not_saved_can_be_given_up(show: Show) -> None:
    bar = show(FormBar())
    assert bar.give_up_button.isHidden()
    bar.say_state("Not saved yet", dirty=True)
    assert not bar.give_up_button.isHidden()
    assert bar.state.text() == "Not saved yet"


def test_the_keys_are_told_where_no_field_has_help(show: Show) -> None:
    line = show(HelpLine())
    height = line.height()
    line.say("The day on which it was given.")
    assert line.label.text() == "The day on which it was given."
    line.say("")
    assert line.label.text() == KEYS
    assert line.height() == height


def test_a_page_scrolls_down_only(show: Show) -> None:
    long = QLabel("word " * 900)
    long.setWordWrap(True)
    area = show(scrolled(long))
    assert area.verticalScrollBar().maximum() > 0
    assert area.horizontalScrollBar().maximum() == 0
