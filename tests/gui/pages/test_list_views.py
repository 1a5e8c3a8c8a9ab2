"""A list is kept as it stands under a name, and stands so again, by keyboard."""

import pytest
from PySide6.QtCore import Qt

from desktop.gui.mnemonics import bare
from desktop.gui.pages.register_page import RegisterPage
from desktop.gui.settings import Settings
from tests.gui.office import Office
from tests.gui.pages.shown import listed, said


@pytest.fixture
def page(qtbot, office: Office, tmp_path) -> RegisterPage:
    """Three adults."""
    for name in ("Keza", "Mugisha", "Uwase"):
        office.child(name, is_child="no", is_adult="yes", birth="1980", sex="M" if name == "Mugisha" else "F")
    made = RegisterPage(office.desk, Settings(tmp_path / "window.json"), "people", "adults")
    listed(qtbot, made)
    return made


def keep(qtbot, office: Office, page: RegisterPage, name: str) -> None:
    """Keep the list as it stands, by keyboard."""
    page.views.name_view()
    qtbot.keyClicks(page.views.field, name)
    qtbot.keyClick(page.views.field, Qt.Key.Key_Return)
    office.settle()
    office.settle()


def entries(page: RegisterPage) -> list[str]:
    menu = page.views.open_menu()
    found = [bare(action.text()) for action in menu.actions() if action.text()]
    menu.close()
    return found


def test_filters_order_and_columns_come_back_together(qtbot, office: Office, page: RegisterPage) -> None:
    keys = [column.key for column in page.model.columns]
    page.table.head.show_filters(True)
    page.table.head.set_filters({"sex": "f"})
    page.table._sort_by(keys.index("family_name"), True)
    page.table._arrangement.show_column(keys.index("phone"), False)
    qtbot.waitUntil(lambda: said(page.model, ("family_name",)) == [("Uwase",), ("Keza",)])
    keep(qtbot, office, page, "Women")
    assert entries(page) == ["Women", "Keep this view…", "Forget a view"]
    page.table.head.set_filters({})
    page.table._sort_by(keys.index("family_name"), False)
    page.table._arrangement.show_column(keys.index("phone"), True)
    qtbot.waitUntil(lambda: page.model.complete and page.model.rowCount() == 3)
    (view,) = page.views.known
    page.views.chosen.emit(view)
    qtbot.waitUntil(lambda: said(page.model, ("family_name",)) == [("Uwase",), ("Keza",)])
    assert keys.index("phone") not in page.table.shown_sections()
    assert page.table.head.filters()["sex"] == "f"


def test_without_a_name_nothing_is_kept_and_escape_leaves(qtbot, office: Office, page: RegisterPage) -> None:
    keep(qtbot, office, page, " ")
    assert page.views.known == ()
    assert not page.views.problem.isHidden()
    qtbot.keyClick(page.views.field, Qt.Key.Key_Escape)
    assert page.views.isHidden()


def test_a_view_is_forgotten(qtbot, office: Office, page: RegisterPage) -> None:
    keep(qtbot, office, page, "All of them")
    page.views.forget("All of them")
    office.settle()
    assert entries(page) == ["Keep this view…"]


def test_nothing_of_a_filter_is_written_outside_the_register(
    qtbot, office: Office, page: RegisterPage, tmp_path
) -> None:
    page.search.setText("kanarijana")
    keep(qtbot, office, page, "Kanari")
    assert page.views.known[0].words == "kanarijana"
    assert not any("anari" in one.read_text("utf-8") for one in tmp_path.glob("*.json"))
