"""The register is locked in one press, and opens again with the right password only."""

from desktop.gui.cover.unlock import Unlock
from desktop.gui.window import Window
from tests.operations.district import PASSWORD


def test_a_locked_register_says_that_a_password_is_wrong_and_opens_with_the_right_one(officer):
    person = officer()
    person.press("Ctrl+L")
    person.until(lambda: isinstance(person.shown, Unlock))
    person.arrive()
    person.type("icyayi n'ikawa")
    person.press("Return")
    person.until(lambda: any(words.startswith("This is not the password.") for words in person.said()))
    assert isinstance(person.shown, Unlock)
    person.type(PASSWORD)
    person.until(person.shown.form._open.isEnabled)
    person.press("Return")
    person.until(lambda: isinstance(person.shown, Window))


def test_what_is_being_typed_is_kept_when_the_register_is_locked(officer):
    person = officer()
    person.go_to_place(2)
    person.begin()
    person.fill(family_name="Uwera")
    person.press("Ctrl+L")
    person.until(lambda: isinstance(person.shown, Unlock))
    person.arrive()
    person.open_door(PASSWORD)
    person.begin()
    assert any("Uwera" in words and "not saved" in words for words in person.said())
