"""Texts are looked up in one catalogue when they are read, whoever made them, in whatever language."""

import gettext
import pickle

import pytest

from desktop.domain.language import (
    LANGUAGES,
    SOURCE_LANGUAGE,
    Message,
    current_language,
    set_language,
    translate,
)
from desktop.resources import resource

CHILD = "Children"


def said_in(language: str) -> str:
    """What the compiled catalogue itself says for one word."""
    with resource("locale", language, "LC_MESSAGES", "igitabo.mo").open("rb") as file:
        return gettext.GNUTranslations(file).gettext(CHILD)


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != SOURCE_LANGUAGE])
def test_a_text_is_said_in_the_language_of_the_window_or_in_the_one_named(language: str) -> None:
    expected = said_in(language)
    assert expected != CHILD, "the control: a text that the catalogue has in other words"
    assert translate(CHILD) == CHILD
    assert translate(CHILD, language) == expected
    set_language(language)
    assert current_language() == language
    assert translate(CHILD) == expected
    assert translate(CHILD, SOURCE_LANGUAGE) == CHILD


def test_a_language_without_catalogue_is_refused_and_the_one_spoken_stays() -> None:
    set_language("fr")
    with pytest.raises(ValueError, match="'sw'"):
        set_language("sw")
    assert current_language() == "fr"


def test_no_text_is_never_the_head_of_the_catalogue() -> None:
    assert translate("", "rw") == ""


def test_a_message_says_its_values_in_the_language_of_the_reader() -> None:
    outer = Message("Not saved yet: {reason}", reason=Message(CHILD))
    assert str(outer) == "Not saved yet: Children"
    assert said_in("fr") in outer.text("fr")
    set_language("fr")
    assert str(outer) == outer.text("fr")


def test_braces_that_are_part_of_a_value_or_of_a_text_without_values_stay() -> None:
    assert str(Message("Not saved yet: {reason}", reason="{x} {")) == "Not saved yet: {x} {"
    assert str(Message("plain {x}")) == "plain {x}"


def test_a_message_from_another_process_is_the_same_message() -> None:
    sent = Message("Not saved yet: {reason}", reason=Message(CHILD))
    received = pickle.loads(pickle.dumps(sent))
    assert received == sent
    assert hash(received) == hash(sent)
    assert received.text("fr") == sent.text("fr")
