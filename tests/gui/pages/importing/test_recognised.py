"""The card of a file says what was recognised, and lets another sheet be looked at."""

from desktop.domain.calendar import Quarter
from desktop.gui.language import speak
from desktop.gui.pages.importing.recognised import Recognised
from desktop.operations.imports.review import FileShown


def shown(**more: object) -> FileShown:
    told = {
        "file": "list.xlsx", "sheet": "Urutonde", "sheets": ("Urutonde",), "header_row": 9,
        "kind": "Children identified", "period": None, "day": "14/08/2026", "partner": "", "place": "Gasabo › Jali",
        "by_head": True, "listed": "children", "sources": {},
    }  # fmt: skip
    return FileShown(**{**told, **more})


def card_of(qtbot, file: FileShown) -> Recognised:
    made = Recognised()
    qtbot.addWidget(made)
    made.resize(740, 60)
    made.show()
    made.show_file(file)
    return made


def test_six_facts_are_named_and_what_is_not_said_is_said_so(qtbot):
    card = card_of(qtbot, shown())
    assert [one.accessibleName() for one in card._values] == [
        "File: list.xlsx", "Sheet: Urutonde, header in row 9", "Kind: Children identified", "Assembly: 14/08/2026",
        "Partner: not said", "Place: Gasabo › Jali",
    ]  # fmt: skip
    assert not card._change.isVisible()


def test_a_quarter_is_shown_with_its_months_in_the_language_of_the_window(qapp, qtbot):
    card = card_of(qtbot, shown(period=Quarter(2026, 1)))
    assert card._values[3].text() == "Q1 2026/27 (Jul–Sep 2026)"
    speak(qapp, "fr")
    qtbot.waitUntil(lambda: card._values[3].text() == "T1 2026/27 (juil.–sept. 2026)")


def test_another_sheet_is_chosen_from_the_menu(qtbot):
    card = card_of(qtbot, shown(sheets=("Urutonde", "Kopi")))
    assert card._change.isVisible()
    chosen = {action.text(): action for action in card._menu.actions()}
    assert not chosen["Urutonde"].isEnabled()
    with qtbot.waitSignal(card.sheet_wanted) as wanted:
        chosen["Kopi"].trigger()
    assert wanted.args == ["Kopi"]


def test_what_was_recognised_may_be_changed(qtbot):
    card = card_of(qtbot, shown())
    with qtbot.waitSignal(card.mapping_wanted):
        card.change.click()
