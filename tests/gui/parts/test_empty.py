"""An empty page states the fact, says how to begin, and offers it."""

from PySide6.QtCore import Qt

from desktop.domain.language import N_
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.empty import WIDTH, EmptyPage
from desktop.gui.parts.labels import Label


def test_it_says_how_to_begin_and_begins(qtbot) -> None:
    begin = Button(N_("Register a child"), "primary", "plus")
    page = EmptyPage(
        "child", N_("No child is registered yet"), N_("Register the first child. " * 9), [begin], N_("Or drop.")
    )
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    texts = [label.text() for label in page.findChildren(Label)]
    assert "No child is registered yet" in texts
    assert max(label.width() for label in page.findChildren(Label)) <= WIDTH
    with qtbot.waitSignal(begin.clicked):
        qtbot.keyClick(begin, Qt.Key.Key_Space)


def test_without_a_hint_there_is_none(qtbot) -> None:
    page = EmptyPage("child", N_("Nothing"), N_("Begin."))
    qtbot.addWidget(page)
    page.show()
    assert [label.text() for label in page.findChildren(Label) if label.isVisible()] == ["Nothing", "Begin."]
