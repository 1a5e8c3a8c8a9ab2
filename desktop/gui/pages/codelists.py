"""The lists of codes: which there are, the codes of one, and the words and dates of one code beside them."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop.domain.codelists import CodeItem, CodeList
from desktop.domain.fields import Value
from desktop.domain.language import LANGUAGES, N_, Message, grouped
from desktop.domain.names import plain
from desktop.gui.desk import Desk
from desktop.gui.language import as_it_is, name_for_readers
from desktop.gui.pages.sheet_page import SheetPage
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.entries import ENTRY, Entry, EntryCells, item_of
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import column, row
from desktop.gui.parts.master_detail import MasterDetail
from desktop.gui.parts.page import Heading
from desktop.gui.parts.search import SearchField
from desktop.gui.records.sheet import Sheet
from desktop.gui.tables.columns import Column, FirstPage, Order, Row, RowId
from desktop.gui.tables.model import RegisterTableModel
from desktop.gui.tables.table import Table
from desktop.operations.codelists import CODES, CodeSheet, CodeShown, codes_of, remove_code, save_code, sheet_of
from desktop.operations.session import Session

LISTS_WIDE = 292


class CodeSource:
    """The codes of the list that `where` names, with how often each is used; ids are (list, code). See `RowSource`."""

    def first_page(self, register: Session, order: Order, where: Any, size: int) -> FirstPage:
        """The whole list: none is long."""
        ids = self.ids(register, order, where)
        return FirstPage(ids, [row for row in self.rows(register, ids) if row is not None], len(ids))

    def ids(self, register: Session, order: Order, where: Any) -> list[RowId]:
        """The codes in their order."""
        return [(where, code) for code in register.around().codelists[where].items]

    def rows(self, register: Session, ids: Sequence[RowId]) -> list[Row | None]:
        """The codes with their uses."""
        pairs: list[Any] = list(ids)
        found = {one.item.code: one for one in codes_of(register, pairs[0][0])} if pairs else {}
        return [{"id": pair, "shown": found[pair[1]]} if pair[1] in found else None for pair in pairs]


class CodeListsPage(SheetPage):
    """Which lists there are at the left, the codes of the chosen one, and beside them the code that is looked at."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._name = ""
        self._code = ""
        self.search = SearchField(N_("Search the lists"), "Ctrl+F", widest=LISTS_WIDE)
        self.lists = QListWidget()
        self.model = RegisterTableModel(desk.work, CodeSource(), self._columns())
        self.table = Table(desk.work, self.model, N_("Codes of the list"))
        self.remove = Button(N_("Take this code out"), "danger", "bin")
        self.sheet = Sheet(desk, CodeSheet, self.remove)
        self._about = Label("", "small", "muted", wrap=True)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.lists.setItemDelegate(EntryCells(self.lists))
        self.lists.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side = QWidget()
        side.setFixedWidth(LISTS_WIDE + 28)
        side.setLayout(column(self.search, (self.lists, 1), margins=(16, 12, 12, 12), gap=10))
        codes = QWidget()
        codes.setLayout(column(row((self._about, 1), margins=(4, 14, 12, 10)), (self.table, 1), gap=0))
        master = QWidget()
        master.setLayout(row(side, (codes, 1), gap=0))
        master.setFocusProxy(self.lists)
        self.sides = MasterDetail(master, self.sheet)
        self.setLayout(column(self.sides, gap=0))
        self.setFocusProxy(self.lists)

    def _connect(self) -> None:
        self.search.searched.connect(lambda _words: self._fill())
        self.search.left_down.connect(lambda: self.lists.setFocus(Qt.FocusReason.OtherFocusReason))
        self.lists.currentItemChanged.connect(lambda now, _before: self._choose(now))
        self.table.chosen.connect(self._show)
        self.table.opened.connect(self._open)
        self.model.counted.connect(lambda _count: self.choose_wanted())
        self.sheet.confirmed.connect(self._keep)
        self.sheet.closed.connect(self.close_sheet)
        self.remove.clicked.connect(self._remove)
        self.desk.around_changed.connect(self._renew)
        self.desk.written.connect(lambda _registers: self._recount())

    def _columns(self) -> list[Column]:
        return [
            Column("label", N_("Label"), show=self._label, wide=True, paint="name", sortable=False),
            Column("code", N_("Code"), show=lambda row: _item(row).code, width=140, paint="small", sortable=False),
            Column("until", N_("Offered"), show=self._offered, width=112, paint="muted", sortable=False),
            Column("uses", N_("Used"), show=lambda row: grouped(_shown(row).uses), width=60, paint="number",
                   sortable=False),
        ]  # fmt: skip

    def _label(self, row: Row) -> str:
        return _item(row).label(self.desk.around.language)

    def _offered(self, row: Row) -> str:
        """Until when a code is offered, or from when, where that is not always."""
        item, field = _item(row), CodeSheet.fields["valid_to"]
        if item.valid_to:
            return str(Message(N_("until {date}"), date=field.show(item.valid_to, self.desk.around)))
        if item.valid_from:
            return str(Message(N_("from {date}"), date=field.show(item.valid_from, self.desk.around)))
        return ""

    def heading(self) -> Heading:
        """Which list one looks at, and what may be done with it."""
        codelist = self._list()
        add = N_("Add a code") if codelist is not None and not codelist.about.fixed else ""
        second = as_it_is(codelist.title(self.desk.around.language)) if codelist is not None else ""
        return Heading(N_("Code lists"), second, add)

    def enter(self, **parameters: object) -> None:
        """Show the lists; with `name` the codes of that one."""
        if "name" in parameters:
            self._name = str(parameters["name"])
        self._fill()

    def do_primary(self) -> None:
        """Begin a new code of the list that is shown."""
        codelist = self._list()
        if codelist is None or codelist.about.fixed or not self.sheet.make_way():
            return
        self._code = ""
        self.remove.hide()
        self.sheet.show_record(sheet_of(codelist), new=True)
        self.sides.open_detail()
        self.sheet.focus_first()

    def _list(self) -> CodeList | None:
        lists = self.desk.around.codelists
        return lists[self._name] if self._name in lists else None  # noqa: SIM401  # no dictionary

    def _fill(self) -> None:
        """The lists in which the words are, by their titles."""
        around, words = self.desk.around, plain(self.search.text()).split()
        found = [around.codelists[name] for name in around.codelists.names]
        found = [one for one in found if all(word in _words(one) for word in words)]
        found.sort(key=lambda one: plain(one.title(around.language)))
        self.lists.blockSignals(True)
        self.lists.clear()
        for one in found:
            title, count = as_it_is(one.title(around.language)), as_it_is(grouped(len(one.items)))
            self.lists.addItem(item_of(Entry("list", one.name, title, "book", right=count)))
        at = next((place for place, one in enumerate(found) if one.name == self._name), 0)
        self.lists.setCurrentRow(at)
        self.lists.blockSignals(False)
        self._choose(self.lists.currentItem())

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None or not self.sheet.make_way():
            return
        name = item.data(ENTRY).key
        if name != self._name:
            self.sides.close_detail()
        self._name = name
        self.model.load(name)
        codelist = self._list()
        fixed = codelist is not None and codelist.about.fixed
        dated = codelist is not None and any(one.valid_from or one.valid_to for one in codelist.items.values())
        self.table.show_column("until", dated)
        self._about.say(
            N_("The application counts with these codes: their words can be changed, none can be added or ended.")
            if fixed
            else N_("Add codes, change their words, or end them. What was recorded with a code stays as it is.")
        )
        self.heading_changed.emit()

    def _show(self, row_id: RowId | None) -> None:
        if row_id is None or not self.table.hasFocus() or self.sides.narrow:
            return
        self._open(row_id, take=False)

    def _open(self, row_id: Any, take: bool = True) -> None:
        codelist = self._list()
        if codelist is None or row_id[1] not in codelist.items or not self.sheet.make_way():
            return
        self._code = str(row_id[1])
        place = self.model.row_of(row_id)
        read = self.model.row(place) if place is not None else None
        shown = _shown(read) if read else None
        self.remove.setVisible(bool(shown and not shown.shipped and not shown.uses))
        title = codelist.label(self._code, self.desk.around.language)
        self.sheet.show_record(sheet_of(codelist, self._code), new=False, title=title, state=self._state(shown))
        self.sides.open_detail()
        if take:
            self.sheet.focus_first()

    @staticmethod
    def _state(shown: CodeShown | None) -> Message:
        if shown is None or not shown.uses:
            return Message(N_("Not used yet"))
        return Message(N_("Used once", "Used {count} times"), count=shown.uses)

    def _keep(self, values: dict[str, Value]) -> None:
        self.desk.write([CODES], save_code, self._name, values, self._code, then=self._kept, failed=self.sheet.refuse)

    def _kept(self, code: str) -> None:
        self.kept(str(self.sheet.record().get("en") or code), code)

    def row_of_wanted(self) -> RowId:
        """The code in the list that is shown."""
        return (self._name, self.wanted)

    def _remove(self) -> None:
        gone = partial(self._removed, self._label_of(self._code))
        self.desk.write([CODES], remove_code, self._name, self._code, then=gone, failed=self.sheet.refuse)

    def _removed(self, label: str, _none: None) -> None:
        self.close_sheet()
        self.desk.notice("update", Message(N_("Taken out: {name}"), name=label))

    def _label_of(self, code: str) -> str:
        codelist = self._list()
        return codelist.label(code, self.desk.around.language) if codelist else code

    def _recount(self) -> None:
        if self._name and self.isVisible():
            self.model.refresh()

    def _renew(self) -> None:
        """Codes or the language have changed."""
        if self.isVisible():
            self._fill()
        else:
            self.model.retranslate()

    def retranslate(self) -> None:
        """The parts say their own words; the lists are named for readers."""
        name_for_readers(self.lists, N_("Code lists"))


def _shown(row: Row) -> CodeShown:
    found: CodeShown = row["shown"]
    return found


def _item(row: Row) -> CodeItem:
    return _shown(row).item


def _words(codelist: CodeList) -> str:
    """Everything that a list is found by: its titles and all words of its codes."""
    words = [codelist.title(language) for language in LANGUAGES]
    for item in codelist.items.values():
        words += [item.code, *item.labels.values(), *item.also]
    return plain(" ".join(words))
