"""A page with a list and a short form beside it, for what is no register: code lists, administrative units."""

from PySide6.QtCore import Qt

from desktop.domain.language import N_, Message
from desktop.gui.desk import Desk
from desktop.gui.parts.master_detail import MasterDetail
from desktop.gui.parts.page import Page
from desktop.gui.parts.search import SearchField
from desktop.gui.records.sheet import Sheet
from desktop.gui.tables.columns import RowId
from desktop.gui.tables.table import Table


class SheetPage(Page):
    """What such pages have in common: leaving, searching, and coming back to the list after something was kept."""

    desk: Desk
    search: SearchField
    table: Table
    sheet: Sheet
    sides: MasterDetail
    wanted = ""
    """What is to be chosen in the list once it has been read anew."""

    def leave(self) -> bool:
        """What is complete is kept first."""
        return self.sheet.make_way()

    def find_in_page(self) -> None:
        """Put the keyboard into the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def row_of_wanted(self) -> RowId:
        """The id of the row of what is wanted."""
        raise NotImplementedError

    def kept(self, name: str, wanted: str) -> None:
        """Say that something was kept, and go back to the list, where it will be chosen."""
        self.wanted = wanted
        self.sheet.keep()
        self.close_sheet()
        self.desk.notice("new", Message(N_("Saved: {name}"), name=name))

    def close_sheet(self) -> None:
        """Close the form; the keyboard is in the list again."""
        self.sides.close_detail()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_wanted(self) -> None:
        """Choose what was kept, once."""
        if self.wanted:
            self.table.choose(self.row_of_wanted())
            self.wanted = ""
