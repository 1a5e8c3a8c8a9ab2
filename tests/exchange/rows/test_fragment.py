"""Each distinct cell is understood once, however often it comes."""

from desktop.domain.language import Message
from desktop.exchange.rows.fragment import NOTHING, REMEMBERED, Finding, Fragment, Reader


def test_equal_cells_are_understood_once():
    seen = []

    def understand(cell):
        seen.append(cell)
        return Fragment({"name": cell})

    reader = Reader("person", (1,), understand)
    read = reader.read({0: ("x", "y", "z"), 1: ("a", "b", "a")}, 3)
    assert [fragment.values["name"] for fragment in read] == ["a", "b", "a"]
    assert seen == ["a", "b"]


def test_several_columns_are_understood_together_and_a_missing_one_is_blank():
    reader = Reader("person", (0, 9), lambda cells: Fragment({"both": str(cells)}))
    assert reader.read({0: (1, 2)}, 2)[1].values == {"both": "(2, None)"}


def test_a_reader_knows_whether_it_has_found_anything():
    finding = Finding("warning", Message("no"), "person.birth", 0)
    reader = Reader("person", (0,), lambda cell: Fragment({}, (finding,)) if cell == "bad" else NOTHING)
    reader.read({0: ("good",)}, 1)
    assert not reader.any_findings
    reader.read({0: ("bad",)}, 1)
    assert reader.any_findings


def test_what_is_remembered_has_an_end():
    calls = []
    reader = Reader("person", (0,), lambda cell: calls.append(cell) or NOTHING)
    reader.read({0: tuple(range(REMEMBERED + 1))}, REMEMBERED + 1)
    reader.read({0: (0,)}, 1)
    assert calls.count(0) == 2
