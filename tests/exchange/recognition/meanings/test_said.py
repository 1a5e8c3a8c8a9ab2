"""What meanings are called."""

from desktop.exchange.recognition.meanings.named import NAMES
from desktop.exchange.recognition.meanings.said import SAID


def test_whatever_the_register_stores_has_words():
    assert set(NAMES.values()) <= set(SAID)


def test_no_two_meanings_are_called_the_same():
    assert len(set(SAID.values())) == len(SAID)
