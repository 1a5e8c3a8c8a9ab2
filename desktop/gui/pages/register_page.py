"""The page of any register: its list, with the record beside it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.fields import Value
from desktop.domain.language import N_, Message
from desktop.domain.register import View
from desktop.gui.desk import Desk
from desktop.gui.language import say
from desktop.gui.pages.list_frame import list_acts, list_head, nothing_found, nothing_yet
from desktop.gui.pages.list_leaving import ListLeaving
from desktop.gui.pages.list_views import ListViews
from desktop.gui.pages.lists import Enrich, ListSource, declared_columns
from desktop.gui.pages.narrowing_bar import NarrowingBar
from desktop.gui.pages.row_of_record import RowOfRecord
from desktop.gui.pages.whole.way import lead_to_whole
from desktop.gui.parts.filters import Choice, FilterBar
from desktop.gui.parts.layouts import column
from desktop.gui.parts.master_detail import MasterDetail
from desktop.gui.parts.page import Heading, Page, PageAct
from desktop.gui.parts.search import SearchField
from desktop.gui.records.panel import RecordPanel
from desktop.gui.records.reading import Blocks
from desktop.gui.settings import Settings
from desktop.gui.tables.columns import Column, RowId, Surroundings
from desktop.gui.tables.model import RegisterTableModel
from desktop.gui.tables.table import Table
from desktop.operations.list_views import ListView
from desktop.operations.lists import Wanted
from desktop.registers import register
from desktop.storage.conditions import Where

if TYPE_CHECKING:  # loaded when a list leaves: the first list is painted without them
    from desktop.gui.pages.list_export import ListExportDialog
    from desktop.gui.paper.dialog import PaperDialog

LIST, EMPTY, NOTHING_FOUND = range(3)


class RegisterPage(Page):
    """A register, or one view of it. Pages with more to say of their records are made from this one.

    `enrich` and `columns` add what comes from other registers; `choices` are the filters with counts above the list,
    each with its condition. `whole` is the page on which a record stands whole, and `opens_whole` whether Enter and a
    double click lead there; where they don't, Ctrl+Enter does.
    """

    whole = ""
    opens_whole = False

    def __init__(
        self,
        desk: Desk,
        settings: Settings,
        key: str,
        view: str = "",
        enrich: Enrich | None = None,
    ) -> None:
        super().__init__()
        self.desk, self.settings, self.key = desk, settings, key
        self.declared = register(key)
        self.view: View | None = next((one for one in self.declared.views if one.key == view), None)
        self._count: int | None = None
        self._shown = ""
        self._filters: Mapping[str, str] = {}
        self.model = RegisterTableModel(desk.work, ListSource(key, enrich), self.columns(desk), self._usual_order())
        self.table = Table(desk.work, self.model, self.title())
        self.search = SearchField(N_("Search in this list"), "Ctrl+F", widest=240)
        self.bar = self._filter_bar()
        self.narrowing = NarrowingBar(desk, self.declared, self.view)
        self.panel = RecordPanel(desk, key, view, self.blocks())
        self.aside = RowOfRecord(desk, key, self.table)
        self.leaving = ListLeaving(self)
        self._body = QStackedWidget()
        self._build()
        self._connect()

    def columns(self, desk: Surroundings) -> list[Column]:
        """The columns of the list, said as the surroundings of a desk or of a paper have it."""
        return declared_columns(self.declared, self.view, desk)

    def blocks(self) -> Blocks:
        """What stands above the facts of a record; nothing for most registers."""
        return Blocks()

    def choices(self) -> Sequence[tuple[Choice, Where | None]]:
        """The filters with counts above the list, the first of them being all; none for most registers."""
        return ()

    def counts(self) -> None:
        """Ask for the counts of the filters; `self.bar.show_counts` shows them."""

    def _usual_order(self) -> tuple[tuple[str, bool], ...]:
        return tuple((name.lstrip("-"), name.startswith("-")) for name in self.declared.order)

    def title(self) -> str:
        """What the list is called."""
        return self.view.title if self.view else self.declared.title

    def _filter_bar(self) -> FilterBar | None:
        choices = [choice for choice, _where in self.choices()]
        return FilterBar(choices) if choices else None

    def _build(self) -> None:
        self.views = ListViews(self.desk, self._settings_name(), self._as_view)
        self.views.chosen.connect(self.show_view)
        head = list_head(self)
        self._empty, self._nothing = nothing_yet(self), nothing_found(self.clear_filters)
        for page in (self.table, self._empty, self._nothing):
            self._body.addWidget(page)
        master = QWidget()
        master.setLayout(column(head, (self._body, 1), gap=0))
        master.setFocusProxy(self.table)
        self.sides = MasterDetail(master, self.panel)
        self.setLayout(column(self.sides, gap=0))
        self.setFocusProxy(self.table)
        self._arrange(self.settings.get(self._settings_name(), {}))

    def _connect(self) -> None:
        self.search.searched.connect(lambda _words: self.reload())
        self.search.left_down.connect(self.table.take_keyboard)
        self.table.filtered.connect(self._filter)
        self.table.chosen.connect(self._show)
        self.table.opened.connect(self._open)
        self.table.pasted.connect(self._paste)
        self.table.arranged.connect(lambda _kept: self._keep())
        self.narrowing.changed.connect(self._narrowed)
        self.model.counted.connect(self._counted)
        self.desk.written.connect(self._refresh)
        self.desk.around_changed.connect(self.model.retranslate)
        self.panel.closed.connect(self.sides.close_detail)
        self.panel.print_wanted.connect(self.leaving.print_record)
        self.panel.shown.connect(self.aside.name)
        self.aside.all_wanted.connect(self.show_all)
        if self.whole:
            lead_to_whole(self, self.panel, self.whole, self._record_here)
        if self.bar:
            self.bar.chosen.connect(lambda _key: self._narrowed())

    def _settings_name(self) -> str:
        return f"list {self.key} {self.view.key if self.view else ''}".strip()

    def heading(self) -> Heading:
        """The register and how many records it has."""
        second = (
            Message(N_("{count} in the register", "{count} in the register"), count=self._count) if self._count else ""
        )
        return Heading(self.title(), second, (self.view or self.declared).add_words)

    def _paste(self, text: str) -> None:
        """Rows pasted into the list are looked at where workbooks are."""
        fields = tuple(self.model.columns[section].key for section in self.table.shown_sections())
        self.desk.open_page("import", pasted=(self.key, text, fields))

    def do_primary(self) -> None:
        """Begin a new record."""
        self.begin({})

    def begin(self, values: Mapping[str, Value]) -> None:
        """Begin a new record with some values given."""
        if self.desk.refuses_masked():
            return
        self.sides.open_detail()
        self.panel.begin(dict(values))
        self.panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def find_in_page(self) -> None:
        """Put the keyboard into the search of the list."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def enter(self, **parameters: object) -> None:
        """Show the list; with `record` that record, with `values` a new one begun from them; `choice` switches one of
        the filters on, `typed` searches the list, `narrowed` (answers by drop-down filter) shows nothing else.
        """
        if self._count is None:
            self.reload()
        if self.bar and parameters.get("choice") in {choice.key for choice, _where in self.choices()}:
            self.bar.choose(str(parameters["choice"]))
        if isinstance(parameters.get("narrowed"), Mapping):
            self.narrow_to(parameters["narrowed"])  # type: ignore[arg-type]
        if "typed" in parameters:
            self.search.setText(str(parameters["typed"]))
        if parameters.get("record"):
            self.show_record(str(parameters["record"]))
        elif "values" in parameters:
            self.begin(parameters["values"])  # type: ignore[arg-type]

    def print_page(self) -> "PaperDialog | None":
        """Print the record where the keyboard is in one, otherwise the list as it stands; nothing of an open form."""
        return self.leaving.print_page()

    def export_list(self) -> "ListExportDialog | None":
        """Ask how the list leaves as a workbook."""
        return self.leaving.export()

    def acts(self) -> Sequence[PageAct]:
        """What the tools over the list do."""
        return list_acts(self)

    def narrowed_by(self) -> Mapping[str, str]:
        """What was typed over the columns, by field."""
        return self._filters

    def leave(self) -> bool:
        """What is being typed is kept first."""
        return self.panel.leave()

    def show_record(self, record: str) -> None:
        """Show a record beside the list and choose its row; where the list leaves it out, a line says so."""
        self._shown = record
        self.sides.open_detail()
        self.panel.show_record(record)
        self.aside.follow(record)

    def show_all(self) -> None:
        """Let the list leave nothing out: no words, no filters, the first choice."""
        self.search.clear()
        self._filters = {}
        if self.table.head.has_filters:
            self.table.head.set_filters({})
            self.table.head.show_filters(False)
        if self.bar:
            self.bar.choose(self.choices()[0][0].key)
        self.narrowing.choose({})
        self._narrowed()

    def narrow_to(self, chosen: Mapping[str, Sequence[str]]) -> None:
        """Show what these answers of the drop-down filters find, and nothing else."""
        self.search.clear()
        self._filters = {}
        if self.bar:
            self.bar.choose(self.choices()[0][0].key)
        self.narrowing.choose(chosen)
        self.reload()

    def address(self) -> dict[str, object]:
        """The record that is shown beside the list, if there is one."""
        return {"record": self._shown} if self._shown and self.sides.detail_is_open else {}

    def reload(self) -> None:
        """Show the list anew for what is wanted now."""
        self.narrowing.wanted = self.wanted()
        self.model.load(self.narrowing.wanted)
        self.counts()

    def wanted(self) -> Wanted:
        """What the list is asked for now."""
        conditions = {choice.key: where for choice, where in self.choices()}
        chosen = conditions.get(self.bar.current()) if self.bar else None
        view = self.view.key if self.view else ""
        return Wanted(view, self.search.text(), tuple(self._filters.items()), chosen, self.narrowing.chosen())

    def _as_view(self, name: str) -> ListView:
        """The list as it stands, under a name."""
        choice, arrangement = self.bar.current() if self.bar else "", self.table.arrangement()
        return ListView(
            name, self.search.text(), choice, dict(self._filters), arrangement, dict(self.narrowing.chosen())
        )

    def show_view(self, view: ListView) -> None:
        """Show the list as it was when the view was kept."""
        self.search.setText(view.words)
        self._arrange({**view.arrangement, "choice": view.choice, "narrowed": view.narrowed})
        if view.filters or self.table.head.has_filters:
            self.table.head.show_filters(bool(view.filters))
            self.table.head.set_filters(view.filters)
        self._filters = {name: text for name, text in view.filters.items() if name in self.declared.stored()}
        self.reload()

    def _arrange(self, kept: Mapping[str, Any]) -> None:
        """Take columns, widths, order and chosen filters as they were kept, as far as they are known."""
        if kept:
            self.table.arrange(kept)
        if self.bar and kept.get("choice") in {choice.key for choice, _where in self.choices()}:
            self.bar.choose(str(kept["choice"]))
        narrowed = kept.get("narrowed")
        self.narrowing.choose(narrowed if isinstance(narrowed, Mapping) else {})

    def _keep(self) -> None:
        """Remember how the list is arranged on this computer; words that were typed may name people and are not."""
        chosen = {key: list(codes) for key, codes in self.narrowing.chosen()}
        choice = self.bar.current() if self.bar else ""
        self.settings.put(self._settings_name(), {**self.table.arrangement(), "choice": choice, "narrowed": chosen})

    def _narrowed(self) -> None:
        self._keep()
        self.reload()

    def clear_filters(self) -> None:
        """Show everything again, with the keyboard in the list."""
        self.show_all()
        self.table.take_keyboard()

    def _filter(self, filters: Mapping[str, str]) -> None:
        self._filters = {name: text for name, text in filters.items() if name in self.declared.stored()}
        self.reload()

    def toggle_filters(self) -> None:
        """Show the filters above the columns, or hide them."""
        self.table.head.show_filters(not self.table.head.has_filters)
        if self.table.head.has_filters:
            self.table.head.focus_filter()

    def _refresh(self, registers: tuple[str, ...]) -> None:
        if not registers or self.key in registers or self._count is None:
            self.model.refresh()
            self.counts()

    def _counted(self, count: int) -> None:
        wanted = self.wanted()
        narrowed = wanted != Wanted(wanted.view)
        if not narrowed:
            self._count = count
            self.heading_changed.emit()
        self._body.setCurrentIndex(
            LIST if count or (narrowed and self._filters) else NOTHING_FOUND if narrowed else EMPTY
        )

    def _show(self, row_id: RowId | None) -> None:
        """The record beside the list follows the selection; nothing that is being typed is thrown away."""
        if self.panel.form is not None and not self.table.hasFocus():
            return  # the selection came to rest after a form was begun, which must not be taken away again
        found = self._row_record(row_id)
        if found and found == self.aside.record and self.panel.form is None:
            return  # its row was chosen because it is shown already
        self.aside.let_go()
        if found and self.panel.leave():
            if not self.sides.narrow:
                self.sides.open_detail()
            self._shown = found
            self.panel.show_record(found)

    def _open(self, row_id: Any) -> None:
        found = self._row_record(row_id)
        if found and self.opens_whole:
            self.desk.open_page(self.whole, record=found)
        elif found and self.panel.leave():
            self.sides.open_detail()
            self._shown = found
            self.panel.show_record(found)
            self.panel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _record_here(self) -> str:
        return self._row_record(self.table.chosen_id()) if self.table.hasFocus() else self._shown

    def _row_record(self, row_id: RowId | None) -> str:
        place = self.model.row_of(row_id) if row_id is not None else None
        shown = self.model.row(place) if place is not None else None
        return str(shown["id"]) if shown else ""

    def retranslate(self) -> None:
        """The parts say their own words; the bar above is asked for its heading again."""
        self.heading_changed.emit()
        self.setAccessibleName(say(self.title()))
