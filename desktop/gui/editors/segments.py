"""Up to three answers side by side: yes, no and unknown, or female and male."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.domain.codelists import CodeItem
from desktop.domain.fields import Choice, Value
from desktop.gui.desk import Desk
from desktop.gui.editors.editor import Editor
from desktop.gui.editors.sources import codes_offered
from desktop.gui.parts.layouts import wrapping
from desktop.gui.theme.type import font

SIDE_BY_SIDE = 3
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_CLEARING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class SegmentsEditor(Editor):
    """A few answers as buttons, one stop of the keyboard.

    The arrows and the first letters of an answer choose it, Space or a click on the chosen one and Delete take it back.
    """

    def __init__(self, field: Choice, desk: Desk, items: Sequence[CodeItem]) -> None:
        super().__init__(field, desk)
        self.field: Choice = field
        self._chosen: str | None = None
        self._letters = ""
        self.entered.connect(self._forget_letters)
        self.answers: dict[str, QPushButton] = {}
        self._holder = QWidget()
        self._offer([item.code for item in items])
        self.retranslate()

    def _offer(self, codes: Sequence[str]) -> None:
        """Have a button for each of these codes; nothing is made anew where they are the same."""
        if list(codes) == list(self.answers):
            return
        self.setFocusProxy(None)  # type: ignore[arg-type]  # Qt takes none
        self.held.clear()
        self.row.removeWidget(self._holder)
        self._holder.deleteLater()
        self.answers = {code: self._button(code) for code in codes}
        self._holder = wrapping(list(self.answers.values()), gap=4)
        self.row.addWidget(self._holder, 1)
        for button in self.answers.values():
            self.watch(button)

    def _offered(self, *kept: str) -> list[str]:
        return [item.code for item in codes_offered(self.field, self.desk, kept)]

    def retranslate(self) -> None:
        """The list may have other codes by now."""
        self._offer(self._offered(*([self._chosen] if self._chosen else [])))
        super().retranslate()

    def _button(self, code: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(f"{self.field.name}:{code}")
        button.setProperty("rank", "filter")
        button.setProperty("letter", False)
        button.setFont(font("chip"))
        button.setCheckable(True)
        button.clicked.connect(lambda: self._choose(code))
        return button

    def raw(self) -> object:
        return self._chosen

    def put(self, value: Value) -> None:
        known = self.desk.around.codelists[self.field.codes].items
        self._chosen = value if isinstance(value, str) and value in known else None
        if self._chosen is not None and self._chosen not in self.answers:
            self._offer(self._offered(self._chosen))  # it came to an end since, and is still said
            self.name_widgets()
        self._mark_chosen()

    def put_raw(self, raw: object) -> None:
        self.put(str(raw))

    def _choose(self, code: str, again: bool = True) -> None:
        """Choose an answer, or take it back where it is chosen already and pressed `again`."""
        if code == self._chosen and not again:
            return
        self.take(None if code == self._chosen else code)
        self.answers[code].setFocus()

    def _mark_chosen(self) -> None:
        """The keyboard comes to the chosen answer, or else to the first."""
        stop = self._chosen or next(iter(self.answers))
        for code, button in self.answers.items():
            chosen = code == self._chosen
            button.setChecked(chosen)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if code == stop else Qt.FocusPolicy.ClickFocus)
            if button.property("set") != chosen:
                button.setProperty("set", chosen)
                button.style().unpolish(button)
                button.style().polish(button)
        self.setFocusProxy(self.answers[stop])

    def name_widgets(self) -> None:
        """Each answer is named with its question."""
        known = self.desk.around.codelists[self.field.codes]
        question = self.field.title_in()
        for code, button in self.answers.items():
            label = known.short_label(code, self.desk.around.language)
            button.setText(label.replace("&", "&&"))
            button.setToolTip(known.label(code, self.desk.around.language))
            button.setAccessibleName(f"{question}: {label}")
            button.setAccessibleDescription(self.description())

    def handles(self, event: QKeyEvent) -> bool:
        """Arrows and first letters choose, Delete takes back."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step:
            self._choose_beside(step)
            return True
        if event.key() in _CLEARING:
            if self._chosen is not None:
                self._choose(self._chosen)
            return True
        return event.text().isalpha() and not event.modifiers() and self._choose_by_letter(event.text().casefold())

    def _choose_beside(self, step: int) -> None:
        codes = list(self.answers)
        if self._chosen is None:
            self._choose(codes[0 if step > 0 else -1])
        else:
            at = codes.index(self._chosen) + step
            self._choose(codes[max(0, min(at, len(codes) - 1))], again=False)

    def _forget_letters(self) -> None:
        self._letters = ""

    def _choose_by_letter(self, letter: str) -> bool:
        """The m of "female" goes on with that word and doesn't choose "male"; one that fits no more begins anew."""
        for letters in (self._letters + letter, letter):
            for code, button in self.answers.items():
                if button.text().casefold().startswith(letters):
                    self._choose(code, again=False)
                    self._letters = letters
                    return True
        return False
