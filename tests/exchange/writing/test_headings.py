"""Titles stand over their columns with room enough, groups over theirs."""

import re
from datetime import date

import pytest

from desktop.domain.language import LANGUAGES, translate
from desktop.exchange.writing.headings import ColumnTitles, heading_lines, lines_xml
from desktop.exchange.writing.styles import Style
from desktop.reports.report import Column, Heading

COLUMNS = (
    Column("name", "Name of the child in full"),
    Column("girls", "F", group="1–4"),
    Column("boys", "M", group="1–4"),
    Column("note", "Remarks"),
)


def heights(xml):
    return [int(height) for height in re.findall(r' ht="(\d+)"', "".join(xml))]


def test_a_group_stands_over_its_columns_and_the_others_over_both_rows():
    titles = ColumnTitles(COLUMNS, "en")
    assert titles.rows == 2
    assert titles.merges(5) == ["B5:C5", "A5:A6", "D5:D6"]
    first, second = titles.xml(5, [20, 8, 8, 12])
    assert re.findall(r'r="(\w+)"[^>]*><is><t[^>]*>(.*?)</t>', first) == [
        ("A5", "Name of the child in full"), ("B5", "1–4"), ("D5", "Remarks"),
    ]  # fmt: skip
    assert re.findall(r'r="(\w+)"[^>]*><is>', second) == ["B6", "C6"]


def test_a_row_of_titles_is_as_high_as_the_longest_needs():
    titles = ColumnTitles(COLUMNS[:1], "en")
    assert titles.merges(1) == []
    assert heights(titles.xml(1, [40])) == [18]
    assert heights(titles.xml(1, [10])) == [18 + 15 * 3]
    assert heights(ColumnTitles(COLUMNS, "en").xml(1, [10, 8, 8, 12])) == [18, 18 + 15 * 2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lines_are_in_the_language_of_the_report(language):
    heading = Heading("Title", "Gasabo", prepared_on=date(2026, 10, 5))
    lines = list(heading_lines(heading, True, language))
    assert [style for style, _text in lines] == [
        Style.COUNTRY, Style.FACT, Style.TITLE, Style.FACT, Style.NOTICE,
    ]  # fmt: skip
    assert lines[0][1] == translate("Republic of Rwanda", language)
    assert "Gasabo" in lines[1][1]
    assert "05/10/2026" in lines[3][1]


def test_a_bare_table_has_no_lines_and_the_title_more_room():
    assert list(heading_lines(None, True, "en")) == []
    xml = "".join(lines_xml([(Style.COUNTRY, "a"), (Style.TITLE, "b")]))
    assert xml.startswith('<row r="1"><c r="A1"')
    assert '<row r="2" ht="24" customHeight="1">' in xml
