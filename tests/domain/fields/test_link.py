"""Links to records and files."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.around import Around
from desktop.domain.fields import Attachment, Link
from desktop.domain.problems import ValueProblem

HEX = "0123456789abcdef"


@given(record=st.text(HEX, min_size=32, max_size=32))
def test_the_id_of_a_record_is_kept(around: Around, record: str) -> None:
    assert Link("Household", register="households").parse(record, around) == record


@given(digest=st.text(HEX, min_size=64, max_size=64))
def test_the_digest_of_a_file_is_kept(around: Around, digest: str) -> None:
    assert Attachment("Minutes").parse(digest, around) == digest


@pytest.mark.parametrize("raw", ["Uwera Alice", "abc", "g" * 32])
def test_words_are_no_link(around: Around, raw: str) -> None:
    with pytest.raises(ValueProblem, match="Household"):
        Link("Household", register="households").parse(raw, around)
    with pytest.raises(ValueProblem, match="is not attached"):
        Attachment("Minutes").parse(raw, around)


def test_a_link_is_shown_by_the_words_its_record_is_known_by(around: Around) -> None:
    titled = replace(around, title=lambda register, record: f"{register} {record[:2]}")
    assert Link("Household", register="households").show("ab" * 16, titled) == "households ab"
    assert Attachment("Minutes").show("cd" * 32, titled) == "attachments cd"
    assert Link("Household", register="households").show(None, titled) == ""


def test_every_link_is_indexed_whatever_was_declared() -> None:
    assert Link("Household", register="households").indexed
