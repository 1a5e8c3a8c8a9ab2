"""The head of a list: titles, a second line where the columns come from elsewhere, the sort mark, a row of filters."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QLineEdit, QWidget

from desktop.domain.language import N_, Message
from desktop.gui.language import Spoken, say
from desktop.gui.parts.painting import write, write_right
from desktop.gui.parts.search import PAUSE
from desktop.gui.tables.columns import Column
from desktop.gui.tables.delegate import PADDING
from desktop.gui.tables.model import RegisterTableModel
from desktop.gui.theme import icons
from desktop.gui.theme.palette import color, hex_of
from desktop.gui.theme.type import font, metrics

ONE_LINE, TWO_LINES, FILTER_ROW = 30, 44, 32


class FilterField(QLineEdit):
    """The field above one column in which its filter is typed; Down goes into the list."""

    left_down = Signal()

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.setObjectName("filter")
        self.setFont(font("small"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape clears, Down leaves."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Down:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)


class Head(Spoken, QHeaderView):
    """`filtered` carries what is typed in the filter row by column, after a rest in typing; `left_down` that Down was
    pressed there.
    """

    filtered = Signal(dict)
    left_down = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._fields: dict[str, FilterField] = {}
        self._told: dict[str, str] = {}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(PAUSE)
        self._rest.timeout.connect(self._tell)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(36)
        self.sectionResized.connect(self._place)
        self.sectionMoved.connect(self._place)
        self.setFont(font("section"))

    def show_filters(self, shown: bool) -> None:
        """Show the filter row, or take it away with everything that was typed there."""
        if shown == bool(self._fields):
            return
        for field in self._fields.values():
            field.deleteLater()
        columns = self._columns() if shown else ()
        self._fields = {column.key: self._field(column) for column in columns}
        self.retranslate()
        self.updateGeometry()
        self._place()
        self._tell()

    @property
    def has_filters(self) -> bool:
        """Whether the filter row is shown."""
        return bool(self._fields)

    def filters(self) -> dict[str, str]:
        """What is typed in the filter row, by the key of the column."""
        return {key: field.text().strip() for key, field in self._fields.items() if field.text().strip()}

    def set_filters(self, filters: Mapping[str, str]) -> None:
        """Type filters, as a saved view does; the row is shown when there is one."""
        if filters:
            self.show_filters(True)
        for key, field in self._fields.items():
            field.setText(filters.get(key, ""))
        self._tell()

    def focus_filter(self) -> None:
        """Put the keyboard into the first filter that can be seen."""
        for place in range(self.count()):
            section = self.logicalIndex(place)
            if not self.isSectionHidden(section) and self._columns()[section].key in self._fields:
                self._fields[self._columns()[section].key].setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def sizeHint(self) -> QSize:
        """As high as its lines and filters."""
        two = any(column.second for column in self._columns())
        height = (TWO_LINES if two else ONE_LINE) + (FILTER_ROW if self._fields else 0)
        return QSize(super().sizeHint().width(), height)

    def updateGeometries(self) -> None:
        """Qt's notice that something moved: the filters move with their columns."""
        super().updateGeometries()
        self._place()

    def retranslate(self) -> None:
        """Name the filters after their columns."""
        for column in self._columns():
            field = self._fields.get(column.key)
            if field:
                field.setAccessibleName(Message(N_("Filter: {column}"), column=say(column.title)).text())
                field.setPlaceholderText(say(N_("Filter")))

    def redress(self) -> None:
        """The colours are taken while painting."""
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: object, section: int) -> None:
        """Paint the head of one column."""
        whole = QRectF(rect)  # type: ignore[call-overload]
        columns = self._columns()
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(whole, color("raised"))
            painter.setPen(QPen(color("border"), 1))
            painter.drawLine(whole.bottomLeft().toPoint(), whole.bottomRight().toPoint())
            if section < len(columns):
                top = QRectF(whole.x(), whole.y(), whole.width(), whole.height() - (FILTER_ROW if self._fields else 0))
                self._paint_title(painter, top.adjusted(PADDING, 0, -PADDING, 0), columns[section])
        finally:
            painter.restore()

    def _paint_title(self, painter: QPainter, rect: QRectF, column: Column) -> None:
        two = rect.height() >= TWO_LINES
        line = QRectF(rect.x(), rect.y() + 4, rect.width(), 18) if two else rect
        mark = self._sort_mark(column)
        place = line.adjusted(0, 0, -16 if mark else 0, 0)
        ink = "text" if two else "muted"
        taken = (write_right if column.numeric else write)(painter, place, say(column.title), "section", ink)
        if mark:
            left = place.right() + 2 if column.numeric else place.x() + taken + 3
            icons.draw(painter, mark, QRectF(left, line.center().y() - 7, 14, 14), hex_of("muted"), 1.8)
        if two and column.second:
            second = column.second
            if second.glyph:
                icons.draw(painter, second.glyph, QRectF(rect.x(), rect.y() + 25, 12, 12), hex_of(second.tone), 2)
            below = QRectF(rect.x() + (16 if second.glyph else 0), rect.y() + 22, rect.width() - 14, 17)
            if column.numeric:
                write_right(painter, below.adjusted(0, 0, 14, 0), say(second.words), "caption", second.tone)
            else:
                write(painter, below, say(second.words), "caption", second.tone)

    def _sort_mark(self, column: Column) -> str:
        """The arrow of the column that the list is sorted by: down where the least comes first, as one reads."""
        model = self.model()
        if not isinstance(model, RegisterTableModel) or not model.order or model.order[0][0] != column.key:
            return ""
        return "up" if model.order[0][1] else "down"

    def _columns(self) -> tuple[Column, ...]:
        model = self.model()
        return model.columns if isinstance(model, RegisterTableModel) else ()

    def _field(self, column: Column) -> FilterField:
        field = FilterField(column.key, self)
        field.textChanged.connect(lambda _text: self._rest.start())
        field.left_down.connect(self.left_down)
        return field

    def _place(self) -> None:
        """Put each filter below the title of its column, in the order in which the columns stand."""
        top = self.height() - FILTER_ROW + 3
        before: QWidget | None = None
        for place in range(self.count() if self._fields else 0):
            section = self.logicalIndex(place)
            field = self._fields.get(self._columns()[section].key)
            if field is None:
                continue
            hidden = self.isSectionHidden(section)
            field.setVisible(not hidden)
            field.setGeometry(self.sectionViewportPosition(section) + 3, top, self.sectionSize(section) - 6, 24)
            if before is not None and not hidden:
                QWidget.setTabOrder(before, field)
            before = before if hidden else field

    def _tell(self) -> None:
        self._rest.stop()
        if self.filters() != self._told:
            self._told = self.filters()
            self.filtered.emit(self._told)


def natural_width(column: Column) -> int:
    """The width of a column, never less than its title needs."""
    return max(column.width, round(metrics("section").horizontalAdvance(say(column.title))) + 2 * PADDING + 2)
