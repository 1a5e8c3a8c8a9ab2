"""The way from a record beside its list to the page on which it stands whole."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.gui.records.panel import RecordPanel

KEYS = "Ctrl+Return"


def lead_to_whole(page: QWidget, panel: RecordPanel, key: str, here: Callable[[], str]) -> None:
    """Have the button in the head of the panel and the keys of the page lead to the whole page `key` of a record;
    `here` gives the id of the record where the keyboard is, "" for none.
    """
    panel.offer_whole()
    panel.whole_wanted.connect(lambda shown: panel.desk.open_page(key, record=shown.id))

    def lead() -> None:
        if record := here():
            panel.desk.open_page(key, record=record)

    keys = QShortcut(QKeySequence(KEYS), page)
    keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    keys.activated.connect(lead)
