"""Where one can go: the places of the sidebar, and how the page of each is made."""

from collections.abc import Callable
from functools import partial

from desktop.domain.language import N_
from desktop.gui.desk import Desk
from desktop.gui.pages.register_page import RegisterPage
from desktop.gui.parts.page import Page
from desktop.gui.parts.sidebar import Place
from desktop.gui.settings import Settings
from desktop.registers import REGISTERS

Maker = Callable[[], Page]

PLACES = (
    Place("today", N_("Today"), "today", "start"),
    Place("people/children", N_("Children"), "child", "people"),
    Place("people/adults", N_("Adults"), "adult", "people"),
    Place("households", N_("Households"), "house", "people"),
    Place("partners", N_("Partners"), "partner", "work"),
    Place("activities", N_("Activities"), "activity", "work"),
    Place("services", N_("Services"), "service", "work"),
    Place("institutions", N_("Institutions"), "centre", "work"),
    Place("meetings", N_("Meetings"), "meeting", "coordination"),
    Place("recommendations", N_("Recommendations"), "flag", "coordination"),
    Place("volunteers", N_("Friends of the Family"), "walk", "coordination"),
    Place("indicators", N_("Indicators"), "chart", "coordination"),
    Place("reports", N_("Reports"), "report", "exchange"),
    Place("import", N_("Import"), "import", "exchange"),
    Place("registers", N_("All registers"), "book", "exchange"),
)


def page_makers(desk: Desk, settings: Settings) -> dict[str, Maker]:
    """How the page of every place is made, by its key; each is made when somebody first goes there."""
    from desktop.gui.pages.guide import GuidePage
    from desktop.gui.pages.imports import ImportPage
    from desktop.gui.pages.reports import ReportsPage
    from desktop.gui.pages.today import TodayPage

    from desktop.gui.pages.history import HistoryPage
    from desktop.gui.pages.registers import RegistersPage

    makers: dict[str, Maker] = {
        "today": partial(TodayPage, desk),
        "reports": partial(ReportsPage, desk),
        "import": partial(ImportPage, desk),
        "registers": partial(RegistersPage, desk),
        "history": partial(HistoryPage, desk),
        "guide": partial(GuidePage, desk),
    }
    special = special_pages(desk, settings)
    for declared in REGISTERS:
        makers[declared.key] = special.get(declared.key) or partial(RegisterPage, desk, settings, declared.key)
        for view in declared.views:
            key = f"{declared.key}/{view.key}"
            makers[key] = special.get(key) or partial(RegisterPage, desk, settings, declared.key, view.key)
    return makers


def special_pages(desk: Desk, settings: Settings) -> dict[str, Maker]:
    """The pages of registers that have more to say than their declaration."""
    from desktop.gui.pages.children import ChildrenPage
    from desktop.gui.pages.households import HouseholdsPage
    from desktop.gui.pages.partners import PartnersPage

    return {
        "people/children": partial(ChildrenPage, desk, settings),
        "households": partial(HouseholdsPage, desk, settings),
        "partners": partial(PartnersPage, desk, settings),
    }
