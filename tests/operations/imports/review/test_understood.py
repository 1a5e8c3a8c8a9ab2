"""Values are shown in words that leave no doubt of what was understood."""

import pytest

from desktop.domain.language import Message
from desktop.exchange.rows.examples import Example
from desktop.exchange.rows.fragment import Finding, Fragment
from desktop.operations.imports.review.understood import day_in_words, understood


@pytest.mark.parametrize(
    ("stored", "language", "words"),
    [
        ("2020-05-15", "en", "15 May 2020"),
        ("2020-05-15", "fr", "15 mai 2020"),
        ("2020-05-15", "rw", "15 Gicurasi 2020"),
        ("2020-05", "en", "May 2020"),
        ("2020", "en", "2020"),
        ("2012~14@2026-09-30", "en", "about 2012 (14 years on 30/09/2026)"),
    ],
)
def test_a_day_has_its_month_by_name(stored, language, words):
    assert day_in_words(stored, language) == words


def said(gasabo, role, values, *findings):
    example = Example(1, "x", role, Fragment(values, findings))
    return list(understood(example, "beneficiary", gasabo.around()))


def test_one_value_stands_alone_and_several_with_their_fields(gasabo):
    assert said(gasabo, "person", {"sex": "F"}) == ["Female"]
    names = said(gasabo, "person", {"family_name": "Uwera", "other_names": "Aline"})
    assert names == ["Family name: Uwera", "Other names: Aline"]


def test_a_place_is_told_from_its_sector_down(gasabo):
    assert said(gasabo, "place", {"code": "12060203"})[0].count(" › ") == 2
    assert said(gasabo, "place", {}) == []


def test_a_service_says_when_how_often_and_what_it_was_worth(gasabo):
    told = said(gasabo, "service.E01", {"given_on": "2026-09-30", "quantity": 2, "value": 12000})
    assert told == ["given on 30 September 2026", "2 times", "12\u202f000 RWF"]
    assert said(gasabo, "service.E01", {"given_on": None, "quantity": 3}) == ["given", "3 times"]
    assert said(gasabo, "service.E01", {}) == []


def test_what_is_wrong_is_said_after_what_was_understood(gasabo):
    finding = Finding("warning", Message("Not a day."), "person.birth")
    assert said(gasabo, "person", {"birth": "2014"}, finding) == ["2014", "Not a day."]


def test_a_column_that_is_only_kept_says_nothing(gasabo):
    assert understood(Example(1, "x"), "beneficiary", gasabo.around()) == ()
