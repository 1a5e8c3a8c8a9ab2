"""What the file keeps beside the registers is written as JSON and read back."""

import pytest

from desktop.storage.kept import KEPT, extra_columns, to_json


def test_json_is_compact_and_readable_and_never_invents_numbers():
    assert to_json({"a": ["Imfubyi", "Éric", None, 1]}) == '{"a":["Imfubyi","Éric",null,1]}'
    with pytest.raises(ValueError, match="Out of range"):
        to_json(float("nan"))


def test_a_record_without_foreign_columns_has_none():
    assert extra_columns({"extra": None}) == {}
    assert extra_columns({"extra": '{"Umudugudu":"Gihanga"}'}) == {"Umudugudu": "Gihanga"}


def test_what_is_kept_is_declared_as_registers_are():
    assert len({one.key for one in KEPT}) == len(KEPT)
    assert all(one.title and one.title_one for one in KEPT)
