"""One table holds every act: no key is taken twice, no letter of a menu, and nothing is offered that nobody does."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from desktop.domain.language import LANGUAGES, SOURCE_LANGUAGE
from desktop.gui.actions import ACTS, CHOICES, Act, Actions
from desktop.gui.language import speak
from desktop.gui.mnemonics import letters_of
from desktop.gui.theme.strokes import STROKES
from desktop.resources import resource


class Office(QWidget):
    """Somebody who can undo and choose a language."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []

    def undo(self) -> None:
        self.done.append("undo")

    def choose_language(self, code: str) -> None:
        self.done.append(code)


@pytest.fixture
def office(qtbot) -> Office:
    made = Office()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_no_key_and_no_name_is_given_twice() -> None:
    keys = Counter(key for act in ACTS for key in act.keys)
    assert not [key for key, times in keys.items() if times > 1]
    assert len({act.id for act in ACTS}) == len(ACTS)


def test_every_act_has_words_a_slot_and_an_icon_that_exists() -> None:
    assert all(act.words and act.slot for act in ACTS)
    assert not {act.icon for act in ACTS if act.icon} - STROKES.keys()
    assert {act.choice for act in ACTS if act.choice} == CHOICES.keys()


def test_what_nobody_does_is_neither_seen_nor_obeyed(qtbot, office: Office) -> None:
    actions = Actions(office)
    actions.bind(office)
    assert "lock" in actions.unbound()
    assert not actions["lock"].isVisible()
    qtbot.keyClick(office, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(office, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert office.done == ["undo"]


def test_an_act_with_an_argument_hands_it_over(office: Office) -> None:
    actions = Actions(office)
    actions.bind(office)
    actions["language_rw"].trigger()
    assert office.done == ["rw"]
    assert actions["language_rw"].isChecked()
    actions.choose("language", "fr")
    assert not actions["language_rw"].isChecked()
    assert office.done == ["rw"]


def test_the_first_who_can_do_an_act_does_it(qtbot, office: Office) -> None:
    other = Office()
    qtbot.addWidget(other)
    actions = Actions(office)
    actions.bind(office)
    actions.bind(other)
    actions["undo"].trigger()
    assert (office.done, other.done) == (["undo"], [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_every_language_each_entry_of_a_menu_has_its_own_letter(qapp, office: Office, language: str) -> None:
    if language != SOURCE_LANGUAGE and not resource("locale", language, "LC_MESSAGES", "igitabo.mo").is_file():
        pytest.skip("this language has no catalogue yet")
    actions = Actions(office)
    speak(qapp, language)
    actions.retranslate()
    for menu in (actions.menu(), *actions.menu().findChildren(QMenu)):
        said = [action.text() for action in menu.actions() if not action.isSeparator()]
        texts = [text for text in said if any(letter.isalpha() for letter in text)]  # an example such as 1,234 has none
        borne = [letter for text in texts for letter in letters_of([text])]
        assert len(borne) == len(set(borne)) == len(texts)


def test_an_act_of_no_group_has_a_key_but_no_place_in_the_menu(office: Office) -> None:
    actions = Actions(office, (Act("a", "Seen", group="x", slot="undo"), Act("b", "Unseen", slot="undo")))
    assert [action.objectName() for action in actions.menu().actions() if action.objectName()] == ["a"]
