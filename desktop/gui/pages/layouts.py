"""Layouts: how lists that came before are understood; renamed, forgotten, given to a colleague, taken in from one."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QStackedWidget, QWidget

from desktop.domain.dates import show_date
from desktop.domain.language import N_, Message
from desktop.domain.names import plain
from desktop.exchange.layout_files import SUFFIX
from desktop.exchange.recognition.layout import Layout
from desktop.gui.desk import Desk
from desktop.gui.language import Spoken, name_for_readers, say
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.empty import EmptyPage
from desktop.gui.parts.layouts import column, row
from desktop.gui.parts.page import Heading, Page
from desktop.gui.tables.columns import Column, FirstPage, Order, Row, RowId
from desktop.gui.tables.model import RegisterTableModel
from desktop.gui.tables.table import Table
from desktop.operations.imports.layouts import (
    LONGEST_NAME,
    LayoutShown,
    export_layout,
    forget_layout,
    layouts_shown,
    rename_layout,
    take_in_layout,
)
from desktop.operations.session import Session

_KEPT = ("layouts",)
_HOW = N_(
    "When you say what the columns of a list hold, Igitabo remembers it, and the next list with these titles is "
    "understood without a question. A colleague's layout can be taken in here."
)


class LayoutSource:
    """The layouts by their fingerprints; see `RowSource`."""

    def first_page(self, register: Session, order: Order, where: Any, size: int) -> FirstPage:
        """The first layouts."""
        ids = self.ids(register, order, where)[:size]
        return FirstPage(ids, self.rows(register, ids))

    def ids(self, register: Session, order: Order, where: Any) -> list[RowId]:
        """The fingerprints of all layouts, by name."""
        found: list[RowId] = [one.fingerprint for one in layouts_shown(register)]
        return found

    def rows(self, register: Session, ids: Any) -> list[Row]:
        """The layouts of these fingerprints."""
        known = {one.fingerprint: one for one in layouts_shown(register)}
        return [{"name": known[one].name, "layout": known[one]} for one in ids if one in known]


class _Name(Spoken, QLineEdit):
    """The name of the chosen layout, written anew; Escape takes it back."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(LONGEST_NAME)
        self.setObjectName("layout name")
        self.setFixedWidth(260)
        self.kept = ""
        self.retranslate()

    def retranslate(self) -> None:
        """Name it for readers."""
        name_for_readers(self, N_("Name of the layout"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape writes the old name again."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self.kept)
        else:
            super().keyPressEvent(event)


class LayoutsPage(Page):
    """A list of layouts with what can be done with the chosen one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        columns = [
            Column("name", N_("Name"), width=220, wide=True, paint="name", sortable=False),
            Column("kind", N_("What its rows are about"), show=_kind, width=240, sortable=False),
            Column("columns", N_("Columns"), show=_columns, width=130, paint="small", sortable=False),
            Column("partner", N_("Partner"), show=_partner, width=190, sortable=False),
            Column("day", N_("Confirmed on"), show=_day, width=110, paint="small", sortable=False),
        ]
        self.model = RegisterTableModel(desk.work, LayoutSource(), columns)
        self.table = Table(desk.work, self.model, N_("Layouts"))
        self.name = _Name()
        self.rename = Button(N_("Rename"), icon="pen")
        self.forget = Button(N_("Forget it"), "danger", "bin")
        self.export = Button(N_("Give to a colleague…"), icon="send")
        self.take = Button(N_("Take one in…"), icon="import")
        first = Button(N_("Take one in…"), "primary", "import")
        for button in (self.take, first):
            button.clicked.connect(self.take_in)
        bar = row(self.name, self.rename, self.export, self.forget, None, self.take, margins=(16, 12, 16, 12))
        listed = QWidget()
        listed.setLayout(column(bar, (self.table, 1), gap=0))
        self._parts = QStackedWidget()
        self._parts.addWidget(EmptyPage("columns", N_("No layout is remembered yet"), _HOW, (first,)))
        self._parts.addWidget(listed)
        self.setLayout(column(self._parts, gap=0))
        self._first = first
        self._connect()

    def _connect(self) -> None:
        self.rename.clicked.connect(self._rename)
        self.name.returnPressed.connect(self._rename)
        self.forget.clicked.connect(self._forget)
        self.export.clicked.connect(self._export)
        self.table.chosen.connect(lambda _row: self._show_chosen())
        self.table.opened.connect(lambda _row: self.name.setFocus(Qt.FocusReason.OtherFocusReason))
        self.model.counted.connect(self._show_count)
        self.desk.written.connect(self._refresh)

    def heading(self) -> Heading:
        """Where one is."""
        return Heading(N_("Layouts"), N_("How lists that came before are understood"))

    def enter(self, **parameters: object) -> None:
        """Show what is remembered."""
        self.model.load()

    def do_primary(self) -> None:
        """Ctrl+N: take one in."""
        self.take_in()

    def take_in(self) -> None:
        """Let the officer choose the file of a colleague."""
        name, _kind = QFileDialog.getOpenFileName(
            self, say(N_("Choose a layout")), str(Path.home()), f"{say(N_('Layouts'))} (*{SUFFIX})"
        )
        if name:
            self.desk.write(_KEPT, take_in_layout, Path(name), then=self._taken_in)

    def _taken_in(self, layout: Layout) -> None:
        self.desk.notice("new", Message(N_("The layout “{name}” is taken in."), name=layout.name))

    def _refresh(self, registers: tuple[str, ...]) -> None:
        if not registers or "layouts" in registers:
            self.model.load()

    def _show_count(self, count: int) -> None:
        came = bool(count) and self._parts.currentIndex() == 0
        self._parts.setCurrentIndex(1 if count else 0)
        self.setFocusProxy(self.table if count else self._first)
        if count and self.table.chosen_id() is None:
            self.table.choose(self.model.row_id(0))
        self._show_chosen()
        focused = self.window().focusWidget()
        if came and (focused is None or self.isAncestorOf(focused)):
            self.table.take_keyboard()

    def _chosen(self) -> LayoutShown | None:
        shown = self.model.row(self.table.currentIndex().row()) if self.table.currentIndex().isValid() else None
        return shown["layout"] if shown else None

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        self.name.kept = chosen.name if chosen else ""
        self.name.setText(self.name.kept)
        self.name.setCursorPosition(0)
        for part in (self.name, self.rename, self.forget, self.export):
            part.setEnabled(chosen is not None)

    def _rename(self) -> None:
        chosen = self._chosen()
        if chosen is not None and self.name.text() != chosen.name:
            self.desk.write(_KEPT, rename_layout, chosen.fingerprint, self.name.text())

    def _forget(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            said = Message(N_("The layout “{name}” is forgotten; Undo brings it back."), name=chosen.name)
            self.desk.write(
                _KEPT, forget_layout, chosen.fingerprint, then=lambda _change: self.desk.notice("update", said)
            )

    def _export(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        suggested = str(Path.home() / (plain(chosen.name).replace(" ", "-").replace("/", "-") + SUFFIX))
        name, _kind = QFileDialog.getSaveFileName(self, say(N_("Give to a colleague…")), suggested, f"*{SUFFIX}")
        if name:
            said = Message(N_("Written for a colleague: {file}"), file=name)
            self.desk.ask(
                export_layout, chosen.fingerprint, Path(name), then=lambda _path: self.desk.notice("new", said)
            )


def _kind(row: Row) -> str:
    return say(row["layout"].kind)


def _columns(row: Row) -> str:
    layout: LayoutShown = row["layout"]
    return Message(N_("{mapped} of {all}"), mapped=layout.mapped, all=layout.columns).text()


def _partner(row: Row) -> str:
    return str(row["layout"].partner)


def _day(row: Row) -> str:
    return show_date(row["layout"].confirmed_on) if row["layout"].confirmed_on else ""
