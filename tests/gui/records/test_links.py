"""What belongs to a record is listed, opened and added to by keyboard."""

import pytest
from PySide6.QtCore import Qt

from desktop.gui.records.links import Belongings, LinkedRecords, group_title
from desktop.operations.record_pages import SHOWN, RecordPage, record_page
from tests.gui.office import Office
from tests.gui.records.conftest import Show


@pytest.fixture
def child(office: Office) -> str:
    """A child with a few services more than its page shows at first, and an identification."""
    record = office.child()
    for day in range(1, SHOWN + 3):
        office.keep("services", person=record, service="E01", given_on=f"2026-09-{day:02}")
    office.keep("identifications", person=record, criteria=("ORPH_D",), identified_on="2026-08-04")
    return record


def belongings(office: Office, show: Show, record: str, **more) -> tuple[Belongings, RecordPage]:
    page = office.do(record_page, "people", record)
    office.desk.remember_titles(page.titles)
    return show(Belongings(office.desk, page, **more)), page


def of(shown: Belongings, key: str) -> LinkedRecords:
    return next(one for one in shown.groups if one.group.register == key)


def test_groups_with_records_are_shown_the_latest_record_first(office: Office, show: Show, child: str) -> None:
    shown, _ = belongings(office, show, child)
    assert [one.group.register for one in shown.groups] == ["identifications", "services"]
    rows = of(shown, "services").rows
    assert len(rows) == SHOWN
    assert rows[0].accessibleName().endswith("10/09/2026")


def test_a_row_is_opened_by_enter_and_the_arrows_go_through_the_rows(qtbot, office: Office, show, child: str) -> None:
    shown, page = belongings(office, show, child)
    first, second, *_ = of(shown, "services").rows
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    with qtbot.waitSignal(office.desk.record_wanted) as wanted:
        qtbot.keyClick(second, Qt.Key.Key_Return)
    assert wanted.args == ["services", page.group("services").records[1]["id"]]


def test_the_rest_is_shown_on_demand(qtbot, office: Office, show: Show, child: str) -> None:
    services = of(belongings(office, show, child)[0], "services")
    assert services.all_button.text() == f"Show all {SHOWN + 2}"
    with qtbot.waitSignal(services.changed):
        qtbot.mouseClick(services.all_button, Qt.MouseButton.LeftButton)
    assert len(services.rows) == SHOWN + 2
    assert services.all_button.isHidden()


def test_a_record_is_added_that_leads_here(qtbot, office: Office, show: Show, child: str) -> None:
    shown, _ = belongings(office, show, child)
    with qtbot.waitSignal(shown.add_wanted) as wanted:
        qtbot.mouseClick(of(shown, "services").add_button, Qt.MouseButton.LeftButton)
    assert wanted.args == ["services", {"person": child}]


def test_what_has_no_record_yet_is_added_from_one_list(qtbot, office: Office, show: Show, child: str) -> None:
    shown, _ = belongings(office, show, child)
    menu = shown.open_menu()
    words = [action.text().replace("&", "") for action in menu.actions()]
    assert "Assessment" in words
    assert "Person: Caregiver" in words
    assert "Service" not in words
    with qtbot.waitSignal(shown.add_wanted) as wanted:
        menu.actions()[words.index("Assessment")].trigger()
    menu.close()
    assert wanted.args == ["assessments", {"person": child}]


def test_groups_shown_elsewhere_are_left_out(office: Office, show: Show, child: str) -> None:
    shown, _ = belongings(office, show, child, without=frozenset({"services"}))
    assert [one.group.register for one in shown.groups] == ["identifications"]


def test_two_ways_to_a_record_are_told_apart(office: Office) -> None:
    page = office.do(record_page, "people", office.child())
    assert str(group_title(page.group("people", "caregiver"), page)) == "People: Caregiver"
    assert str(group_title(page.group("services"), page)) == "Services"


def test_a_row_says_what_the_record_is_without_whose_it_is(office: Office, show: Show, child: str) -> None:
    shown, _ = belongings(office, show, child)
    (row,) = of(shown, "identifications").rows
    assert row.accessibleName() == "Draft, 04/08/2026"


def test_a_row_says_one_day_only_for_nobody_could_tell_two_apart(office: Office, show: Show, child: str) -> None:
    office.keep("identifications", person=child, criteria=("ORPH_D",), identified_on="2026-08-05",
                last_verified_on="2026-09-06")  # fmt: skip
    shown, _ = belongings(office, show, child)
    latest = of(shown, "identifications").rows[0].accessibleName()
    assert "05/08/2026" in latest
    assert "06/09/2026" not in latest
