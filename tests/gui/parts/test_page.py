"""A page says its heading, and lets itself be left unless it says otherwise."""

import pytest

from desktop.gui.parts.page import Heading, Page


def test_a_page_must_say_its_heading(qtbot) -> None:
    page = Page()
    qtbot.addWidget(page)
    with pytest.raises(NotImplementedError):
        page.heading()


def test_a_page_can_be_entered_and_left(qtbot) -> None:
    page = Page()
    qtbot.addWidget(page)
    assert page.leave() is True
    for act in (page.enter, page.do_primary, page.find_in_page, page.print_page):
        assert act() is None
    assert page.objectName() == "page"


def test_a_heading_needs_only_a_title() -> None:
    assert Heading("Children") == Heading("Children", "", "", "plus", "primary")
