"""Only workbooks are taken, and the veil says what will happen to them."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QWidget

from desktop.gui.parts.drop import Veil, workbooks_in
from desktop.gui.theme.palette import color


def test_workbooks_are_found_among_what_is_dragged(tmp_path: Path) -> None:
    data = QMimeData()
    urls = [QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.xlsx", "b.ODS", "c.pdf")]
    data.setUrls([*urls, QUrl("https://example.org/d.xlsx")])
    assert workbooks_in(data) == [tmp_path / "a.xlsx", tmp_path / "b.ODS"]
    assert workbooks_in(QMimeData()) == []


def test_of_a_folder_its_workbooks_are_taken_and_notes_of_open_ones_are_not(tmp_path: Path) -> None:
    for name in ("b.xlsx", "a.ods", "letter.docx", "~$b.xlsx", ".~lock.a.ods#"):
        (tmp_path / name).touch()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    assert workbooks_in(data) == [tmp_path / "a.ods", tmp_path / "b.xlsx"]


def test_the_veil_lies_over_the_whole_window(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 400)
    veil = Veil(window)
    window.show()
    assert not veil.isVisible()
    veil.cover()
    assert veil.geometry() == window.rect()
    image = veil.grab().toImage()
    assert any(image.pixelColor(x, 16) == color("accent") for x in range(40, 760))
