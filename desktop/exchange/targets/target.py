"""The target: one thing that a column can hold, known by the headings under which files bring it."""

from dataclasses import dataclass

from desktop.domain.fields import (
    Choice,
    Date,
    Decimal,
    Field,
    Money,
    Name,
    NationalId,
    PartialDate,
    Phone,
    Place,
    Whole,
)
from desktop.registers import register

_LOOKS: tuple[tuple[type[Field], str], ...] = (
    (Name, "name"),
    (PartialDate, "date"),
    (Date, "date"),
    (NationalId, "national_id"),
    (Phone, "phone"),
    (Money, "money"),
    (Whole, "number"),
    (Decimal, "number"),
)


@dataclass(frozen=True)
class Target:
    """One thing that a column can hold.

    `key` is the role of the record in its row and the name of the value, such as `household.head_phone`; `of` the
    field it fills, as register and name, empty for a value that the import takes apart (an age, one level of a
    place, a service column). `also` are headings in any language beside those that the field declares. `content`
    says what its cells look like: name, date, age, number, money, phone, national_id, mark, text, `place:LEVEL` or
    `codes:LIST`; the field says it where this is empty.
    """

    key: str
    of: str = ""
    also: tuple[str, ...] = ()
    content: str = ""
    title: str = ""

    @property
    def role(self) -> str:
        """Which record of the row the value belongs to: person, household, place, service, activity, partner..."""
        return self.key.split(".")[0]

    @property
    def name(self) -> str:
        """The name of the value in its record."""
        return self.key.split(".")[1]

    @property
    def field(self) -> Field | None:
        """The declared field, None for values that the import takes apart."""
        if not self.of:
            return None
        key, name = self.of.split(".")
        return register(key).fields[name]

    @property
    def said(self) -> str:
        """Its title in the source language, as the mapping shows it."""
        declared = self.field
        return self.title or (declared.title if declared else self.key)

    def headings(self) -> tuple[str, ...]:
        """Every heading under which files bring it, in any language."""
        declared = self.field
        own = (declared.title, *declared.also) if declared else ()
        return tuple(heading for heading in (self.title, *own, *self.also) if heading)

    def looks(self) -> str:
        """What its cells look like."""
        if self.content:
            return self.content
        declared = self.field
        if isinstance(declared, Choice):
            return f"codes:{declared.codes}"
        if isinstance(declared, Place):
            return f"place:{declared.level}"
        return next((look for kind, look in _LOOKS if isinstance(declared, kind)), "text")
