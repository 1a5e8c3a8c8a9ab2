"""The words by which a workbook that leaves names the records its rows lead to, and reading them when it comes back."""

import re
from collections.abc import Iterable

from desktop.domain.fields import Code
from desktop.domain.identifiers import is_child_code, parse_child_code
from desktop.domain.names import plain
from desktop.operations.session import Session
from desktop.registers import register

_NUMBER = re.compile(r"(?<!\d)\d{2}[\s-]?\d{4}[\s-]?\d{6}[\s-]?\d{2}(?!\d)")


def code_of(key: str) -> str:
    """The field with the number that a register gives to its records; "" where it gives none."""
    return next((name for name, one in register(key).fields.items() if isinstance(one, Code)), "")


def reference(session: Session, key: str, record: str) -> str:
    """What a workbook calls a record: its title with its number, as in "Uwera Alice (31-2026-000001-59)"."""
    title, code = session.title(key, record), code_of(key)
    number = (session.file.record(key, record) or {}).get(code) if title and code else None
    return f"{title} ({number})" if number else title


def number_in(text: str) -> str:
    """The number of a record that stands among other words, mistyped ones aside; "" for none."""
    found = (one.group() for one in _NUMBER.finditer(text))
    return next((parse_child_code(one) for one in found if is_child_code(one)), "")


def words_beside(text: str) -> frozenset[str]:
    """The words that stand beside the number, as they are compared."""
    return frozenset(re.findall(r"\w+", plain(_NUMBER.sub(" ", text))))


def told_alike(text: str, titles: Iterable[str]) -> bool:
    """Whether what stands beside a number does not speak against it: nothing, or a word of one of these titles."""
    said = words_beside(text)
    return not said or any(said & words_beside(title) for title in titles)
