"""How a list leaves the window: printed as it stands, as a workbook, and one of its records on paper."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.language import N_, Message
from desktop.gui.language import Words, as_it_is
from desktop.operations.record_pages import RecordPage

if TYPE_CHECKING:  # loaded when a list leaves, on paper or as a workbook: the first list is painted without them
    from desktop.gui.pages.list_export import ListExportDialog
    from desktop.gui.pages.register_page import RegisterPage
    from desktop.gui.paper.asked import Make
    from desktop.gui.paper.dialog import PaperDialog
    from desktop.gui.paper.lists import ListAsked


class ListLeaving:
    """Asks how a list, or a record of it, leaves; nothing does while names are masked."""

    def __init__(self, page: "RegisterPage") -> None:
        self._page = page

    def print_page(self) -> "PaperDialog | None":
        """Print the record where the keyboard is in one, otherwise the list as it stands; nothing of an open form."""
        page, panel = self._page, self._page.panel
        focused = page.window().focusWidget()
        if page.desk.refuses_masked():
            return None
        if panel.form is not None:
            page.desk.notice("doubt", Message(N_("Save or close the form first: what is printed is what is saved.")))
            return None
        if panel.page is not None and focused is not None and panel.isAncestorOf(focused):
            return self.print_record(panel.page)
        from desktop.gui.paper.lists import list_paper

        return self._open_paper(partial(list_paper, asked=self.listed()))

    def print_record(self, record: RecordPage) -> "PaperDialog | None":
        """Look at the paper of one record."""
        from desktop.gui.paper.asked import record_maker

        if self._page.desk.refuses_masked():
            return None
        return self._open_paper(record_maker(record.register, record.id), history=True)

    def export(self) -> "ListExportDialog | None":
        """Ask how the list leaves as a workbook."""
        from desktop.gui.pages.list_export import ListExportDialog
        from desktop.operations.exporting import ListAsked as LeavingList

        page = self._page
        if page.desk.refuses_masked():
            return None
        order = tuple(f"-{name}" if down else name for name, down in page.model.order)
        asked = LeavingList(page.key, Path(), page.wanted(), order=order, fields=self._shown())
        dialog = ListExportDialog(page.desk, page.title(), asked, page)
        dialog.open()
        return dialog

    def listed(self) -> "ListAsked":
        """The list as it stands: filters, order and columns."""
        from desktop.gui.paper.lists import ListAsked

        page = self._page
        columns = {column.key: column for column in page.model.columns}
        typed = page.narrowed_by()
        narrowed: list[tuple[Words, Words]] = []
        if page.search.text().strip():
            narrowed.append((N_("Search"), as_it_is(page.search.text().strip())))
        if page.bar and page.wanted().condition is not None:
            chosen = next(choice for choice, _where in page.choices() if choice.key == page.bar.current())
            narrowed.append((N_("Filter"), chosen.words))
        narrowed += page.narrowing.said()
        narrowed += [(columns[name].title, as_it_is(text)) for name, text in typed.items() if text.strip()]
        source = (page.model.source, page.model.order, page.wanted(), page.columns)
        return ListAsked(page.title(), *source, self._shown(), tuple(narrowed))

    def _shown(self) -> tuple[str, ...]:
        page = self._page
        return tuple(page.model.columns[section].key for section in page.table.shown_sections())

    def _open_paper(self, make: "Make", history: bool = False) -> "PaperDialog":
        from desktop.gui.paper.dialog import PaperDialog

        dialog = PaperDialog(self._page.desk, make, self._page, history=history)
        dialog.open()
        return dialog
