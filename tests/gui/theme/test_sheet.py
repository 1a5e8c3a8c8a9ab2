"""The style sheet dresses boxes, never letters, and finds its pictures."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.gui.theme.sheet import draw_images, style_sheet
from desktop.gui.theme.tokens import LIGHT, PALETTES


@pytest.mark.parametrize("name", PALETTES)
def test_no_letter_is_set_in_the_style_sheet(name: str, tmp_path: Path) -> None:
    sheet = style_sheet(PALETTES[name], draw_images(name, PALETTES[name], tmp_path))
    assert "font" not in sheet
    assert "{" in sheet
    assert not re.search(r"\{\w+\}", sheet)


def test_every_picture_named_exists(tmp_path: Path, qapp: QApplication) -> None:
    sheet = style_sheet(LIGHT, draw_images("light", LIGHT, tmp_path))
    named = re.findall(r'url\("([^"]+)"\)', sheet)
    assert named
    assert all(Path(file).is_file() for file in named)


def test_pictures_are_drawn_once_and_again_for_other_colours(tmp_path: Path, qapp: QApplication) -> None:
    first = draw_images("light", LIGHT, tmp_path)
    stamp = Path(first["down"]).stat().st_mtime_ns
    assert draw_images("light", LIGHT, tmp_path) == first
    assert Path(first["down"]).stat().st_mtime_ns == stamp
    assert draw_images("light", {**LIGHT, "muted": "#000000"}, tmp_path) != first


def test_a_folder_that_cannot_be_written_is_replaced_by_another(tmp_path: Path, qapp: QApplication) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", "utf-8")
    assert all(Path(file).is_file() for file in draw_images("light", LIGHT, blocked).values())
