"""Changes of a plan are made one after the other; stopping one leaves the plan as it was, and everything at hand."""

import pytest

from desktop.gui.pages.importing.jobs import correct
from desktop.gui.work import Job
from desktop.operations.imports import prepare_import
from tests.gui.pages.conftest import PATIENCE


@pytest.fixture
def review(review_of):
    return review_of().review


@pytest.fixture
def stopped(import_page, gasabo):
    """The jobs that tell how far they are; the first is stopped as soon as it is seen."""
    seen: list[Job] = []

    def stop(job: Job) -> None:
        if job.manner.paced and job.manner.words:
            seen.append(job)
            seen[0].cancel()

    gasabo.work.began.connect(stop)
    yield seen
    gasabo.work.began.disconnect(stop)


def test_correcting_many_rows_can_be_stopped_and_nothing_came_of_it(qtbot, import_page, review, gasabo, stopped):
    before, rows = review.planned, review.planned.file.table.data_rows
    review.correct({row: {2: "Jeanne"} for row in rows})
    review.correct({rows[0]: {2: "Jean"}})
    assert not review.foot.accept.isEnabled()
    qtbot.waitUntil(lambda: not import_page.changes, timeout=PATIENCE)
    gasabo.settle()
    assert len(stopped) == 1  # the change behind it has not begun
    assert review.planned is before
    assert review.foot.accept.isEnabled()
    assert not review.corrections
    assert not gasabo.heard


def test_after_a_stop_rows_are_judged_as_if_nothing_had_been_asked(qtbot, import_page, review, gasabo, stopped):
    rows = review.planned.file.table.data_rows
    review.correct({row: {1: "MUKAMANA", 2: "Jeanne"} for row in rows})
    qtbot.waitUntil(lambda: not import_page.changes, timeout=PATIENCE)
    assert len(stopped) == 1
    review.correct({rows[3]: {2: "Odette"}})
    qtbot.waitUntil(lambda: bool(review.planned.file.corrected), timeout=PATIENCE)
    assert review.planned.file.corrected.keys() == {(rows[3], 2)}
    assert review.planned.plan == gasabo.do(prepare_import, review.planned.file).plan


def test_changes_begin_with_what_those_before_them_made(qtbot, import_page, review):
    rows = review.planned.file.table.data_rows
    for row, text in ((rows[0], "Jean"), (rows[1], "Odette"), (rows[0], "Eric")):
        import_page.changes.make(correct, {row: {2: text}})
    qtbot.waitUntil(lambda: not import_page.changes, timeout=PATIENCE)
    assert [review.planned.file.sheet.cell(row, 2) for row in rows[:2]] == ["Eric", "Odette"]
    assert review.foot.accept.isEnabled()


def test_what_is_refused_is_said_and_the_next_change_is_made(qtbot, import_page, review, gasabo):
    rows = review.planned.file.table.data_rows
    import_page.changes.make(correct, {1: {2: "Jean"}})
    import_page.changes.make(correct, {rows[1]: {2: "Odette"}})
    qtbot.waitUntil(lambda: not import_page.changes, timeout=PATIENCE)
    assert gasabo.heard == [("reject", "Row 1 is not in this list.")]
    assert review.planned.file.sheet.cell(rows[1], 2) == "Odette"


def test_changes_of_a_file_that_is_left_are_forgotten(qtbot, import_page, review, gasabo):
    before = review.planned
    import_page.changes.make(correct, {before.file.table.data_rows[0]: {2: "Jean"}})
    import_page.changes.forget()
    gasabo.settle()
    assert review.planned is before
    assert not import_page.changes
