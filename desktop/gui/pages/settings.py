"""The settings: the office, this computer, password and recovery key, backups, and the way to lists and villages."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.domain.fields import Value
from desktop.domain.language import N_, Message
from desktop.domain.problems import AppError
from desktop.gui.desk import Desk
from desktop.gui.pages.keeping.backups import BackupsCard
from desktop.gui.pages.keeping.computer import ComputerCard
from desktop.gui.pages.keeping.secrets import PasswordCard, RecoveryCard
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.cards import Card
from desktop.gui.parts.layouts import TwoColumns, column, row
from desktop.gui.parts.page import Heading, Page
from desktop.gui.parts.rows import CardRow, CardRows
from desktop.gui.records.contents import Contents
from desktop.gui.records.filling import Filling
from desktop.gui.records.sections import Sections
from desktop.gui.settings import Settings
from desktop.operations.office import SETTINGS, OfficeSheet, change_office, office_of

_PADDING = 14
"""How far the office's fields stand from the edge of their card, as everything in the other cards."""


class SettingsPage(Page):
    """Cards in two columns."""

    def __init__(self, desk: Desk, settings: Settings) -> None:
        super().__init__()
        self.desk = desk
        self.office = OfficeCard(desk)
        self.computer = ComputerCard(desk, settings)
        self.backups = BackupsCard(desk)
        self.password, self.recovery = PasswordCard(desk), RecoveryCard(desk)
        self.lists = _ListsCard(desk)
        left = column(self.office, self.computer, self.lists, None, gap=12)
        right = column(self.backups, self.password, self.recovery, None, gap=12)
        inside = QWidget()
        inside.setObjectName("inside")
        inside.setLayout(column(TwoColumns(left, right), margins=(20, 16, 16, 20)))
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(inside)
        self.setLayout(row(self.area, gap=0))
        self.backups.going_back_wanted.connect(self._go_back)
        desk.around_changed.connect(self._renew)

    def heading(self) -> Heading:
        """Where one is."""
        return Heading(N_("Settings"), N_("The office, this computer, passwords and backups"))

    def enter(self, **parameters: object) -> None:
        """Show everything as it is now; with `backups` the card of the backups in view."""
        self._renew()
        self.backups.refresh()
        if parameters.get("backups"):
            self.area.ensureWidgetVisible(self.backups)

    def leave(self) -> bool:
        """What is complete is kept first."""
        self.office.save()
        return True

    def _renew(self) -> None:
        self.office.show_office()
        self.computer.show_chosen()

    def _go_back(self, backup: Path, password: str) -> None:
        self.desk.going_back_wanted.emit(backup, password)


class OfficeCard(Card):
    """Who the officer is and what stands on reports; saved with its button, or when the page is left."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(N_("The office"), icon="adult")
        self.desk = desk
        self.sections = Sections(OfficeSheet, desk, (_PADDING, 12, 16, 4))
        self.filling = Filling(self.sections, desk, Contents(OfficeSheet, OfficeSheet.begin(), new=False))
        self.button = Button(N_("Save"), "secondary", "save")
        self.button.clicked.connect(self.save)
        self.filling.ended.connect(self.save)
        self.fill(self.sections, row(self.button, None, margins=(_PADDING, 0, 16, 12)), padded=False)

    def show_office(self) -> None:
        """Show what is known, unless somebody is changing it."""
        if not self.filling.dirty:
            self.filling.load(Contents(OfficeSheet, office_of(self.desk.around.settings), new=False))

    def save(self) -> None:
        """Keep what was changed, unless something is wrong with it."""
        self.filling.understand()
        if not self.filling.dirty or any(one.severity == "error" for one in self.filling.problems()):
            self.filling.go_to_wrong()
            return
        values: dict[str, Value] = self.filling.contents.to_save()
        self.filling.load(Contents(OfficeSheet, self.filling.contents.values, new=False))
        self.desk.write([SETTINGS], change_office, values, then=lambda _none: self._said(), failed=self._refused)

    def _said(self) -> None:
        self.desk.notice("new", Message(N_("Saved: {name}"), name=Message(OfficeSheet.title_one)))

    def _refused(self, error: AppError) -> None:
        if isinstance(error, AppError):
            self.desk.notice("reject", error.message)
        self.show_office()


class _ListsCard(Card):
    """The way to what can be chosen everywhere."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(N_("What can be chosen"), icon="book")
        rows = CardRows()
        codes = N_("What can be chosen in forms, with its words in three languages.")
        places = N_("Districts, sectors, cells and villages, with the names that people give them.")
        rows.show_rows(
            [
                CardRow("codelists", N_("Code lists"), codes, N_("Open")),
                CardRow("villages", N_("Villages and other places"), places, N_("Open")),
            ]
        )
        rows.opened.connect(desk.open_page)
        self.fill(rows, padded=False)
