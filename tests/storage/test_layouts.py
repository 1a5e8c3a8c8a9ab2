"""How a workbook was understood is remembered under the fingerprint of its header."""

from desktop.domain.language import Message
from desktop.storage.layouts import read_layout, write_layout
from desktop.storage.undo import next_undo, undo


def test_a_layout_is_remembered_replaced_and_taken_back(file):
    assert read_layout(file, "abc") is None
    for content in ({"columns": ["Izina", None]}, {"columns": ["Izina", "Igitsina"]}):
        with file.change(Message("Remembered"), "Alice") as writing:
            write_layout(writing, "abc", "Village list", content)
        assert read_layout(file, "abc") == content
    undo(file, next_undo(file).id, "Alice")
    assert read_layout(file, "abc") == {"columns": ["Izina", None]}
    undo(file, next_undo(file).id, "Alice")
    assert read_layout(file, "abc") is None
