"""PySide itself: some releases lose a reference to None at every call that returns nothing, and abort in the end."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QListView, QWidget

CALLS = 20_000


class Silent(QAbstractListModel):
    """A model that answers None to everything."""

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:  # noqa: N802
        return CALLS

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return None


def test_twenty_thousand_calls_that_return_nothing_leave_the_process_alive(qtbot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    for place in range(CALLS):
        assert widget.setToolTip(str(place)) is None
    assert widget.toolTip() == str(CALLS - 1)


def test_twenty_thousand_answers_of_none_leave_the_process_alive(qtbot) -> None:
    model = Silent()
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(model)
    answers = {model.index(row, 0).data(role) for row in range(CALLS // 4) for role in range(4)}
    assert answers == {None}
