"""Which words a record is found by, and which words a person means when typing."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.domain.fields import Code, NationalId, Phone, Place, Text, Value
from desktop.domain.names import tokens
from desktop.storage.table import Table

NUMBER, PLACE = "#", "@"
"""What stands before the words that are not words: identifiers, phones and codes; and the codes of places."""

_LONGEST = 40
_MOST = 40
_NUMBER_PARTS = re.compile(r"(?<=\d)[ \u00a0]+(?=\d)")
_SEPARATORS = re.compile(r"[^0-9a-z]+")


def words_of(table: Table, record: Mapping[str, Value]) -> str:
    """The words of a record, each once, with a space between them; empty for one that is taken out of the lists."""
    if record.get("removed"):
        return ""
    found: dict[str, None] = {}
    for name in table.searched:
        value = record.get(name)
        if isinstance(value, str):
            found.update(dict.fromkeys(_words(table.fields[name], value)))
    return " ".join(list(found)[:_MOST])


def _words(field: object, value: str) -> Iterable[str]:
    if isinstance(field, Place):
        return (PLACE + value,)
    if isinstance(field, Phone):
        return (NUMBER + _national(value),)
    if isinstance(field, NationalId | Code):
        return _code_words(value)
    return _text_words(value) if isinstance(field, Text) else ()


def _text_words(text: str) -> Iterable[str]:
    if not _has_digit(text):
        return [word[:_LONGEST] for word in tokens(text)]
    parts = text.split()
    words = tokens(" ".join(part for part in parts if not _has_digit(part)))
    return [word[:_LONGEST] for word in (*words, *(compact(part) for part in parts if _has_digit(part)))]


def _has_digit(part: str) -> bool:
    return any(c.isdigit() for c in part)


def _code_words(code: str) -> Iterable[str]:
    """A code whole, and its serial as people say it: 11-2026-000123-45 is also 123."""
    yield NUMBER + compact(code)
    for part in _SEPARATORS.split(code.lower())[1:]:
        if part.startswith("0") and part.strip("0"):
            yield NUMBER + part.lstrip("0")


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
        if _has_digit(part):
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
