"""The three languages of the application and the one catalogue of every word a person can see."""

import gettext
from dataclasses import dataclass
from functools import cache

from desktop.resources import resource

LANGUAGES = ("rw", "fr", "en")
SOURCE_LANGUAGE = "en"

_current = [SOURCE_LANGUAGE]


def N_(text: str) -> str:  # noqa: N802  # the mark that every gettext tool knows
    """Mark a text for the catalogue without translating it yet."""
    return text


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


def translate(text: str, language: str | None = None) -> str:
    """The text in a language, that of the window unless another is named."""
    return _catalogue(language or _current[0]).gettext(text) if text else ""


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
        """The sentence in a language; values that are messages themselves are put into the same one."""
        said = {k: v.text(language) if isinstance(v, Message) else v for k, v in self.values}
        sentence = translate(self.msgid, language)
        return sentence.format(**said) if said else sentence

    def __str__(self) -> str:
        return self.text()
