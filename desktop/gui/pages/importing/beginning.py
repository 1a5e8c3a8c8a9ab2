"""Where an import begins: choose or drop a workbook, see what was taken in lately and what waits for a decision."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.dates import show_moment
from desktop.domain.language import N_, Message, grouped
from desktop.gui.language import as_it_is
from desktop.gui.parts.buttons import Button
from desktop.gui.parts.cards import Card
from desktop.gui.parts.empty import EmptyPage
from desktop.gui.parts.labels import Icon, Label
from desktop.gui.parts.layouts import column, row
from desktop.gui.parts.rows import CardRow, CardRows
from desktop.operations.imports.history import PastImport

_HOW = N_(
    "Take in a list that a village, a sector or a partner has sent: Excel, OpenDocument or CSV. "
    "Each row is shown before anything is written."
)
_DROP = N_("You can also drop a workbook anywhere on this window.")


class Beginning(QWidget):
    """`choose_wanted` asks for a file, `waiting_wanted` for the rows that wait, `history_wanted` for the history,
    `layouts_wanted` for the list of layouts, `answers_wanted` for that of remembered answers.
    """

    choose_wanted = Signal()
    waiting_wanted = Signal()
    history_wanted = Signal()
    layouts_wanted = Signal()
    answers_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._pages = QStackedWidget()
        self._choose = choose = Button(N_("Choose a workbook…"), "primary", "folder")
        choose.clicked.connect(self.choose_wanted)
        first_layouts = self._layouts_button()
        empty = EmptyPage("import", N_("Nothing was taken in yet"), _HOW, (choose, first_layouts), _DROP)
        self._pages.addWidget(empty)
        self._recent = Card(N_("Taken in lately"), icon="history", action=N_("History"))
        self._recent.acted.connect(self.history_wanted)
        self._waiting = Card(N_("Rows waiting for a decision"), icon="ask", action=N_("Decide"))
        self._waiting.acted.connect(self.waiting_wanted)
        self._recent_rows, self._waiting_rows = CardRows(), CardRows()
        self._waiting_rows.opened.connect(lambda _key: self.waiting_wanted.emit())
        self._recent_rows.opened.connect(lambda _key: self.history_wanted.emit())
        self._pages.addWidget(self._known_page())
        for card in (self._recent, self._waiting):
            card.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.setFocusProxy(choose)

    def _layouts_button(self) -> Button:
        button = Button(N_("Layouts"), icon="columns")
        button.clicked.connect(self.layouts_wanted)
        return button

    def _known_page(self) -> QWidget:
        self._again = again = Button(N_("Choose a workbook…"), "primary", "folder")
        again.clicked.connect(self.choose_wanted)
        words = column(Label(N_("Take in another list"), "card"), Label(_HOW, "body", "muted", wrap=True),
                       Label(_DROP, "small", "muted", wrap=True), gap=3)  # fmt: skip
        answers = Button(N_("Remembered answers"), icon="book")
        answers.clicked.connect(self.answers_wanted)
        box = Card().fill(row(Icon("import", "accent", 28), (words, 1), answers, self._layouts_button(), again, gap=14))
        self._recent.fill(self._recent_rows, padded=False)
        self._waiting.fill(self._waiting_rows, padded=False)
        inside = QWidget()
        inside.setObjectName("inside")
        inside.setLayout(column(box, self._waiting, self._recent, None, margins=(20, 16, 16, 16), gap=12))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        return scroll

    def _show(self, known: bool) -> None:
        self._pages.setCurrentIndex(1 if known else 0)
        self.setFocusProxy(self._again if known else self._choose)

    def show_recent(self, imports: Sequence[PastImport]) -> None:
        """Show what was taken in lately."""
        self._recent_rows.show_rows([_recent_row(one) for one in imports])
        self._recent.setVisible(bool(imports))
        self._show(bool(imports) or bool(self._waiting_rows.count()))

    def show_waiting(self, files: Sequence[tuple[str, int]]) -> None:
        """Show how many rows wait, file by file."""
        rows = [
            CardRow(file, as_it_is(file), Message(N_("{count} row", "{count} rows"), count=count), N_("Decide"))
            for file, count in files
        ]
        self._waiting_rows.show_rows(rows)
        self._waiting.say_second(as_it_is(grouped(sum(count for _, count in files))))
        self._waiting.setVisible(bool(files))
        if files:
            self._show(known=True)


def _recent_row(past: PastImport) -> CardRow:
    when = show_moment(past.at)
    said = N_("{when} · {who} · {count} record", "{when} · {who} · {count} records")
    second = Message(said, when=when, who=past.actor, count=past.records)
    chip = (N_("taken back"), "same") if past.undone else None
    return CardRow(past.change, past.action, second, "", chip)
