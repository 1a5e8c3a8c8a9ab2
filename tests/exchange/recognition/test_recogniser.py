"""The tables of one sheet, each as it looks or as a person says."""

import pytest

from desktop.exchange.recognition.corrections import NOTHING_TOLD
from desktop.exchange.recognition.recogniser import Recogniser
from tests.exchange.recognition.test_regions import BESIDE, STACKED


@pytest.fixture
def recogniser(knowledge):
    return Recogniser(knowledge)


def test_the_table_that_is_meant_is_taken_with_and_without_a_word_about_it(sheet, recogniser):
    made = sheet(BESIDE)
    for told in (NOTHING_TOLD, NOTHING_TOLD.with_kind("children"), NOTHING_TOLD.with_target(5, None)):
        table = recogniser.told_table(made, told.of_table("E3"))
        assert (table.place, table.name, table.column("person.full_name")) == ("E3", "List!E3", 4)
        assert table.fact("district").text == "Gasabo"


def test_what_is_said_of_a_table_holds_for_its_own_columns(sheet, recogniser):
    table = recogniser.told_table(sheet(BESIDE), NOTHING_TOLD.with_header(3, 3).with_target(5, None).of_table("E3"))
    assert [column.index for column in table.columns] == [4, 5, 6]
    assert table.column("person.sex") is None


def test_without_a_word_the_best_table_of_a_sheet_is_taken_not_the_first(sheet, recogniser):
    legend = "Code | Meaning | Used for\nA | One | Two\nB | Three | Four\n | |\n"
    people = "Full name | Sex | Age\nUwera Rose | F | 12\nGasana Paul | M | 13\nUmutoni Ann | F | 11"
    made = sheet(legend + people)
    table = recogniser.told_table(made, NOTHING_TOLD)
    assert (table.kind, table.header_rows, table.name) == ("beneficiary", (5,), "List")


def test_the_lower_of_two_tables_is_taken_as_a_person_says_it_is(sheet, recogniser):
    table = recogniser.told_table(sheet(STACKED), NOTHING_TOLD.with_kind("children").of_table("A7"))
    assert (table.kind, table.data_rows) == ("children", (8, 9, 10))
    assert table.fact("district").text == "Gasabo"
