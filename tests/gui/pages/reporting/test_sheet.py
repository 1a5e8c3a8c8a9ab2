"""The sheet of a report as it will be."""

from PySide6.QtCore import QRectF, Qt

from desktop.domain.calendar import Quarter
from desktop.gui.pages.reporting.sheet import FigureColumn, SheetSource, sheet_of
from desktop.operations.reporting.previews import ColumnShown, Preview, Steps

PREVIEW = Preview(
    "ovc-summary",
    Quarter(2026, 1),
    (ColumnShown("Sector", width=18), ColumnShown("F", "1–4", True, 7), ColumnShown("M", "1–4", True, 7)),
    (("Jali", "3", "0"), ("Nduba", "1", "2"), ("DISTRICT TOTAL", "4", "2")),
    2,
    True,
    Steps(0, 6, 0, 6),
    (),
)


def test_the_row_of_the_district_is_marked(office):
    rows = SheetSource(PREVIEW).rows(None, [0, 2])
    assert [row["total"] for row in rows] == [False, True]
    assert rows[0]["0"] == "Jali"


def test_bands_stand_above_the_sexes_and_figures_at_the_right(qtbot, office):
    table = sheet_of(office.desk, PREVIEW)
    qtbot.addWidget(table)
    table.rows.load()
    office.settle()
    band = table.rows.columns[1]
    assert isinstance(band, FigureColumn)
    assert str(band.title) == "1–4"
    assert str(band.second.words) == "F"
    assert (
        table.rows.data(table.rows.index(0, 1), Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight.value
    )
    assert table.rows.text(2, 1) == "4"


def test_it_can_be_painted(qtbot, office):
    table = sheet_of(office.desk, PREVIEW)
    qtbot.addWidget(table)
    table.resize(500, 200)
    table.rows.load()
    office.settle()
    assert not QRectF(table.grab().rect()).isEmpty()
