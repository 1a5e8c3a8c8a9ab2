"""Values that are worked out from others and never typed: an age, the kind of orphan."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from desktop.domain.around import Around
from desktop.domain.fields.field import Field, Value


@dataclass(eq=False)
class Derived(Field):
    """A value computed from the stored ones by `derive(record, around)`, shown as it stands or as a code's label."""

    derive: Callable[[Mapping[str, Value], Around], Value] | None = None
    codes: str = ""
    automatic: bool = field(default=True, kw_only=True)
    stored: ClassVar[bool] = False

    def value_of(self, record: Mapping[str, Value], around: Around) -> Value:
        """The value for a record, None where it can't be known."""
        return self.derive(record, around) if self.derive else None

    def show(self, value: Value, around: Around) -> str:
        if self.codes and isinstance(value, str):
            return around.codelists[self.codes].label(value, around.language)
        return super().show(value, around)

    def cell(self, value: Value, around: Around) -> object:
        return value if isinstance(value, int) else super().cell(value, around)
