"""The line of promises says each of them with its day, and takes a second line where a name needs it."""

import pytest

from desktop.domain.calendar import Quarter
from desktop.gui.pages.whole.promises import HEIGHT, PromisesLine, day_words, ink_of, promise_words
from desktop.operations.partner_promises import Promise

KEPT = (
    Promise("plan", "done", "2026-07-20"),
    Promise("approved", "done", "2026-08-14"),
    Promise("quarter", "done", "2026-10-30", 15, Quarter(2026, 1)),
    Promise("quarter", "late", "2026-10-15", 39, Quarter(2026, 2)),
    Promise("performance", "open", "2027-07-31"),
    Promise("contract", "open"),
)


@pytest.mark.parametrize(
    ("promise", "words", "day", "ink"),
    [
        (KEPT[0], "Plan received", "20/07/2026", "accent"),
        (KEPT[2], "Report of Q1", "30/10/2026, 15 days late", "doubt"),
        (KEPT[3], "Report of Q2", "late since 15/10/2026", "reject"),
        (KEPT[4], "Performance report", "due 31/07/2027", "muted"),
        (KEPT[5], "Contract signed", "not yet", "muted"),
    ],
)
def test_a_promise_is_said_with_its_day_and_its_colour(promise: Promise, words: str, day: str, ink: str) -> None:
    assert (str(promise_words(promise)), str(day_words(promise)), ink_of(promise)) == (words, day, ink)


def test_readers_hear_every_promise_and_a_narrow_line_is_higher(qtbot, dressed) -> None:
    line = PromisesLine(KEPT)
    qtbot.addWidget(line)
    line.resize(1100, HEIGHT)
    line.show()
    assert line.accessibleName().count(";") == len(KEPT) - 1
    assert line.height() == HEIGHT
    line.resize(500, HEIGHT)
    assert line.height() > HEIGHT
    assert not line.grab().isNull()
