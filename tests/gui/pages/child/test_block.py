"""The summary above the page of a child."""

from pytestqt.qtbot import QtBot

from desktop.gui.pages.child.block import ChildBlock
from desktop.gui.pages.child.steps import Steps
from desktop.gui.parts.notices import Notice
from desktop.operations.record_pages import record_page
from tests.gui.office import Office


def block_of(office: Office, child: str, qtbot: QtBot) -> ChildBlock:
    """The block of a child; what it asks to be added is kept in `added`."""
    added: list[tuple[str, dict[str, object]]] = []
    page = office.do(record_page, "people", child)
    block = ChildBlock(office.desk, page, lambda key, values: added.append((key, values)))
    block.added = added
    qtbot.addWidget(block)
    qtbot.waitUntil(lambda: block.summary is not None)
    return block


def test_a_child_without_identification_is_offered_one(office: Office, qtbot: QtBot) -> None:
    child = office.child()
    block = block_of(office, child, qtbot)
    notice = block.findChild(Notice)
    assert notice is not None
    notice._offer.act()
    assert block.added == [("identifications", {"person": child})]


def test_the_chain_and_what_must_be_acted_on_are_shown(office: Office, qtbot: QtBot) -> None:
    child = office.child()
    told = {"criteria": ("ORPH_D",), "immediate_risk": "no", "identified_on": "2026-08-14"}
    office.keep("identifications", person=child, **told)
    office.keep("assessments", person=child, assessed_on="2026-09-10", f3a="2", f1a="3")
    block = block_of(office, child, qtbot)
    assert block.findChild(Steps) is not None
    assert any("must be referred" in notice.accessibleName() for notice in block.findChildren(Notice))
