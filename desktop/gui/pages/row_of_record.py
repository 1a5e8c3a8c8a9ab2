"""The row of a record that was opened from elsewhere: it is chosen in the list, or a line says that it is left out."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.language import N_, Message
from desktop.gui.desk import Desk
from desktop.gui.parts.notices import Notice, Offer
from desktop.gui.tables.table import Table
from desktop.gui.work import Manner
from desktop.operations.lists import position_of
from desktop.operations.record_pages import RecordPage


class RowOfRecord(QWidget):
    """Follows one record until another row is chosen. `all_wanted` asks for a list that leaves nothing out."""

    all_wanted = Signal()

    def __init__(self, desk: Desk, key: str, table: Table) -> None:
        super().__init__()
        self._desk, self._key, self._table = desk, key, table
        self.record = self._name = ""
        self._position: int | None = None
        self.notice: Notice | None = None
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self.hide()
        table.rows.counted.connect(lambda _count: self._choose())

    def follow(self, record: str) -> None:
        """Choose the row of a record as soon as the list and the place of the record are known."""
        self.let_go()
        self.record = record
        lane = Manner(urgent=True, lane=f"row {id(self)}")
        self._desk.ask(position_of, self._key, record, then=lambda position: self._found(record, position), manner=lane)

    def let_go(self) -> None:
        """Follow nothing any more."""
        self.record, self._position = "", None
        self._say(False)

    def name(self, page: RecordPage) -> None:
        """Know the words by which the record is known, for the line."""
        if page.id == self.record:
            self._name = page.label
            self._choose()

    def _found(self, record: str, position: int | None) -> None:
        if record == self.record:
            self._position = position
            self._choose()

    def _choose(self) -> None:
        """The row is chosen where there is one; otherwise no row is, and a line says so once the list is complete."""
        if not self.record or self._position is None:
            return
        found = self._table.rows.row_of(self._position) is not None
        if found and self._table.chosen_id() != self._position:
            self._table.choose(self._position)
        elif not found and self._table.rows.complete:
            with QSignalBlocker(self._table.selectionModel()):
                self._table.choose_none()
            self._table.viewport().update()
        self._say(not found and self._table.rows.complete)

    def _say(self, left_out: bool) -> None:
        if self.notice is not None:
            self._inside.removeWidget(self.notice)
            self.notice.hide()
            self.notice.deleteLater()
            self.notice = None
        if left_out and self._name:
            said = Message(N_("{name} is not in the list as it is narrowed now."), name=self._name)
            self.notice = Notice(said, "update", Offer(N_("Show the whole list"), self.all_wanted.emit), lasting=True)
            self._inside.addWidget(self.notice)
        self.setVisible(self.notice is not None)
