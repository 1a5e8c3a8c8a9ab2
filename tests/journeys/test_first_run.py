"""The first run: five questions answered by keyboard, and behind them an empty register."""

from desktop.gui.cover.wizard import Wizard
from desktop.gui.window import Window
from desktop.operations.folders import documents_folder
from desktop.operations.session import recover_register

SECRET = "umuceri ibishyimbo amata"


def test_the_questions_of_the_first_run_lead_to_an_empty_register_of_the_district(person):
    person.application.begin()
    person.arrive()
    wizard = person.shown
    assert isinstance(wizard, Wizard)
    choose_english(person)
    person.push("Go on")
    person.until(lambda: wizard.place == 1)
    choose_karongi(person, wizard)
    person.push("Go on")
    person.until(lambda: wizard.place == 2)
    person.type("Uwera Claudine")
    person.push("Go on")
    person.until(lambda: wizard.place == 3)
    person.type(SECRET)
    person.press("Tab")
    person.type(SECRET)
    person.push("Make the register")
    person.until(lambda: wizard.place == 4)
    printed = wizard.recovery._key.accessibleName()
    confirm_the_key(person, wizard)
    person.until(lambda: isinstance(person.shown, Window))
    person.arrive()
    assert person.window.key == "people/children"
    assert "Nothing in Children yet" in person.said()
    assert "Karongi District" in person.said()
    assert "Uwera Claudine" in person.said()
    assert (documents_folder() / "Karongi.igitabo").is_file()
    settings = person.ask(lambda session: dict(session.settings))
    assert (settings["district"], settings["officer"]) == ("31", "Uwera Claudine")
    assert person.records("people") == []
    person.application.end()
    again = recover_register(documents_folder() / "Karongi.igitabo", printed, "amata n'ubuki")
    assert again.settings["officer"] == "Uwera Claudine"
    again.file.close()


def choose_english(person) -> None:
    """Another language and back: the questions are asked in it at once."""
    person.press("Up")
    person.press("Space")
    person.until(lambda: "Bienvenue dans Igitabo" in person.said())
    person.press("Down")
    person.press("Space")
    person.until(lambda: "Welcome to Igitabo" in person.said())


def choose_karongi(person, wizard: Wizard) -> None:
    """The province is passed over; the district is chosen by its first letters."""
    person.press("Tab")
    person.type("Karo")
    assert wizard.district.district_name == "Karongi"


def confirm_the_key(person, wizard: Wizard) -> None:
    """A wrong group is refused in a sentence, the last group opens the register."""

    person.type("WRONG")
    person.push("Open the register")
    refusal = "That is not the last group. Read it from the page you printed."
    person.until(lambda: refusal in person.said())
    person.press("Ctrl+A")
    person.type(wizard.recovery._key.accessibleName().split()[-1].lower())
    person.push("Open the register")
