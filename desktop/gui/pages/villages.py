"""The administrative units: gone down from the district to a village, or found; added, renamed, given other names."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.domain.fields import Value
from desktop.domain.language import N_, Message, grouped
from desktop.domain.places.tree import PATH_MARK
from desktop.gui.desk import Desk
from desktop.gui.editors.sources import LEVEL_WORDS
from desktop.gui.language import as_it_is, say
from desktop.gui.pages.sheet_page import SheetPage
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import column, row
from desktop.gui.parts.master_detail import MasterDetail
from desktop.gui.parts.page import Heading
from desktop.gui.parts.search import SearchField
from desktop.gui.records.sheet import Sheet
from desktop.gui.tables.columns import Column, FirstPage, Order, Row, RowId
from desktop.gui.tables.model import RegisterTableModel
from desktop.gui.tables.table import Table
from desktop.operations.places import (
    PLACES,
    PlaceSheet,
    PlaceShown,
    add_place,
    place_sheet,
    places_found,
    places_in,
    rename_place,
)
from desktop.operations.session import Session

if TYPE_CHECKING:  # loaded when sheets are printed
    from desktop.gui.paper.dialog import PaperDialog

ADD_WORDS = {
    "district": N_("Add a sector"),
    "sector": N_("Add a cell"),
    "cell": N_("Add a village"),
}
"""What may be added inside a unit of a level; provinces and districts are made by law, not in an office."""

_STEP = 9
"""What a quiet button leaves before its words, in pixels: the unit where one is stands as far from its mark."""


class PlaceRows:
    """The units inside one (`where` is ("in", code)) or those found (("find", words)); see `RowSource`."""

    def first_page(self, register: Session, order: Order, where: Any, size: int) -> FirstPage:
        """All of them: a unit has at most some dozens inside."""
        how, what = where
        found = places_found(register, what) if how == "find" else places_in(register, what)
        rows = [{"id": (how, what, one.code), "shown": one} for one in found]
        return FirstPage([one["id"] for one in rows], rows, len(rows))

    def ids(self, register: Session, order: Order, where: Any) -> list[RowId]:
        """Their codes, with what was asked for."""
        return list(self.first_page(register, order, where, 0).ids)

    def rows(self, register: Session, ids: Sequence[RowId]) -> list[Row | None]:
        """The units with what lies in them and how often they are spoken of."""
        pairs: list[Any] = list(ids)
        if not pairs:
            return []
        page = self.first_page(register, (), pairs[0][:2], 0)
        found: dict[Any, Row] = {one["id"]: one for one in page.rows}
        return [found.get(one) for one in pairs]


class VillagesPage(SheetPage):
    """A list of units, the way up above it, and beside it the names of the one that is looked at."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.inside = desk.around.district
        """The unit whose parts are listed; empty for the whole country."""
        self._code = ""
        self.search = SearchField(N_("Search villages, cells, sectors, districts"), "Ctrl+F", widest=360)
        self.model = RegisterTableModel(desk.work, PlaceRows(), self._columns())
        self.table = Table(desk.work, self.model, N_("Villages and other places"))
        self.sheet = Sheet(desk, PlaceSheet)
        self.verify = Button(N_("Verification sheets…"), icon="print")
        self.verify.clicked.connect(self.print_page)
        self.trail = QWidget()
        self._build()
        self._connect()

    def _build(self) -> None:
        self._head = column(row(self.search, None, self.verify), self.trail, margins=(16, 12, 12, 10), gap=8)
        head = QWidget()
        head.setLayout(self._head)
        master = QWidget()
        master.setLayout(column(head, (self.table, 1), gap=0))
        master.setFocusProxy(self.table)
        self.sides = MasterDetail(master, self.sheet)
        self.setLayout(column(self.sides, gap=0))
        self.setFocusProxy(self.table)
        up = QShortcut(QKeySequence(Qt.Key.Key_Backspace), self.table, self.go_up)
        up.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _connect(self) -> None:
        self.search.searched.connect(self._find)
        self.search.left_down.connect(self.table.take_keyboard)
        self.table.chosen.connect(self._show)
        self.table.opened.connect(self._open)
        self.model.counted.connect(lambda _count: self.choose_wanted())
        self.sheet.confirmed.connect(self._keep)
        self.sheet.closed.connect(self.close_sheet)
        self.desk.around_changed.connect(self._renew)

    def _columns(self) -> list[Column]:
        return [
            Column("name", N_("Name"), show=lambda row: _shown(row).name, wide=True, paint="name", sortable=False),
            Column("level", N_("Level"), show=lambda row: say(LEVEL_WORDS[_shown(row).level]), width=96, paint="muted",
                   sortable=False),
            Column("where", N_("Inside"), show=self._where, width=170, paint="small", sortable=False),
            Column("code", N_("Code"), show=lambda row: _shown(row).code, width=90, paint="small", sortable=False),
            Column("parts", N_("Parts"), show=lambda row: grouped(_shown(row).inside) if _shown(row).inside else "",
                   width=70, paint="number", sortable=False),
            Column("uses", N_("Records"), show=_uses, width=84, paint="number", sortable=False),
        ]  # fmt: skip

    def _where(self, row: Row) -> str:
        """What a unit lies in, from the district down."""
        above = self.desk.around.places.parents(_shown(row).code)[1:]
        return PATH_MARK.join(place.name for place in above)

    def heading(self) -> Heading:
        """Where one is, and what may be added there."""
        place = self.desk.around.places.get(self.inside)
        name = as_it_is(place.name) if place else as_it_is("Rwanda")
        return Heading(N_("Villages and other places"), name, ADD_WORDS.get(place.level, "") if place else "")

    def enter(self, **parameters: object) -> None:
        """Show what lies in the district; with `inside` what lies in that unit."""
        if "inside" in parameters:
            self.inside = str(parameters["inside"])
        self.reload()

    def do_primary(self) -> None:
        """Begin a unit inside the one whose parts are listed."""
        place = self.desk.around.places.get(self.inside)
        if place is None or place.level not in ADD_WORDS or not self.sheet.make_way():
            return
        self._code = ""
        self.sheet.show_record(place_sheet(self.desk.around, inside=self.inside), new=True)
        self.sides.open_detail()
        self.sheet.focus_first()

    def print_page(self) -> "PaperDialog | None":
        """Print the verification sheets of the unit chosen in the list, or of the one whose parts are listed."""
        from desktop.gui.paper.asked import verification_maker
        from desktop.gui.paper.dialog import PaperDialog

        chosen: Any = self.table.chosen_id()
        place = str(chosen[2]) if chosen is not None else self.inside
        if not place or self.desk.refuses_masked():
            return None
        dialog = PaperDialog(self.desk, verification_maker(place), self)
        dialog.open()
        return dialog

    def go_up(self) -> None:
        """Go to what the unit lies in."""
        above = self.desk.around.places.parents(self.inside) if self.inside else ()
        self.go_to(above[-1].code if above else "", self.inside)

    def go_to(self, code: str, choose: str = "") -> None:
        """List what lies in a unit, with the row of one of its parts chosen."""
        if not self.sheet.make_way():
            return
        self.inside, self.wanted = code, choose
        self.search.clear()
        self.sides.close_detail()
        self.reload()
        self.table.take_keyboard()

    def reload(self) -> None:
        """Show the list anew."""
        words = self.search.text().strip()
        self.model.load(("find", words) if words else ("in", self.inside))
        self.table.show_column("where", bool(words))
        self._show_trail()
        self.heading_changed.emit()

    def _find(self, _words: str) -> None:
        if self.sheet.make_way():
            self.sides.close_detail()
            self.reload()

    def _show_trail(self) -> None:
        """The way from the country down to where one is, each step a button."""
        places = self.desk.around.places
        here = places.get(self.inside)
        steps = [("", "Rwanda"), *((one.code, one.name) for one in places.parents(self.inside) if self.inside)]
        parts: list[QWidget] = []
        for code, name in steps if here else ():
            button = Button(as_it_is(name), "quiet")
            button.setProperty("letter", False)
            button.clicked.connect(partial(self.go_to, code))
            parts += [button, Label(as_it_is("›"), "body", "muted")]
        last = Label(as_it_is(here.name if here else "Rwanda"), "strong")
        last.setContentsMargins(_STEP, 0, 0, 0)
        parts.append(last)
        trail = QWidget()
        trail.setLayout(row(*parts, None, gap=2))
        self._head.replaceWidget(self.trail, trail)
        self.trail.deleteLater()
        self.trail = trail
        trail.setVisible(not self.search.text().strip())

    def _show(self, row_id: Any) -> None:
        if row_id is not None and self.table.hasFocus() and not self.sides.narrow:
            self._look_at(row_id[2])

    def _open(self, row_id: Any) -> None:
        """Enter goes down into a unit; at a village, into its form."""
        code = row_id[2]
        if len(code) == 8 or self.search.text().strip():
            self._look_at(code)
            self.sheet.focus_first()
        else:
            self.go_to(code)

    def _look_at(self, code: str) -> None:
        places = self.desk.around.places
        place = places.get(code)
        if place is None or not self.sheet.make_way():
            return
        self._code = code
        where = PATH_MARK.join(one.name for one in places.parents(code)[1:])
        state = Message(N_("{level} · {code} · {where}"), level=Message(LEVEL_WORDS[place.level]), code=code,
                        where=where or "Rwanda")  # fmt: skip
        self.sheet.show_record(place_sheet(self.desk.around, code), new=False, title=place.name, state=state)
        self.sides.open_detail()

    def _keep(self, values: dict[str, Value]) -> None:
        act, about = (rename_place, self._code) if self._code else (add_place, self.inside)
        self.desk.write([PLACES], act, about, values, then=self._kept, failed=self.sheet.refuse)

    def _kept(self, code: str) -> None:
        self.kept(str(self.sheet.record().get("name") or ""), code)

    def row_of_wanted(self) -> RowId:
        """The unit in the list that is shown."""
        how = ("find", self.search.text().strip()) if self.search.text().strip() else ("in", self.inside)
        return (*how, self.wanted)

    def _renew(self) -> None:
        """A place or the language has changed; who comes back to the page sees it then."""
        if self.isVisible():
            self.reload()

    def retranslate(self) -> None:
        """The parts say their own words."""
        self.heading_changed.emit()


def _shown(row: Row) -> PlaceShown:
    found: PlaceShown = row["shown"]
    return found


def _uses(row: Row) -> str:
    """How many records speak of a unit; what was only found has not been counted."""
    return grouped(_shown(row).uses) if _shown(row).uses else ""
