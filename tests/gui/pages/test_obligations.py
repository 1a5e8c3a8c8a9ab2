"""What a partner owes, above its page."""

from pytestqt.qtbot import QtBot

from desktop.gui.pages.obligations import ObligationsBlock, obligation_words
from desktop.operations.partners import Obligation
from desktop.operations.record_pages import record_page
from tests.gui.office import Office


def test_an_obligation_says_what_is_done_late_or_not_yet() -> None:
    assert str(obligation_words(Obligation("plan", "done", "2026-07-20"))) == "Plan received: 20/07/2026"
    assert (
        str(obligation_words(Obligation("report", "late", "2026-10-15"))) == "Quarterly report: late since 15/10/2026"
    )
    assert str(obligation_words(Obligation("contract", "open"))) == "Contract signed: not yet"


def test_the_block_of_a_partner_shows_its_four_obligations(office: Office, qtbot: QtBot) -> None:
    partner = office.keep("partners", name="Caritas", kind="FBO", status="ACTIVE")
    plan = {"kind": "PLAN", "status": "RECEIVED", "fiscal_year": 2026, "received_on": "2026-07-20"}
    office.keep("documents", partner=partner, **plan)
    block = ObligationsBlock(office.desk, office.do(record_page, "partners", partner))
    qtbot.addWidget(block)
    qtbot.waitUntil(lambda: len(block.owed) == 4)
    assert [one.state for one in block.owed] == ["done", "open", "open", "open"]
