"""Which records are meant: a small language of conditions, made of plain values, that knows no SQL.

A field may be reached through links (`person.village`), and `[:4]` takes the first characters of a text
(`person.village[:4]` is the sector of a place).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from desktop.domain.fields import Value

Operator = Literal["equals", "one of", "among", "begins", "contains", "has", "between", "empty", "search"]


@dataclass(frozen=True)
class Condition:
    """A field against a value; use the functions below to make one."""

    field: str
    operator: Operator
    value: Value = None


@dataclass(frozen=True)
class Every:
    """All of the conditions hold; none at all always does."""

    conditions: tuple["Where", ...]


@dataclass(frozen=True)
class Either:
    """At least one of the conditions holds; of none at all, never."""

    conditions: tuple["Where", ...]


@dataclass(frozen=True)
class Opposite:
    """The condition does not hold; an empty field fulfils no condition, so it fulfils the opposite."""

    condition: "Where"


@dataclass(frozen=True)
class Having:
    """At least one record of another register leads here by its link, and fulfils a condition itself."""

    register: str
    link: str
    condition: "Where | None" = None


Where = Condition | Every | Either | Opposite | Having


def equals(field: str, value: Value) -> Condition:
    """The field has exactly this value; None asks for an empty field."""
    return Condition(field, "equals", value) if value is not None else empty(field)


def one_of(field: str, values: Iterable[str | int]) -> Condition:
    """The field has one of these values."""
    return Condition(field, "one of", tuple(values))  # type: ignore[arg-type]  # numbers are compared too


def among(field: str, values: Iterable[str]) -> Condition:
    """The field has one of these values, which many records have: all are looked at, rather than each by an index."""
    return Condition(field, "among", tuple(values))


def begins(field: str, beginning: str) -> Condition:
    """The text begins so: a place and all places in it, a year of dates."""
    return Condition(field, "begins", beginning)


def contains(field: str, part: str) -> Condition:
    """The text has this in it, capitals or not."""
    return Condition(field, "contains", part)


def has(field: str, code: str) -> Condition:
    """Several choices, this one among them."""
    return Condition(field, "has", code)


def between(field: str, lowest: str | int | float | None, highest: str | int | float | None) -> Where:
    """From the lowest to the highest, both included; None leaves a side open."""
    return Condition(field, "between", (lowest, highest))  # type: ignore[arg-type]  # an open side is None


def empty(field: str) -> Condition:
    """Nothing is known."""
    return Condition(field, "empty")


def filled(field: str) -> Where:
    """Something is known."""
    return Opposite(empty(field))


def search(typed: str) -> Condition:
    """Every word typed begins a word by which the record is found."""
    return Condition("", "search", typed)


def every(*conditions: Where | None) -> Where:
    """All of these; None among them is no condition."""
    return Every(tuple(one for one in conditions if one is not None))


def either(*conditions: Where) -> Where:
    """At least one of these."""
    return Either(conditions)


def opposite(condition: Where) -> Where:
    """Not this."""
    return Opposite(condition)


def having(register: str, link: str, condition: Where | None = None) -> Where:
    """Records with at least one record of `register` whose `link` leads to them, as the condition says."""
    return Having(register, link, condition)


@dataclass(frozen=True)
class Measure:
    """What is worked out for each group of records."""

    kind: Literal["count", "distinct", "sum", "min", "max"]
    field: str = ""


COUNT = Measure("count")
"""How many records."""


def distinct(field: str) -> Measure:
    """How many different values: `distinct("person")` over services counts people, not services."""
    return Measure("distinct", field)


def total(field: str) -> Measure:
    """The sum of a number; None where no record has it."""
    return Measure("sum", field)


def earliest(field: str) -> Measure:
    """The smallest value."""
    return Measure("min", field)


def latest(field: str) -> Measure:
    """The greatest value."""
    return Measure("max", field)
