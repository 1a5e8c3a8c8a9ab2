"""What a workbook holds, said without a register and without ever failing for the file's fault."""

import json

import pytest

from desktop.operations.inspecting import inspect_workbook
from tests.operations.district import sample
from tests.samples.sheets import IDENTIFICATION, PARTNERS, PLAN, truth


@pytest.mark.parametrize(
    ("name", "kind"), [(IDENTIFICATION, "children"), (PARTNERS[0], "beneficiary"), (PLAN, "activity")]
)
def test_the_table_of_a_sample_is_said_with_its_kind_its_rows_and_its_columns(name, kind):
    found = inspect_workbook(sample(name))
    answer = found.as_json()
    true = truth(name)
    assert found.found
    assert (answer["status"], answer["kind"], answer["sheet"]) == ("ok", kind, true["sheet"])
    assert (answer["header_rows"], answer["first_data_row"]) == (true["header_rows"], true["first_data_row"])
    assert answer["n_rows"] == true["rows"]
    json.dumps(answer)
    assert found.said()[0].startswith(f"{name}.xlsx, sheet “{true['sheet']}”: ")
    assert len(found.said()) == 1 + len(answer["targets"]) + len(answer["notes"])


def test_a_file_without_a_table_is_said_in_one_sentence(tmp_path):
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"%PDF-1.4")
    found = inspect_workbook(letter)
    assert not found.found
    assert found.as_json()["status"] == "unsupported"
    assert found.said() == ("This is a PDF document. Ask the sender for the workbook it was made from.",)


def test_a_file_that_is_not_there_is_said_too(tmp_path):
    assert not inspect_workbook(tmp_path / "missing.xlsx").found
