"""What is chosen for this computer is laid open and done by the acts of the menu."""

from PySide6.QtCore import Qt

from desktop.gui.actions import ACTS, CHOICES
from desktop.gui.pages.keeping.computer import USUAL, ComputerCard
from desktop.gui.parts.filters import FilterButton
from desktop.gui.settings import Settings
from tests.gui.office import Office


def test_every_choice_of_the_menu_is_there_and_what_holds_is_marked(qtbot, office: Office, tmp_path) -> None:
    settings = Settings(tmp_path / "window.json")
    settings.put("lock", "15")
    card = ComputerCard(office.desk, settings)
    qtbot.addWidget(card)
    assert set(card.bars) == set(CHOICES)
    assert set(USUAL) < set(CHOICES)
    chosen = {choice: bar.current() for choice, bar in card.bars.items()}
    usual = {"language": "en", "palette": "light", "size": "100", "dates": "slashes", "numbers": "space", "lock": "15"}
    assert chosen == {choice: f"{choice}_{argument}" for choice, argument in usual.items()}


def test_a_choice_by_keyboard_asks_for_its_act(qtbot, office: Office, tmp_path) -> None:
    card = ComputerCard(office.desk, Settings(tmp_path / "window.json"))
    qtbot.addWidget(card)
    card.show()
    french = next(one for one in card.findChildren(FilterButton) if one.choice.key == "language_fr")
    with qtbot.waitSignal(office.desk.act_wanted) as asked:
        qtbot.keyClick(french, Qt.Key.Key_Space)
    assert asked.args == ["language_fr"]
    assert asked.args[0] in {act.id for act in ACTS}
