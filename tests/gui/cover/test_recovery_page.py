"""The page with the recovery key is one sheet of paper with the whole key and what it is for."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.gui.cover.recovery_page import (
    RecoveryPage,
    groups_of,
    lines_of,
    paint_recovery_page,
    save_recovery_page,
)

PAGE = RecoveryPage("Karongi", "Uwera Claudine", "7QK3-9F2M-XW41-0ABC-PQ8R-TTV2-6H5J-ZN0D-K7Y2", date(2026, 11, 23))


def test_the_key_stands_in_lines_of_three_groups() -> None:
    assert groups_of("7QK3 9F2M-XW41") == ["7QK3", "9F2M", "XW41"]
    assert lines_of(PAGE.key) == ["7QK3   9F2M   XW41", "0ABC   PQ8R   TTV2", "6H5J   ZN0D   K7Y2"]


def test_it_is_one_page_of_a4(tmp_path: Path) -> None:
    save_recovery_page(PAGE, tmp_path / "key.pdf")
    content = (tmp_path / "key.pdf").read_bytes()
    assert content.count(b"/Type /Page\n") == 1
    assert b"595" in content


def test_a_folder_that_does_not_exist_is_an_error_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="key"):
        save_recovery_page(PAGE, tmp_path / "gone" / "key.pdf")
    assert not list(tmp_path.iterdir())


def test_everything_stays_on_the_page() -> None:
    image = QImage(640, 900, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    paint_recovery_page(painter, QRectF(40, 40, 560, 820), PAGE)
    painter.end()
    inked = [(x, y) for x in range(0, 640, 2) for y in range(0, 900, 2) if image.pixelColor(x, y).lightness() < 200]
    assert min(x for x, _ in inked) >= 38
    assert max(x for x, _ in inked) <= 602
    assert 250 < max(y for _, y in inked) < 700
