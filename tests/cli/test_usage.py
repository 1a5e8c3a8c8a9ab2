"""Arguments are checked where they are read, in the language asked for wherever that stands."""

import argparse

import pytest

from desktop.cli.usage import (
    TEXTS,
    CommandParser,
    MisreadError,
    WindowParser,
    asked_language,
    number_of_people,
    quarter,
    report_name,
)
from desktop.domain.calendar import Quarter


@pytest.mark.parametrize(
    ("words", "language"),
    [
        (["--language", "rw", "check"], "rw"),
        (["--language=fr"], "fr"),
        (["check"], "en"),
        (["--language", "sw"], "en"),
        (["--language"], "en"),
    ],
)
def test_the_language_is_known_before_anything_else_is_understood(words, language):
    assert asked_language(words) == language


def test_numbers_of_people_quarters_and_reports_are_understood_or_refused_with_a_sentence():
    assert number_of_people("0") == 0
    assert quarter("2026Q1") == Quarter(2026, 1)
    assert report_name("ovc-list") == "ovc-list"
    for understand, text in ((number_of_people, "-1"), (number_of_people, "4.5"), (quarter, "x"), (report_name, "x")):
        with pytest.raises(argparse.ArgumentTypeError, match=text):
            understand(text)


def test_a_shortened_option_is_not_guessed():
    parser = CommandParser(prog="igitabo")
    parser.add_argument("--register")
    with pytest.raises(SystemExit):
        parser.parse_args(["--reg", "x"])


def test_what_the_parser_of_the_window_does_not_take_it_leaves_to_the_parser_of_all_commands(capsys):
    with pytest.raises(MisreadError):
        WindowParser(prog="igitabo").parse_args(["--nope"])
    assert capsys.readouterr() == ("", "")


def test_the_words_of_argparse_are_those_marked_for_translation(capsys):
    """A new Python that words its messages otherwise is seen here."""
    said = []
    for words in (["--help"], [], ["a", "--b", "z"], ["a", "--b"], ["a", "c"]):
        parser = CommandParser(prog="igitabo")
        parser.add_argument("a")
        parser.add_argument("--b", choices=["x"])
        with pytest.raises(SystemExit):
            parser.parse_args(words)
        said.append("".join(capsys.readouterr()))
    everything = "\n".join(said)
    assert [text for text in TEXTS if text.split("%")[0].strip() not in everything] == []
