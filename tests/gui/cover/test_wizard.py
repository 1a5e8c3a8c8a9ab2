"""The first run asks five questions by keyboard and hands over plain answers."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from desktop.domain.language import LANGUAGES, N_, SOURCE_LANGUAGE, Message
from desktop.gui.cover.wizard import FirstRun, Wizard
from desktop.gui.language import speak
from desktop.gui.mnemonics import bare, letters_of
from desktop.resources import resource

KEY = "7QK3-9F2M-XW41-0ABC-PQ8R-TTV2-6H5J-ZN0D-K7Y2"


@pytest.fixture
def wizard(qtbot, tmp_path: Path) -> Wizard:
    made = Wizard(tmp_path)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def type_in(qtbot, wizard: Wizard, words: str) -> None:
    qtbot.keyClicks(wizard.focusWidget(), words)


def press(qtbot, wizard: Wizard, name: str) -> None:
    button = next(one for one in wizard.findChildren(QAbstractButton) if bare(one.text()) == name and one.isVisible())
    qtbot.keyClick(button, Qt.Key.Key_Space)


def come_to_the_password(qtbot, wizard: Wizard) -> None:
    wizard.go_on()
    wizard.district.choose("31")
    wizard.go_on()
    type_in(qtbot, wizard, "Uwera  Claudine ")
    wizard.go_on()


def answer_the_password(qtbot, wizard: Wizard, password: str = "imvura igwa ku musozi") -> None:
    type_in(qtbot, wizard, password)
    wizard.password.pair.again.setFocus()
    type_in(qtbot, wizard, password)


def test_all_answers_are_given_by_keyboard(qtbot, wizard: Wizard, tmp_path: Path) -> None:
    press(qtbot, wizard, "Go on")
    type_in(qtbot, wizard, "West")
    qtbot.keyClick(wizard.focusWidget(), Qt.Key.Key_Tab)
    type_in(qtbot, wizard, "Karo")
    press(qtbot, wizard, "Go on")
    type_in(qtbot, wizard, "Uwera Claudine")
    press(qtbot, wizard, "Go on")
    answer_the_password(qtbot, wizard)
    with qtbot.waitSignal(wizard.create_asked) as told:
        press(qtbot, wizard, "Make the register")
    (answers,) = told.args
    assert answers == FirstRun(
        "31",
        "Gender, family and child promotion unit",
        "Uwera Claudine",
        "District officer in charge of gender, family and child promotion",
        "imvura igwa ku musozi",
        tmp_path / "Karongi.igitabo",
    )


def test_the_password_is_in_no_representation(wizard: Wizard) -> None:
    assert "secret" not in repr(FirstRun("31", "", "", "", "secret", Path("x")))


def test_a_question_without_its_answer_is_not_passed(qtbot, wizard: Wizard) -> None:
    wizard.go_on()
    wizard.go_on()
    assert wizard.place == 1
    assert wizard.focusWidget().accessibleDescription() == "Choose your district to go on."
    wizard.district.choose("11")
    wizard.go_on()
    wizard.go_on()
    assert wizard.place == 2
    assert wizard.focusWidget().accessibleDescription() == "Type your name to go on."


def test_one_can_go_back_and_the_answers_stay(qtbot, wizard: Wizard) -> None:
    come_to_the_password(qtbot, wizard)
    for _ in range(5):
        wizard.go_back()
    assert wizard.place == 0
    come_to_the_password(qtbot, wizard)
    assert wizard.answers().officer.startswith("Uwera Claudine")


def test_while_the_register_is_made_nothing_can_be_pressed(qtbot, wizard: Wizard) -> None:
    come_to_the_password(qtbot, wizard)
    answer_the_password(qtbot, wizard)
    asked: list[FirstRun] = []
    wizard.create_asked.connect(asked.append)
    wizard.go_on()
    wizard.go_on()
    wizard.go_back()
    assert len(asked) == 1
    assert wizard.place == 3


def test_a_refusal_is_said_and_the_answers_stay(qtbot, wizard: Wizard) -> None:
    come_to_the_password(qtbot, wizard)
    answer_the_password(qtbot, wizard)
    wizard.go_on()
    wizard.refuse(Message(N_("There is already a register at {file}."), file="x"))
    assert [notice.accessibleName() for notice in wizard.notices.notices()] == ["There is already a register at x."]
    with qtbot.waitSignal(wizard.create_asked):
        wizard.go_on()


def test_the_key_is_shown_and_must_be_at_hand(qtbot, wizard: Wizard) -> None:
    come_to_the_password(qtbot, wizard)
    answer_the_password(qtbot, wizard)
    wizard.go_on()
    wizard.show_recovery_key(KEY)
    shown = {label.text() for label in wizard.recovery.findChildren(QLabel)}
    assert set(KEY.split("-")) <= shown
    wizard.go_back()
    assert wizard.place == 4
    with qtbot.assertNotEmitted(wizard.finished):
        wizard.go_on()
    type_in(qtbot, wizard, "k7y2")
    with qtbot.waitSignal(wizard.finished):
        press(qtbot, wizard, "Open the register")


def test_the_first_step_leads_elsewhere_too(qtbot, wizard: Wizard) -> None:
    with qtbot.waitSignal(wizard.demonstration_asked):
        press(qtbot, wizard, "Open the demonstration district")
    with qtbot.waitSignal(wizard.existing_asked):
        press(qtbot, wizard, "I already have a register: open it")


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_every_step_in_every_language_no_letter_is_given_twice(qtbot, qapp, wizard: Wizard, language: str) -> None:
    if language != SOURCE_LANGUAGE and not resource("locale", language, "LC_MESSAGES", "igitabo.mo").is_file():
        pytest.skip("this language has no catalogue yet")
    speak(qapp, language)
    qapp.processEvents()
    for place in range(5):
        wizard._go(place)
        qapp.processEvents()
        texts = [
            one.text()
            for kind in (QAbstractButton, QLabel)
            for one in wizard.findChildren(kind)
            if one.isVisible() and "&" in one.text()
        ]
        borne = [letter for text in texts for letter in letters_of([text])]
        assert len(borne) == len(set(borne)) >= 1


def test_each_step_fits_the_height_that_a_laptop_leaves(qtbot, qapp, wizard: Wizard) -> None:
    wizard.resize(1093, 690)
    for place in range(5):
        wizard._go(place)
        qapp.processEvents()
        area = wizard._stack.currentWidget()
        assert not area.verticalScrollBar().isVisible()
        assert area.widget().width() <= area.viewport().width()


def test_the_list_of_steps_gives_way_in_a_narrow_window_and_comes_back(qtbot, tmp_path) -> None:
    wizard = Wizard(tmp_path)
    qtbot.addWidget(wizard)
    wizard.show()
    wizard.resize(1366, 700)
    assert wizard._list.isVisible()
    wizard.resize(788, 520)
    assert not wizard._list.isVisible()
    wizard.resize(1024, 700)
    assert wizard._list.isVisible()


def test_enter_moves_on_through_fields_and_steps_and_presses_a_button(qtbot, tmp_path) -> None:
    wizard = Wizard(tmp_path)
    qtbot.addWidget(wizard)
    wizard.resize(1366, 700)
    with qtbot.waitActive(wizard):
        wizard.show()
        wizard.activateWindow()
    wizard._go(0)

    def enter() -> None:
        qtbot.keyClick(wizard.focusWidget(), Qt.Key.Key_Return)

    enter()
    assert wizard.place == 1
    wizard.district.choose("31")
    enter()
    assert wizard.place == 2
    qtbot.keyClicks(wizard.focusWidget(), "Mukamana Jeanne")
    enter()
    assert (wizard.place, wizard.focusWidget()) == (2, wizard.officer._title)
    enter()
    assert wizard.place == 3
    for _again in range(2):
        qtbot.keyClicks(wizard.focusWidget(), "ikawa n'icyayi cya Rutsiro")
        if not _again:
            enter()
    with qtbot.waitSignal(wizard.create_asked):
        enter()
    wizard.wait(False)
    wizard._back.setFocus()
    enter()
    assert wizard.place == 2
