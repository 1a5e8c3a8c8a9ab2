"""The kinds of forms, and what may be said of their columns."""

from desktop.domain.calendar import Quarter
from desktop.operations.forms.kinds import (
    KEYS,
    TITLES,
    choices_for_columns,
    columns_of,
    is_list,
    list_columns,
    names_people,
    said_of,
)

Q1 = Quarter(2026, 1)


def test_figures_name_nobody_and_lists_of_people_do():
    assert [key for key in TITLES if not is_list(key)] == list(KEYS) == ["by_sector", "by_indicator"]
    assert names_people("children")
    assert not any(map(names_people, (*KEYS, "partner", "")))


def test_every_column_can_be_chosen_by_words_that_tell_it_from_the_others(gasabo):
    for kind in KEYS:
        offered = choices_for_columns(gasabo, kind, Q1)
        assert len({one.title for one in offered}) == len(offered) == len(columns_of(kind, Q1))
    assert "Served · 5–9 · F" in {one.title for one in choices_for_columns(gasabo, "by_sector", Q1)}
    assert choices_for_columns(gasabo, "", Q1) == ()


def test_the_columns_of_a_list_are_those_of_its_import(gasabo):
    assert {"person.full_name", "place.village"} <= {one.key for one in list_columns(gasabo, "children")}
    assert said_of(list_columns(gasabo, "partner")[0])
