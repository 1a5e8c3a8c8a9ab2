"""The three languages of the application and the one catalogue of every word a person can see."""

import gettext
from dataclasses import dataclass
from functools import cache
from typing import Any

from desktop.domain.manner import write_number
from desktop.resources import resource

LANGUAGES = ("rw", "fr", "en")
SOURCE_LANGUAGE = "en"


_current = [SOURCE_LANGUAGE]

# One text with two forms stays one string, so that journals, pickles and errors carry it like any other.
_FORMS = "\x1f"


def N_(text: str, many: str = "") -> str:  # noqa: N802  # the mark that every gettext tool knows
    """Mark a text for the catalogue without translating it yet; with `many`, as it is said of one and of several.

    Both forms say their number as {count}, which the message is given as a whole number.
    """
    return f"{text}{_FORMS}{many}" if many else text


def grouped(number: float, decimals: int = 0, trimmed: bool = False) -> str:
    """A number with its thousands apart, written as was chosen, the same in the three languages; `trimmed` without
    zeros at its end.
    """
    return write_number(number, decimals, trimmed)


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    if language == SOURCE_LANGUAGE:
        return gettext.NullTranslations()
    with resource("locale", language, "LC_MESSAGES", "igitabo.mo").open("rb") as file:
        return gettext.GNUTranslations(file)


def set_language(language: str) -> None:
    """Choose the language of the window; raises ValueError for one that has no catalogue."""
    if language not in LANGUAGES:
        raise ValueError(f"no catalogue for {language!r}")
    _current[0] = language


def current_language() -> str:
    """The language of the window: rw, fr or en."""
    return _current[0]


def translate(text: str, language: str | None = None, count: int | None = None) -> str:
    """The text in a language, that of the window unless another is named; one with forms in the form of its count.

    Raises TypeError for a text with forms that comes without its count.
    """
    if not text:
        return ""
    catalogue = _catalogue(language or _current[0])
    one, _, many = text.partition(_FORMS)
    if not many:
        return catalogue.gettext(one)
    if not isinstance(count, int):
        raise TypeError(f"{one!r} needs a whole number as its count, not {count!r}")
    return catalogue.ngettext(one, many, count)


_ = translate


@dataclass(frozen=True, init=False)
class Message:
    """A sentence with its named values, kept apart from its language until somebody reads it."""

    msgid: str
    values: tuple[tuple[str, object], ...]

    def __init__(self, msgid: str, **values: object) -> None:
        object.__setattr__(self, "msgid", msgid)
        object.__setattr__(self, "values", tuple(values.items()))

    def text(self, language: str | None = None) -> str:
        """The sentence in a language; values that are messages themselves are put into the same one.

        The count of a text with two forms chooses between them, and is shown with its thousands apart.
        """
        said = {k: v.text(language) if isinstance(v, Message) else v for k, v in self.values}
        if _FORMS not in self.msgid:
            sentence = translate(self.msgid, language)
            return sentence.format(**said) if said else sentence
        count: Any = said.get("count")
        sentence = translate(self.msgid, language, count)
        return sentence.format(**said | {"count": grouped(count)})

    def __str__(self) -> str:
        return self.text()
