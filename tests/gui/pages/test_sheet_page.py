"""A list with a short form beside it: found by keyboard, left only when it is complete, back in the list once kept."""

import pytest

from desktop.gui.pages.codelists import CodeListsPage
from desktop.gui.pages.sheet_page import SheetPage
from desktop.gui.pages.villages import VillagesPage
from tests.gui.office import KIGABIRO, Office
from tests.gui.pages.shown import shown


@pytest.fixture(params=[CodeListsPage, VillagesPage])
def page(qtbot, office: Office, request: pytest.FixtureRequest) -> SheetPage:
    """Each page that is made so, with something to be chosen in its list."""
    made = request.param(office.desk)
    shown(qtbot, made)
    inside = {"name": "partner_kind"} if request.param is CodeListsPage else {"inside": KIGABIRO[:6]}
    made.enter(**inside)
    qtbot.waitUntil(lambda: made.model.complete)
    made.code = "NGO" if request.param is CodeListsPage else KIGABIRO
    return made


def test_the_keyboard_goes_into_the_search(page: SheetPage) -> None:
    page.find_in_page()
    assert page.search.hasFocus()


def test_what_was_kept_is_said_and_chosen_in_the_list_with_the_keyboard_there(
    qtbot, office: Office, page: SheetPage
) -> None:
    page.kept("Kigabiro", page.code)
    assert office.heard[-1] == ("new", "Saved: Kigabiro")
    assert page.table.hasFocus()
    assert not page.sides.detail_is_open
    page.model.refresh()
    qtbot.waitUntil(lambda: page.wanted == "")
    assert page.table.chosen_id()[-1] == page.code


def test_what_is_not_complete_does_not_make_way(qtbot, office: Office, page: SheetPage) -> None:
    assert page.leave()
    page.do_primary()
    qtbot.waitUntil(page.sheet.isVisible)
    field = page.sheet.sections.rows["code" if isinstance(page, CodeListsPage) else "aliases"].editor
    field.setFocus()
    qtbot.keyClicks(field.focusProxy(), "x")
    assert not page.leave()
