"""Noto Sans is what is drawn, in true weights, with figures of one width."""

import pytest
from PySide6.QtGui import QFontInfo

from desktop.gui.theme.type import FACES, FAMILY, font, metrics, struck


@pytest.mark.parametrize("face", FACES)
def test_every_face_is_noto_sans_in_its_size(face: str) -> None:
    info = QFontInfo(font(face))
    assert info.family() == FAMILY
    assert info.pixelSize() == FACES[face][0]
    assert info.pixelSize() >= 11


def test_heavier_faces_of_one_size_are_wider() -> None:
    widths = [metrics(face).horizontalAdvance("Mutoni Clarisse") for face in ("body", "name", "strong")]
    assert widths[0] < widths[1] < widths[2]


def test_figures_are_equally_wide() -> None:
    widths = {metrics("body").horizontalAdvance(figure * 4) for figure in "0123456789"}
    assert len(widths) == 1


def test_a_replaced_value_is_struck_out_and_nothing_else_is() -> None:
    assert struck("small").strikeOut()
    assert not font("small").strikeOut()


def test_an_unknown_face_is_refused() -> None:
    with pytest.raises(KeyError):
        font("huge")
