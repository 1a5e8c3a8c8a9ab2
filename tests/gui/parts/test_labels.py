"""Words on a page keep their face and their tone, give way where they must, and are whole in their tooltip."""

from desktop.domain.language import N_, Message
from desktop.gui.parts.labels import Icon, Label, Line, section
from desktop.gui.theme.palette import color, wear
from desktop.gui.theme.type import font


def test_a_label_keeps_its_face_when_its_tone_changes(qtbot) -> None:
    label = Label(N_("Saved"), "strong", "new")
    qtbot.addWidget(label)
    label.show()
    label.set_tone("reject")
    assert label.font() == font("strong")
    assert label.palette().color(label.foregroundRole()) == color("reject")


def test_a_label_never_takes_what_was_typed_for_a_tag(qtbot) -> None:
    label = Label()
    qtbot.addWidget(label)
    label.show_text("<b>Eric</b>")
    label.adjustSize()
    assert label.sizeHint().width() > 60


def test_a_line_that_is_cut_shows_itself_whole_in_its_tooltip(qtbot) -> None:
    line = Line(Message(N_("Where: {place}"), place="Rubengera › Gisanze › Kigabiro"), "small", "muted")
    qtbot.addWidget(line)
    line.resize(60, 20)
    line.grab()
    assert line.toolTip() == line.accessibleName() == line.text() == "Where: Rubengera › Gisanze › Kigabiro"
    line.resize(600, 20)
    line.grab()
    assert line.toolTip() == ""
    assert line.minimumSizeHint().width() < 30 < line.sizeHint().width()


def test_a_line_shows_a_name_as_it_is(qtbot) -> None:
    line = Line()
    qtbot.addWidget(line)
    line.show_text("Children")
    assert line.text() == "Children"
    line.say(N_("Parents"))
    assert line.accessibleName() == "Parents"


def test_an_icon_takes_the_colours_of_the_palette(qtbot, qapp) -> None:
    icon = Icon("warn", "reject")
    qtbot.addWidget(icon)
    icon.show()
    light = icon.pixmap().toImage()
    wear(qapp, "dark")
    assert icon.pixmap().toImage() != light
    icon.change("check", "new")
    assert icon.pixmap().toImage() != light


def test_the_heading_of_a_section_has_something_at_its_right(qtbot) -> None:
    right = Label(N_("2 of 7"), "small")
    layout = section(N_("Services"), right)
    assert layout.itemAt(layout.count() - 1).widget() is right
