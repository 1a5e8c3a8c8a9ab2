"""The guide is read offline in the language of the window."""

import re

import pytest
from PySide6.QtCore import QPoint, Qt

from desktop.domain.language import LANGUAGES
from desktop.gui.pages.guide import ABOUT, CHAPTERS, MARGIN, WIDEST, GuidePage
from desktop.gui.pages.places import BEHIND, PLACES, WHOLE_PAGES
from desktop.registers import REGISTERS
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


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_opens_at_the_chapter_that_tells_of_a_page(qtbot, office: Office, page: GuidePage, language: str) -> None:
    office.speak(language)
    page.resize(900, 400)
    qtbot.waitUntil(lambda: page.text.verticalScrollBar().maximum() > 0)
    page.enter(about="reports")
    at_top = page.text.cursorForPosition(page.text.viewport().rect().topLeft() + QPoint(60, 30)).block().text()
    assert at_top == headings(language)[CHAPTERS.index("reports")]
    page.enter(about="today")
    assert page.text.verticalScrollBar().value() == 0


def test_every_chapter_has_its_heading_and_every_page_it_tells_of_is_there() -> None:
    assert all(len(headings(language)) == len(CHAPTERS) for language in LANGUAGES)
    registers = {declared.key for declared in REGISTERS}
    known = {place.key for place in (*PLACES, *BEHIND)} | set(WHOLE_PAGES) | registers | {"history"}
    assert set(ABOUT) <= known
    assert set(ABOUT.values()) <= set(CHAPTERS)


def test_a_line_is_never_too_long_to_be_read(qtbot, page: GuidePage) -> None:
    page.resize(1700, 500)
    margins = page.text.document().rootFrame().frameFormat()
    assert page.text.viewport().width() - margins.leftMargin() - margins.rightMargin() <= WIDEST + 30
    page.resize(700, 500)
    assert page.text.document().rootFrame().frameFormat().rightMargin() <= MARGIN
