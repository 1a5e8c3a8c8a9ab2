"""Where one can go: the places of the sidebar, and how the page of each is made."""

from collections.abc import Callable
from functools import partial
from importlib import import_module

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
    Place("settings", N_("Settings"), "settings", "exchange"),
)

BEHIND = (
    Place("codelists", N_("Code lists"), "book"),
    Place("villages", N_("Villages and other places"), "pin"),
    Place("form", N_("Fill a form they sent"), "sheet"),
    Place("layouts", N_("Layouts of lists and forms"), "columns"),
    Place("guide", N_("Guide"), "ask"),
)
"""Pages that are reached from another one, from the menu, or by their name in the search of everything."""


SPECIAL = {
    "today": "desktop.gui.pages.today:TodayPage",
    "reports": "desktop.gui.pages.reports:ReportsPage",
    "form": "desktop.gui.pages.forms:FormPage",
    "import": "desktop.gui.pages.imports:ImportPage",
    "registers": "desktop.gui.pages.registers:RegistersPage",
    "codelists": "desktop.gui.pages.codelists:CodeListsPage",
    "villages": "desktop.gui.pages.villages:VillagesPage",
    "settings": "desktop.gui.pages.settings:SettingsPage",
    "layouts": "desktop.gui.pages.layouts:LayoutsPage",
    "history": "desktop.gui.pages.history:HistoryPage",
    "guide": "desktop.gui.pages.guide:GuidePage",
}
"""Pages that are no list of a register, each in a module that is loaded when somebody first goes there."""

KNOW_THE_COMPUTER = frozenset({"settings"})
"""Those of them that are given what this computer remembers."""

LISTS = {
    "people/children": "desktop.gui.pages.children:ChildrenPage",
    "households": "desktop.gui.pages.households:HouseholdsPage",
    "partners": "desktop.gui.pages.partners:PartnersPage",
}
"""Registers and views that have more to say than their declaration."""


WHOLE = {
    "partners": "partners/page",
    "households": "households/page",
}
"""Registers whose records are shown on a page of their own wherever they are opened, and the key of it."""

WHOLE_PAGES = {
    "partners/page": "desktop.gui.pages.whole.partner:PartnerPage",
    "households/page": "desktop.gui.pages.whole.household:HouseholdPage",
    "people/page": "desktop.gui.pages.whole.child:ChildPage",
}
"""Pages of one record, as wide as the window."""


def page_makers(desk: Desk, settings: Settings) -> dict[str, Maker]:
    """How the page of every place is made, by its key; each is made when somebody first goes there."""
    makers: dict[str, Maker] = {
        key: partial(_made, where, desk, *([settings] if key in KNOW_THE_COMPUTER else []))
        for key, where in (*SPECIAL.items(), *WHOLE_PAGES.items())
    }
    for declared in REGISTERS:
        for key, view in ((declared.key, ""), *((f"{declared.key}/{one.key}", one.key) for one in declared.views)):
            usual = partial(RegisterPage, desk, settings, declared.key, view)
            makers[key] = partial(_made, LISTS[key], desk, settings) if key in LISTS else usual
    return makers


def load_pages(_register: object = None) -> None:
    """Load the modules of all pages while nobody waits: loading one takes longer than a page may keep anybody."""
    for where in (*SPECIAL.values(), *LISTS.values(), *WHOLE_PAGES.values()):
        import_module(where.partition(":")[0])


def load_page(key: str) -> None:
    """Load the module of one page, where it has one of its own."""
    where = (SPECIAL | LISTS | WHOLE_PAGES).get(key)
    if where is not None:
        import_module(where.partition(":")[0])


def _made(where: str, *given: object) -> Page:
    """The page of a class named as module:class."""
    module, _colon, name = where.partition(":")
    made: Page = getattr(import_module(module), name)(*given)
    return made
