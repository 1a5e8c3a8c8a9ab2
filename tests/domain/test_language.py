"""Texts are looked up in one catalogue when they are read, whoever made them, in whatever language."""

import gettext
import pickle

import pytest

from desktop.domain.language import (
    LANGUAGES,
    N_,
    SOURCE_LANGUAGE,
    Message,
    current_language,
    grouped,
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


ROWS = N_("{count} row", "{count} rows")


def test_a_counted_text_takes_the_form_of_its_number_in_the_language_of_the_reader() -> None:
    said = {language: [Message(ROWS, count=n).text(language) for n in (0, 1, 2)] for language in LANGUAGES}
    assert said["en"] == ["0 rows", "1 row", "2 rows"]
    assert said["fr"] == ["0 ligne", "1 ligne", "2 lignes"]
    one, several = said["rw"][1].split(":")[0], said["rw"][2].split(":")[0]
    assert said["rw"] == [f"{several}: 0", f"{one}: 1", f"{several}: 2"]
    assert one != several


def test_the_number_of_a_counted_text_has_its_thousands_apart() -> None:
    assert str(Message(ROWS, count=100_000)) == f"{grouped(100_000)} rows" == "100\u202f000 rows"


def test_a_counted_text_keeps_its_other_values_and_may_do_without_its_number() -> None:
    assert str(Message(N_("One thing in {place}", "{count} things in {place}"), count=1, place="{x}")) == (
        "One thing in {x}"
    )
    inner = Message(N_("{count} child", "{count} children"), count=1)
    assert str(Message("Not saved yet: {reason}", reason=inner)) == "Not saved yet: 1 child"


@pytest.mark.parametrize("values", [{}, {"count": "3"}, {"count": None}])
def test_a_counted_text_without_a_whole_number_is_a_bug(values: dict[str, object]) -> None:
    with pytest.raises(TypeError, match="needs a whole number"):
        Message(ROWS, **values).text()


def test_a_counted_message_from_another_process_is_the_same_message() -> None:
    sent = Message(ROWS, count=2)
    received = pickle.loads(pickle.dumps(sent))
    assert received == sent
    assert received.text("fr") == "2 lignes"
