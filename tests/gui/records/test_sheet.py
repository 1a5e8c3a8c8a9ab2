"""A sheet is filled and saved like a form: what is wrong is said at its field, what is complete is never lost."""

from PySide6.QtCore import Qt

from desktop.domain.problems import AppError
from desktop.gui.parts.notices import Notice
from desktop.gui.records.sheet import Sheet
from desktop.operations.places import PlaceSheet
from tests.gui.office import KIGABIRO, Office
from tests.gui.records.conftest import Show

KNOWN = {"code": KIGABIRO, "inside": KIGABIRO[:6], "name": "Kigabiro", "aliases": None}


def shown(office: Office, show: Show, new: bool = False) -> tuple[Sheet, list[dict[str, object]]]:
    """A sheet of a village, and what it asks to keep."""
    sheet = Sheet(office.desk, PlaceSheet)
    show(sheet)
    asked: list[dict[str, object]] = []
    sheet.confirmed.connect(asked.append)
    sheet.show_record({**KNOWN, "code": None, "name": None} if new else KNOWN, new, "" if new else "Kigabiro")
    return sheet, asked


def type_name(qtbot, sheet: Sheet, text: str) -> None:
    """Write another name."""
    line = sheet.sections.rows["name"].editor.focusProxy()
    line.selectAll()
    qtbot.keyClicks(line, text)


def test_only_what_differs_is_asked_to_be_kept(qtbot, office: Office, show: Show) -> None:
    sheet, asked = shown(office, show)
    type_name(qtbot, sheet, "Amahoro mashya")
    qtbot.keyClick(sheet, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert asked == [{"name": "Amahoro mashya"}]
    sheet.save()
    assert len(asked) == 1, "while it is being saved nothing is asked twice"
    sheet.keep()
    assert not sheet.dirty
    assert sheet.make_way()
    assert len(asked) == 1


def test_what_is_incomplete_can_not_make_way_and_says_so(qtbot, office: Office, show: Show) -> None:
    sheet, asked = shown(office, show)
    assert sheet.make_way()
    type_name(qtbot, sheet, " ")
    assert not sheet.make_way()
    assert sheet.sections.rows["name"].remarks
    assert asked == []
    sheet.give_up()
    assert sheet.make_way()
    assert sheet.record()["name"] == "Kigabiro"


def test_what_is_complete_is_kept_when_it_makes_way(qtbot, office: Office, show: Show) -> None:
    sheet, asked = shown(office, show)
    type_name(qtbot, sheet, "Amahoro mashya")
    assert sheet.make_way()
    assert len(asked) == 1


def test_escape_leaves_what_nobody_touched(qtbot, office: Office, show: Show) -> None:
    sheet, asked = shown(office, show)
    with qtbot.waitSignal(sheet.closed):
        qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert asked == []


def test_a_refusal_is_said_above_the_fields(office: Office, show: Show) -> None:
    sheet, _ = shown(office, show, new=True)
    sheet.refuse(AppError("All codes have been given."))
    assert [str(one.words) for one in sheet.findChildren(Notice)] == ["All codes have been given."]


def test_f1_says_what_the_field_is_for(qtbot, office: Office, show: Show) -> None:
    sheet, _ = shown(office, show)
    sheet.focus_first()
    qtbot.keyClick(sheet.sections.rows["name"].editor.focusProxy(), Qt.Key.Key_F1)
    assert sheet.sections.rows["name"].help_shown
