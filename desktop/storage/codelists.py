"""Codes that the officer added or changed, kept in the file over those that come with the application."""

import json
from typing import TYPE_CHECKING

from desktop.domain.codelists import CodeItem
from desktop.domain.fields import Record
from desktop.domain.language import LANGUAGES
from desktop.storage.kept import CodeItems, to_json
from desktop.storage.writing import Writing

if TYPE_CHECKING:
    from desktop.storage.reading import Reading


def code_changes(reading: "Reading") -> list[CodeItem]:
    """The codes added or changed, in the order in which they first were."""
    return [_item(record) for record in reading.first(CodeItems.key, order=(), limit=100_000)]


def write_code(writing: Writing, item: CodeItem) -> None:
    """Add a code, or lay other words or dates over a known one. Codes are never deleted: give them an end date."""
    values: Record = {
        "list_name": item.list_name,
        "code": item.code,
        "synonyms": to_json(item.also) if item.also else None,
        "parent": item.parent or None,
        "unit": item.unit or None,
        "valid_from": item.valid_from or None,
        "valid_to": item.valid_to or None,
    }
    for language in LANGUAGES:
        values[language] = item.labels.get(language) or None
        values[f"short_{language}"] = item.short.get(language) or None
    writing.put(CodeItems.key, f"{item.list_name}/{item.code}", values)


def _item(record: Record) -> CodeItem:
    def text(name: str) -> str:
        return str(record.get(name) or "")

    return CodeItem(
        text("list_name"),
        text("code"),
        {language: text(language) for language in LANGUAGES if record.get(language)},
        {language: text(f"short_{language}") for language in LANGUAGES},
        tuple(json.loads(text("synonyms") or "[]")),
        text("parent"),
        text("unit"),
        text("valid_from"),
        text("valid_to"),
    )
