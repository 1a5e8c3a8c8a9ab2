"""Alt letters are given by rule, so that no two on a page are the same in any language."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.gui.mnemonics import bare, give_letters, give_menu_letters, give_page_letters, letters_of


def test_the_first_letters_of_words_are_preferred() -> None:
    assert give_letters(["Save", "Send", "Save a copy"]) == ["&Save", "S&end", "Save &a copy"]


def test_letters_taken_elsewhere_are_left_alone() -> None:
    assert give_letters(["Back"], taken="bac") == ["Bac&k"]


def test_a_text_for_which_nothing_is_left_stays_without() -> None:
    assert give_letters(["A", "a", "Ä"]) == ["&A", "a", "Ä"]


def test_a_text_moves_to_its_next_letter_where_that_makes_room_for_another() -> None:
    assert give_letters(["ab", "ac", "a"]) == ["a&b", "a&c", "&a"]


def test_an_ampersand_of_the_text_itself_is_kept() -> None:
    assert give_letters(["Aid & care"]) == ["&Aid && care"]
    assert bare("&Aid && care") == "Aid & care"
    assert letters_of(["&Aid && care", "Plain"]) == {"a"}


@given(st.lists(st.text(alphabet="abcdeéKY &'", max_size=12), max_size=12))
def test_no_letter_is_given_twice_and_no_text_is_changed(texts: list[str]) -> None:
    given_ = give_letters(texts)
    borne = [letter for text in given_ for letter in letters_of([text])]
    assert len(borne) == len(set(borne))
    assert [bare(text) for text in given_] == texts


def test_a_page_gives_letters_to_buttons_and_to_labels_of_fields(qtbot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    label, field, button, plain_label = QLabel("Password"), QLineEdit(), QPushButton("Open"), QLabel("Only words")
    label.setBuddy(field)
    layout = QVBoxLayout(page)
    for part in (label, field, button, plain_label):
        layout.addWidget(part)
    give_page_letters(page, taken="o")
    assert (label.text(), button.text(), plain_label.text()) == ("&Password", "Op&en", "Only words")
    give_page_letters(page)
    assert button.text() == "&Open"


def test_a_menu_gives_each_entry_its_letter(qtbot) -> None:
    entries = [QAction("Lock"), QAction("Language")]
    give_menu_letters(entries)
    assert [entry.text() for entry in entries] == ["&Lock", "L&anguage"]
