"""The guide is read offline in the language of the window."""

import re

import pytest
from PySide6.QtCore import Qt

from desktop.domain.language import LANGUAGES
from desktop.gui.pages.guide import GuidePage
from desktop.resources import resource
from tests.gui.office import Office
from tests.gui.pages.shown import shown


@pytest.fixture
def page(qtbot, office: Office) -> GuidePage:
    made = GuidePage(office.desk)
    shown(qtbot, made)
    return made


def headings(language: str) -> list[str]:
    """What the sections of the guide are called in a language."""
    return re.findall(r"^## (.+)$", resource("guide", f"guide.{language}.md").read_text("utf-8"), re.MULTILINE)


def test_the_guides_have_the_same_sections_in_other_words() -> None:
    assert len({len(headings(language)) for language in LANGUAGES}) == 1
    first = {headings(language)[0] for language in LANGUAGES}
    assert len(first) == len(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_shown_in_the_language_of_the_window(office: Office, page: GuidePage, language: str) -> None:
    office.speak(language)
    lines = page.text.toPlainText().splitlines()
    assert [line for line in lines if line in headings(language)] == headings(language)


def test_it_is_read_by_keyboard(qtbot, page: GuidePage) -> None:
    page.resize(900, 300)
    assert page.text.hasFocus()
    bar = page.text.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(page.text, Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_no_link_leads_out_of_the_application(page: GuidePage) -> None:
    assert not page.text.openExternalLinks()
    for language in LANGUAGES:
        assert "://" not in resource("guide", f"guide.{language}.md").read_text("utf-8")


def test_it_says_where_one_is(page: GuidePage) -> None:
    assert page.heading().title == page.text.accessibleName() == "Guide"


def test_no_picture_is_wider_than_the_page(qtbot, page: GuidePage) -> None:
    for width in (900, 640):
        page.resize(width, 500)
        qtbot.waitUntil(lambda: page.text.horizontalScrollBar().maximum() == 0)
    assert "image" in page.text.document().toHtml() or "img" in page.text.document().toHtml()
