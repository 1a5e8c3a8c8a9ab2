"""What is chosen for this computer: language, appearance, size of the letters, when the register locks by itself."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt

from desktop.domain.language import N_, current_language
from desktop.gui.actions import ACTS, CHOICES
from desktop.gui.desk import Desk
from desktop.gui.idleness import MINUTES
from desktop.gui.parts.cards import Card
from desktop.gui.parts.filters import Choice, FilterBar
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import Item, row
from desktop.gui.settings import Settings
from desktop.gui.theme.palette import worn

LABELS_WIDE, FILTER_HIGH = 128, 28
USUAL = {"size": "100", "dates": "slashes", "numbers": "space", "lock": str(MINUTES)}
"""What holds where nobody has chosen."""


class ComputerCard(Card):
    """The choices of the menu, laid open; what is chosen here is done by the same acts."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__(N_("This computer"), icon="settings")
        self.desk, self.settings = desk, settings
        self.bars: dict[str, FilterBar] = {}
        rows: list[Item] = []
        for choice, (words, _icon) in CHOICES.items():
            acts = [act for act in ACTS if act.choice == choice]
            bar = self.bars[choice] = FilterBar([Choice(act.id, act.words) for act in acts])
            label = Label(words, "small", "muted", wrap=True)
            label.setFixedSize(LABELS_WIDE, FILTER_HIGH)
            line = row(label, (bar, 1))
            line.setAlignment(label, Qt.AlignmentFlag.AlignTop)
            rows.append(line)
        self.fill(*rows, None)
        self.show_chosen()
        for bar in self.bars.values():
            bar.chosen.connect(partial(self._chosen))

    def show_chosen(self) -> None:
        """Mark what is chosen now, wherever that was done."""
        now: Mapping[str, str] = {
            "language": current_language(),
            "palette": worn(),
            **{choice: str(self.settings.get(choice, usual)) for choice, usual in USUAL.items()},
        }
        for choice, bar in self.bars.items():
            bar.blockSignals(True)
            bar.choose(f"{choice}_{now[choice]}")
            bar.blockSignals(False)

    def _chosen(self, act: str) -> None:
        self.desk.do_act(act)
