"""Lists of codes: short stable codes with labels in three languages, valid between two dates."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from types import MappingProxyType

from desktop.domain.language import LANGUAGES, SOURCE_LANGUAGE, current_language
from desktop.domain.names import plain
from desktop.resources import resource


@dataclass(frozen=True)
class CodeItem:
    """One code of a list; `valid_from` and `valid_to` are ISO dates, empty when unbounded.

    `parent` groups codes (the domain of a service), `unit` is what a quantity counts, `also` are other
    words that people write for it in any language.
    """

    list_name: str
    code: str
    labels: Mapping[str, str]
    short: Mapping[str, str] = field(default_factory=dict)
    also: tuple[str, ...] = ()
    parent: str = ""
    unit: str = ""
    valid_from: str = ""
    valid_to: str = ""

    def label(self, language: str | None = None) -> str:
        """The full label in a language, English where that language has none, any where English has none either."""
        wanted = (self.labels.get(one) for one in (language or current_language(), SOURCE_LANGUAGE, *self.labels))
        return next(filter(None, wanted), self.code)

    def short_label(self, language: str | None = None) -> str:
        """The label that fits a column of 150 pixels, the full one where there is no shorter."""
        return self.short.get(language or current_language()) or self.label(language)

    def valid_on(self, day: str) -> bool:
        """Whether the code may be chosen on an ISO date; a code once used stays readable for ever."""
        return (not self.valid_from or self.valid_from <= day) and (not self.valid_to or day <= self.valid_to)


@dataclass(frozen=True)
class AboutList:
    """What a list is called, and whether the application itself counts with its codes.

    The words of a `fixed` list may be changed, but no code of it may be added or come to an end.
    """

    titles: Mapping[str, str]
    fixed: bool = False


class CodeList:
    """The items of one list, in their order, found by code or by any of their words."""

    def __init__(self, name: str, items: Iterable[CodeItem], about: AboutList | None = None) -> None:
        self.name = name
        self.about = about or AboutList({})
        self.items: Mapping[str, CodeItem] = MappingProxyType({item.code: item for item in items})
        self._by_word: dict[str, str] | None = None

    def title(self, language: str | None = None) -> str:
        """What the list is called in a language."""
        titles = self.about.titles
        return titles.get(language or current_language()) or titles.get(SOURCE_LANGUAGE) or self.name

    def label(self, code: str, language: str | None = None) -> str:
        """The label of a code; an unknown code is shown as it stands rather than hidden."""
        item = self.items.get(code)
        return item.label(language) if item else code

    def short_label(self, code: str, language: str | None = None) -> str:
        """The short label of a code, as lists show it."""
        item = self.items.get(code)
        return item.short_label(language) if item else code

    def find(self, text: str) -> str | None:
        """The code that a text means, by code, label or synonym in any language; None when it is unknown."""
        if text in self.items:
            return text
        if self._by_word is None:
            self._by_word = {}
            for item in self.items.values():
                for word in filter(None, (item.code, *item.labels.values(), *item.short.values(), *item.also)):
                    self._by_word.setdefault(plain(word), item.code)
        return self._by_word.get(plain(text))


class CodeLists:
    """Every list of codes known to the register: the shipped ones with the officer's changes laid over them."""

    def __init__(self, items: Iterable[CodeItem], about: Mapping[str, AboutList] | None = None) -> None:
        by_list: dict[str, dict[str, CodeItem]] = {}
        for item in items:
            by_list.setdefault(item.list_name, {})[item.code] = item
        self._about = about or {}
        self._lists = {name: CodeList(name, found.values(), self._about.get(name)) for name, found in by_list.items()}

    def __getitem__(self, name: str) -> CodeList:
        return self._lists[name]

    def __contains__(self, name: str) -> bool:
        return name in self._lists

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all lists."""
        return tuple(self._lists)

    def with_changes(self, changed: Iterable[CodeItem]) -> "CodeLists":
        """These lists with items added, or laid over the item of the same list and code."""
        known = [item for found in self._lists.values() for item in found.items.values()]
        return CodeLists(known + list(changed), self._about)


def _about_of(row: Mapping[str, str]) -> AboutList:
    return AboutList({language: row[language] for language in LANGUAGES if row[language]}, row["fixed"] == "yes")


def _items_of(rows: Iterable[Mapping[str, str]]) -> Iterable[CodeItem]:
    for row in rows:
        yield CodeItem(
            row["list"],
            row["code"],
            {language: row[language] for language in LANGUAGES if row[language]},
            {language: row.get(f"short_{language}") or "" for language in LANGUAGES},
            parent=row.get("parent") or "",
            unit=row.get("unit") or "",
            valid_from=row.get("valid_from") or "",
            valid_to=row.get("valid_to") or "",
        )


@cache
def shipped_code_lists() -> CodeLists:
    """The lists that come with the application, read from `resources/codelists/*.csv` once.

    `synonyms.csv` (list, code, label) adds the other words that real files use for a code, `lists.csv` (list, one
    title in each language, fixed) says what each list is called.
    """
    synonyms: dict[tuple[str, str], list[str]] = {}
    about: dict[str, AboutList] = {}
    items: list[CodeItem] = []
    for path in sorted(resource("codelists").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            if path.stem == "synonyms":
                for row in reader:
                    synonyms.setdefault((row["list"], row["code"]), []).append(row["label"])
            elif path.stem == "lists":
                about = {row["list"]: _about_of(row) for row in reader}
            else:
                items.extend(_items_of(reader))
    named = (replace(item, also=tuple(synonyms.get((item.list_name, item.code), ()))) for item in items)
    return CodeLists(named, about)
