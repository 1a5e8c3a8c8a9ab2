"""Editors of one line and of several lines: text, numbers, dates, periods and identifiers."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop.domain.fields import (
    Date,
    Decimal,
    Field,
    FiscalYear,
    Money,
    NationalId,
    PartialDate,
    Phone,
    Quarter,
    Value,
    Whole,
)
from desktop.domain.language import N_, translate
from desktop.gui.desk import Desk
from desktop.gui.editors.editor import ENTER, Editor
from desktop.gui.theme.type import font, metrics

EXAMPLES: tuple[tuple[type[Field], str], ...] = (
    (PartialDate, N_("14/03/2014, 2014, 12 years")),
    (Date, N_("day/month/year")),
    (FiscalYear, "2026/27"),
    (Quarter, "Q1 2026/27"),
    (NationalId, N_("16 digits")),
    (Phone, "0788 000 000"),
    (Money, "RWF"),
)
"""What may be typed into a kind of field, shown while it is empty."""

# As wide as the hint of a date is in Kinyarwanda, its icon beside it.
_SHORT = 176
_NEW_LINE = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier
_FEWEST_LINES, _MOST_LINES = 2, 7


class LineEditor(Editor):
    """One line; the form writes back in full what was understood once the field is left."""

    def __init__(self, field: Field, desk: Desk) -> None:
        super().__init__(field, desk)
        self.line = QLineEdit()
        self.line.setFont(font())
        self.line.textEdited.connect(self.touch)
        if isinstance(field, Whole | Decimal | Date | FiscalYear):
            self.line.setMaximumWidth(_SHORT)
        self.hold(self.line, 100)
        if self.line.maximumWidth() == _SHORT:
            self.row.addStretch(1)
        self.retranslate()

    def raw(self) -> object:
        return self.line.text()

    def put(self, value: Value) -> None:
        shown = self.field.show(value, self.desk.around)
        if shown != self.line.text():
            self.line.setText(shown)
            self.line.setCursorPosition(0)
        self.line.setToolTip(shown if metrics().horizontalAdvance(shown) > self.line.width() - 20 else "")

    def put_raw(self, raw: object) -> None:
        self.line.setText("" if raw is None else str(raw))

    def retranslate(self) -> None:
        super().retranslate()
        example = next((words for kind, words in EXAMPLES if isinstance(self.field, kind)), "")
        self.line.setPlaceholderText(translate(example))


class LongEditor(Editor):
    """Several lines, as high as they need; Enter goes on as everywhere, Shift+Enter or Alt+Enter begins a new line."""

    def __init__(self, field: Field, desk: Desk) -> None:
        super().__init__(field, desk)
        self._putting = False
        self.text = QPlainTextEdit()
        self.text.setFont(font())
        self.text.setTabChangesFocus(True)
        self.text.textChanged.connect(self._changed)
        self.hold(self.text)
        self.retranslate()
        self._fit()

    def raw(self) -> object:
        return self.text.toPlainText()

    def put(self, value: Value) -> None:
        self.put_raw(value)

    def put_raw(self, raw: object) -> None:
        if str(raw or "") != self.text.toPlainText():
            self._putting = True
            self.text.setPlainText(str(raw or ""))
            self._putting = False

    def _changed(self) -> None:
        self._fit()
        if not self._putting:
            self.touch()

    def _fit(self) -> None:
        lines = min(_MOST_LINES, max(_FEWEST_LINES, int(self.text.document().size().height())))
        self.text.setFixedHeight(round(metrics().lineSpacing() * lines + 18))

    def retranslate(self) -> None:
        super().retranslate()
        self.text.setPlaceholderText(translate(N_("Shift+Enter begins a new line")))

    def ends(self, event: QKeyEvent) -> bool:
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.text.insertPlainText("\n")  # as in Excel; Shift+Enter is Qt's own
        return event.key() in ENTER and not event.modifiers() & _NEW_LINE
