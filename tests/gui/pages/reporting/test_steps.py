"""How the number of children came about is said in words."""

import pytest

from desktop.domain.calendar import Quarter
from desktop.gui.pages.reporting.steps import StepsBar
from desktop.operations.reporting.previews import Steps


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        (Steps(129, 261, 0, 390), "129 Q4 2025/26, +\u202f261 newly identified, 390 Q1 2026/27"),
        (
            Steps(100, 10, -8, 102),
            "100 Q4 2025/26, +\u202f10 newly identified, −\u202f8 left or grown up, 102 Q1 2026/27",
        ),
        (Steps(100, 0, 5, 105), "100 Q4 2025/26, +\u202f0 newly identified, +\u202f5 otherwise added, 105 Q1 2026/27"),
    ],
)
def test_each_step_is_named_and_what_did_not_happen_is_left_out(qtbot, steps, said):
    bar = StepsBar()
    qtbot.addWidget(bar)
    bar.show_steps(Quarter(2026, 1), steps)
    assert bar.accessibleName() == said
    bar.resize(400, 52)
    assert not bar.grab().isNull()
