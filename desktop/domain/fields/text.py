"""Text, short and long."""

import re
import unicodedata
from dataclasses import dataclass

from desktop.domain.around import Around
from desktop.domain.fields.field import Field, Value, refusal
from desktop.domain.language import N_

SHORT_TEXT = 400
LONG_TEXT = 20_000

_DIGIT = re.compile(r"\d")


def clean(raw: object) -> str:
    """What was meant by a text: composed letters, no control characters, single spaces, whole numbers without '.0'."""
    if isinstance(raw, float) and raw.is_integer():
        raw = int(raw)
    text = unicodedata.normalize("NFC", str(raw))
    if not text.isprintable():
        text = "".join(c if c.isprintable() else " " for c in text)
    cleaned = " ".join(text.split())
    return text if cleaned == text else cleaned  # a long list then holds its names once


@dataclass(eq=False)
class Text(Field):
    """One line of text, at most 400 characters, kept as it was typed."""

    longest = SHORT_TEXT

    def _understand(self, raw: object, around: Around) -> Value:
        text = clean(raw)
        if len(text) > self.longest:
            raise refusal(N_("“{value}” is too long: at most {longest} characters fit."), text, longest=self.longest)
        return text or None

    def sql_check(self, column: str) -> str | None:
        return f"length({column}) BETWEEN 1 AND {self.longest}"


@dataclass(eq=False)
class LongText(Text):
    """Several lines of text, at most 20,000 characters."""

    longest = LONG_TEXT

    def _understand(self, raw: object, around: Around) -> Value:
        lines = [clean(line) for line in str(raw).splitlines()]
        text = "\n".join(lines).strip()
        if len(text) > self.longest:
            raise refusal(N_("“{value}” is too long: at most {longest} characters fit."), text, longest=self.longest)
        return text or None


@dataclass(eq=False)
class Name(Text):
    """A name of a person or a part of it: letters, marks, hyphens, apostrophes; kept as typed, searched folded."""

    def _understand(self, raw: object, around: Around) -> Value:
        text = super()._understand(raw, around)
        if isinstance(text, str) and _DIGIT.search(text):
            raise refusal(N_("“{value}” can't be a name: it has digits in it."), text)
        return text
