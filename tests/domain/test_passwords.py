"""A password is judged by how hard it is to guess, not by what it is made of."""

import pytest

from desktop.domain.passwords import SHORTEST, strength


@pytest.mark.parametrize(
    ("password", "level"),
    [
        ("", 0),
        ("kawa123", 0),
        ("aaaaaaaaaaaa", 1),
        ("password1", 1),
        ("igitabo2026", 1),
        ("qwertyuiop123", 1),
        ("1234567890123", 1),
        ("ikawa n'icyayi ku", 2),
        ("imvura igwa ku musozi wa kera", 3),
        ("T7#vq!Lz2p$Xw9&kRb", 3),
    ],
)
def test_what_is_easy_to_guess_is_called_so(password: str, level: int) -> None:
    assert strength(password).level == level


def test_names_that_others_know_count_for_nothing() -> None:
    password = "UweraClaudineKarongi"
    assert strength(password).level > strength(password, ["Uwera Claudine", "Karongi"]).level == 1


def test_accents_and_capitals_do_not_hide_a_known_word() -> None:
    assert strength("KIGALIkigali", ["x"]).level == 1
    assert strength("Félicienfélicien", ["Felicien"]).level == 1


def test_a_longer_password_is_never_called_weaker() -> None:
    phrase = "inka itukura inywa amata meza"
    levels = [strength(phrase[:length]).level for length in range(len(phrase) + 1)]
    assert levels == sorted(levels)
    assert levels[SHORTEST - 1] == 0
    assert levels[-1] == 3


def test_each_level_says_its_word_and_what_would_help() -> None:
    judged = [strength(one) for one in ("short", "password1", "ikawa n'icyayi ku", "imvura igwa ku musozi wa kera")]
    assert len({one.word for one in judged}) == 4
    assert "8" in judged[0].advice.text()
    assert all(one.advice.text().endswith(".") for one in judged)
