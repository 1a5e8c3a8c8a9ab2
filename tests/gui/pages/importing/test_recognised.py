"""The card of a file says what was recognised, and lets it be changed."""

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
        "Kind: Children identified", "Sheet: Urutonde", "Assembly: 14/08/2026", "Titles: in row 9",
        "Partner: not said", "Place: Gasabo › Jali",
    ]  # fmt: skip


def test_a_quarter_is_shown_with_its_months_in_the_language_of_the_window(qapp, qtbot):
    card = card_of(qtbot, shown(period=Quarter(2026, 1)))
    assert card._values[2].text() == "Q1 2026/27 (Jul–Sep 2026)"
    speak(qapp, "fr")
    qtbot.waitUntil(lambda: card._values[2].text() == "T1 2026/27 (juil.–sept. 2026)")


def test_a_long_name_gets_the_room_that_short_words_do_not_need(qtbot):
    card = card_of(qtbot, shown(sheet="Amalisiti y'abana 2026 Jali (vf)", kind="Plan", place="Jali", day=""))
    sheet = card._values[1]
    qtbot.waitUntil(lambda: sheet.width() >= sheet.sizeHint().width())


def test_what_was_recognised_may_be_changed(qtbot):
    card = card_of(qtbot, shown())
    with qtbot.waitSignal(card.mapping_wanted):
        card.change.click()
