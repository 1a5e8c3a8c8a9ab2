"""Which words a record is found by, and which words a person means when typing."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from desktop.domain.fields import Code, Field, NationalId, Phone, Place, Text, Value
from desktop.domain.names import tokens
from desktop.storage.table import Table

NUMBER, PLACE = "#", "@"
"""What stands before the words that are not words: identifiers, phones and codes; and the codes of places."""

_LONGEST = 40
_MOST = 40
_NUMBER_PARTS = re.compile(r"(?<=\d)[ \u00a0]+(?=\d)")
_DIGIT = re.compile(r"\d")
_SEPARATORS = re.compile(r"[^0-9a-z]+")


def words_of(table: Table, record: Mapping[str, Value]) -> str:
    """The words of a record, each once, with a space between them; empty for one that is taken out of the lists."""
    if record.get("removed"):
        return ""
    found: list[str] = []
    for name in table.searched:
        value = record.get(name)
        if value:
            found += _words(type(table.fields[name]), value)
    return " ".join(list(dict.fromkeys(found))[:_MOST])


def _words(kind: type[Field], value: Value) -> Iterable[str]:
    if isinstance(value, tuple):
        return [PLACE + code for code in value] if issubclass(kind, Place) else ()
    if not isinstance(value, str):
        return ()
    if issubclass(kind, Text):
        return _text_words(value)
    if issubclass(kind, Place):
        return (PLACE + value,)
    if issubclass(kind, Phone):
        return (NUMBER + _national(value),)
    return _code_words(value) if issubclass(kind, NationalId | Code) else ()


@lru_cache(maxsize=8192)
def _text_words(text: str) -> tuple[str, ...]:
    """Remembered, because a register has far fewer names than people."""
    parts = text.split()
    if not _DIGIT.search(text):
        return tuple(word[:_LONGEST] for word in tokens(text))
    words = tokens(" ".join(part for part in parts if not _DIGIT.search(part)))
    return tuple(word[:_LONGEST] for word in (*words, *(compact(part) for part in parts if _DIGIT.search(part))))


def _code_words(code: str) -> Iterable[str]:
    """A code whole, and its serial as people say it: 11-2026-000123-45 is also 123."""
    parts = _SEPARATORS.split(code.lower())
    serials = [part.lstrip("0") for part in parts[1:] if part.startswith("0")]
    return [NUMBER + "".join(parts), *(NUMBER + serial for serial in serials if serial)]


def compact(code: str) -> str:
    """A code without what people put between its parts."""
    return _SEPARATORS.sub("", code.lower())


def _national(phone: str) -> str:
    digits = compact(phone)
    return "0" + digits[3:] if digits.startswith("250") else digits


@dataclass(frozen=True)
class Asked:
    """One word of what was typed: the beginnings that records may have for it, and whether it may be a name."""

    beginnings: tuple[str, ...]
    name: str = ""


def asked_words(typed: str) -> list[Asked]:
    """What was typed, word by word; digits with spaces between them are one number."""
    text = _NUMBER_PARTS.sub("", typed)
    names, numbers = [], []
    for part in text.split():
        if _DIGIT.search(part):
            numbers.append(_asked_number(compact(part)))
        else:
            names.append(part)
    return [Asked((word[:_LONGEST],), word[:_LONGEST]) for word in tokens(" ".join(names))] + numbers


def _asked_number(typed: str) -> Asked:
    beginnings = [NUMBER + typed, typed]
    if typed.startswith("250"):
        beginnings.append(f"{NUMBER}0{typed[3:]}")
    if typed.startswith("7"):
        beginnings.append(f"{NUMBER}0{typed}")
    return Asked(tuple(beginnings))
