"""The editor: what a person fills one declared field with, and what it says of itself to the form and to readers."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.fields import Field, Value
from desktop.domain.language import translate
from desktop.gui.desk import Desk
from desktop.gui.language import Spoken

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.MenuBarFocusReason)


class Editor(Spoken, QWidget):
    """Edits the value of one field.

    `edited` says that a person changed something, `advanced` that they are done with it (Enter), `entered` and `left`
    that the keyboard came and went. `new_wanted` (register, view, values) asks for a new record to be linked.
    Subclasses say what stands there (`raw`) and put a value or a text there (`put`, `put_raw`).
    """

    edited = Signal()
    advanced = Signal()
    entered = Signal()
    left = Signal()
    new_wanted = Signal(str, str, dict)
    fillable = True
    """Whether a person fills it; Enter passes over the others."""

    def __init__(self, field: Field, desk: Desk, upright: bool = False) -> None:
        super().__init__()
        self.field, self.desk = field, desk
        self._value: Value = None
        self._untouched = True
        self._problem = ""
        self.setObjectName(field.name)
        self.held: list[QWidget] = []
        """The widgets inside that the keyboard goes to."""
        self.row: QBoxLayout = QVBoxLayout(self) if upright else QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(4)
        desk.around_changed.connect(self.retranslate)

    def hold(self, widget: QWidget, stretch: int = 1) -> None:
        """Take in a widget that the keyboard goes to; the editor answers for its focus and its Enter."""
        self.row.addWidget(widget, stretch)
        self.watch(widget)

    def watch(self, widget: QWidget) -> None:
        """Answer for the focus and the Enter of a widget that stands somewhere inside."""
        if self.focusProxy() is None:
            self.setFocusProxy(widget)
        self.held.append(widget)
        widget.installEventFilter(self)

    def raw(self) -> object:
        """What stands in the editor now."""
        raise NotImplementedError

    def put(self, value: Value) -> None:
        """Show a canonical value."""
        raise NotImplementedError

    def put_raw(self, raw: object) -> None:
        """Show what somebody had typed."""
        raise NotImplementedError

    def typed(self) -> object:
        """What is to be parsed by the field: the value as it was shown, or what was typed since. It may be wrong."""
        return self._value if self._untouched else self.raw()

    def show_value(self, value: Value) -> None:
        """Show a canonical value; this is no edit."""
        self._value, self._untouched = value, True
        self.put(value)

    def show_typed(self, raw: object) -> None:
        """Put back what somebody had typed, as a draft kept it; this is no edit."""
        self._value, self._untouched = None, False
        self.put_raw(raw)

    def touch(self) -> None:
        """A person has changed what stands here."""
        self._untouched = False
        self.edited.emit()

    def take(self, value: Value) -> None:
        """A person has chosen a value."""
        self.show_value(value)
        self.edited.emit()

    def mark(self, problem: str) -> None:
        """Show whether something is wrong with what stands here, and tell readers what."""
        self._problem = problem
        for widget in self.held:
            if bool(widget.property("problem")) != bool(problem):
                widget.setProperty("problem", bool(problem))
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        self.name_widgets()

    def name_widgets(self) -> None:
        """Say the name of the field, its help and its problem to readers; editors of several widgets name each."""
        for widget in self.held:
            widget.setAccessibleName(translate(self.field.title))
            widget.setAccessibleDescription(self.description())

    def description(self) -> str:
        """What readers say after the name: what is wrong, then the help."""
        return " ".join(part for part in (self._problem, translate(self.field.help)) if part)

    def retranslate(self) -> None:
        """Say the value in the language of the window; what was typed stays as it stands."""
        self.name_widgets()
        if self._untouched:
            self.put(self._value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on to the next field; the coming and going of the keyboard is told."""
        if isinstance(event, QFocusEvent):
            self._tell_focus(event)
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if self.handles(event):
                return True
            if self.ends(event):
                self.advanced.emit()
                return True
        return super().eventFilter(watched, event)

    def _tell_focus(self, event: QFocusEvent) -> None:
        if event.reason() in _PASSING:
            return
        if event.gotFocus():
            self.entered.emit()
            return
        now = QApplication.focusWidget()
        if now is None or not self.isAncestorOf(now):
            self.left.emit()

    def handles(self, event: QKeyEvent) -> bool:
        """Whether the editor itself has done what a key asks for."""
        return False

    def ends(self, event: QKeyEvent) -> bool:
        """Whether a key says that the field is done."""
        return event.key() in ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
