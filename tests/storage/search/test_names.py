"""A misspelt name leads to those it may stand for."""

import pytest

from desktop.domain.language import Message


@pytest.fixture
def vocabulary(file):
    """The names of a register of six."""
    with file.change(Message("Took in"), "Alice") as writing:
        names = ("Mukamana", "Uwimana", "Habimana", "Nyirahabimana", "Rukundo", "Keza")
        writing.create_many("people", [{"family_name": name} for name in names])
    return file._index.vocabulary


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("mukamna", "mukamana"), ("mugamana", "mukamana"), ("lukundo", "rukundo"), ("nyilahabimana", "nyirahabimana"),
     ("habimna", "habimana"), ("uwimanna", "uwimana")],
)  # fmt: skip
def test_a_slip_or_another_spelling_leads_to_the_name(vocabulary, typed, meant):
    assert vocabulary.alike(typed)[0] == meant


def test_the_name_with_the_fewest_slips_comes_before_names_that_only_look_like_it(file):
    with file.change(Message("Took in"), "Alice") as writing:
        middles = ("ba", "bo", "bu", "ho", "ka", "ko", "mu", "ny", "ra", "ru", "ta", "te")
        names = ["Rugirinzi", *(f"Rugyri{middle}nzi" for middle in middles)]
        writing.create_many("people", [{"family_name": name} for name in names])
    assert file._index.vocabulary.alike("rugyrinzi")[0] == "rugirinzi"


def test_the_name_itself_and_short_beginnings_are_no_misspellings(vocabulary):
    assert "rukundo" not in vocabulary.alike("rukundo")
    assert vocabulary.alike("kez") == []
    assert vocabulary.alike("zzzzzz") == []


def test_a_name_written_after_the_first_search_is_known_too(file, vocabulary):
    assert vocabulary.alike("ndayisbe") == []
    with file.change(Message("Registered"), "Alice") as writing:
        writing.create("people", {"family_name": "Ndayisaba"})
    assert vocabulary.alike("ndayisba") == ["ndayisaba"]
