"""The grid of the review: rows by verdict and words, sorted by any column, with the decisions in them."""

import pytest

from desktop.gui.language import say
from desktop.gui.pages.importing.lines import ReviewSource, review_columns
from desktop.operations.imports.deciding import Decision
from desktop.operations.imports.looking import look_into
from desktop.operations.imports.review import file_shown
from tests.operations.district import new_register, sample
from tests.samples.sheets import IDENTIFICATION, PARTNERS


@pytest.fixture(scope="module")
def session(tmp_path_factory):
    opened = new_register(tmp_path_factory.mktemp("lines") / "Gasabo.igitabo")
    yield opened
    opened.file.close()


@pytest.fixture(scope="module")
def planned(session):
    return look_into(session, sample(IDENTIFICATION))


@pytest.fixture
def source(planned) -> ReviewSource:
    made = ReviewSource()
    made.planned = planned
    return made


def test_without_a_plan_there_are_no_rows(session):
    empty = ReviewSource()
    assert empty.ids(session, (), None) == []
    assert empty.rows(session, [1]) == []


def test_rows_are_found_by_the_tone_of_their_verdict_and_by_words(session, source):
    assert source.ids(session, (), ("doubt", "")) == [244, 245, 246, 247, 248]
    assert source.ids(session, (), ("", "umutoni pacifique")) == [10]
    page = source.first_page(session, (), ("", ""), 20)
    assert (len(page.ids), page.total) == (20, 234)


def test_any_column_sorts_and_the_number_does_so_as_a_number(session, source):
    numbers = source.ids(session, (("row", True),), ("", ""))
    assert numbers == sorted(numbers, reverse=True)
    named = source.ids(session, (("names", False),), ("", ""))
    texts = [row["names said"].casefold() for row in source.rows(session, named)]
    assert texts == sorted(texts)


def test_what_was_decided_is_said_in_place_of_the_verdict(session, source, planned):
    source.decisions = {247: Decision("another"), 246: Decision("same", "row:128")}
    columns = {column.key: column for column in review_columns(file_shown(session, planned))}
    said = [columns["verdict"].text(row) for row in source.rows(session, [247, 246, 245, 10])]
    assert said == ["Another", "Same", "Doubtful", "New"]


def test_columns_say_where_they_come_from(session, planned):
    columns = {column.key: column for column in review_columns(file_shown(session, planned))}
    assert say(columns["names"].second.words) == "B, C  Izina…"
    assert columns["birth"].second.glyph == "check"
    assert (say(columns["home"].title), say(columns["told"].title)) == ("Household head", "Criteria")


def test_a_list_of_a_partner_has_caregivers_and_services(session):
    planned = look_into(session, sample(PARTNERS[0]))
    columns = {column.key: column for column in review_columns(file_shown(session, planned))}
    assert (say(columns["home"].title), say(columns["told"].title)) == ("Caregiver", "Services")
