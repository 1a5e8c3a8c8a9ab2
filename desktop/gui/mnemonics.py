"""Gives Alt letters by rule, so that they are unique on every page in every language."""

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")


def letters_of(texts: Iterable[str]) -> set[str]:
    """The Alt letters that texts already bear."""
    found = set()
    for text in texts:
        bare = text.replace("&&", "")
        at = bare.find("&")
        if 0 <= at < len(bare) - 1:
            found.add(bare[at + 1].lower())
    return found


def give_letters(texts: Sequence[str], taken: Iterable[str] = ()) -> list[str]:
    """The texts with an ampersand before the letter that Alt will take, each letter once and none of `taken`.

    As many texts as possible get one, and beginnings of words are preferred; a text for which nothing is left stays
    without. An ampersand that belongs to the text is doubled, as Qt wants it.
    """
    wishes = [_wishes(text) for text in texts]
    owner = dict.fromkeys(taken, -1)
    for place in range(len(texts)):
        _assign(place, (texts, wishes), owner, set())
    marks = {place: letter for letter, place in owner.items() if place >= 0}
    return [_marked(text, wishes[place], marks.get(place)) for place, text in enumerate(texts)]


def _assign(place: int, wanted: tuple[Sequence[str], list[list[int]]], owner: dict[str, int], tried: set[str]) -> bool:
    """Find a letter for a text, having others move to their next wish where that makes room for all."""
    texts, wishes = wanted
    letters = list(dict.fromkeys(texts[place][at].lower() for at in wishes[place]))
    for letter in letters:
        if letter not in owner:
            owner[letter] = place
            return True
    for letter in letters:
        if letter not in tried and owner[letter] >= 0:
            tried.add(letter)
            if _assign(owner[letter], wanted, owner, tried):
                owner[letter] = place
                return True
    return False


def _marked(text: str, wishes: list[int], letter: str | None) -> str:
    at = next((one for one in wishes if text[one].lower() == letter), None)
    if at is None:
        return text.replace("&", "&&")
    return f"{text[:at].replace('&', '&&')}&{text[at:].replace('&', '&&')}"


def _wishes(text: str) -> list[int]:
    """The places of a text that may bear the letter, the best first: beginnings of words, then the rest."""
    usable = [at for at, letter in enumerate(text) if letter.lower() in _LETTERS]
    return sorted(usable, key=lambda at: at > 0 and text[at - 1].isalnum())


def keep_letter(text: str, before: str) -> str:
    """A new text for something that bears a letter already: it keeps it if the text has it too."""
    letter = next(iter(letters_of([before])), None)
    return _marked(text, _wishes(text), letter)


def bare(text: str) -> str:
    """A text as it is read, without the ampersand that marks its letter."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def give_page_letters(page: QWidget, taken: Iterable[str] = ()) -> None:
    """Give Alt letters to the buttons and the labels of fields that are seen on a page, in the order of their making.

    To be called again when other parts of the page are shown, or its words change.
    """
    bearers = [one for one in page.findChildren(QWidget) if one.isVisibleTo(page) and _bears_letter(one)]
    texts = [bare(one.text()) for one in bearers]  # type: ignore[attr-defined]
    for bearer, text in zip(bearers, give_letters(texts, taken), strict=True):
        bearer.setText(text)  # type: ignore[attr-defined]


def _bears_letter(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        return widget.buddy() is not None
    return isinstance(widget, QAbstractButton) and bool(widget.text()) and widget.property("letter") is not False


def give_menu_letters(actions: Sequence[QAction]) -> None:
    """Give each entry of a menu its own letter."""
    entries = [action for action in actions if not action.isSeparator()]
    for action, text in zip(entries, give_letters([bare(one.text()) for one in entries]), strict=True):
        action.setText(text)
