"""What values look up while they are understood or shown."""

from dataclasses import replace

from desktop.domain.around import Around
from desktop.domain.fields import Choice, Link


def test_the_same_value_is_shown_in_another_language_by_other_surroundings(around: Around) -> None:
    field = Choice("Sex", codes="sex")
    assert field.show("F", around) == "Female"
    assert field.show("F", replace(around, language="rw")) == "Gore"


def test_links_are_blank_until_somebody_tells_their_titles(around: Around) -> None:
    assert Link("Head", register="people").show("ab" * 16, around) == ""
