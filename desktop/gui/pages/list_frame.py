"""What stands around a list: the search and filters over it, and what is seen in its place where it is empty."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.domain.language import N_, Message
from desktop.gui.parts.buttons import Button, IconButton
from desktop.gui.parts.empty import EmptyPage
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import column, row
from desktop.gui.parts.page import PageAct

if TYPE_CHECKING:  # each needs the other
    from desktop.gui.pages.register_page import RegisterPage


def list_head(page: "RegisterPage") -> QWidget:
    """Search, filters and tools over the list of a page, in lines that wrap."""
    arrange = IconButton("columns", N_("Choose columns"))
    arrange.clicked.connect(lambda _checked: page.table.open_column_menu())
    filters = IconButton("filter", N_("Filter by column"), "F4")
    filters.setShortcut("F4")
    filters.clicked.connect(page.toggle_filters)
    leave = IconButton("export", N_("Export this list"), "F8")
    leave.setShortcut("F8")
    leave.clicked.connect(lambda _checked: page.export_list())
    tools: list[QWidget] = [page.views.button, filters, arrange, leave]
    top = row((page.bar, 1), *tools) if page.bar else row(page.search, None, *tools)
    line = row(*([page.search] if page.bar else []), (page.narrowing, 1), gap=8)
    line.setAlignment(page.search, Qt.AlignmentFlag.AlignTop)
    made = QWidget()
    made.setLayout(column(top, line, page.views, page.aside, margins=(16, 12, 12, 12), gap=12))
    return made


_BEGIN = N_(
    "{about} Write down the first one, or bring in a list that you were sent: you see each row before it is kept."
)
"""What to do where nothing is kept yet, after what the register is for."""


def list_acts(page: "RegisterPage") -> Sequence[PageAct]:
    """What those tools do, for whoever looks for it by its words."""
    return (
        PageAct("views", N_("Views of this list"), "eye", page.views.open_menu, "F7"),
        PageAct("filter", N_("Filter by column"), "filter", page.toggle_filters, "F4"),
        PageAct("columns", N_("Choose columns"), "columns", page.table.open_column_menu),
        PageAct("export", N_("Export this list"), "export", page.export_list, "F8"),
    )


def nothing_yet(page: "RegisterPage") -> EmptyPage:
    """What is seen of a register without records: what it is for, and both ways to begin."""
    begin = Button(page.heading().primary, "primary", "plus")
    begin.clicked.connect(page.do_primary)
    bring = Button(N_("Bring in a workbook…"), icon="import")
    bring.clicked.connect(lambda: page.desk.open_page("import"))
    return EmptyPage(
        page.declared.icon,
        Message(N_("Nothing in {register} yet"), register=Message(page.title())),
        Message(_BEGIN, about=Message(page.declared.help)),
        (begin, bring),
        N_("Or drop a workbook anywhere on this window."),
    )


def nothing_found(clear: Callable[[], None]) -> QWidget:
    """What is seen where words and filters find nothing: that, and the way back."""
    words = Label(N_("Nothing found for these words and filters."), "body", "muted")
    button = Button(N_("Clear filters"), "quiet", "cross")
    button.clicked.connect(clear)
    made = QWidget()
    made.setLayout(column(row(words, button, None), None, margins=(20, 20, 20, 20)))
    return made
