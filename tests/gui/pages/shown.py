"""Pages on a screen of a laptop, and what their lists say."""

from collections.abc import Sequence

from pytestqt.qtbot import QtBot

from desktop.gui.pages.register_page import RegisterPage
from desktop.gui.parts.page import Page
from desktop.gui.tables.model import RegisterTableModel


def shown(qtbot: QtBot, page: Page) -> None:
    """Show a page as wide as the window of a laptop leaves it, with the keyboard in it, and come to it."""
    qtbot.addWidget(page)
    page.resize(1160, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.enter()
    page.setFocus()


def listed(qtbot: QtBot, page: RegisterPage) -> None:
    """Show a page with a list and wait until all rows are known."""
    shown(qtbot, page)
    qtbot.waitUntil(lambda: page.model.complete)


def said(model: RegisterTableModel, keys: Sequence[str]) -> list[tuple[str, ...]]:
    """What the rows of a list say in some columns."""
    columns = {column.key: column for column in model.columns}
    rows = [row for place in range(model.rowCount()) if (row := model.row(place)) is not None]
    return [tuple(model.said(row, columns[key]) for key in keys) for row in rows]


def seen(model: RegisterTableModel) -> list[str]:
    """The keys of the columns that are shown at first."""
    return [column.key for column in model.columns if not column.hidden]
