"""What is wrong is said in a sentence, in the language of the reader, also from another process."""

import pickle

import pytest

from desktop.domain.language import Message, translate
from desktop.domain.problems import AppError, ValueProblem, quoted

SENTENCE = "No district of Rwanda is called “{district}”. Check the spelling."


class Locked(AppError):  # noqa: N818
    """An error that knows more than its sentence."""

    def __init__(self, seconds: int) -> None:
        self.seconds = seconds
        super().__init__(SENTENCE, district=seconds)


def test_an_error_is_its_sentence_in_the_language_of_the_reader() -> None:
    error = AppError(SENTENCE, district="Gasabu")
    assert str(error) == "No district of Rwanda is called “Gasabu”. Check the spelling."
    assert translate(SENTENCE, "fr") != SENTENCE, "the control: a sentence that the catalogue has"
    assert error.message.text("fr") == translate(SENTENCE, "fr").format(district="Gasabu")


@pytest.mark.parametrize("kind", [AppError, ValueProblem])
def test_an_error_from_another_process_is_of_its_kind_with_its_sentence(kind: type[AppError]) -> None:
    received = pickle.loads(pickle.dumps(kind(SENTENCE, district=Message("Children"))))
    assert type(received) is kind
    assert received.message == Message(SENTENCE, district=Message("Children"))


def test_an_error_that_is_made_otherwise_crosses_too() -> None:
    received = pickle.loads(pickle.dumps(Locked(30)))
    assert type(received) is Locked
    assert "“30”" in str(received)


@pytest.mark.parametrize(
    ("raw", "said"),
    [("  12 March ", "12 March"), (7, "7"), ("x" * 40, "x" * 40), ("x" * 41, "x" * 39 + "…")],
)
def test_what_somebody_typed_is_repeated_shortly(raw: object, said: str) -> None:
    assert quoted(raw) == said
