"""How a child fares stands above the lists of its services and assessments, and takes no room until it is known."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.gui.pages.child.fare import Fare
from desktop.gui.pages.child.status_index import StatusIndex
from desktop.gui.parts.marks import Served
from desktop.operations.record_pages import record_page
from tests.gui.office import Office


def fare_of(office: Office, child: str, qtbot: QtBot) -> Fare:
    fare = Fare(office.desk, office.do(record_page, "people", child))
    for widget in fare.over.values():
        qtbot.addWidget(widget)
    office.settle()
    return fare


def test_the_domains_served_and_the_index_are_shown(office: Office, qtbot: QtBot) -> None:
    child = office.child()
    office.keep("services", person=child, service="E01", given_on="2026-10-02")
    for day in ("2026-05-10", "2026-09-10"):
        office.keep("assessments", person=child, assessed_on=day, f3a="2", f1a="3")
    fare = fare_of(office, child, qtbot)
    assert fare.services.findChild(Served).accessibleName().startswith("1 of 7 domains")
    assert fare.assessments.findChild(StatusIndex) is not None
    said = [label.text() for label in fare.assessments.findChildren(QLabel)]
    assert "○ 10/05/2026   ● 10/09/2026" in said


def test_what_is_not_known_takes_no_room(office: Office, qtbot: QtBot) -> None:
    fare = fare_of(office, office.child(), qtbot)
    assert [widget.isHidden() for widget in fare.over.values()] == [True, True]
