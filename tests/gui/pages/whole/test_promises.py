"""The line of promises says each of them with its day, and takes a second line where a name needs it."""

from desktop.domain.calendar import Quarter
from desktop.gui.pages.whole.promises import HEIGHT, PromisesLine, ink_of
from desktop.operations.partner_promises import Promise

KEPT = (
    Promise("plan", "done", "2026-07-20"),
    Promise("approved", "done", "2026-08-14"),
    Promise("quarter", "done", "2026-10-30", 15, Quarter(2026, 1)),
    Promise("quarter", "late", "2026-10-15", 39, Quarter(2026, 2)),
    Promise("performance", "open", "2027-07-31"),
    Promise("contract", "open"),
)


def test_what_is_late_stands_out_and_what_came_late_is_marked() -> None:
    assert [ink_of(one) for one in KEPT] == ["accent", "accent", "doubt", "reject", "muted", "muted"]


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
