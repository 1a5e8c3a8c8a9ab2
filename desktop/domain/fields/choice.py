"""Choices from a list of codes: one, several, and the three answers yes, no and unknown."""

import json
import re
from dataclasses import dataclass

from desktop.domain.around import Around
from desktop.domain.fields.field import Field, Value, is_list, refusal
from desktop.domain.language import N_, Message
from desktop.domain.problems import Problem

YES, NO, UNKNOWN = "yes", "no", "unknown"


@dataclass(eq=False)
class Choice(Field):
    """One code of a list, found by its code, its label or a synonym in any language."""

    codes: str = ""

    def parse(self, raw: object, around: Around) -> Value:
        # A word of the list is an answer even where it is a spelling of nothing elsewhere, such as N/A.
        if isinstance(raw, str) and raw.strip() and around.codelists[self.codes].find(raw.strip()) is not None:
            return self._understand(raw, around)
        return super().parse(raw, around)

    def _understand(self, raw: object, around: Around) -> Value:
        return self._code(raw, around)

    def _code(self, raw: object, around: Around) -> str:
        if isinstance(raw, float) and raw.is_integer():
            raw = int(raw)
        known, text = around.codelists[self.codes], str(raw).strip()
        found = known.find(text) or known.find(text.rstrip(" .:;"))
        if found is None:
            raise refusal(
                N_("“{value}” is not in the list for {field}. Choose from the list."), raw, field=Message(self.title)
            )
        return found

    def show(self, value: Value, around: Around) -> str:
        return around.codelists[self.codes].label(value, around.language) if isinstance(value, str) else ""

    def show_short(self, value: Value, around: Around) -> str:
        """The short label, for a column of a list."""
        return around.codelists[self.codes].short_label(value, around.language) if isinstance(value, str) else ""

    def sql_check(self, column: str) -> str | None:
        return f"length({column}) BETWEEN 1 AND 40"


@dataclass(eq=False)
class YesNo(Choice):
    """Yes, no or unknown; unknown is an answer, nothing is none."""

    codes: str = "yes_no"

    def _understand(self, raw: object, around: Around) -> Value:
        if isinstance(raw, bool):
            return YES if raw else NO
        return super()._understand(raw, around)

    def sql_check(self, column: str) -> str | None:
        return f"{column} IN ('{YES}', '{NO}', '{UNKNOWN}')"


@dataclass(eq=False)
class Choices(Choice):
    """Several codes of a list, kept in the order of the list; typed with ; or a comma or a slash between them."""

    def _understand(self, raw: object, around: Around) -> Value:
        if isinstance(raw, (tuple, list, set, frozenset)):
            parts = [str(part) for part in raw]
        else:
            parts = self._parts(str(raw), around)
        chosen = {self._code(part, around) for part in parts}
        return tuple(code for code in around.codelists[self.codes].items if code in chosen) or None

    def _parts(self, text: str, around: Around) -> list[str]:
        """The parts of a cell; a label that itself has a comma or a slash in it stays whole."""
        found = []
        for part in re.split(r"[;\n|]", text):
            if not part.strip():
                continue
            if around.codelists[self.codes].find(part.strip()) is not None:
                found.append(part)
            else:
                found.extend(piece for piece in re.split(r"[,/+]", part) if piece.strip())
        return found

    def problems(self, value: Value, around: Around) -> list[Problem]:
        return super().problems(value or None, around)

    def show(self, value: Value, around: Around) -> str:
        known = around.codelists[self.codes]
        return "; ".join(known.label(code, around.language) for code in value) if isinstance(value, tuple) else ""

    def show_short(self, value: Value, around: Around) -> str:
        known = around.codelists[self.codes]
        return "; ".join(known.short_label(code, around.language) for code in value) if isinstance(value, tuple) else ""

    def to_sql(self, value: Value) -> str | int | float | None:
        return json.dumps(value, separators=(",", ":")) if value else None

    def from_sql(self, stored: str | int | float | None) -> Value:
        return tuple(json.loads(str(stored))) if stored else None

    def sql_check(self, column: str) -> str | None:
        return is_list(column)
