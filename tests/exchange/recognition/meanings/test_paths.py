"""Titles that are paths."""

from desktop.exchange.recognition.meanings.paths import without_paths


def cut(*titles):
    return list(without_paths({at: (title,) for at, title in enumerate(titles)}).values())


def test_a_path_is_cut_where_another_title_begins_alike():
    assert cut("group_a/full_name", "group_a/sex") == [("group_a", "full_name"), ("group_a", "sex")]
    assert cut("form.case.name", "form.village") == [("form", "case", "name"), ("form", "village")]
    assert cut("group_a/full_name", "sex") == [("group_a/full_name",), ("sex",)]


def test_words_with_a_slash_between_them_are_no_path():
    assert cut("Village / Site", "Village / Code") == [("Village / Site",), ("Village / Code",)]
    assert cut("M/F", "Age") == [("M/F",), ("Age",)]


def test_a_strange_beginning_that_three_titles_share_is_their_group():
    assert cut("resp_name", "resp_sex", "resp_age") == [("resp", "name"), ("resp", "sex"), ("resp", "age")]
    assert cut("resp_name", "resp_sex", "age") == [("resp_name",), ("resp_sex",), ("age",)]


def test_a_beginning_that_says_something_stays():
    assert cut("father_name", "father_phone", "father_age") == [("father_name",), ("father_phone",), ("father_age",)]


def test_a_group_above_stays_before_the_path():
    found = without_paths({0: ("Answers", "a/name"), 1: ("Answers", "a/sex")})
    assert found == {0: ("Answers", "a", "name"), 1: ("Answers", "a", "sex")}


def test_the_numbers_of_questions_are_dropped_unless_they_tell_columns_apart():
    assert cut("a1_resp_name", "a2_resp_sex", "b1_resp_age") == [("resp", "name"), ("resp", "sex"), ("resp", "age")]
    quarters = ["q1_target", "q2_target", "q3_target"]
    assert [parts[-1] for parts in cut(*quarters)] == quarters
