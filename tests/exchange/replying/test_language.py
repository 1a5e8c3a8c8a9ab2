"""The language of a sender is told by the headings of the list."""

import pytest

from desktop.exchange.replying.language import language_of


@pytest.mark.parametrize(
    ("headings", "language"),
    [
        (["Amazina", "Igitsina", "Itariki y'amavuko", "Umudugudu"], "rw"),
        (["Nom et prénom", "Sexe", "Date de naissance", "Cellule"], "fr"),
        (["Name of the child", "Sex", "Date of birth", "Sector"], "en"),
    ],
)
def test_the_words_of_the_headings_tell_the_language(headings, language):
    assert language_of(headings, "xx") == language


def test_headings_that_tell_nothing_leave_it_to_the_officer():
    assert language_of(["A1", "X"], "rw") == "rw"
