"""Reasons are seen by their weight and heard with it."""

from desktop.domain.language import Message
from desktop.exchange.evidence import Evidence
from desktop.gui.parts.labels import Label
from desktop.gui.parts.reasons import Reasons


def test_reasons_say_their_weight_and_which_way_they_speak(qtbot):
    made = Reasons([
        Evidence(Message("Same village"), 2, True), Evidence(Message("Two phone numbers"), 1, False),
    ])  # fmt: skip
    qtbot.addWidget(made)
    said = [one.accessibleName() for one in made.findChildren(Label)]
    assert said == ["Same village (fair)", "Speaks against it: Two phone numbers (weak)"]
    assert not made.grab().isNull()
