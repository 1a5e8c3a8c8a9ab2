"""What headings over a column mean together."""

from desktop.exchange.filling.headings import Meanings, words_of
from desktop.exchange.recognition.layout import Layout, LayoutColumn
from desktop.reports.report import Column


def test_headings_are_words_without_their_signs():
    assert words_of(" 10 – 14 (F) ") == ("10-14", "f")
    assert words_of("< 1") == words_of("<1")
    assert words_of("District: ______") == ("district",)
    assert words_of("% served") != words_of("Served")


COLUMNS = (
    Column("girls", "F", group="1–4", also=("Girls",), over="Served", over_also=("", "Reached")),
    Column("served", "Served", also=("Reached",)),
)


def test_headings_mean_a_column_in_any_order_and_shape():
    meanings = Meanings(COLUMNS)
    for titles in (("1-4", "F"), ("Girls", "1 – 4"), ("Reached", "1-4 (girls)"), ("Number of OVC", "1-4", "F")):
        assert meanings.key_of(titles) == "girls"
    assert meanings.key_of(["Number reached"]) == "served"


def test_a_heading_that_says_something_else_makes_it_another_column():
    meanings = Meanings(COLUMNS)
    for titles in (("Disabled", "1-4", "F"), ("1-4",), ("F",), ("1-4", "1-4", "F"), ("Served", "Reached", "F"), ()):
        assert meanings.key_of(titles) == ""


def test_what_a_person_confirmed_is_known_whole_and_may_be_nothing():
    layout = Layout("form", (LayoutColumn("Abana / Bakobwa", "girls"), LayoutColumn("Served", None)))
    meanings = Meanings(COLUMNS, layout)
    assert meanings.confirmed(["abana", "BAKOBWA"]) == meanings.key_of(["Abana", "Bakobwa"]) == "girls"
    assert meanings.key_of(["Served"]) == ""
