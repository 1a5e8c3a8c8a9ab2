"""The Child Status Index drawn."""

from pytestqt.qtbot import QtBot

from desktop.gui.pages.child.status_index import StatusIndex
from desktop.operations.child_summaries import FACTORS, Scores

TITLES = [f"Factor {factor}" for factor in FACTORS]


def index(*scores: Scores) -> StatusIndex:
    return StatusIndex(scores, TITLES)


def test_every_score_is_said_in_words_and_no_total(qtbot: QtBot) -> None:
    shown = index(Scores("2026-09-10", (("f1a", 3), ("f3a", 1))))
    qtbot.addWidget(shown)
    assert shown.accessibleName() == "Factor f1a: fair score; Factor f3a: very bad"


def test_a_worse_factor_is_drawn_otherwise_than_one_that_stayed(qtbot: QtBot) -> None:
    before = Scores("2026-03-12", (("f1a", 3),))
    pictures = []
    for now in (3, 2):
        shown = index(Scores("2026-09-10", (("f1a", now),)), before)
        qtbot.addWidget(shown)
        shown.resize(320, 112)
        pictures.append(shown.grab().toImage())
    assert pictures[0] != pictures[1]
