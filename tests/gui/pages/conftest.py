"""The page of imports over a register of Gasabo that knows nothing yet, and workbooks to drop on it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6

from desktop.gui.pages.imports import ImportPage
from desktop.gui.work import Work
from tests.gui.office import Office
from tests.operations.district import new_register
from tests.operations.imports.changed_list import changed_list
from tests.waiting import PATIENCE


@pytest.fixture
def gasabo(qapp, tmp_path: Path) -> Iterator[Office]:
    """An officer's desk over an empty register of Gasabo, where the sample lists come from."""
    work = Work(reports=tmp_path)
    work.open(new_register, tmp_path / "gasabo.igitabo")
    yield Office(work)
    work.finish(lambda session: session.file.close())


@pytest.fixture
def import_page(qtbot, gasabo: Office) -> Iterator[ImportPage]:
    """The page, shown as wide as the window of a laptop leaves it."""
    made = ImportPage(gasabo.desk)
    made.resize(1160, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    gasabo.settle()
    yield made
    shiboken6.delete(made)


@pytest.fixture
def review_of(qtbot, import_page: ImportPage, gasabo: Office, tmp_path: Path) -> Callable[..., ImportPage]:
    """Drops the village list, with some cells written otherwise, and waits for its review."""

    def drop(**cells: object) -> ImportPage:
        page = import_page
        page.enter(files=[changed_list(tmp_path, cells)])
        qtbot.waitUntil(lambda: page.review.isVisible() and page.review.table.rows.complete, timeout=PATIENCE)
        qtbot.waitUntil(lambda: page.review.panel.shown is not None, timeout=PATIENCE)
        return page

    return drop
