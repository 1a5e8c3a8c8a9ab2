"""Comments are put beside those that are there already, which stay the sender's."""

import openpyxl
from openpyxl.comments import Comment as Note

from desktop.exchange.filling.template import Template
from desktop.exchange.replying.comments import Comment, commented


def form(tmp_path, note=""):
    book = openpyxl.Workbook()
    book.active["A1"] = "Name"
    if note:
        book.active["A1"].comment = Note(note, "Sender")
    book.save(tmp_path / "list.xlsx")
    return Template(tmp_path / "list.xlsx")


def test_a_sheet_without_comments_gets_parts_for_them(tmp_path):
    with form(tmp_path) as opened:
        added = commented(opened, opened.sheets[0], [Comment(2, 3, "Not <known>")])
    assert "legacyDrawing" in added.element
    assert 'ref="C2"' in added.parts["xl/comments1.xml"]
    assert "Not &lt;known&gt;" in added.parts["xl/comments1.xml"]
    assert "<x:Row>1</x:Row><x:Column>2</x:Column>" in added.parts["xl/drawings/vmlDrawing1.vml"]


def test_a_sheet_with_comments_keeps_them_and_gets_more(tmp_path):
    with form(tmp_path, "by the sender") as opened:
        added = commented(opened, opened.sheets[0], [Comment(1, 1, "ours"), Comment(1, 2, "ours too")])
    text = next(content for path, content in added.parts.items() if "comment" in path)
    assert added.element == ""
    assert "by the sender" in text
    assert "ours too" in text
    assert text.count('ref="A1"') == 1


def test_nothing_to_say_changes_nothing(tmp_path):
    with form(tmp_path) as opened:
        assert commented(opened, opened.sheets[0], []).parts == {}
