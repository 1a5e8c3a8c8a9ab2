"""The fixed head of a record: who or what it is, its code, when it was last verified, and what can be done with it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop.domain.fields import Code, Text
from desktop.domain.language import N_, Message, translate
from desktop.domain.register import Register
from desktop.gui.desk import Desk
from desktop.gui.mnemonics import give_menu_letters
from desktop.gui.parts.buttons import IconButton
from desktop.gui.parts.emblem import initials
from desktop.gui.parts.labels import Line
from desktop.gui.parts.layouts import clear, column, line, row
from desktop.gui.parts.painting import Painted, write_centred
from desktop.gui.theme import icons
from desktop.gui.theme.palette import color, hex_of
from desktop.gui.theme.type import font
from desktop.operations.record_pages import RecordPage
from desktop.registers import register

VERIFIED = "last_verified_on"
"""The field that says in every register that has it when somebody last saw what is written."""


class RecordMark(Painted):
    """The initials of whoever has a name of their own, or the icon of the register, on a disc."""

    def __init__(self) -> None:
        super().__init__()
        self._letters = self._icon = ""
        self.setFixedSize(40, 40)

    def show_record(self, declared: type[Register], label: str) -> None:
        """Show the mark of a record."""
        first = declared.fields[declared.named_by[0]] if declared.named_by else None
        self._letters = initials(label) if isinstance(first, Text) else ""
        self._icon = declared.icon
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the disc with what stands on it."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("selection"))
        painter.drawEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        if self._letters:
            write_centred(painter, rect, self._letters, font("card"), "accent")
        elif self._icon:
            icons.draw(
                painter, self._icon, QRectF(rect.center().x() - 10, rect.center().y() - 10, 20, 20), hex_of("accent")
            )


class RecordHead(QWidget):
    """`edit_wanted`, `print_wanted`, `history_wanted`, `removal_wanted` and `whole_wanted` say what was asked for.

    The button that opens the whole page and the one that leads back are hidden until somebody shows them.
    """

    edit_wanted = Signal()
    print_wanted = Signal()
    history_wanted = Signal()
    removal_wanted = Signal()
    whole_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._there = True
        self.mark = RecordMark()
        self.title, self.second = Line(face="record"), Line(face="small", tone="muted")
        self.back_button = IconButton("back", N_("Back"), "Alt+Left")
        self.back_button.hide()
        self.whole_button = IconButton("whole", N_("Open the page"), "Ctrl+Enter")
        self.whole_button.clicked.connect(self.whole_wanted)
        self.whole_button.hide()
        self._beside = QHBoxLayout()
        self.edit_button = IconButton("pen", N_("Change this record"), "F2")
        self.edit_button.clicked.connect(self.edit_wanted)
        self.print_button = IconButton("print", N_("Print this record"))
        self.print_button.clicked.connect(self.print_wanted)
        self.more_button = IconButton("more", N_("More about this record"))
        self.more_button.clicked.connect(self.open_menu)
        words = column(None, self.title, self.second, None, gap=1)
        buttons = (self.whole_button, self.edit_button, self.print_button, self.more_button)
        top = row(self.back_button, self.mark, 4, (words, 1), self._beside, *buttons, margins=(20, 12, 10, 10), gap=2)
        self.setLayout(column(top, line(), gap=0))

    def show_page(self, page: RecordPage, second: str = "") -> None:
        """Show whose page it is; `second` are second words of a page's own."""
        declared = register(page.register)
        self._there = not page.record.get("removed")
        self.mark.show_record(declared, page.label)
        self.title.show_text(page.label or translate(declared.title_one))
        self.second.show_text(second or second_words(page, self._desk))
        self.edit_button.setVisible(self._there)
        self.setAccessibleName(self.title.text())

    def show_beside(self, shown: QWidget | None) -> None:
        """Show something at the right of the words, before the buttons; None for nothing."""
        clear(self._beside)
        if shown is not None:
            self._beside.addWidget(shown)

    def open_menu(self) -> QMenu:
        """Open the list of what is done seldom; returns it."""
        menu = QMenu(self)
        for words, wanted in ((N_("History of this record"), self.history_wanted), (REMOVE, self.removal_wanted)):
            if words != REMOVE or self._there:
                action = menu.addAction(translate(words))
                action.triggered.connect(wanted)
        give_menu_letters(menu.actions())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more_button.mapToGlobal(self.more_button.rect().bottomLeft()))
        return menu


REMOVE = N_("Take out of the register")


def second_words(page: RecordPage, desk: Desk) -> str:
    """The code of a record and when it was last verified; what it is where it has neither."""
    declared = register(page.register)
    codes = [field for field in declared.fields.values() if isinstance(field, Code)]
    parts = [field.show(page.record.get(field.name), desk.around) for field in codes]
    verified = page.record.get(VERIFIED) if VERIFIED in declared.fields else None
    if verified:
        parts.append(str(Message(N_("verified {date}"), date=declared.fields[VERIFIED].show(verified, desk.around))))
    return " · ".join(part for part in parts if part) or translate(declared.title_one)
