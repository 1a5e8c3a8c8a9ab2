"""How a workbook was understood is remembered under the fingerprint of its header."""

from desktop.domain.language import Message
from desktop.storage.layouts import forget_layout, read_layout, read_layouts, write_layout
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


def test_all_layouts_are_read_except_those_forgotten(file):
    with file.change(Message("Remembered"), "Alice") as writing:
        write_layout(writing, "abc", "Village list", {"columns": []})
        write_layout(writing, "def", "Partner list", [])
    with file.change(Message("Forgot"), "Alice") as writing:
        forget_layout(writing, "def")
    assert read_layouts(file) == [("Village list", {"columns": []})]
