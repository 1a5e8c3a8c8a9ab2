"""The columns that survey programs add."""

import pytest

from desktop.exchange.recognition.meanings.survey import added_by_survey, is_survey


@pytest.mark.parametrize("title", ["_uuid", "meta/instanceID", "deviceid", "start", "_submission_time", "today"])
def test_what_survey_programs_add_is_known(title):
    assert is_survey(title)


def test_a_date_in_words_is_of_the_row():
    assert not is_survey("Start date")


def test_three_of_them_are_those_of_a_survey_and_an_answer_in_a_group_is_none():
    titles = {0: ("start",), 1: ("_uuid",), 2: ("meta", "instanceID"), 3: ("registration", "phone_number"), 4: ("age",)}
    assert added_by_survey(titles) == {0, 1, 2}
    assert added_by_survey({0: ("start",), 1: ("end",), 2: ("activity",)}) == frozenset()
