"""What was recognised crosses the border of the child process unchanged."""

import pickle

from desktop.domain.language import Message
from desktop.exchange.recognition.table import Fact, LeftOut, MappedColumn, RecognisedTable, sheet_and_place

TABLE = RecognisedTable(
    "List",
    "children",
    0.9,
    (1, 2),
    3,
    9,
    (3, 4, 9),
    (Fact("district", "Gasabo", 1, 1, Message("said")),),
    (MappedColumn(0, "Sexe", "person.sex", 1.0, (Message("known"),)), MappedColumn(1, "Shoe size", None)),
    (LeftOut(5, Message("A total or subtotal.")),),
)


def test_a_table_answers_by_target_and_by_fact():
    assert (TABLE.column("person.sex"), TABLE.column("person.birth")) == (0, None)
    district = TABLE.fact("district")
    assert district is not None
    assert district.text == "Gasabo"
    assert TABLE.fact("period") is None


def test_a_table_is_plain_and_travels():
    assert pickle.loads(pickle.dumps(TABLE)) == TABLE


def test_the_name_of_a_table_says_its_sheet_and_its_place():
    assert sheet_and_place("List!H3") == ("List", "H3")
    assert sheet_and_place(" List ") == ("List", "")
    assert sheet_and_place("Who!A1", ["who!a1"]) == ("Who!A1", ""), "a sheet may be called like that"
