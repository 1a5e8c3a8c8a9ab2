"""The three columns of a reply have their headings in three languages, and are known again in each."""

import pytest

from desktop.exchange.replying.reply import COLOURS, STATUSES, Reply, begins_reply, titles_in
from desktop.exchange.verdicts import VERDICTS


def test_every_verdict_has_a_word_with_a_sign_of_its_own_and_a_colour():
    assert set(STATUSES) == set(VERDICTS) <= set(COLOURS)
    assert len({word[0] for word in STATUSES.values()}) == len(VERDICTS)


@pytest.mark.parametrize("language", ["en", "fr", "rw"])
def test_an_earlier_reply_is_known_by_its_headings_in_each_language(language):
    assert Reply("Sheet", 1, 2, language).titles == titles_in(language)
    assert begins_reply(["Name", "Sex", *titles_in(language)]) == 2


def test_a_status_of_the_sender_is_no_reply():
    assert begins_reply(["Name", "Status", "Reason", "Remarks"]) is None
    assert begins_reply(["Name", "Status"]) is None
