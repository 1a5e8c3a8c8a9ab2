"""How hard a password is to guess, in words that help to choose a better one."""

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.language import N_, Message
from desktop.domain.names import plain

SHORTEST = 8
STRONG, FAIR = 60, 40
"""Bits from which a password is called strong, and fair."""

_BITS_PER_CHARACTER = 3.3
"""What a character of a word or a phrase is worth: far less than one drawn by chance."""
_RUNS = ("abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "azertyuiop", "asdfghjkl", "01234567890", "09876543210")
_EVERYBODYS = (
    *("password", "motdepasse", "ijambobanga", "igitabo", "rwanda", "kigali", "umwana", "abana", "akarere"),
    *("migeprof", "district", "admin", "welcome", "bonjour", "muraho", "iloveyou", "qwerty", "azerty", "imana"),
)


@dataclass(frozen=True)
class Strength:
    """How strong a password is: 0 too short, 1 weak, 2 fair, 3 strong; with its word and what would help."""

    level: int
    word: str
    advice: Message


def strength(password: str, known: Iterable[str] = ()) -> Strength:
    """Judge a password; `known` are words that others would try first: names of the officer and the district."""
    if len(password) < SHORTEST:
        advice = N_("At least {number} characters. Three or four words in a row are easy to remember.")
        return Strength(0, N_("Too short"), Message(advice, number=SHORTEST))
    bits = len(_unpredictable(plain(password), known)) * _BITS_PER_CHARACTER + _variety(password)
    if bits >= STRONG:
        return Strength(3, N_("Strong"), Message(N_("Hard to guess, if you use it nowhere else.")))
    if bits >= FAIR:
        return Strength(2, N_("Fair"), Message(N_("One more word would make it strong.")))
    return Strength(1, N_("Weak"), Message(N_("Easy to guess: add two or three words that do not belong together.")))


def _unpredictable(text: str, known: Iterable[str]) -> str:
    """What is left of a text without the words everybody tries, and with runs and repeats counted once."""
    names = (part for word in known for part in plain(word).split() if len(part) > 2)
    for word in sorted((*_EVERYBODYS, *names), key=len, reverse=True):
        text = text.replace(word, word[0])
    kept = ""
    for letter in text:
        pair = kept[-1:] + letter
        if letter == kept[-1:] or (len(pair) == 2 and any(pair in run for run in _RUNS)):
            continue
        kept += letter
    return kept


def _variety(password: str) -> float:
    """A little for each kind of character beyond the first."""
    kinds = (str.islower, str.isupper, str.isdigit, lambda c: not c.isalnum())
    return 4.0 * (sum(any(kind(letter) for letter in password) for kind in kinds) - 1)
