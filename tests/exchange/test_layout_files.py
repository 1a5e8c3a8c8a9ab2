"""A layout goes to a colleague as a file, and a file that is none is refused in a sentence."""

import json

import pytest

from desktop.domain.problems import AppError
from desktop.exchange.layout_files import (
    MOST_BYTES,
    content_of,
    layout_of_content,
    read_layout_file,
    write_layout_file,
)
from desktop.exchange.recognition.layout import Layout, LayoutColumn

LAYOUT = Layout(
    "children",
    (LayoutColumn("Ababyeyi / Se", "person.father_name"), LayoutColumn("№", None)),
    "Urutonde",
    "Sheet 1",
    2,
    (("partner", "Umwana Mu Muryango"),),
    "2026-10-12",
)


def test_a_layout_is_the_same_after_its_journey(tmp_path):
    path = write_layout_file(LAYOUT, tmp_path / "list.igitabo-layout")
    assert read_layout_file(path) == LAYOUT
    assert "Ababyeyi / Se" in path.read_text("utf-8")


def changed(path, **values):
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), **values}), "utf-8")


def test_a_damaged_or_newer_file_is_refused_in_a_sentence(tmp_path):
    path = write_layout_file(LAYOUT, tmp_path / "list.igitabo-layout")
    changed(path, layout={**content_of(LAYOUT), "kind": "household"})
    with pytest.raises(AppError, match="changed or damaged"):
        read_layout_file(path)
    changed(path, version=2)
    with pytest.raises(AppError, match="newer version"):
        read_layout_file(path)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04",
        b"[]",
        b'{"version": 1}',
        b"[" * 100_000,
        b" " * (MOST_BYTES + 1),
        (
            b'{"what": "igitabo layout", "version": 1, "layout": null,'
            b' "checksum": "74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b"}'
        ),
    ],
    ids=["empty", "zip", "list", "other", "deep", "large", "no layout"],
)
def test_a_file_that_is_no_layout_is_refused_in_a_sentence(tmp_path, content):
    path = tmp_path / "bad.igitabo-layout"
    path.write_bytes(content)
    with pytest.raises(AppError, match="not a layout"):
        read_layout_file(path)


def test_a_missing_file_is_refused_in_a_sentence(tmp_path):
    with pytest.raises(AppError, match="can't be read"):
        read_layout_file(tmp_path / "none")


@pytest.mark.parametrize(
    "change",
    [
        {"columns": []},
        {"columns": ["x"]},
        {"columns": [{"title": 3}]},
        {"columns": [{"title": "x", "target": 3}]},
        {"depth": 0},
        {"depth": "1"},
        {"kind": None},
        {"constants": []},
        {"name": "x" * 1001},
    ],
)
def test_content_of_another_shape_is_no_layout(change):
    with pytest.raises(ValueError, match="no"):
        layout_of_content({**content_of(LAYOUT), **change})
