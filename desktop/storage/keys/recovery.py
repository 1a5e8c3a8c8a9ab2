"""The printed recovery key: 160 random bits in groups of four, forgiving towards whoever types them."""

import hashlib
import secrets

from desktop.domain.language import N_
from desktop.domain.problems import AppError

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's alphabet: nothing that looks like anything else in it
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})
_DATA, _CHECK, _GROUP = 32, 4, 4
_BITS = 5 * _DATA


class MistypedRecoveryKeyError(AppError):
    """What was typed can't be any recovery key, so nothing was tried with it."""


def new_recovery_key() -> str:
    """A random key of 160 bits as it is printed: eight groups of four and a group that finds typing mistakes."""
    data = _letters(secrets.randbits(_BITS), _DATA)
    text = data + _check(data)
    return "-".join(text[start : start + _GROUP] for start in range(0, len(text), _GROUP))


def read_recovery_key(typed: str) -> bytes:
    """The 20 bytes behind a key as somebody typed it, in any case, with or without dashes and spaces.

    O is read as 0, I and L as 1, U as V. Raises MistypedRecoveryKeyError.
    """
    text = "".join(letter for letter in typed.upper() if letter.isalnum()).translate(_READ_AS)
    if len(text) != _DATA + _CHECK:
        raise MistypedRecoveryKeyError(
            N_("A recovery key has {expected} letters and digits; here are {typed}. Compare with the printed page."),
            expected=_DATA + _CHECK,
            typed=len(text),
        )
    data, check = text[:_DATA], text[_DATA:]
    if any(letter not in _LETTERS for letter in text) or check != _check(data):
        raise MistypedRecoveryKeyError(
            N_("At least one letter or digit of the recovery key is wrong. Compare each group with the printed page.")
        )
    number = 0
    for letter in data:
        number = number * 32 + _LETTERS.index(letter)
    return number.to_bytes(_BITS // 8, "big")


def _letters(number: int, count: int) -> str:
    return "".join(_LETTERS[number >> 5 * place & 31] for place in reversed(range(count)))


def _check(data: str) -> str:
    digest = hashlib.blake2b(data.encode("ascii"), person=b"igitabo check").digest()
    return _letters(int.from_bytes(digest[:4], "big"), _CHECK)
