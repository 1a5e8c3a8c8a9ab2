"""A list on paper is the list on the screen: its filters, its order, its columns."""

from functools import partial

import pytest

from desktop.gui.pages.children import ChildrenPage
from desktop.gui.paper.asked import PaperChoice
from desktop.gui.paper.lists import list_paper
from desktop.gui.settings import Settings
from desktop.operations.papers.paper import Remark, Rows
from tests.gui.office import Office


def silent(_done, _total):
    pass


@pytest.fixture
def page(office: Office, qtbot, tmp_path):
    for name in ("Aline", "Benitha", "Chantal"):
        office.child("Mutoni", name)
    made = ChildrenPage(office.desk, Settings(tmp_path / "window.json"))
    qtbot.addWidget(made)
    made.enter()
    office.settle()
    return made


def paper(office: Office, page, **choice):
    choice = PaperChoice(**{"language": "en", **choice})
    return office.do(partial(list_paper, choice=choice, progress=silent, asked=page.leaving.listed()))


def table(made) -> Rows:
    return next(block for block in made.blocks if isinstance(block, Rows))


def test_rows_columns_and_numbers_are_those_of_the_screen(office: Office, page) -> None:
    made = paper(office, page)
    assert [one.title for one in table(made).columns] == ["No.", "Name", "Sex, age", "Sector, cell", "Stage", "Served"]
    assert table(made).rows[0][:3] == ("1", "Mutoni Aline", "F · 12")
    assert table(made).rows[0][3] == "Rubengera › Gisanze"
    assert made.heading.second == "3 records"
    assert made.rows == 3


def test_the_criterion_is_sensitive_and_comes_when_it_is_asked_for(office: Office, page) -> None:
    assert any(isinstance(block, Remark) for block in paper(office, page).blocks)
    assert "Main vulnerability" in [one.title for one in table(paper(office, page, sensitive=True)).columns]


def test_what_narrows_the_list_stands_on_the_paper_and_in_the_journal(office: Office, page) -> None:
    page.search.setText("benitha")
    page.reload()
    office.settle()
    made = paper(office, page)
    assert [row[1] for row in table(made).rows] == ["Mutoni Benitha"]
    assert made.heading.second == "1 record · Search: benitha"
    assert str(made.what) == "List “Children” (Search: benitha)"


def test_a_list_is_written_in_a_language_of_its_own(office: Office, page) -> None:
    made = paper(office, page, language="fr")
    assert table(made).columns[1].title == "Nom"
    assert made.heading.title == "Enfants"


def test_a_column_that_is_hidden_stays_away(office: Office, page) -> None:
    keys = [column.key for column in page.model.columns]
    page.table._arrangement.show_column(keys.index("served"), False)
    assert "Served" not in [one.title for one in table(paper(office, page)).columns]


def test_names_and_what_is_said_in_words_have_room_on_paper(office: Office, page) -> None:
    widths = {one.title: one.share for one in table(paper(office, page)).columns}
    assert min(widths["Name"], widths["Served"]) > widths["Sector, cell"] > widths["Stage"]
