"""The editor of several things out of many: chosen ones as chips, further ones by typing or from the ticked list."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.domain.fields import Choices, Places, Value
from desktop.domain.language import N_, Message, translate
from desktop.gui.desk import Desk
from desktop.gui.editors.editor import ENTER, Editor
from desktop.gui.editors.sources import CodeSource, PlaceSource, Source
from desktop.gui.editors.suggesting_line import SuggestingLine
from desktop.gui.editors.suggestions import Suggestion
from desktop.gui.parts.layouts import Wrapping, clear
from desktop.gui.theme import icons
from desktop.gui.theme.palette import hex_of
from desktop.gui.theme.type import font, metrics

_WIDEST = 230


class SeveralEditor(Editor):
    """Chips above a line with suggestions.

    Enter takes the first suggestion, or ticks in the open list; on an empty line it goes on to the next field.
    Backspace on an empty line takes the last one back, as a click on a chip does.
    """

    def __init__(self, field: Choices | Places, desk: Desk) -> None:
        super().__init__(field, desk, upright=True)
        self._codes: list[str] = []
        self.source: Source = (
            PlaceSource(field, desk) if isinstance(field, Places) else CodeSource(field, desk, lambda: self._codes)
        )
        self.chips = QWidget()
        self._flow = Wrapping(gap=4)
        self.chips.setLayout(self._flow)
        policy = self.chips.sizePolicy()
        policy.setHeightForWidth(True)
        self.chips.setSizePolicy(policy)
        self.chips.hide()
        self.row.addWidget(self.chips)
        self.line = SuggestingLine()
        self.line.textEdited.connect(self.touch)
        self.line.wanted.connect(lambda text: self.source.look(text, self._offer))
        self.line.chosen.connect(lambda suggestion: self.toggle(suggestion.value))
        self.hold(self.line)
        self.retranslate()

    def _offer(self, suggestions: Sequence[Suggestion]) -> None:
        self.line.offer([replace(one, ticked=one.value in self._codes) for one in suggestions])

    @property
    def codes(self) -> tuple[str, ...]:
        """What is chosen, in the order of choosing."""
        return tuple(self._codes)

    def toggle(self, code: str) -> None:
        """Choose one more, or take one back; an open list of everything stays open."""
        typed, at = self.line.isModified(), self.line.current_row()
        self._codes = [one for one in self._codes if one != code] if code in self._codes else [*self._codes, code]
        self.line.setText("")
        self._show_chips()
        self.touch()
        if not typed and self.line.hasFocus():
            self.line.open_list()
            self.line.go_to(at)

    def raw(self) -> object:
        unfinished = self.line.text().strip()
        return (*self._codes, *([unfinished] if unfinished else [])) or None

    def put(self, value: Value) -> None:
        self._codes = list(value) if isinstance(value, tuple) else []
        self.line.setText("")
        self._show_chips()

    def put_raw(self, raw: object) -> None:
        """Known codes become chips, the rest of the draft stands in the line."""
        parts = [str(part) for part in raw] if isinstance(raw, list | tuple) else [str(raw)] if raw else []
        self._codes = [part for part in parts if self._known(part)]
        self.line.setText(" ".join(part for part in parts if part not in self._codes))
        self._show_chips()

    def _known(self, code: str) -> bool:
        if isinstance(self.field, Places):
            return self.desk.around.places.get(code) is not None
        assert isinstance(self.field, Choices)
        return code in self.desk.around.codelists[self.field.codes].items

    def _label(self, code: str) -> str:
        if isinstance(self.field, Places):
            return self.field.show((code,), self.desk.around)
        assert isinstance(self.field, Choices)
        return self.desk.around.codelists[self.field.codes].short_label(code, self.desk.around.language)

    def _show_chips(self) -> None:
        clear(self._flow)
        for code in self._codes:
            chip = self._chip(code)
            self._flow.addWidget(chip)
            chip.show()
        self.chips.setVisible(bool(self._codes))
        self.chips.updateGeometry()

    def _chip(self, code: str) -> QPushButton:
        label = self._label(code)
        chip = QPushButton(metrics("chip").elidedText(label, Qt.TextElideMode.ElideRight, _WIDEST).replace("&", "&&"))
        chip.setObjectName(f"{self.field.name}:{code}")
        chip.setProperty("rank", "filter")
        chip.setProperty("set", True)
        chip.setProperty("letter", False)
        chip.setFont(font("chip"))
        chip.setIcon(icons.icon("cross", hex_of("accent"), 12, stroke=1.8))
        chip.setIconSize(QSize(12, 12))
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.setToolTip(label)
        chip.setAccessibleName(Message(N_("Take back {name}"), name=label).text())
        chip.clicked.connect(lambda: self.toggle(code))
        return chip

    def description(self) -> str:
        """Readers hear what is chosen first."""
        return ". ".join(part for part in ("; ".join(map(self._label, self._codes)), super().description()) if part)

    def retranslate(self) -> None:
        super().retranslate()
        self.line.setPlaceholderText(translate(N_("Type or choose; several are possible")))
        if not self._untouched:
            self._show_chips()

    def redress(self) -> None:
        """The crosses of the chips are pictures."""
        self._show_chips()

    def handles(self, event: QKeyEvent) -> bool:
        """Enter ticks while the list is open; Backspace on an empty line takes back."""
        key = event.key()
        if key == Qt.Key.Key_Backspace and not self.line.text() and self._codes:
            self.toggle(self._codes[-1])
            return True
        if not self.line.list_open or key not in (*ENTER, Qt.Key.Key_Tab):
            return False
        if key != Qt.Key.Key_Tab or self.line.isModified():
            self.line.take_current()
        return key != Qt.Key.Key_Tab
