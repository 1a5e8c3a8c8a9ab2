"""The first run: five questions, and at their end a register that only its officer can open."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QStackedWidget, QWidget

from desktop.domain.language import N_, Message
from desktop.gui.cover.district import DistrictStep
from desktop.gui.cover.officer import OfficerStep
from desktop.gui.cover.password import PasswordStep
from desktop.gui.cover.recovery import RecoveryStep
from desktop.gui.cover.recovery_page import RecoveryPage
from desktop.gui.cover.step import Step, scrolling
from desktop.gui.cover.step_list import StepList
from desktop.gui.cover.welcome import WelcomeStep
from desktop.gui.language import Spoken, Words
from desktop.gui.mnemonics import give_page_letters
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.labels import Label
from desktop.gui.parts.layouts import column, frame, row
from desktop.gui.parts.notices import NoticeBar

LISTS_FROM = 1000
"""How wide the window is, in pixels, where the steps are listed beside the question."""


@dataclass(frozen=True)
class FirstRun:
    """Everything that is needed to begin a register; `district` is its NISR code."""

    district: str
    office: str
    officer: str
    title: str
    password: str
    path: Path

    def __repr__(self) -> str:
        """Never the password: a representation may end in a report."""
        return f"FirstRun(district={self.district!r}, path={str(self.path)!r})"


class Wizard(Spoken, QWidget):
    """Asks the questions. `create_asked` carries a FirstRun once the first four are answered; whoever makes the
    register calls `show_recovery_key` or `refuse`. `finished` tells that the key is in safe hands.
    """

    language_chosen = Signal(str)
    demonstration_asked = Signal()
    existing_asked = Signal()
    create_asked = Signal(object)
    finished = Signal()

    def __init__(self, folder: Path) -> None:
        """`folder` is where registers are kept unless another is chosen."""
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.welcome, self.district, self.officer = WelcomeStep(), DistrictStep(), OfficerStep()
        self.password = PasswordStep(folder, lambda: [self.officer.officer, self.district.district_name])
        self.recovery = RecoveryStep()
        self._steps: tuple[Step, ...] = (self.welcome, self.district, self.officer, self.password, self.recovery)
        self._list = StepList([step.name for step in self._steps])
        self._stack = QStackedWidget()
        for step in self._steps:
            self._stack.addWidget(scrolling(step))
        self._back, self._next = Button(N_("Back"), icon="left"), Button(N_("Go on"), "primary", "right", trailing=True)
        self._place = Label("", "small", "muted")
        self.notices = NoticeBar()
        foot = frame("foot", row(self._back, None, self._place, 8, self._next, margins=(44, 0, 40, 0)))
        foot.setFixedHeight(64)
        self.setLayout(row(self._list, (column(self.notices, (self._stack, 1), foot, gap=0), 1), gap=0))
        self._connect()
        self._waiting = False
        self._go(0)

    def _connect(self) -> None:
        self._back.clicked.connect(self.go_back)
        self._next.clicked.connect(self.go_on)
        self.welcome.language_chosen.connect(self.language_chosen)
        self.welcome.existing_asked.connect(self.existing_asked)
        self.welcome.demonstration_asked.connect(self.demonstration_asked)
        self.district.demonstration_asked.connect(self.demonstration_asked)

    @property
    def place(self) -> int:
        """Which step is shown, from 0."""
        return self._stack.currentIndex()

    def go_on(self) -> None:
        """Go to the next step if this one is answered."""
        step = self._steps[self.place]
        if self._waiting or not step.answered():
            return
        self.notices.clear()
        if step is self.recovery:
            self.finished.emit()
        elif step is self.password:
            self.wait(True)
            self.create_asked.emit(self.answers())
        else:
            self._go(self.place + 1)

    def go_back(self) -> None:
        """Go to the step before; a register that was made can't be taken back here."""
        if 0 < self.place < len(self._steps) - 1 and not self._waiting:
            self._go(self.place - 1)

    def answers(self) -> FirstRun:
        """What was answered so far."""
        return FirstRun(
            self.district.district,
            self.district.office,
            self.officer.officer,
            self.officer.officer_title,
            self.password.pair.password,
            self.password.path,
        )

    def show_recovery_key(self, key: str) -> None:
        """The register is made: show its recovery key and ask for proof that it is kept."""
        self.wait(False)
        answers = self.answers()
        self.recovery.show_page(RecoveryPage(self.district.district_name, answers.officer, key, date.today()))
        self._go(len(self._steps) - 1)

    def refuse(self, words: Words) -> None:
        """Say why the register could not be made; the answers stay."""
        self.wait(False)
        self.notices.tell(words, "reject")

    def wait(self, waiting: bool) -> None:
        """While a register is being made nothing can be pressed."""
        self._waiting = waiting
        self._next.setEnabled(not waiting)
        self._back.setEnabled(not waiting and 0 < self.place < len(self._steps) - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter moves on: to the next field of the step, from the last one to the next step; on a button it presses."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        at = self.focusWidget()
        fields = [field for field in self._steps[self.place].findChildren(QLineEdit) if field.isVisible()]
        if isinstance(at, QPushButton) and not at.isCheckable():
            at.click()
        elif at in fields[:-1]:
            fields[fields.index(at) + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.go_on()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window, as large letters make it, the questions need the room of the list of steps."""
        super().resizeEvent(event)
        self._list.setVisible(self.width() >= LISTS_FROM)

    def retranslate(self) -> None:
        """The parts say their own words; the letters are given when all have."""
        QTimer.singleShot(0, self, self._give_letters)

    def _go(self, place: int) -> None:
        step = self._steps[place]
        self._stack.setCurrentIndex(place)
        if step is self.password:
            self.password.name_file(self.district.district_name)
        self._list.show_step(place)
        self._place.say(Message(N_("{step} of {steps}"), step=place + 1, steps=len(self._steps)))
        last = step is self.recovery
        self._next.say(_ONWARD.get(type(step), N_("Go on")))
        self._back.setVisible(place > 0 and not last)
        self.wait(False)
        self._give_letters()
        step.begin()

    def _give_letters(self) -> None:
        give_page_letters(self)


_ONWARD = {PasswordStep: N_("Make the register"), RecoveryStep: N_("Open the register")}
