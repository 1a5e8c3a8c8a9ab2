"""From a file to recognised tables, in a process of its own."""

import pytest

from desktop.exchange.incoming import limits_for, open_incoming
from desktop.exchange.reading.refusals import Damaged, PasswordNeeded

LIST = "District:|Gasabo\n\nName|Sex|Village\nUwera|F|Kabuga\nGasana|M|Rugina"


def test_a_file_comes_back_recognised_with_its_rows(build):
    incoming = open_incoming(build({"List": LIST, "Old": LIST}, hidden=["Old"]))
    table = incoming.recognition.best
    assert table is not None
    assert (table.sheet, table.kind, table.data_rows) == ("List", "beneficiary", (4, 5))
    assert incoming.sheet_of(table).row(4) == ("Uwera", "F", "Kabuga")


def test_the_bomb_of_one_far_cell_is_a_sentence(build):
    import openpyxl

    path = build({"List": "x"})
    book = openpyxl.load_workbook(path)
    book["List"]["XFD1048576"] = 1
    book.save(path)
    with pytest.raises(Damaged, match="row 1048576"):
        open_incoming(path)


def test_a_protected_file_asks_for_its_password(build):
    import io

    import msoffcrypto.format.ooxml

    path, content = build({"List": LIST}), io.BytesIO()
    with path.open("rb") as file:
        msoffcrypto.format.ooxml.OOXMLFile(file).encrypt("secret", content)
    path.write_bytes(content.getvalue())
    with pytest.raises(PasswordNeeded):
        open_incoming(path)
    assert open_incoming(path, "secret").recognition.best is not None


def test_a_larger_file_is_given_more_time(tmp_path):
    path = tmp_path / "large.csv"
    path.write_bytes(bytes(10 * 2**20))
    assert limits_for(path).seconds == limits_for(tmp_path / "gone").seconds + 10
