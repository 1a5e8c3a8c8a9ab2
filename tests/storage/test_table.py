"""Values go into columns and come out as they were."""

import pytest

from desktop.storage.table import quoted


def test_names_can_not_end_their_quotation():
    assert quoted('a"b') == '"a""b"'


def test_a_record_survives_its_row(file):
    table = file.tables["people"]
    values = {"family_name": "Uwase", "needs": ("FOOD", "X"), "extra": '{"a":1}', "removed": 1}
    record = table.to_record(table.to_row(7, "a" * 32, 3, values))
    assert {name: record[name] for name in values} == values
    assert (record["id"], record["changed"]) == ("a" * 32, 3)
    assert "row" not in record


def test_only_kinds_that_store_otherwise_are_converted(file):
    table = file.tables["people"]
    assert table.converter("family_name") is None
    assert table.converter("needs")('["A"]') == ("A",)
    assert (table.to_stored("needs", ("A",)), table.to_stored("removed", 1)) == ('["A"]', 1)


def test_an_undeclared_name_is_named(file):
    with pytest.raises(KeyError, match=r"people keeps no field \['nickname'\]"):
        file.tables["people"].check_names({"nickname": 1, "extra": None})
