"""The first different cells of a column, understood with the cells that belong to them."""

import pytest

from desktop.exchange.recognition.corrections import NOTHING_TOLD
from desktop.exchange.recognition.knowledge import Knowledge
from desktop.exchange.recognition.sheets import recognise_as_told
from desktop.exchange.rows.examples import examples_of
from desktop.exchange.rows.given import given_of
from tests.exchange.rows.conftest import sheet_of

LIST = """
Names | Sex | DoB | Age | Remark
Uwera Aline | F | 19/05/2018 | 8 | a
Mugisha Paul | M | | 12 | a
Uwera Aline | F | 31/02/2018 | | b
Gasana Jean | M | 2014 | 12 | c
"""


@pytest.fixture
def examples(around):
    made = sheet_of(LIST)
    table = recognise_as_told(made, NOTHING_TOLD.with_kind("children").with_target(4, None), Knowledge())
    return examples_of(made, table, around, given_of(table, around))


def test_each_column_shows_its_first_different_cells(examples):
    assert [(one.row, one.text) for one in examples[0]] == [(2, "Uwera Aline"), (3, "Mugisha Paul"), (5, "Gasana Jean")]
    assert [one.text for one in examples[1]] == ["F", "M"]


def test_cells_are_understood_together_with_those_they_belong_to(examples):
    birth = examples[2]
    assert birth[0].fragment.values == {"birth": "2018-05-19"}
    assert (birth[1].text, birth[1].fragment.findings[0].target) == ("31/02/2018", "person.birth")
    assert examples[0][0].fragment.values == {"family_name": "Uwera", "other_names": "Aline"}


def test_a_column_that_is_only_kept_is_not_understood(examples):
    assert {(one.role, one.fragment) for one in examples[4]} == {("", None)}


def test_a_table_of_no_kind_has_texts_only(around):
    made = sheet_of("A | B\n1 | 2\n3 | 4")
    table = recognise_as_told(made, NOTHING_TOLD, Knowledge())
    assert table.kind == "none"
    found = examples_of(made, table, around, given_of(table, around))
    assert [one.text for one in found[0]] == ["1", "3"]
