"""What holds for the whole file is shown with where it comes from, and said otherwise by keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from desktop.gui.language import speak
from desktop.gui.pages.importing.mapping.facts import FileFacts
from desktop.gui.parts.labels import Line


@pytest.fixture
def facts(qtbot, village) -> FileFacts:
    made = FileFacts()
    qtbot.addWidget(made)
    made.resize(740, 130)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.show_mapping(village)
    return made


def words(facts: FileFacts) -> list[str]:
    return [one.text() for one in facts.findChildren(Line)]


def test_sheet_kind_and_header_are_said(facts):
    assert "Urutonde" in facts.sheet.text()
    assert facts.kind.text().replace("&", "") == "Children identified"
    assert "Titles in rows 8 to 9, 234 rows of data below" in words(facts)


def test_each_fact_says_as_what_it_was_understood_or_where_it_stands(facts):
    assert [one.text() for one in facts.lines] == ["", "14/08/2026", "GASABO", "JALI"]
    assert "understood as 14 August 2026" in words(facts)
    assert "not said" in words(facts)


def test_a_fact_that_is_not_understood_says_so(facts, village):
    wrong = replace(village.constants[1], text="one day", understood="", wrong=True)
    facts.show_mapping(replace(village, constants=(village.constants[0], wrong, *village.constants[2:])))
    assert "not understood: write it otherwise" in words(facts)


def test_another_sheet_and_another_kind_are_chosen_from_menus(qtbot, facts, village):
    with qtbot.waitSignal(facts.sheet_wanted) as wanted:
        facts.sheet.menu().actions()[-1].trigger()
    assert wanted.args == [village.sheets[-1]]
    with qtbot.waitSignal(facts.kind_wanted) as wanted:
        next(one for one in facts.kind.menu().actions() if one.isEnabled() and not one.isChecked()).trigger()
    assert wanted.args[0] in dict(village.kinds)


def test_a_fact_is_chosen_from_what_is_offered(qtbot, facts):
    district = facts.lines[2]
    district.setFocus()
    district.selectAll()
    qtbot.keyClicks(district, "kar")
    assert [one.title for one in district.suggestions()] == ["Karongi"]
    with qtbot.waitSignal(facts.said) as said:
        qtbot.keyClick(district, Qt.Key.Key_Return)
    assert said.args == ["district", "Karongi"]


def test_a_fact_is_said_in_ones_own_words_once_and_escape_takes_it_back(qtbot, facts):
    partner = facts.lines[0]
    partner.setFocus()
    qtbot.keyClicks(partner, "Tubiteho")
    qtbot.keyClick(partner, Qt.Key.Key_Escape)
    assert partner.text() == ""
    qtbot.keyClicks(partner, "Tubiteho")
    with qtbot.waitSignal(facts.said) as said:
        qtbot.keyClick(partner, Qt.Key.Key_Tab)
    assert said.args == ["partner", "Tubiteho"]
    with qtbot.assertNotEmitted(facts.said):
        qtbot.keyClick(partner, Qt.Key.Key_Return)


def test_it_is_said_in_another_language(qapp, qtbot, facts):
    speak(qapp, "fr")
    qtbot.waitUntil(lambda: any("234 lignes" in one for one in words(facts)))
    speak(qapp, "en")
