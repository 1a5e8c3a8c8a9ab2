"""The model shows its first page at once, reads only what is painted, and never says anything of the wrong type."""

from collections.abc import Callable
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.domain.language import Message
from desktop.gui.language import speak
from desktop.gui.tables.columns import Column, FirstPage
from desktop.gui.tables.model import PAGE, PAGES_KEPT, RegisterTableModel
from desktop.gui.work import Job, Work
from tests.gui.tables.conftest import COLUMNS, People

Make = Callable[..., RegisterTableModel]


def said(model: RegisterTableModel, row: int, column: int = 1) -> str:
    return model.index(row, column).data()


def test_the_model_keeps_every_promise_that_qt_expects_of_models(qtbot, qtmodeltester, model_of: Make) -> None:
    model = model_of(People(3 * PAGE + 5))
    qtmodeltester.check(model, force_py=True)


def test_it_keeps_them_while_rows_arrive_are_sorted_and_read_again(qtbot, model_of: Make) -> None:
    people = People(3 * PAGE)
    model = model_of(people, loaded=False)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for act in (model.load, lambda: model.sort(0, Qt.SortOrder.DescendingOrder), model.refresh):
        act()
        assert not model.complete
        qtbot.waitUntil(lambda: model.complete)
        said(model, 2 * PAGE)
    people.first = 10
    model.refresh()
    qtbot.waitUntil(lambda: model.rowCount() == 3 * PAGE - 10)
    assert tester.model() is model


def test_the_first_page_is_there_before_the_ids(qtbot, model_of: Make) -> None:
    people = People(1000)
    model = model_of(people, loaded=False)
    seen: list[tuple[int, str]] = []
    model.first_shown.connect(lambda: seen.append((model.rowCount(), said(model, 0))))
    with qtbot.waitSignal(model.counted) as told:
        model.load()
    assert seen == [(PAGE, "Person 0")]
    assert told.args == [model.rowCount()] == [1000]
    assert people.asked == ["first page", "ids"]


def test_a_row_that_was_never_painted_is_never_read(qtbot, model_of: Make) -> None:
    people = People(100_000)
    model = model_of(people)
    assert said(model, 70_000) == ""
    qtbot.waitUntil(lambda: said(model, 70_000) == "Person 70000")
    assert [one for one in people.asked if one.startswith("rows")] == [f"rows {70_000 // PAGE * PAGE}"]


def test_pages_out_of_sight_are_forgotten_and_read_again(qtbot, model_of: Make) -> None:
    people = People(PAGE * (PAGES_KEPT + 10))
    model = model_of(people)
    for page in range(PAGES_KEPT + 5):
        row = page * PAGE
        said(model, row)
        qtbot.waitUntil(lambda row=row: said(model, row) == f"Person {row}")
    said(model, PAGE)
    qtbot.waitUntil(lambda: said(model, PAGE) == f"Person {PAGE}")
    assert people.asked.count(f"rows {PAGE}") == 2


def test_sorting_shows_the_other_end_of_the_list(qtbot, model_of: Make) -> None:
    model = model_of(People(1000))
    with qtbot.waitSignal(model.first_shown):
        model.sort(0, Qt.SortOrder.DescendingOrder)
    assert said(model, 0) == "Person 999"
    assert model.order == (("number", True),)
    qtbot.waitUntil(lambda: model.complete)
    model.sort(1)
    assert model.order == (("name", False), ("number", True))


def test_a_sorting_that_is_stopped_leaves_the_list_as_it_was_sorted(qtbot, model_of: Make, work: Work) -> None:
    going = Event()

    class Slow(People):
        def first_page(self, register: Any, order: Any, where: Any, size: int) -> FirstPage:
            assert len(order) == 1 or going.wait(10)
            return super().first_page(register, order, where, size)

    model = model_of(Slow(1000))
    began: list[Job] = []
    work.began.connect(began.append)
    model.sort(1)
    model.sort(1, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: any(job.manner.stoppable for job in began))
    assert model.order == (("name", True), ("number", False))
    with qtbot.waitSignal(model.headerDataChanged):
        model._sorting[0].cancel()
        going.set()
    assert (model.order, model.complete) == ((("number", False),), True)
    qtbot.waitUntil(lambda: work.idle)
    assert (model.rowCount(), said(model, 0)) == (1000, "Person 0")


def test_a_column_that_cannot_be_sorted_is_left_alone(qtbot, model_of: Make) -> None:
    model = model_of(People(10))
    model.sort(2)
    model.sort(99)
    model.sort(-1)
    assert model.order == (("number", False),)


def test_a_new_question_replaces_the_answer_to_the_old_one(qtbot, model_of: Make) -> None:
    model = model_of(People(1000), loaded=False)
    model.load(900)
    model.load(30)
    qtbot.waitUntil(lambda: model.complete)
    assert model.rowCount() == 30
    assert model.where == 30


def test_a_refresh_reads_what_is_shown_again_without_emptying_it(qtbot, model_of: Make) -> None:
    people = People(100)
    model = model_of(people)
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    people.word = "Child"
    model.refresh()
    assert said(model, 3) == "Person 3"
    qtbot.waitUntil(lambda: said(model, 3) == "Child 3")
    assert not resets


def test_after_a_refresh_that_moved_rows_what_is_known_is_still_shown(qtbot, model_of: Make) -> None:
    people = People(40)
    model = model_of(people)
    people.first = 5
    model.refresh()
    with qtbot.waitSignal(model.modelReset):
        pass
    assert said(model, 0) == "Person 5"
    assert model.row_of(5) == 0
    assert model.row_id(0) == 5
    assert model.row_of(4) is None
    assert model.row_id(35) is None


def test_a_row_that_is_gone_says_nothing(qtbot, model_of: Make) -> None:
    people = People(200)
    model = model_of(people)
    people.first = 190
    said(model, 150)
    qtbot.waitUntil(lambda: model.row(190) is not None)
    assert said(model, 150) == ""


def test_a_mistake_in_a_column_leaves_its_cells_empty_and_is_reported_once(qtbot, model_of: Make, work: Work) -> None:
    columns = (Column("number", "Number"), Column("wrong", "Wrong", show=lambda row: row["nothing"]))
    model = model_of(People(10), columns)
    with qtbot.waitSignal(work.refused) as told:
        assert [said(model, row) for row in range(10)] == [""] * 10
    assert isinstance(told.args[0], Message)
    assert said(model, 0, 0) == "0"


@pytest.mark.parametrize(
    "role", [role.value for role in Qt.ItemDataRole if role.value <= Qt.ItemDataRole.UserRole.value]
)
def test_every_role_gets_text_a_number_or_nothing(qtbot, model_of: Make, role: int) -> None:
    model = model_of(People(3))
    for index in (model.index(0, 0), model.index(2, 3), model.index(9, 9), QModelIndex()):
        answer = model.data(index, role)
        assert answer is None or isinstance(answer, str if role == Qt.ItemDataRole.DisplayRole else int)
    for side in Qt.Orientation:
        for section in (-1, 0, 3, 99):
            assert isinstance(model.headerData(section, side, role), str | int | None)


def test_titles_follow_the_language(qtbot, model_of: Make, qapp) -> None:
    model = model_of(People(3))
    model.retranslate()
    speak(qapp, "en")
    titles = [model.headerData(one, Qt.Orientation.Horizontal) for one in range(len(COLUMNS))]
    assert titles == ["Number", "Name", "Village", "Note"]


def test_a_row_added_behind_a_begun_page_is_read_though_somebody_asked_for_that_page_meanwhile(
    qtbot, model_of: Make
) -> None:
    people = People(10)
    model = model_of(people)
    model.rowsAboutToBeInserted.connect(lambda *_where: said(model, 0))
    people.count = 11
    model.refresh()
    qtbot.waitUntil(lambda: model.rowCount() == 11)
    assert said(model, 9) == "Person 9", "what is shown stays while it is read again"
    qtbot.waitUntil(lambda: said(model, 10) == "Person 10")
