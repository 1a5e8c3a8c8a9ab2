"""The steps of the chain: said in words, opened by keyboard, and written down where a decision is missing."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.gui.pages.child.steps import StepButton, Steps
from desktop.gui.pages.whole.child import ChildPage
from desktop.operations.child_summaries import Step
from desktop.operations.stages import decisions_of
from tests.gui.office import Office
from tests.gui.pages.shown import shown

TOLD = {"criteria": ("ORPH_D",), "immediate_risk": "no", "identified_on": "2026-08-14"}


def test_the_steps_are_said_in_words_for_screen_readers(qtbot: QtBot) -> None:
    chain = [Step("VILLAGE", "APPROVED", "2026-08-14", "a"), Step("CELL", "REJECTED", "2026-08-28", "b")]
    steps = Steps([*chain, Step("SECTOR", "RETURNED", "2026-09-01", "c"), Step("DISTRICT")])
    qtbot.addWidget(steps)
    said = "Decisions: Village: 14/08/2026; Cell: rejected; Sector: returned; District: open"
    assert steps.accessibleName() == said
    does = [button.accessibleDescription() for button in steps.buttons]
    assert does == ["Open this decision"] * 2 + ["Write down this decision"] * 2


def test_a_step_that_is_done_is_painted_in_another_colour_than_an_open_one(qtbot: QtBot) -> None:
    steps = Steps([Step("VILLAGE", "APPROVED", "2026-08-14"), Step("CELL")])
    qtbot.addWidget(steps)
    steps.resize(200, 46)
    picture = steps.grab().toImage()
    assert picture.pixelColor(40, 6) != picture.pixelColor(140, 6)


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> ChildPage:
    """The page of a child of whom nothing is decided yet."""
    child = office.child()
    made = ChildPage(office.desk)
    made.identification = office.keep("identifications", person=child, **TOLD)
    shown(qtbot, made)
    made.enter(record=child)
    qtbot.waitUntil(lambda: step(made, "VILLAGE") is not None)
    return made


def step(page: ChildPage, level: str) -> StepButton | None:
    return page.area.findChild(StepButton, f"step:{level}")


def decide(qtbot: QtBot, page: ChildPage, level: str, **told: str) -> None:
    """Choose a step with the keyboard and write its decision down in the form beside the page."""
    button = step(page, level)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.panel.form is not None and page.panel.form.isVisible())
    form = page.panel.form
    qtbot.waitUntil(lambda: form.filling.contents.values.get("identification") == page.identification)
    assert form.filling.contents.values.get("level") == level
    for name, value in {"decision": "APPROVED", "decided_on": "14/09/2026", "decided_by": "Uwera", **told}.items():
        form.sections.rows[name].editor.take(form.declared.fields[name].parse(value, page.desk.around))
    form.save()


def test_a_decision_that_is_missing_is_written_down_from_its_step_and_opened_from_it_afterwards(
    qtbot: QtBot, office: Office, page: ChildPage
) -> None:
    decide(qtbot, page, "VILLAGE")
    qtbot.waitUntil(lambda: step(page, "VILLAGE") is not None and step(page, "VILLAGE").decided)
    (kept,) = office.do(decisions_of, page.identification)
    assert (kept["level"], kept["decision"]) == ("VILLAGE", "APPROVED")
    with qtbot.waitSignal(office.desk.record_wanted) as opened:
        qtbot.keyClick(step(page, "VILLAGE"), Qt.Key.Key_Space)
    assert opened.args == ["decisions", kept["id"]]


def test_no_level_is_passed_over_without_a_note(qtbot: QtBot, office: Office, page: ChildPage) -> None:
    decide(qtbot, page, "SECTOR")
    form = page.panel.form
    problems = form.sections.rows["skipped_note"]
    qtbot.waitUntil(lambda: bool(problems._remarks))
    assert office.do(decisions_of, page.identification) == []
    form.sections.rows["skipped_note"].editor.take("The village has no assembly this year.")
    form.save()
    qtbot.waitUntil(lambda: step(page, "SECTOR") is not None and step(page, "SECTOR").decided)
    assert step(page, "VILLAGE").step.state == "open"


def test_the_national_agency_follows_once_the_district_has_approved(
    qtbot: QtBot, office: Office, page: ChildPage
) -> None:
    assert step(page, "NATIONAL") is None
    decided = {"identification": page.identification, "decision": "APPROVED", "decided_by": "Uwera"}
    for number, level in enumerate(("VILLAGE", "CELL", "SECTOR", "DISTRICT")):
        office.keep("decisions", **decided, level=level, decided_on=f"2026-09-0{number + 1}")
    page._ask_details()
    qtbot.waitUntil(lambda: step(page, "NATIONAL") is not None)
