"""The answer of `inspect`, as programs read it."""

import json

import pytest

from desktop.exchange.inspection import inspect_json

LIST = """
Partner:|UMI

Full name|Sex|Born|Shoe size
Uwera Sandra|F|2019-06-15|31
Gasana Paul|M|2018-01-02|32
TOTAL||2|
"""


def test_a_table_is_told_by_its_rows_columns_and_facts(build):
    answer = inspect_json(str(build({"List": LIST})))
    assert answer["status"] == "ok"
    assert (answer["sheet"], answer["header_row"], answer["first_data_row"], answer["n_rows"]) == ("List", 3, 4, 2)
    assert answer["kind"] == "beneficiary"
    assert answer["columns"]["full_name"] == 0
    assert answer["columns"]["sex"] == 1
    assert 3 not in answer["columns"].values()
    assert answer["facts"] == {"partner": "UMI"}
    assert answer["rows"][0] == ["Uwera Sandra", "F", "2019-06-15", 31]
    assert [left["row"] for left in answer["left_out"]] == [6]
    assert json.loads(json.dumps(answer)) == answer


@pytest.mark.parametrize(
    ("content", "status"),
    [(b"", "empty"), (b"%PDF-1.4", "unsupported"), (b"PK\x03\x04", "corrupt"), (b"Dear colleague", "empty")],
)
def test_the_fault_of_a_file_is_an_answer_and_a_sentence(tmp_path, content, status):
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    answer = inspect_json(str(path))
    assert answer["status"] == status
    assert answer["message"].endswith(".")
    assert answer["kind"] == "none"


def test_a_file_that_is_not_there_is_an_answer_too(tmp_path):
    assert "no longer there" in inspect_json(str(tmp_path / "gone.xlsx"))["message"]


def test_what_was_met_beside_the_cells_is_in_the_answer(build):
    table = "Name|Born|Village\nUwera|2019-06-15|Kabuga\nGasana|=1+1|Kabuga"
    answer = inspect_json(str(build({"List": table, "Old": "x"}, hidden=["Old"])))
    assert answer["notes"] == [
        (
            "Formulas without a result on “List”: 1 (B3). They read as blank; "
            "open the file in Excel and save it there to fill them."
        ),
        "Hidden sheets: Old. They were not read.",
    ]


def test_what_belongs_to_somebody_near_answers_where_nothing_else_does(build):
    table = (
        "Name|Sex|Age|Name of mother|Caregiver phone\nUwera|F|7|Uwase Ana|0788123456\nKeza|F|8|Ingabire Eva|0788123457"
    )
    answer = inspect_json(str(build({"List": table})))
    assert (answer["columns"]["guardian_name"], answer["columns"]["phone"]) == (3, 4)
    assert answer["targets"]["3"] == "person.mother_name"
    both = "\n".join(
        f"{row}|{more}" for row, more in zip(table.split("\n"), ("Guardian", "Keza Lea", "Mugabo Jo"), strict=True)
    )
    assert inspect_json(str(build({"List": both})))["columns"]["guardian_name"] == 5
